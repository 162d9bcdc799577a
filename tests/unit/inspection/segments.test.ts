import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanAt, splitSentences } from '../../../utils/inspection/text/segments';
import { fieldOf } from '../../support/rule-tester';

const reported = (text: string, word: string): boolean => fieldOf(text).isReported(text.indexOf(word));

describe('sentences', () => {
  it('are split at full stops, marks, semicolons and line ends; closing quotes stay with their sentence', () => {
    const text = '今天下雨。路滑！“小心。”慢行；\n 注意安全';
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '今天下雨。',
      '路滑！',
      '“小心。”',
      '慢行；',
      '注意安全',
    ]);
  });

  it('cover every visible character once, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('甲', '。', '！', '\n', ' ', '”', '…', 'a'), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const spans = splitSentences(text);
        let reach = 0;
        for (const { start, end } of spans) {
          expect(text.slice(reach, start).trim()).toBe('');
          expect(start).toBeLessThan(end);
          reach = end;
        }
        expect(text.slice(reach).trim()).toBe('');
        for (const span of spans) expect(spanAt(spans, span.start)).toEqual(span);
      }),
    );
  });
});

describe('who is speaking', () => {
  it.each([
    ['inside quotation marks', '他写道“我觉得不错”。', '我觉得', true],
    ['inside corner brackets', '「我觉得不错」是大家的心声', '我觉得', true],
    ['after a verb of speaking', '专家表示，我觉得不错。', '我觉得', true],
    ['after a colon', '网友：我觉得不错', '我觉得', true],
    ['after a named speaker behind a headline', '【通报】李某：我觉得不错', '我觉得', true],
    ['the account itself', '小编说：我觉得不错', '我觉得', false],
    ['in plain text', '天气好，我觉得不错', '我觉得', false],
    ['in the sentence after', '专家表示，可以。我觉得不错！', '可以', true],
    ['our country is not the account', '我国专家表示，我觉得不错。', '我觉得', true],
    ['an unclosed quotation ends with its line', '“开头\n我觉得不错', '我觉得', false],
  ])('%s', (_name, text, word, expected) => {
    expect(reported(text, word)).toBe(expected);
  });
});
