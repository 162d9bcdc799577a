import type { Instant } from '../domain/ids';
import type { GapReason, PageRest, ReadingGap } from '../domain/watch';

/** 读取中断: what counts as one, where it begins, and how long accounts went unread. */

/** The watch looks every minute. A longer silence means that the browser was closed or the computer asleep; a busy computer may be a little late. */
const SILENCE_MS = 5 * 60_000;

/** The time in which nobody watched, seen at the first look afterwards; null when there was none. @param aliveAt last look before; null: first ever. */
export function missedTime(
  aliveAt: Instant | null,
  now: Instant,
): { readonly from: Instant; readonly to: Instant } | null {
  if (aliveAt === null || now - aliveAt <= SILENCE_MS) return null;
  return { from: aliveAt, to: now };
}

/** What is seen of a tab that was loaded again and showed no comments. */
export interface Unread {
  readonly online: boolean;
  /** The address is one where the platform asks for a login. */
  readonly atLogin: boolean;
  readonly frozen: boolean;
  /** Null: the page gave no answer. */
  readonly rest: PageRest | null;
}

/** Why nothing was read: the plainest reason first. */
export function gapReason({ online, atLogin, frozen, rest }: Unread): Exclude<GapReason, 'browser-closed'> {
  if (!online) return 'off-line';
  if (atLogin) return 'login-lost';
  if (rest?.obstacle) return rest.obstacle;
  return frozen ? 'frozen' : 'no-answer';
}

/** Where a gap that is noticed now began: with the last reading, at the earliest when the watch was switched on or the gap before it ended. */
export function gapStart(at: {
  readonly since: Instant;
  readonly lastReadAt: Instant | null;
  readonly lastGapTo: Instant | null;
}): Instant {
  return Math.max(at.since, at.lastReadAt ?? 0, at.lastGapTo ?? 0);
}

/** ms within [from, to) that lie in a gap; overlapping gaps count once, one that goes on lasts until `to`. */
export function unreadTime(gaps: readonly Pick<ReadingGap, 'from' | 'to'>[], from: Instant, to: Instant): number {
  const parts = gaps
    .map((gap) => ({ from: Math.max(gap.from, from), to: Math.min(gap.to ?? to, to) }))
    .filter((part) => part.from < part.to)
    .sort((a, b) => a.from - b.from);
  let total = 0;
  let until = from;
  for (const part of parts) {
    const start = Math.max(part.from, until);
    if (part.to <= start) continue;
    total += part.to - start;
    until = part.to;
  }
  return total;
}
