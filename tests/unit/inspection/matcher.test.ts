import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileWords, foldWord } from '../../../utils/inspection/matcher/compile';
import { scanWords } from '../../../utils/inspection/matcher/scan';
import { LONGEST_GAP } from '../../../utils/inspection/matcher/surroundings';

interface Found {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function scan(words: readonly string[], text: string): Found[] {
  const compiled = compileWords(words);
  return scanWords(compiled, text).map(({ word, start, end }) => ({ word: words[word]!, start, end }));
}

/** Every occurrence by comparing at every place: the definition of the right answer for text without disguise. */
function bruteForce(words: readonly string[], text: string): Found[] {
  const found: Found[] = [];
  for (let start = 0; start < text.length; start++) {
    for (const word of words) if (text.startsWith(word, start)) found.push({ word, start, end: start + word.length });
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

const letters = ['加', '微', '信', '号', '优'];
const word = fc.array(fc.constantFrom(...letters), { minLength: 2, maxLength: 6 }).map((parts) => parts.join(''));
// No punctuation: a mark between all the characters of a word counts as put there to hide it.
const plain = fc.array(fc.constantFrom(...letters, '的', '\n'), { maxLength: 200 }).map((parts) => parts.join(''));

describe('matcher', () => {
  it('finds what brute force finds, every overlap, with exact places', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 20 }), plain, (words, text) => {
        expect(scan(words, text)).toEqual(bruteForce(words, text));
      }),
      { numRuns: 400 },
    );
  });

  it('finds the same when it has to fall back to the automaton', () => {
    const repeated = fc.tuple(fc.nat(400), word).map(([n, tail]) => `${'加'.repeat(n)}${tail}${'加'.repeat(n)}`);
    const words = ['加加加加加加加加信', '加加加加加加加微', '加加', '加加加加加号', '加信', '微信'];
    fc.assert(
      fc.property(repeated, (text) => {
        expect(scan(words, text)).toEqual(bruteForce(words, text));
      }),
      { numRuns: 60 },
    );
  });

  it('finds a disguised word wherever it is put, with the span the author wrote', () => {
    const filler = fc.constantFrom('', '\u200b', '\ufe0f\u200d', ' ', '.', '·', '😀', '－'.replace('－', '-'));
    const shape = fc.constantFrom(
      (c: string) => c,
      (c: string) => ({ 优: '優', 惠: '惠', v: 'Ｖ', x: '𝐱' })[c] ?? c,
    );
    fc.assert(
      fc.property(
        plain,
        plain,
        fc.array(fc.tuple(filler, shape), { minLength: 4, maxLength: 4 }),
        (before, after, disguise) => {
          const written = [...'优惠vx'].map((c, i) => (i === 0 ? '' : disguise[i]![0]) + disguise[i]![1](c)).join('');
          const start = before.length;
          expect(scan(['优惠vx'], `${before}${written}${after}`)).toEqual([
            { word: '优惠vx', start, end: start + written.length },
          ]);
        },
      ),
    );
  });

  it('reports how wide the widest gap is, and no word across a wider one or a line end', () => {
    const compiled = compileWords(['加微']);
    const gapOf = (text: string): number[] => scanWords(compiled, text).map((match) => match.gap);
    expect(gapOf('加微')).toEqual([0]);
    expect(gapOf('加\u200b微')).toEqual([0]);
    expect(gapOf('加. 微')).toEqual([2]);
    expect(gapOf(`加${'.'.repeat(LONGEST_GAP)}微`)).toEqual([LONGEST_GAP]);
    expect(gapOf(`加${'.'.repeat(LONGEST_GAP + 1)}微`)).toEqual([]);
    expect(gapOf('加\n微')).toEqual([]);
  });

  it.each([
    ['inside a longer Latin word', 'app', 'apple pineapp', []],
    ['between Chinese characters', 'app', '下载app吧', ['app']],
    ['before digits', 'vx', '加vx12345', ['vx']],
    ['inside a number', '12345', '1234567', []],
    ['a number of its own', '12345', '拨打12345。', ['12345']],
  ])('matches whole Latin words and numbers: %s', (_name, term, text, expected) => {
    expect(scan([term], text).map((found) => text.slice(found.start, found.end))).toEqual(expected);
  });

  it('takes words that are names of object members', () => {
    expect(
      scan(['constructor', 'toString'.toLowerCase(), '__proto__'].map(foldWord), 'constructor tostring proto').length,
    ).toBe(3);
  });

  it('refuses words it could not find', () => {
    expect(() => compileWords(['加'])).toThrow(RangeError);
    expect(() => compileWords(['加'.repeat(65)])).toThrow(RangeError);
  });

  it('does bounded work on hostile text, whatever the words', () => {
    const deep = Array.from({ length: 40 }, (_, i) => `${'哈'.repeat(60)}${String.fromCharCode(0x4e00 + i)}`);
    const compiled = compileWords(deep);
    const cut = deep.map((term) => term.slice(0, -1)).join('');
    for (const text of ['哈'.repeat(20_000), cut.repeat(8), `${'哈'.repeat(59)}的`.repeat(300)]) {
      const stats = { positions: 0, steps: 0 };
      scanWords(compiled, text, stats);
      expect(stats.positions).toBe(text.length);
      expect(stats.steps).toBeLessThan(8 * text.length + 1000);
    }
  });
});
