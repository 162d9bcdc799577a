import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WordMatch } from '../../../../utils/inspection/contract';
import {
  densestWindow,
  densestWindows,
  type Evidence,
  type Limits,
  matchesWithin,
  windowScores,
} from '../../../../utils/inspection/support/evidence';

const WIDTH = 20;
const LIMITS: Limits = { offer: 4, against: -3 };

const sign: fc.Arbitrary<Evidence> = fc
  .record({
    start: fc.nat(120),
    length: fc.integer({ min: 1, max: 5 }),
    kind: fc.constantFrom(['offer', 2], ['price', 1.5], ['against', -2]) as fc.Arbitrary<readonly [string, number]>,
    key: fc.constantFrom('甲', '乙', '丙'),
  })
  .map(({ start, length, kind: [group, weight], key }) => ({ start, end: start + length, group, key, weight }));

/** The score of a window as it is defined: each key once, each group up to its limit. */
function scoreAt(evidence: readonly Evidence[], start: number): number {
  const sums = new Map<string, number>();
  const seen = new Set<string>();
  for (const { start: at, group, key, weight } of evidence) {
    if (at < start || at >= start + WIDTH || seen.has(group + key)) continue;
    seen.add(group + key);
    sums.set(group, (sums.get(group) ?? 0) + weight);
  }
  let score = 0;
  for (const [group, sum] of sums) {
    const limit = LIMITS[group];
    score += limit === undefined ? sum : limit < 0 ? Math.max(limit, sum) : Math.min(limit, sum);
  }
  return score;
}

describe('windows of evidence', () => {
  it('scores every window as it is defined', () => {
    fc.assert(
      fc.property(fc.uniqueArray(sign, { maxLength: 30, selector: ({ start }) => start }), (evidence) => {
        const windows = windowScores(evidence, WIDTH, LIMITS);
        expect(windows).toHaveLength(evidence.length);
        for (const { start, score } of windows) expect(score).toBe(scoreAt(evidence, start));
        const found = densestWindow(evidence, WIDTH, LIMITS);
        if (evidence.length === 0) expect(found).toBeNull();
        else expect(found?.score).toBe(Math.max(...windows.map(({ score }) => score)));
      }),
    );
  });

  it('gives windows that score enough, the best first, none overlapping', () => {
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (evidence) => {
        const found = densestWindows(evidence, WIDTH, LIMITS, 2, 3);
        expect(found.length).toBeLessThanOrEqual(3);
        found.forEach((cluster, i) => {
          expect(cluster.score).toBeGreaterThanOrEqual(2);
          if (i > 0) expect(cluster.score).toBeLessThanOrEqual(found[i - 1]!.score);
          for (const other of found.slice(0, i)) {
            expect(cluster.start >= other.end || cluster.end <= other.start).toBe(true);
          }
        });
      }),
    );
  });

  it('does not count one kind of sign beyond its limit, nor one word twice', () => {
    const at = (start: number, key: string): Evidence => ({ start, end: start + 2, group: 'offer', key, weight: 2 });
    expect(densestWindow([at(0, '特价'), at(4, '特价')], WIDTH, LIMITS)?.score).toBe(2);
    const many = densestWindow([at(0, '特价'), at(4, '满减'), at(8, '包邮')], WIDTH, LIMITS);
    expect(many?.score).toBe(4);
    expect(many?.groups.get('offer')).toBe(4);
  });

  it('marks from the first to the last sign in favour', () => {
    const found = densestWindow(
      [
        { start: 0, end: 2, group: 'against', key: '通知', weight: -1 },
        { start: 3, end: 5, group: 'offer', key: '特价', weight: 2 },
        { start: 9, end: 11, group: 'price', key: '9元', weight: 1.5 },
        { start: 14, end: 16, group: 'against', key: '财政', weight: -1 },
      ],
      WIDTH,
      LIMITS,
    );
    expect(found).toMatchObject({ start: 3, end: 11 });
  });
});

describe('words within a range', () => {
  it('are those that lie wholly inside', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 20 }), fc.nat(60), fc.nat(60), (starts, a, b) => {
        const matches: WordMatch[] = [...new Set(starts)]
          .sort((x, y) => x - y)
          .map((start) => ({ start: start * 3, end: start * 3 + 2, word: '特价', foldings: [] }));
        const [from, to] = [Math.min(a, b) * 3, Math.max(a, b) * 3];
        expect(matchesWithin(matches, from, to)).toEqual(matches.filter((m) => m.start >= from && m.end <= to));
      }),
    );
  });
});
