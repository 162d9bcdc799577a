import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountKey } from '../../../utils/domain/ids';
import type { PageRest } from '../../../utils/domain/watch';
import { mayReload, nextReading, type TabSight, watchedPlatforms, whoseTurn } from '../../../utils/watch/schedule';
import { MINUTE, NOW } from '../../support/clock';

const key = (text: string) => text as AccountKey;

describe('when the next reading is', () => {
  it.each([
    [10, 0, 9],
    [10, 0.5, 10],
    [10, 1, 11],
    [60, 0, 54],
  ])('%i minutes with chance %f: after %i', (minutes, random, after) => {
    expect(nextReading(NOW, minutes, random)).toBe(NOW + after * MINUTE);
  });

  it('is never oftener than nine tenths of the interval, nor rarer than eleven', () => {
    const minutes = fc.integer({ min: 5, max: 60 });
    fc.assert(
      fc.property(minutes, fc.double({ min: 0, max: 1, noNaN: true }), (every, random) => {
        const waited = nextReading(NOW, every, random) - NOW;
        expect(waited).toBeGreaterThanOrEqual(every * MINUTE * 0.9 - 1);
        expect(waited).toBeLessThanOrEqual(every * MINUTE * 1.1 + 1);
      }),
    );
  });
});

describe('whose turn it is', () => {
  const plans = {
    [key('weibo:1')]: { minutes: 10, since: 0 },
    [key('weibo:2')]: { minutes: 5, since: 0 },
    [key('wechat:3')]: { minutes: 30, since: 0 },
    [key('douyin:gone')]: { minutes: 5, since: 0 },
  };
  const platforms = watchedPlatforms(plans, (account) => {
    if (account === 'douyin:gone') return null;
    return account.startsWith('weibo') ? 'weibo' : 'wechat';
  });

  it('accounts of one platform share a tab, at the shortest interval; accounts that are not ours are left out', () => {
    expect(platforms).toEqual([
      { platform: 'weibo', accounts: ['weibo:1', 'weibo:2'], minutes: 5 },
      { platform: 'wechat', accounts: ['wechat:3'], minutes: 30 },
    ]);
  });

  it.each([
    ['never read', {}, 'weibo'],
    ['one is due', { weibo: NOW + 1, wechat: NOW }, 'wechat'],
    ['both are due: the one that waits longer', { weibo: NOW - 1, wechat: NOW - 2 }, 'wechat'],
    ['none is due', { weibo: NOW + 1, wechat: NOW + 1 }, undefined],
  ] as const)('%s', (_, nextAt, expected) => {
    expect(whoseTurn(platforms, nextAt, NOW)?.platform).toBe(expected);
  });
});

describe('may a tab be loaded again', () => {
  const rest: PageRest = { busy: 'no', obstacle: null };
  const tab: TabSight = { inFront: false, discarded: false, frozen: false };
  it.each<[string, TabSight, PageRest | null, boolean]>([
    ['at rest', tab, rest, true],
    ['no answer', tab, null, false],
    ['something is typed', tab, { ...rest, busy: 'writing' }, false],
    ['a page for writing', tab, { ...rest, busy: 'compose' }, false],
    ['in front', { ...tab, inFront: true }, rest, false],
    ['discarded: nothing can be lost', { ...tab, discarded: true }, null, true],
    ['frozen: it cannot answer', { ...tab, frozen: true }, null, true],
    ['frozen but in front', { ...tab, frozen: true, inFront: true }, null, false],
    ['at rest on a login page', tab, { busy: 'no', obstacle: 'login-lost' }, true],
  ])('%s', (_, sight, said, expected) => {
    expect(mayReload(sight, said)).toBe(expected);
  });
});
