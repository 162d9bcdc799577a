import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../utils/domain/draft';
import type { Finding } from '../../../utils/domain/finding';
import { defaultContext } from '../../../utils/inspection/context';
import { FieldText } from '../../../utils/inspection/field-text';
import { inspect } from '../../../utils/inspection/inspect';
import { Inspector } from '../../../utils/inspection/inspector';
import { RULES } from '../../../utils/inspection/registry';
import { draftOf, EXAMPLE_NOW } from '../../support/rule-tester';

const context = defaultContext(EXAMPLE_NOW, ['清河发布']);
const NONE = { language: null };
const BY_PARAGRAPH = new Set(RULES.filter((rule) => rule.scope === 'paragraph').map((rule) => rule.id));
const ofParagraphs = (findings: readonly Finding[]) => findings.filter((finding) => BY_PARAGRAPH.has(finding.rule));

/** Things that people type, cut, paste and undo; many of them make a finding or end one. */
const PIECES = [
  '县政府召开常务会议，研究部署岁末年初安全生产和保供稳价工作。',
  '\n',
  '\n\n',
  '限时抢购，原价199元现价99元，',
  '加薇信abc12345',
  '身份证号11010519491231002X',
  '手机13812345678',
  '2026年2月30日',
  '我觉得这事太好了！',
  '据说',
  '“',
  '”',
  '（一）',
  '必须转发',
  '转发抽奖',
  '的的',
  '机密★10年',
  '来源：某某网',
  'https://shop.example.com/a',
  '限\u200b时 抢·购',
  '😀',
  'a',
  ' ',
];

/** 10,000 altogether with `npm run e2e:long`; a tenth of them with `npm test`. */
const EDITS = process.env.SANSHEN_LONG ? 2_500 : 250;

/** Small numbers from a seed, so that a failure can be run again. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

function edited(text: string, next: (below: number) => number): string {
  const at = next(text.length + 1);
  const cut = next(3) === 0 ? next(Math.min(60, text.length - at + 1)) : 0;
  const put = next(4) === 0 ? '' : PIECES[next(PIECES.length)]!;
  const longer = text.slice(0, at) + put + text.slice(at + cut);
  return longer.length > 1_200 ? longer.slice(0, 300) + longer.slice(700) : longer;
}

describe('inspection while typing', () => {
  it.each([1, 2, 3, 4])(
    `gives what a full inspection gives, over ${EDITS} random edits (seed %i)`,
    (seed) => {
      const next = randomFrom(seed * 7919);
      const inspector = new Inspector(context, NONE);
      let title = '';
      let body = PIECES[0]!;
      for (let i = 0; i < EDITS; i++) {
        if (next(12) === 0) title = edited(title, next).slice(0, 60);
        else body = edited(body, next);
        const draft = draftOf({ text: body, article: { title } });
        const typed = inspector.update(draft);
        // Every tenth time nobody pauses: the next edit has to do with what is left.
        const pause = next(10) > 0;
        const full = inspect(draft, context);
        if (JSON.stringify(ofParagraphs(typed.findings)) !== JSON.stringify(ofParagraphs(full.findings))) {
          expect(ofParagraphs(typed.findings), `edit ${i}`).toEqual(ofParagraphs(full.findings));
        }
        if (pause) {
          const settled = inspector.settle();
          if (JSON.stringify(settled) !== JSON.stringify(full)) expect(settled, `edit ${i}`).toEqual(full);
        }
      }
      expect(inspect(draftOf({ text: body, article: { title } }), context).findings.length).toBeGreaterThan(0);
    },
    60_000,
  );

  it('follows articles that come and go, and a change of kind', () => {
    const inspector = new Inspector(context, NONE);
    const one = draftOf({ text: '限时抢购，原价199元现价99元，加薇信abc12345下单', kind: 'article' });
    const two: Draft = {
      ...one,
      articles: [...one.articles, { ...one.articles[0]!, body: '身份证号11010519491231002X' }],
    };
    for (const draft of [one, two, one, { ...two, kind: 'reply' as const }, two]) {
      inspector.update(draft);
      expect(inspector.settle()).toEqual(inspect(draft, context));
    }
  });

  it('keeps findings of the whole article where the text is still the same, and moves them along', () => {
    const inspector = new Inspector(context, NONE);
    const ad = '限时抢购，原价199元现价99元，加薇信abc12345咨询下单。';
    inspector.update(draftOf({ text: `开头。\n${ad}` }));
    const before = inspector.settle().findings.find((finding) => finding.rule === 'commercial-advertising')!;
    const typed = inspector.update(draftOf({ text: `开头多写几个字。\n${ad}` }));
    const moved = typed.findings.find((finding) => finding.rule === 'commercial-advertising')!;
    expect(moved.start).toBe(before.start + 5);
    expect(moved.text).toBe(before.text);
    // An edit inside the passage takes it away until typing pauses.
    const inside = inspector.update(draftOf({ text: `开头多写几个字。\n${ad.replace('原价', '原 价')}` }));
    expect(inside.findings.some((finding) => finding.rule === 'commercial-advertising')).toBe(false);
    expect(inspector.settle().findings.some((finding) => finding.rule === 'commercial-advertising')).toBe(true);
  });
});

describe('text kept by paragraphs', () => {
  it('is the text cut at line ends after any edit', () => {
    const line = fc.stringMatching(/^[ab\n]{0,12}$/);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (texts) => {
        const field = new FieldText('body');
        for (const text of texts) {
          field.update(text);
          expect(field.paragraphs.map((paragraph) => paragraph.text)).toEqual(text.split('\n'));
          expect(field.starts.map((start) => text.slice(0, start).split('\n').length - 1)).toEqual(
            field.starts.map((_, i) => i),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('makes only the touched paragraphs anew', () => {
    const field = new FieldText('body');
    const lines = Array.from({ length: 40 }, (_, i) => `第${i}段`);
    field.update(lines.join('\n'));
    const before = [...field.paragraphs];
    field.update([...lines.slice(0, 20), '改了', ...lines.slice(21)].join('\n'));
    expect(field.paragraphs.filter((paragraph, i) => paragraph !== before[i])).toHaveLength(1);
  });
});
