// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { ledgerRoute, seqsOfParameter } from '../../../entrypoints/workspace/lib/ledger-link';
import { timelineRoute, timelineSubject } from '../../../entrypoints/workspace/lib/timeline-link';
import { queryFromText } from '../../../utils/ledger/query';
import { countInRanges, isInRanges } from '../../../utils/ledger/seq-ranges';

const read = (route: string) => queryFromText(route.replace(/^ledger\?/, ''), seqsOfParameter).seqs;

it('a short list of events stands in the address itself', () => {
  const route = ledgerRoute([60, 12, 13, 61]);
  expect(decodeURIComponent(route)).toBe('ledger?seqs=12-13,60-61');
  expect(read(route)).toEqual([
    { from: 12, to: 13 },
    { from: 60, to: 61 },
  ]);
});

it('a long one waits in this tab, under a key that stays the same, and is whole when it is opened', () => {
  const seqs = Array.from({ length: 2_000 }, (_, i) => 3 * i + 1);
  const route = ledgerRoute(seqs);
  expect(route.length).toBeLessThan(80);
  expect(ledgerRoute([...seqs].reverse())).toBe(route);
  const ranges = read(route)!;
  expect(countInRanges(ranges)).toBe(2_000);
  expect(seqs.every((seq) => isInRanges(ranges, seq))).toBe(true);
});

it('a list that this tab does not know any more is none', () => {
  const route = ledgerRoute(Array.from({ length: 2_000 }, (_, i) => 5 * i + 2));
  sessionStorage.clear();
  expect(read(route)).toBeNull();
});

it.each([
  [{ review: 'review-1' }, { review: 'review-1' }],
  [{ comment: 'weibo:comment:77' as never }, { comment: 'weibo:comment:77' }],
])('the course of %j opens again from its address', (subject, expected) => {
  expect(timelineSubject(timelineRoute(subject).replace(/^timeline\?/, ''))).toEqual(expected);
});

it('an address that names nothing opens no course', () => {
  expect(timelineSubject('nothing=1')).toBeNull();
});
