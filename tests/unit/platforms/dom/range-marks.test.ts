// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createRangeMarks, type MarkedRange } from '../../../../utils/platforms/dom/range-marks';

/** The parts of the CSS Custom Highlight API in use, counting what is done to the registry. */
class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
  override add(range: AbstractRange): this {
    touched.push('add');
    return super.add(range);
  }
  override delete(range: AbstractRange): boolean {
    const had = super.delete(range);
    if (had) touched.push('delete');
    return had;
  }
}

let touched: string[];
let registry: Map<string, FakeHighlight>;
let text: Text;

beforeEach(() => {
  touched = [];
  registry = new Map();
  vi.stubGlobal('CSS', { highlights: registry });
  vi.stubGlobal('Highlight', FakeHighlight);
  Object.assign(window, { CSS: { highlights: registry }, Highlight: FakeHighlight });
  document.body.innerHTML = '<p>请广大市民点赞转发本条消息</p>';
  text = document.querySelector('p')?.firstChild as Text;
  document.adoptedStyleSheets = [];
});

function mark(start: number, end: number, look: MarkedRange['look'] = 'block'): MarkedRange {
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  return { look, range };
}

function drawn(severity: string): string[] {
  return [...(registry.get(`sanshen-${severity}`) ?? [])].map((range) => (range as Range).toString());
}

describe('range marks', () => {
  it('puts each severity into its own registry, the gravest on top', () => {
    createRangeMarks().update([mark(5, 9), mark(0, 1, 'warn'), mark(1, 3, 'hint')]);
    expect([drawn('block'), drawn('warn'), drawn('hint')]).toEqual([['点赞转发'], ['请'], ['广大']]);
    const order = ['hint', 'warn', 'block'].map((severity) => registry.get(`sanshen-${severity}`)?.priority ?? -1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order).size).toBe(3);
  });

  it('touches nothing when the same passages are shown again', () => {
    const marks = createRangeMarks();
    marks.update([mark(5, 9), mark(0, 1, 'warn')]);
    touched = [];
    marks.update([mark(0, 1, 'warn'), mark(5, 9)]);
    expect(touched).toEqual([]);
  });

  it('adds and removes only what differs', () => {
    const marks = createRangeMarks();
    marks.update([mark(5, 9), mark(0, 1)]);
    touched = [];
    marks.update([mark(5, 9), mark(1, 3)]);
    expect(touched.sort()).toEqual(['add', 'delete']);
    expect(drawn('block').sort()).toEqual(['广大', '点赞转发'].sort());
  });

  it('keeps two findings on the same passage apart', () => {
    const marks = createRangeMarks();
    marks.update([mark(5, 9), mark(5, 9)]);
    marks.update([mark(5, 9)]);
    expect(drawn('block')).toEqual(['点赞转发']);
    marks.update([]);
    expect(drawn('block')).toEqual([]);
  });

  it('draws a passage anew when its severity changes', () => {
    const marks = createRangeMarks();
    marks.update([mark(5, 9, 'warn')]);
    marks.update([mark(5, 9, 'block')]);
    expect([drawn('warn'), drawn('block')]).toEqual([[], ['点赞转发']]);
  });

  it('puts its sheet back when a framework has set its own', () => {
    const marks = createRangeMarks();
    marks.update([mark(5, 9)]);
    expect(document.adoptedStyleSheets).toHaveLength(1);
    const theirs = new CSSStyleSheet();
    document.adoptedStyleSheets = [theirs];
    marks.update([mark(0, 1)]);
    expect(document.adoptedStyleSheets).toHaveLength(2);
    expect(document.adoptedStyleSheets[0]).toBe(theirs);
  });

  it('leaves no trace behind', () => {
    const marks = createRangeMarks();
    marks.update([mark(5, 9)]);
    marks.dispose();
    expect(registry.size).toBe(0);
    expect(document.adoptedStyleSheets).toHaveLength(0);
  });

  it('changes nothing in the editor', () => {
    const before = document.body.innerHTML;
    createRangeMarks().update([mark(5, 9)]);
    expect(document.body.innerHTML).toBe(before);
  });

  it('draws nothing, and does not fail, where the browser has no such registry', () => {
    Object.assign(window, { CSS: {} });
    expect(() => createRangeMarks().update([mark(5, 9)])).not.toThrow();
    expect(registry.size).toBe(0);
  });
});
