import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountKey } from '../../../utils/domain/ids';
import { gapReason, gapStart, missedTime, type Unread, unreadTime } from '../../../utils/watch/gaps';
import { lastReads } from '../../../utils/watch/readings';
import { MINUTE, NOW } from '../../support/clock';

describe('time nobody watched', () => {
  it.each([
    ['the first look ever', null, null],
    ['the usual minute', NOW - MINUTE, null],
    ['a busy computer', NOW - 5 * MINUTE, null],
    ['the browser was closed', NOW - 5 * MINUTE - 1, { from: NOW - 5 * MINUTE - 1, to: NOW }],
    ['the clock was set back', NOW + 60 * MINUTE, null],
  ])('%s', (_, aliveAt, expected) => {
    expect(missedTime(aliveAt, NOW)).toEqual(expected);
  });
});

describe('why nothing was read', () => {
  const rest = { busy: 'no', obstacle: null } as const;
  const unread: Unread = { online: true, atLogin: false, frozen: false, rest };
  it.each<[string, Partial<Unread>, string]>([
    ['no list, no JSON', {}, 'no-answer'],
    ['the page says nothing', { rest: null }, 'no-answer'],
    ['no network, whatever the page looks like', { online: false, atLogin: true }, 'off-line'],
    ['led to the login', { atLogin: true, rest: null }, 'login-lost'],
    ['the page asks for a login', { rest: { ...rest, obstacle: 'login-lost' } }, 'login-lost'],
    ['a captcha', { rest: { ...rest, obstacle: 'captcha' }, frozen: true }, 'captcha'],
    ['frozen', { frozen: true, rest: null }, 'frozen'],
  ])('%s', (_, change, expected) => {
    expect(gapReason({ ...unread, ...change })).toBe(expected);
  });
});

it.each([
  ['never read: since the watch is on', { since: 5, lastReadAt: null, lastGapTo: null }, 5],
  ['read before', { since: 5, lastReadAt: 9, lastGapTo: null }, 9],
  ['read before the watch was switched on', { since: 5, lastReadAt: 2, lastGapTo: null }, 5],
  ['another gap ended later', { since: 5, lastReadAt: 9, lastGapTo: 12 }, 12],
])('a gap begins, %s', (_, at, expected) => {
  expect(gapStart(at)).toBe(expected);
});

it('the last reading is that of comments: a list of posts is none', () => {
  const account = 'weibo:1' as AccountKey;
  const looks = [
    { account, surface: 'weibo.inbox', at: 5 },
    { account, surface: 'weibo.chat', at: 7 },
    { account, surface: 'posts:weibo.mymblog', at: 9 },
  ];
  expect([...lastReads(looks)]).toEqual([[account, 7]]);
});

describe('unread time', () => {
  it('is counted minute by minute the same', () => {
    const gap = fc.record({
      from: fc.integer({ min: 0, max: 60 }),
      to: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(gap, { maxLength: 6 }), fc.integer({ min: 0, max: 30 }), (gaps, from) => {
        const to = from + 25;
        let naive = 0;
        for (let at = from; at < to; at++) {
          if (gaps.some((g) => g.from <= at && at < (g.to ?? to))) naive++;
        }
        expect(unreadTime(gaps, from, to)).toBe(naive);
      }),
    );
  });
});
