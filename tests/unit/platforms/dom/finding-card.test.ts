// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { CardAction, CardFinding } from '../../../../utils/platforms/dom/card-state';
import { createFindingCard, type FindingCard } from '../../../../utils/platforms/dom/finding-card';
import { createShadowHost, type ShadowHost } from '../../../../utils/platforms/dom/shadow-host';
import { translate } from './bar-fixtures';

const FINDING: CardFinding = {
  key: 'k',
  severity: 'warn',
  outcome: 'violation',
  gate: 'legal',
  article: 0,
  field: 'body',
  text: '加\u200b\u200b薇',
  message: '引导公众添加私人联系方式。',
  advice: '改为公布办公电话。',
  clause: '江北区制度 三(五)',
  fix: '拨打12345',
  disguise: { folded: '加微', how: ['zero-width', 'homophone'] },
  ignored: null,
  number: 1,
  count: 2,
};
const BOXES = [{ left: 10, top: 10, right: 60, bottom: 30 }];

let host: ShadowHost;
let card: FindingCard;
let asked: CardAction[];

beforeEach(() => {
  document.body.innerHTML = '';
  host = createShadowHost(document, '');
  card = createFindingCard(host, translate);
  asked = [];
  card.onAction((action) => asked.push(action));
});

const shown = () => host.root.querySelector<HTMLElement>('.card');
const buttons = () => [...(shown()?.querySelectorAll('.buttons button') ?? [])] as HTMLButtonElement[];
/** A press of a person: what a script of the page fires is not trusted. */
function press(button: HTMLElement | undefined, trusted = true): void {
  const event = new MouseEvent('click', { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: trusted });
  button?.dispatchEvent(event);
}

describe('the card of a finding', () => {
  it('says what is wrong, what to do, the clause, and how the passage was disguised', () => {
    card.show(FINDING, BOXES);
    const text = shown()?.textContent ?? '';
    for (const part of [
      '须说明',
      '法律关',
      FINDING.message,
      FINDING.advice,
      FINDING.clause,
      '“加微”',
      '零宽字符、谐音',
      '“拨打12345”',
    ]) {
      expect(text).toContain(part);
    }
    expect(shown()?.querySelector('.raw')?.textContent).toBe('加零宽×2薇');
    expect(shown()?.querySelector('.icon.warn')).not.toBeNull();
  });

  it('offers correcting, ignoring and reporting; each only where it applies', () => {
    const labels = (change: Partial<CardFinding>) => {
      card.show({ ...FINDING, ...change }, BOXES);
      return buttons().map((b) => b.firstChild?.textContent);
    };
    expect(labels({})).toEqual(['一键改正', '忽略一次…', '误报']);
    expect(labels({ fix: null })).toEqual(['忽略一次…', '误报']);
    expect(labels({ severity: 'block' })).toEqual(['一键改正', '误报']);
    expect(labels({ text: '' })).toEqual(['一键改正', '忽略一次…']);
    expect(labels({ ignored: '演练' })).toEqual(['一键改正', '修改理由…', '误报']);
  });

  it('says of what forbids publishing that it cannot be ignored', () => {
    card.show({ ...FINDING, severity: 'block' }, BOXES);
    expect(shown()?.textContent).toContain('禁止发布的问题不能忽略');
  });

  it('obeys people, not scripts of the page', () => {
    card.show(FINDING, BOXES);
    press(buttons()[0], false);
    expect(asked).toEqual([]);
    press(buttons()[0]);
    expect(asked).toEqual([{ kind: 'fix' }]);
  });

  it('takes a reason of four characters or more', () => {
    card.show(FINDING, BOXES);
    card.ask();
    const text = shown()?.querySelector('textarea') as HTMLTextAreaElement;
    const send = shown()?.querySelector<HTMLElement>('.ask button');
    text.value = ' 好的 ';
    press(send ?? undefined);
    expect(asked).toEqual([]);
    expect(shown()?.textContent).toContain('不少于 4 个字');
    text.value = ' 活动名称如此 ';
    press(send ?? undefined);
    expect(asked).toEqual([{ kind: 'ignore', reason: '活动名称如此' }]);
  });

  it('keeps hostile words as text', () => {
    card.show({ ...FINDING, text: '<img src=x>', message: '<b>x</b>', disguise: { folded: '<i>', how: [] } }, BOXES);
    expect(shown()?.querySelector('img, b, i')).toBeNull();
    expect(shown()?.textContent).toContain('<b>x</b>');
  });

  it('shows and announces how an action ended', () => {
    card.show(FINDING, BOXES);
    card.say('fault', '请手动改正');
    expect(shown()?.querySelector('.word.fault')?.textContent).toBe('请手动改正');
    expect(host.root.querySelector('[role=status].unheard')?.textContent).toBe('请手动改正');
    card.close();
    expect(shown()).toBeNull();
  });
});
