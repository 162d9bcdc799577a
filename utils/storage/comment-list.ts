import { type Collection, Dexie } from 'dexie';
import type { CommentSource, StoredComment } from '../domain/comment';
import type { AccountKey, CommentKey, Instant } from '../domain/ids';
import type { CommentKind } from '../domain/triage';
import { readComment, runningByDue } from './comments';
import type { SanshenDb } from './database';

/**
 * The lists of the page 留言. Every list walks one index, or a few side by side, in the order in which it is shown, and stops when it is
 * full: with 100 000 comments stored nothing is loaded to be sorted.
 */

/** 办理中, 超期, 转办中, 已办结, 未计时, 全部. */
export type CommentTab = 'open' | 'overdue' | 'out' | 'closed' | 'unclocked' | 'all';

export interface CommentQuery {
  readonly tab: CommentTab;
  readonly account: AccountKey | null;
  readonly platform: CommentSource | null;
  readonly kind: CommentKind | null;
  /** '' for all. */
  readonly department: string;
  /** Negative in tone only. */
  readonly negative: boolean;
  /** Looked for in text, author and title; case and outer spaces do not matter. */
  readonly search: string;
  /** Written in [from, to), ms; absent for any time. */
  readonly written?: { readonly from: Instant; readonly to: Instant } | undefined;
}

export interface CommentPage {
  /** What is due first first; closed and 未计时 ones the newest first. */
  readonly comments: readonly StoredComment[];
  /** `full`: there are more; `unsearched`: the filter was tried on as many as asked for, more are stored; `end`: these are all. */
  readonly end: 'full' | 'unsearched' | 'end';
}

type Rows = Collection<StoredComment, CommentKey>;

/** A range of an index, made anew for every reading. `backwards`: from its end. */
interface Range {
  readonly of: () => Rows;
  readonly backwards: boolean;
}

/** Rows read from an index at a time. */
const CHUNK = 200;

/**
 * The first `limit` comments of a list.
 * @param now decides what is overdue, ms.
 * @param budget rows that are looked at, at most: a filter that fits nothing must not read everything.
 */
export async function commentPage(
  db: SanshenDb,
  query: CommentQuery,
  now: Instant,
  limit: number,
  budget: number,
): Promise<CommentPage> {
  // One more than is shown tells whether there are more.
  const first = isNarrowed(query) ? Math.max(CHUNK, limit + 1) : limit + 1;
  const sources = rangesOf(db, query, now).map((range) => new Source(range, first));
  const fits = matcher(query);
  const comments: StoredComment[] = [];
  for (let looked = 0; ; looked++) {
    for (const source of sources) if (source.empty) await source.fill();
    const next = newestOf(sources);
    if (!next) return { comments, end: 'end' };
    if (looked === budget) return { comments, end: 'unsearched' };
    const row = next.take();
    if (!fits(row)) continue;
    if (comments.length === limit) return { comments, end: 'full' };
    comments.push(readComment(row));
  }
}

/** How many comments a list has, without filters, counted no further than `stopAt`. */
export async function countOfTab(
  db: SanshenDb,
  tab: 'open' | 'overdue' | 'out',
  now: Instant,
  stopAt: number,
): Promise<number> {
  const [rows] = rangesOf(db, { ...EVERYTHING, tab }, now);
  return rows ? (await rows.of().limit(stopAt).primaryKeys()).length : 0;
}

export const EVERYTHING: CommentQuery = {
  tab: 'all',
  account: null,
  platform: null,
  kind: null,
  department: '',
  negative: false,
  search: '',
};

/** The index ranges a list is made of, each in the order of the list. */
function rangesOf(db: SanshenDb, query: CommentQuery, now: Instant): Range[] {
  switch (query.tab) {
    case 'open':
      return [due(db, query, Dexie.maxKey)];
    case 'overdue':
      return [due(db, query, now)];
    case 'out':
      return [{ of: () => db.comments.orderBy('outSince'), backwards: false }];
    case 'closed':
      return [newest(db, 1, 'resolved')];
    case 'unclocked':
      return [newest(db, 1, 'dismissed'), newest(db, 1, 'open'), newest(db, 1, 'acknowledged')];
    case 'all':
      return [
        newest(db, 0, 'open'),
        newest(db, 0, 'acknowledged'),
        newest(db, 1, 'resolved'),
        newest(db, 1, 'dismissed'),
        newest(db, 1, 'open'),
        newest(db, 1, 'acknowledged'),
      ];
  }
}

/** Running ones due before an instant, by the account's or platform's own index where one is asked for. */
function due(db: SanshenDb, { account, platform }: CommentQuery, before: unknown): Range {
  // Of an account and a platform the account's index is the narrower; `matcher` looks at both.
  const filter = account !== null ? { account } : platform !== null ? { platform } : {};
  return { of: () => runningByDue(db, filter, Dexie.minKey, before), backwards: false };
}

function newest(db: SanshenDb, done: 0 | 1, status: StoredComment['status']): Range {
  const of = () =>
    db.comments
      .where('[done+status+seen.at]')
      .between([done, status, Dexie.minKey], [done, status, Dexie.maxKey])
      .reverse();
  return { of, backwards: true };
}

/** One range, read in chunks. */
class Source {
  private rows: StoredComment[] = [];
  private read = 0;
  private ended = false;

  /** @param first rows read at first */
  constructor(
    private readonly range: Range,
    private readonly first: number,
  ) {}

  get empty(): boolean {
    return this.rows.length === 0 && !this.ended;
  }

  async fill(): Promise<void> {
    this.rows = await this.chunk();
    this.read += this.rows.length;
    this.ended = this.rows.length === 0;
    // Taken from the end.
    this.rows.reverse();
  }

  /**
   * Forwards, one request brings any number of rows from the beginning, while an offset makes Dexie walk a cursor, a request for each row: what
   * was read before is read again with as much behind it. Backwards there is only the cursor.
   */
  private async chunk(): Promise<StoredComment[]> {
    const { of, backwards } = this.range;
    if (this.read === 0) return of().limit(this.first).toArray();
    if (backwards) return of().offset(this.read).limit(CHUNK).toArray();
    return (
      await of()
        .limit(this.read * 2)
        .toArray()
    ).slice(this.read);
  }

  get next(): StoredComment | undefined {
    return this.rows.at(-1);
  }

  /** @throws when nothing is left, which is a programming error. */
  take(): StoredComment {
    const row = this.rows.pop();
    if (!row) throw new Error('take() after the end');
    return row;
  }
}

/** Of several ranges the one whose next comment is the newest. */
function newestOf(sources: readonly Source[]): Source | undefined {
  let best: Source | undefined;
  for (const source of sources) {
    if (source.next && (!best?.next || source.next.seen.at > best.next.seen.at)) best = source;
  }
  return best;
}

/** May it leave out rows of its ranges? Then more are read at first than are shown. */
function isNarrowed({ account, platform, kind, department, negative, search, written }: CommentQuery): boolean {
  const chosen = account !== null || platform !== null || kind !== null || department !== '';
  return chosen || negative || search.trim() !== '' || written !== undefined;
}

function matcher(query: CommentQuery): (comment: StoredComment) => boolean {
  const { account, platform, kind, department, negative, written } = query;
  const needle = query.search.trim().toLowerCase();
  return (comment) => {
    const { seen, triage, handling } = comment;
    return (
      !seen.own &&
      (account === null || comment.account === account) &&
      (platform === null || seen.platform === platform) &&
      (kind === null || triage.kind === kind) &&
      (department === '' || handling.department === department) &&
      (!negative || triage.negative) &&
      (!written || (seen.at >= written.from && seen.at < written.to)) &&
      (needle === '' ||
        [seen.text, seen.authorName, seen.postTitle].some((text) => text.toLowerCase().includes(needle)))
    );
  };
}
