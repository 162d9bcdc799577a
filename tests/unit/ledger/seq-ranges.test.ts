import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countInRanges, formatSeqRanges, isInRanges, parseSeqRanges, rangesOf } from '../../../utils/ledger/seq-ranges';

const seqs = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 80 });

test('joins neighbours, sorts and forgets repetitions', () => {
  expect(formatSeqRanges([61, 12, 13, 60, 14, 55, 13])).toBe('12-14,55,60-61');
  expect(formatSeqRanges([])).toBe('');
});

test('what is written can be read again, and holds exactly the same numbers', () => {
  fc.assert(
    fc.property(seqs, (numbers) => {
      const ranges = parseSeqRanges(formatSeqRanges(numbers))!;
      const set = new Set(numbers);
      expect(ranges).toEqual(rangesOf(numbers));
      expect(countInRanges(ranges)).toBe(set.size);
      for (let seq = 0; seq <= 301; seq++) expect(isInRanges(ranges, seq)).toBe(set.has(seq));
    }),
  );
});

test('ranges in any order, overlapping and with Chinese signs are put in order', () => {
  expect(parseSeqRanges(' 60–61 ，12-40、 30-45,46, 55')).toEqual([
    { from: 12, to: 46 },
    { from: 55, to: 55 },
    { from: 60, to: 61 },
  ]);
});

test.each(['', ',', 'a', '0', '5-3', '1-', '-1', '1.5', '1,,2', '1e3', '1234567890'])(
  '%j is no list of sequence numbers',
  (text) => {
    expect(parseSeqRanges(text)).toBeNull();
  },
);

test('reading never throws', () => {
  fc.assert(fc.property(fc.string(), (text) => void parseSeqRanges(text)));
});
