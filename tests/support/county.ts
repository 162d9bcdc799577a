import { accountKey } from '../../utils/domain/account';
import { newlyStored, type StoredComment } from '../../utils/domain/comment';
import { NO_HANDLING } from '../../utils/domain/handling';
import type { AccountKey, Instant } from '../../utils/domain/ids';
import type { LedgerEvent } from '../../utils/domain/ledger';
import { chain, EMPTY_LEDGER, type LedgerHead } from '../../utils/ledger/chain';
import type { SanshenDb } from '../../utils/storage/database';
import { aStatement, aUnit } from './builders';
import { beijing, DAY, HOUR, MINUTE } from './clock';
import { type CountyPeople, countyPeople } from './county-people';
import { draftStory, type Step, type Story, strayStory, type Turn } from './county-stories';
import { COUNTY_CONCERNS, type CountyAccount, countyAccounts } from './county-words';

/**
 * A simulated county: unit, people, accounts, drafts with their reviews, comments, and the ledger of all of it, chained and signed as the
 * extension does. The same size gives the same county, but for its keys and signatures.
 */
export interface CountySize {
  readonly from: Instant;
  readonly days: number;
  readonly accounts: number;
  /** Drafts that are submitted. */
  readonly posts: number;
  readonly comments: number;
  /** Of the ledger: acts on comments are added until there are as many. */
  readonly events: number;
}

/** 20 accounts, a year. */
export const COUNTY_YEAR: CountySize = {
  from: beijing('2025-12-01 00:00'),
  days: 365,
  accounts: 20,
  posts: 10_000,
  comments: 60_000,
  events: 100_000,
};

/** A few accounts, two months: enough for every figure to have something to count. */
export const COUNTY_SPRING: CountySize = {
  from: beijing('2026-02-01 00:00'),
  days: 59,
  accounts: 4,
  posts: 260,
  comments: 500,
  events: 2_200,
};

/** Records of one table, in the order in which they may be stored. */
export interface CountyBatch {
  readonly table: keyof Pick<
    SanshenDb,
    'unit' | 'people' | 'accounts' | 'ledger' | 'reviews' | 'debts' | 'ownPosts' | 'comments' | 'readings'
  >;
  readonly records: readonly unknown[];
}

const BATCH = 2_000;
/** Acts that are signed at once; they all see the head before the first of them. */
const SIGNED_TOGETHER = 400;

/** Everything of the county, table by table. */
export async function* county(size: CountySize): AsyncGenerator<CountyBatch> {
  const { from, days } = size;
  const people = await countyPeople(from);
  const accounts = countyAccounts(size.accounts);
  const filings = accounts.map((account) => filing(account, from));
  const unit = aUnit({ name: '清源县融媒体中心', regulations: ['jiangbei-2021', 'yunhe-2022'], onboardedAt: from });
  yield { table: 'people', records: people.roster };
  yield { table: 'accounts', records: filings };
  const now = from + days * DAY;
  yield {
    table: 'readings',
    records: filings.map(({ key, platform }) => ({
      account: key,
      surface: `posts:${platform}.list`,
      at: now,
      count: 20,
    })),
  };

  const stories = await storiesOf(size, accounts);
  const steps = [
    ...people.roster.map(({ id, name, post, roles }): Step => step(from, 'person-added', id, { name, post, roles })),
    ...filings.map((own): Step => step(from, 'account-filed', own.key, { filing: own })),
    ...people.roster.map(({ id, publicKey }): Step => step(from, 'person-activated', id, { publicKey }, id)),
    ...stories.flatMap((story) => story.steps),
  ];
  const comments = Array.from({ length: size.comments }, (_, n) => comment(n, size, accounts));
  const missing = size.events - 1 - steps.length;
  for (const own of comments.flatMap(commentSteps).slice(0, Math.max(0, missing))) steps.push(own);
  steps.sort((a, b) => a.at - b.at);
  yield* ledger([step(from, 'unit-created', 'unit', { unit }), ...steps], people);
  yield* inBatches(
    'reviews',
    stories.flatMap(({ review }) => review ?? []),
  );
  yield* inBatches(
    'debts',
    stories.flatMap(({ debt }) => debt ?? []),
  );
  yield* inBatches(
    'ownPosts',
    stories.flatMap(({ stray }) => stray ?? []),
  );
  yield* inBatches('comments', comments);
  // Last: whoever looks meanwhile finds a computer that is not set up yet.
  yield { table: 'unit', records: [{ key: 'unit', value: unit }] };
}

/** The whole ledger at once; for small counties. */
export async function countyLedger(size: CountySize): Promise<LedgerEvent[]> {
  const events: LedgerEvent[] = [];
  for await (const { table, records } of county(size))
    if (table === 'ledger') events.push(...(records as LedgerEvent[]));
  return events;
}

/** Puts the county into a database that is empty. */
export async function fillWithCounty(db: SanshenDb, size: CountySize): Promise<void> {
  for await (const { table, records } of county(size)) await db.table(table).bulkAdd([...records]);
}

function step(
  at: Instant,
  type: Step['entry']['type'],
  subject: string,
  data: Step['entry']['data'],
  actor = 'system',
): Step {
  return { at, entry: { type, actor, subject, data } };
}

function filing(account: CountyAccount, filedAt: Instant) {
  const { platform, id, name } = account;
  const key = accountKey(account) as AccountKey;
  return {
    key,
    platform,
    platformAccountId: id,
    name,
    standing: 'guarded' as const,
    leader: '周远',
    contact: '0555-0000001',
    filedAt,
  };
}

/** Drafts spread over days and hours of work; an account with a greater share has more of them. */
async function storiesOf({ from, days, posts }: CountySize, accounts: readonly CountyAccount[]): Promise<Story[]> {
  const shares = accounts.flatMap((account) => Array.from({ length: account.share }, () => account));
  const stories: Story[] = [];
  for (let n = 1; n <= posts; n++) {
    const chance = chanceOf(n);
    const at = from + Math.floor(((n - 1) / posts) * days) * DAY + 8 * HOUR + Math.floor(chance(30) * 11 * 60) * MINUTE;
    const turn: Turn = { n, at, chance, account: shares[Math.floor(chance(31) * shares.length)]! };
    stories.push(await draftStory(turn));
    if (chance(32) < 0.008) stories.push(strayStory(turn));
    if (chance(33) < 0.02) {
      const data = {
        code: chance(34) < 0.5 ? 'in-review' : 'not-submitted',
        endpoint: `${turn.account.platform}.publish`,
      };
      const held = step(at - MINUTE, 'publish-held', turn.account.name, data);
      stories.push({ steps: [held], review: null, debt: null, stray: null });
    }
  }
  return stories;
}

/** Chains and signs; a portion of acts is signed at once. */
async function* ledger(steps: readonly Step[], people: CountyPeople): AsyncGenerator<CountyBatch> {
  let seen: LedgerHead = EMPTY_LEDGER;
  let events: LedgerEvent[] = [];
  for (let i = 0; i < steps.length; i += SIGNED_TOGETHER) {
    const portion = steps.slice(i, i + SIGNED_TOGETHER);
    const acts = await Promise.all(
      portion.map(({ act, at }) =>
        act ? people.sign(aStatement({ ...act, at, ledgerHead: seen.head, ledgerCount: seen.count })) : null,
      ),
    );
    for (const [j, { at, entry, signed }] of portion.entries()) {
      const act = acts[j];
      const event = chain(seen.head, seen.count + 1, { ...entry, at, data: act ? { ...entry.data, act } : entry.data });
      if (act) signed?.(act);
      events.push(event);
      seen = { head: event.hash, count: event.seq };
    }
    if (events.length >= BATCH) {
      yield { table: 'ledger', records: events };
      events = [];
    }
  }
  yield { table: 'ledger', records: events };
}

function* inBatches(table: CountyBatch['table'], records: readonly unknown[]): Generator<CountyBatch> {
  for (let i = 0; i < records.length; i += BATCH) yield { table, records: records.slice(i, i + BATCH) };
}

function comment(n: number, { from, days, comments }: CountySize, accounts: readonly CountyAccount[]): StoredComment {
  const chance = chanceOf(n + 1_000_000);
  const account = accounts[Math.floor(chance(1) * accounts.length)]!;
  const at = from + Math.floor((n / comments) * days) * DAY + 7 * HOUR + Math.floor(chance(2) * 16 * 60) * MINUTE;
  const asks = chance(3) < 0.35;
  const text = `${COUNTY_CONCERNS[asks ? n % 5 : 5]!}（${n}）`;
  const seen = {
    platform: account.platform,
    channel: 'comment' as const,
    postId: String(1 + Math.floor(n / 6)),
    postTitle: '关于城区道路施工的通告',
    commentId: String(8_000_000 + n),
    parentId: '',
    authorId: String(6_000_000_000 + (n % 20_000)),
    authorName: `网友${n % 20_000}`,
    own: false,
    text,
    at,
    uncertainty: 0,
    answered: false,
    answeredAt: null,
    url: `https://example.invalid/comment/${n}`,
    via: 'page-json' as const,
  };
  const base = newlyStored(seen, { account: accountKey(account), accountName: account.name, now: at + 5 * MINUTE });
  const triage = {
    ...base.triage,
    kind: asks ? (['complaint', 'question', 'help', 'suggestion', 'question'] as const)[n % 5]! : ('praise' as const),
    negative: asks && chance(4) < 0.3,
    needsAnswer: asks,
  };
  if (!asks) return { ...base, triage, dueAt: 0, done: 1 };
  const acknowledgedAt = at + Math.floor(20 + chance(5) * 60) * MINUTE;
  // The last days' ones are still in hand.
  if (n > comments * 0.995) return { ...base, triage, dueAt: at + HOUR, done: 0 };
  const resolvedAt = acknowledgedAt + Math.floor(chance(6) * 7 * 24) * HOUR;
  const handling = { ...NO_HANDLING, department: `部门${n % 12}`, outcome: 'resolved' as const };
  return {
    ...base,
    triage,
    handling,
    status: 'resolved',
    acknowledgedAt,
    resolvedAt,
    reason: '已电话答复',
    dueAt: 0,
    done: 1,
  };
}

function commentSteps({ key, acknowledgedAt, resolvedAt }: StoredComment): Step[] {
  if (acknowledgedAt === null || resolvedAt === null) return [];
  const data = { from: 'open', to: 'acknowledged', reason: '', late: [] };
  return [
    step(acknowledgedAt, 'comment-acknowledged', key, data, 'duty'),
    step(resolvedAt, 'comment-resolved', key, { ...data, to: 'resolved', reason: '已电话答复' }, 'duty'),
  ];
}

/** Chances of one thing: a number from 0 to below 1 for each question about it. */
function chanceOf(n: number): (about: number) => number {
  return (about) => {
    let x = (n * 0x9e3779b1 + about * 0x85ebca6b) >>> 0;
    x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
    x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
    return ((x ^ (x >>> 15)) >>> 0) / 2 ** 32;
  };
}
