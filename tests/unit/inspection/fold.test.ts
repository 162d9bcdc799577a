import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldUnit } from '../../../utils/inspection/text/fold';
import { foldText } from '../../../utils/inspection/text/folded';

/** Text with the characters that make offsets hard: pairs, joiners, full width, traditional, line ends. */
const hardText = fc
  .array(
    fc.constantFrom(
      '加',
      '微',
      '信',
      '優',
      '惠',
      'Ａ',
      'z',
      '\u200b',
      '\ufe0f',
      '😀',
      '👨‍👩‍👧',
      '𝐕',
      '①',
      '🅰',
      '\n',
      ' ',
      '，',
      '\ud83d',
      '\udc00',
      '𠮷',
      '\u0301',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** Units from `from` to before `to` of which something is true. One expectation over all of them: one for each takes seconds. */
const units = (from: number, to: number, is: (unit: number) => boolean): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i).filter(is);

describe('folding', () => {
  it('makes no letter, digit or nothing of an ideograph: the matcher relies on it', () => {
    expect(units(0x3400, 0xa000, (unit) => /[0-9a-z\0]/u.test(String.fromCharCode(foldUnit(unit))))).toEqual([]);
  });

  it.each([
    ['full width', 'ＶＸ１２３', 'vx123'],
    ['capitals', 'WeChat', 'wechat'],
    ['traditional', '優惠價', '优惠价'],
    ['zero-width characters', '加\u200b微\u2060信', '加微信'],
    ['circled digits and letters', '①⑨Ⓥ❸', '19v3'],
    ['styled letters outside the basic plane', '𝐕𝗑🆅', 'vxv'],
    ['letters of other scripts that look Latin', 'νх', 'vx'],
    ['compatibility ideographs', '\uf98e', '年'],
    ['emoji become a space', '加😀信', '加 信'],
    ['Chinese punctuation stays', '您好，“世界”！', '您好，“世界”！'],
  ])('%s', (_name, from, to) => {
    expect(foldText(from).text).toBe(to);
  });

  it('maps every range of the folded text back to the characters it came from', () => {
    fc.assert(
      fc.property(hardText, fc.nat(60), fc.nat(60), (text, a, b) => {
        const folded = foldText(text);
        const start = Math.min(a, b) % (folded.text.length + 1);
        const end = Math.min(folded.text.length, Math.max(a, b));
        fc.pre(start < end);
        const span = folded.original(start, end);
        expect(span.start).toBeLessThan(span.end);
        expect(span.end).toBeLessThanOrEqual(text.length);
        // Folding the passage alone gives the same characters: nothing was cut in half, nothing added.
        expect(foldText(text.slice(span.start, span.end)).text).toBe(folded.text.slice(start, end));
      }),
      { numRuns: 500 },
    );
  });

  it('covers the text in order without overlap, one folded unit at a time', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        const folded = foldText(text);
        let reach = 0;
        for (let i = 0; i < folded.text.length; i++) {
          const span = folded.original(i, i + 1);
          expect(span.start).toBeGreaterThanOrEqual(reach);
          reach = span.end;
        }
      }),
    );
  });

  it('is done after one pass: folding again changes nothing', () => {
    expect(units(1, 0xd800, (c) => foldUnit(c) !== 0 && foldUnit(foldUnit(c)) !== foldUnit(c))).toEqual([]);
  });
});
