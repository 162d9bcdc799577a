import { addDays, DAY_MS, type Day, dayNumber, startOf } from '../deadlines/days';
import type { AccountKey, Instant } from '../domain/ids';
import type { PlatformId } from '../domain/platform';
import { weekOf } from '../duties/week';
import { Count } from './count';
import type { AccountPosts, CadenceLimits, PostFigures, Silence, WeekFigures } from './office-contract';

/** How far before a period posts are looked at, for its first week and for a silence that reaches into it; as far as the 风险雷达 looks back. */
export const LOOK_BACK_MS = 60 * DAY_MS;

export type PostWay = 'signed' | 'emergency' | 'overridden' | 'unreviewed' | 'elsewhere';

/** A post that readers could see. */
export interface Post {
  readonly account: AccountKey | null;
  /** When readers saw it first: a scheduled post at its planned time. */
  readonly at: Instant;
  readonly way: PostWay;
  /** Null where the ledger has no draft of it. */
  readonly repost: boolean | null;
  readonly event: number;
}

/** An account as the ledger's filings have it. */
export interface Filing {
  readonly platform: PlatformId;
  readonly name: string;
  readonly filedAt: Instant;
}

/** [from, to), ms; what lies ahead of the present is cut off. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** Counts posts by the way they went out. */
export class PostCounter {
  private readonly ways: Readonly<Record<PostWay, Count>> = {
    signed: new Count(),
    emergency: new Count(),
    overridden: new Count(),
    unreviewed: new Count(),
    elsewhere: new Count(),
  };
  private readonly all = new Count();
  private readonly original = new Count();
  private readonly reposts = new Count();

  add({ way, repost, event }: Post): void {
    this.all.add(event);
    this.ways[way].add(event);
    if (repost !== null) (repost ? this.reposts : this.original).add(event);
  }

  figures(): PostFigures {
    const { signed, emergency, overridden, unreviewed, elsewhere } = this.ways;
    return {
      all: this.all.counted(),
      signed: signed.counted(),
      emergency: emergency.counted(),
      overridden: overridden.counted(),
      unreviewed: unreviewed.counted(),
      elsewhere: elsewhere.counted(),
      original: this.original.counted(),
      reposts: this.reposts.counted(),
    };
  }
}

/**
 * Posts, weeks and silence of one account.
 * @param posts of this account, in the order of their time; those before the span count for the first week and the silence only.
 * @param filing null: not filed here, or not of this unit; then nothing is asked of its cadence.
 */
export function accountPosts(
  account: AccountKey | null,
  filing: Filing | null,
  posts: readonly Post[],
  span: Span,
  limits: CadenceLimits,
): AccountPosts {
  const counter = new PostCounter();
  for (const post of posts) if (post.at >= span.from && post.at < span.to) counter.add(post);
  return {
    account,
    platform: filing?.platform ?? null,
    name: filing?.name ?? '',
    ...counter.figures(),
    weeks: filing ? weeksOf(posts, filing, span, limits) : [],
    silence: filing ? longestSilence(posts, filing, span, limits) : null,
  };
}

/** Mondays of the weeks that end within the span. */
export function mondaysIn({ from, to }: Span): readonly Day[] {
  const mondays: Day[] = [];
  for (let day = weekOf(from).monday; startOf(addDays(day, 7)) <= to; day = addDays(day, 7)) mondays.push(day);
  return mondays;
}

function weeksOf(
  posts: readonly Post[],
  { filedAt }: Filing,
  span: Span,
  { updatesPerWeek }: CadenceLimits,
): readonly WeekFigures[] {
  const mondays = mondaysIn(span).filter((monday) => startOf(addDays(monday, 7)) > filedAt);
  const counts = new Map(mondays.map((monday) => [dayNumber(startOf(monday)), new Count()]));
  for (const { at, event } of posts) counts.get(mondayNumber(at))?.add(event);
  return mondays.map((monday) => {
    const counted = counts.get(dayNumber(startOf(monday)))!.counted();
    // A week in which the account was put under management is not judged; the 风险雷达 does the same.
    const judged = filedAt <= startOf(monday);
    return {
      monday,
      posts: counted,
      judged,
      short: judged && updatesPerWeek !== null && counted.count < updatesPerWeek,
    };
  });
}

/** Day number of the Monday of an instant's week; 1970-01-01 was a Thursday. */
function mondayNumber(at: Instant): number {
  const day = dayNumber(at);
  return day - ((day + 3) % 7);
}

/** The day of a post does not count, nor that of the next one; the last day of a period that is over does. */
function longestSilence(
  posts: readonly Post[],
  { filedAt }: Filing,
  span: Span,
  { silentDays, silentDaysOnce }: CadenceLimits,
): Silence | null {
  if (filedAt >= span.to) return null;
  const line = Math.min(silentDays ?? Number.POSITIVE_INFINITY, silentDaysOnce ?? Number.POSITIVE_INFINITY);
  const begin = Math.max(filedAt, span.from - LOOK_BACK_MS);
  const times = posts.map(({ at }) => at).filter((at) => at > begin && at < span.to);
  let longest: Silence | null = null;
  let from = begin;
  for (const to of [...times, span.to]) {
    const days = Math.max(0, dayNumber(to) - dayNumber(from) - 1);
    if (to >= span.from && (longest === null || days > longest.days)) longest = { days, from, to, over: days >= line };
    from = to;
  }
  return longest;
}
