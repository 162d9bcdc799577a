import { Dexie } from 'dexie';
import type { LedgerEvent } from '../domain/ledger';
import { draftTitle } from '../ledger/book';
import { type KnownNames, LedgerMatcher, type Missing, type OwnedIds } from '../ledger/match';
import { fitsOutside, isWholeLedger, type LedgerQuery, spanOf, typesIn } from '../ledger/query';
import type { SanshenDb } from './database';
import { lastSeq } from './ledger';

/** Events looked at per step: bounded memory, few round trips. */
const WINDOW = 5_000;
/** Reviews whose titles are asked for at once. */
const TITLES = 200;
/** Of a window with fewer candidates than one in so many, only the candidates are read. */
const SPARSE = 4;

export interface SearchProgress {
  /** 0 to 1. */
  readonly share: number;
  /** Sequence numbers found since the last report, descending. */
  readonly found: readonly number[];
}

/** What a search found. */
export interface Found {
  /** Descending. */
  readonly seqs: readonly number[];
  /** Number of events in the ledger up to which was looked. */
  readonly upTo: number;
}

/**
 * Finds the events of a query, newest first, without ever holding the ledger: what indexes can tell (time, kind, subject, number) narrows the
 * candidates by their keys alone, the rest is read a window at a time and looked into.
 *
 * @param above only events behind this number: to go on where an earlier search ended.
 * @param progress called after each window; false ends the search.
 * @param window events in memory at a time.
 * @returns null when it was ended.
 */
export async function searchLedger(
  db: SanshenDb,
  query: LedgerQuery,
  progress: (step: SearchProgress) => boolean = () => true,
  above = 0,
  window: number = WINDOW,
): Promise<Found | null> {
  const upTo = await lastSeq(db);
  if (isWholeLedger(query)) return { seqs: Array.from({ length: upTo - above }, (_, i) => upTo - i), upTo };
  const candidates = await candidatesOf(db, query);
  if (!looksInside(query)) {
    const seqs = (candidates ?? []).filter((seq) => seq > above && seq <= upTo).reverse();
    return { seqs, upTo };
  }
  const matcher = new LedgerMatcher(query, await namesOf(db), await ownedBy(db, query));
  const fits = fitsOutside(query);
  const open = new OpenEvents(matcher);
  const seqs: number[] = [];
  let reading = readWindow(db, upTo, above, window, candidates);
  for (let high = upTo; high > above; high -= window) {
    const events = await reading;
    const next = high - window;
    if (next > above) {
      reading = readWindow(db, next, above, window, candidates);
      // Whoever stops early must not leave a rejection that nobody hears.
      reading.catch(() => {});
    }
    const found: number[] = [];
    for (const event of events.reverse()) {
      if (!fits(event)) continue;
      const missing = matcher.missingIn(event);
      if (missing === null) continue;
      if (missing.length === 0) found.push(event.seq);
      else open.add(event, missing);
      found.push(...open.closedBy(event));
    }
    seqs.push(...found);
    if (!progress({ share: Math.min(1, (upTo - next) / (upTo - above)), found })) return null;
  }
  seqs.push(...(await open.closedByTitles(db)));
  return { seqs: seqs.sort((a, b) => b - a), upTo };
}

/** Events of these numbers, in this order; what is not stored is left out. */
export async function eventsAt(db: SanshenDb, seqs: readonly number[]): Promise<LedgerEvent[]> {
  return (await db.ledger.bulkGet([...seqs])).filter((event) => event !== undefined);
}

/** Numbers of the events that indexes allow, ascending; null: all of them. */
async function candidatesOf(db: SanshenDb, query: LedgerQuery): Promise<number[] | null> {
  const lists: number[][] = [];
  if (query.subject !== null) lists.push(await db.ledger.where('subject').equals(query.subject).primaryKeys());
  const types = typesIn(query);
  if (types !== null)
    lists.push(
      await db.ledger
        .where('type')
        .anyOf([...types])
        .primaryKeys(),
    );
  if (query.from !== null || query.to !== null) {
    const { from, to } = spanOf(query);
    lists.push(await db.ledger.where('at').between(from, to, true, false).primaryKeys());
  }
  if (query.seqs !== null) {
    const ranges = query.seqs.map(({ from, to }): [number, number] => [from, to]);
    const rows = db.ledger.where(':id').inAnyRange(ranges, { includeLowers: true, includeUppers: true });
    lists.push(await rows.primaryKeys());
  }
  if (lists.length === 0) return null;
  const [first = [], ...others] = lists.sort((a, b) => a.length - b.length);
  const sets = others.map((list) => new Set(list));
  return first.filter((seq) => sets.every((set) => set.has(seq))).sort((a, b) => a - b);
}

function looksInside({ words, person, account, platform }: LedgerQuery): boolean {
  return words.trim() !== '' || person !== null || account !== null || platform !== null;
}

/** The window that ends with `high`, ascending. */
async function readWindow(
  db: SanshenDb,
  high: number,
  above: number,
  window: number,
  candidates: readonly number[] | null,
): Promise<LedgerEvent[]> {
  const low = Math.max(above, high - window) + 1;
  if (candidates !== null) {
    const inside = between(candidates, low, high);
    if (inside.length * SPARSE < window) return eventsAt(db, inside);
  }
  return db.ledger.where(':id').between(low, high, true, true).toArray();
}

/** The part of an ascending list from `low` to `high`, both included. */
function between(list: readonly number[], low: number, high: number): readonly number[] {
  return list.slice(firstFrom(list, low), firstFrom(list, high + 1));
}

function firstFrom(list: readonly number[], value: number): number {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (list[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

async function namesOf(db: SanshenDb): Promise<KnownNames> {
  const people = (await db.people.toArray()).map(({ id, name }) => ({ id, name }));
  const accounts = (await db.accounts.toArray()).map(({ key, name }) => ({ key, name }));
  return { people, accounts };
}

/** Reviews, comments and posts of the account or platform that is asked for, by their keys alone. */
async function ownedBy(db: SanshenDb, { account, platform }: LedgerQuery): Promise<OwnedIds> {
  // Comments and posts of a platform have its name in their own ids.
  if (account === null) {
    if (platform === null) return null;
    return new Set<string>(await db.reviews.where('account').startsWith(`${platform}:`).primaryKeys());
  }
  const [min, max] = [Dexie.minKey, Dexie.maxKey];
  const comments = db.comments.where('[account+done+dueAt]').between([account, min, min], [account, max, max]);
  const posts = db.ownPosts.where('[account+at]').between([account, min], [account, max]);
  return new Set<string>([
    ...(await db.reviews.where('account').equals(account).primaryKeys()),
    ...(await comments.primaryKeys()),
    ...(await posts.primaryKeys()),
  ]);
}

/**
 * Events that fit but for words that may stand in the title of their draft. The event that submitted it comes later, the search going
 * backwards; where it lies outside of what is searched, the stored review is asked at the end.
 */
class OpenEvents {
  private readonly of = new Map<string, { readonly seq: number; readonly missing: Missing }[]>();
  private readonly titled = new Set<string>();

  constructor(private readonly matcher: LedgerMatcher) {}

  add({ subject, seq }: LedgerEvent, missing: Missing): void {
    // Comments, accounts, posts and records have colons in their ids, and no draft.
    if (subject.includes(':')) return;
    const known = this.of.get(subject);
    if (known) known.push({ seq, missing });
    else this.of.set(subject, [{ seq, missing }]);
  }

  /** Those that the title in this event completes. */
  closedBy({ subject, data }: LedgerEvent): readonly number[] {
    const title = this.of.has(subject) ? titleOf(data.draft) : null;
    if (title === null) return [];
    this.titled.add(subject);
    return this.close(subject, title);
  }

  async closedByTitles(db: SanshenDb): Promise<readonly number[]> {
    const found: number[] = [];
    const subjects = [...this.of.keys()].filter((subject) => !this.titled.has(subject));
    for (let i = 0; i < subjects.length; i += TITLES) {
      const reviews = await db.reviews.bulkGet(subjects.slice(i, i + TITLES) as never[]);
      for (const review of reviews) {
        const title = review && titleOf(review.draft);
        if (review && title) found.push(...this.close(review.id, title));
      }
    }
    return found;
  }

  private close(subject: string, title: string): readonly number[] {
    const open = this.of.get(subject) ?? [];
    const filled = open.filter(({ missing }) => this.matcher.fills(missing, title));
    // A later version may have had another title: what stays open is tried again.
    this.of.set(
      subject,
      open.filter((event) => !filled.includes(event)),
    );
    return filled.map(({ seq }) => seq);
  }
}

/** Stored drafts are read unchecked: one that is damaged has no title. */
function titleOf(draft: unknown): string | null {
  try {
    return draft === undefined ? null : draftTitle(draft as never);
  } catch {
    return null;
  }
}
