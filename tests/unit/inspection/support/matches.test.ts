import { describe, expect, it } from 'vitest';
import { hitOn, matchesIn } from '../../../../utils/inspection/support/matches';

describe('matchesIn', () => {
  it.each([
    ['none', /\d+/gu, '甲乙'],
    ['one', /\d+/gu, '甲12乙'],
    ['several with groups', /(?<first>\d)(\d)?/gu, '1甲23乙4'],
    ['beside each other', /甲乙?/gu, '甲甲乙甲'],
  ])('gives what matchAll gives: %s', (_name, pattern, text) => {
    expect(matchesIn(pattern, text)).toEqual([...text.matchAll(pattern)]);
  });

  it('begins anew for every text', () => {
    const pattern = /甲/gu;
    pattern.lastIndex = 2;
    expect(matchesIn(pattern, '甲乙甲乙').map(({ index }) => index)).toEqual([0, 2]);
    expect(matchesIn(pattern, '甲').map(({ index }) => index)).toEqual([0]);
  });
});

describe('hitOn', () => {
  const match = /乙/u.exec('甲乙')!;

  it('covers the match', () => {
    expect(hitOn('body', match, 'key')).toEqual({ field: 'body', start: 1, end: 2, message: 'key' });
  });

  it('gives the message its fix and other values', () => {
    expect(hitOn('title', match, 'key', '丙', { unit: '丁' })).toEqual({
      ...{ field: 'title', start: 1, end: 2, message: 'key', fix: '丙' },
      values: { fix: '丙', unit: '丁' },
    });
  });
});
