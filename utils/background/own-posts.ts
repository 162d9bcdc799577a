import type { AccountKey, Instant } from '../domain/ids';
import type { LedgerEntry } from '../domain/ledger';
import { type ListedPost, type OwnPost, ownPostKey, postsSurface, type StrayKind } from '../domain/own-post';
import type { AccountRef } from '../domain/platform';
import type { Review } from '../domain/review';
import { resolveAccount } from '../guard/account';
import { type Facts, leftFor } from '../own-posts/facts';
import { isHistory, isUnreviewed, judge } from '../own-posts/judge';
import { changeBetween, shownText } from '../own-posts/shown';
import type { RawRequest, RawResponse } from '../platforms/contract';
import { endpointById } from '../platforms/endpoints';
import { requestsOf } from '../platforms/requests';
import { sha256Hex } from '../review/sha256';
import { markPublished } from '../review/transitions';
import { listAccounts } from '../storage/accounts';
import type { SanshenDb } from '../storage/database';
import { type Append, withLedger } from '../storage/ledger';
import { getOwnPosts, postsOfReviews, putOwnPost } from '../storage/own-posts';
import { noteReading } from '../storage/readings';
import { getRelease, putRelease, unansweredReleases } from '../storage/releases';
import { putReview, reviewsByAccountSince } from '../storage/reviews';
import type { Backend } from './backend';

/** How long before a post the draft behind it may have been worked on last: scheduled posts wait up to a fortnight (douyin §5). */
const REVIEWED_BEFORE_MS = 60 * 24 * 3600_000;

const NAMES: Readonly<Record<StrayKind, string>> = {
  unreviewed: '平台上出现未经审核发布的内容',
  differs: '平台上的内容与签批内容不一致',
};

export interface SeenPosts {
  /** Posts the answer carried, whosever they are. */
  readonly posts: number;
  /** Something was found, so that badge and pages have to be told. */
  readonly found: boolean;
}

type Account = Parameters<typeof judge>[0]['account'];

/**
 * Posts in an answer that a platform page fetched for itself. Those of a guarded account are compared with what was signed; a look at
 * the account's list is noted whatever it brings, so that 没有发现 can be told from 没有查看.
 */
export async function collectOwnPosts(
  back: Backend,
  ref: AccountRef,
  endpointId: string,
  request: RawRequest,
  response: RawResponse,
): Promise<SeenPosts> {
  const endpoint = endpointById(endpointId);
  if (!endpoint) return { posts: 0, found: false };
  const { posts, list } = requestsOf(ref.platform).ownPosts(endpoint, request, response);
  if (posts.length === 0 && !list) return { posts: 0, found: false };
  const db = await back.db();
  const { filing, standing } = resolveAccount(ref, await listAccounts(db));
  if (standing !== 'guarded' || !filing) return { posts: posts.length, found: false };
  const id = filing.platformAccountId ?? ref.id;
  const own = posts.filter(({ owner }) => isOwn(owner, id, filing.name, list?.owner === ''));
  const account: Account = { key: filing.key, name: filing.name, filedAt: filing.filedAt };
  const found = await judgePosts(back, db, account, own);
  if (list && (list.owner === '' || list.owner === id)) {
    await noteReading(db, {
      account: filing.key,
      surface: postsSurface(endpoint.id),
      at: back.now(),
      count: own.length,
    });
  }
  return { posts: posts.length, found };
}

/** The id decides where both are known; a name can be anybody's. `ownList`: the list holds nobody else's posts, as far as it says. */
function isOwn(owner: ListedPost['owner'], id: string | null, name: string, ownList: boolean): boolean {
  if (owner === null) return true;
  if (id !== null && owner.id !== '') return owner.id === id;
  return owner.name === '' ? ownList : owner.name === name;
}

async function judgePosts(
  back: Backend,
  db: SanshenDb,
  account: Account,
  seen: readonly ListedPost[],
): Promise<boolean> {
  const posts = await newOnes(db, account, seen);
  if (posts.length === 0) return false;
  const now = back.now();
  let alarms = 0;
  let completed = 0;
  let settled = 0;
  await withLedger(db, [db.ownPosts, db.reviews, db.releases], async (append) => {
    const stored = await getOwnPosts(db, posts.map(ownPostKey));
    const since = Math.min(now, ...posts.map((p, i) => p.at ?? stored[i]?.at ?? now)) - REVIEWED_BEFORE_MS;
    let facts = await factsOf(db, account.key, since);
    for (const [i, post] of posts.entries()) {
      const judged = judge({ post, stored: stored[i] ?? null, account, now }, facts);
      if (judged.next) await putOwnPost(db, judged.next);
      if (judged.next?.review && judged.finding !== 'unreviewed') {
        facts = { ...facts, taken: new Map([...facts.taken, [judged.next.review, judged.next.postId]]) };
      }
      if (judged.finding && judged.next) {
        alarms++;
        await append(alarmOf(judged.next, judged.finding, now));
      }
      if (judged.settles && judged.next) {
        settled++;
        await append(settledBy(judged.settles, judged.next, now));
      }
      if (judged.completes && judged.next) {
        completed++;
        await complete(db, append, judged.completes, judged.next, facts, now);
      }
    }
  });
  if (alarms + settled > 0) back.tell({ kind: 'alarm' });
  if (completed > 0) back.tell({ kind: 'reviews-changed' });
  return alarms + settled > 0;
}

/** Posts not seen before, or reading otherwise than at the last look; oldest first. The usual look at a list ends here. */
async function newOnes(db: SanshenDb, { key, filedAt }: Account, seen: readonly ListedPost[]): Promise<ListedPost[]> {
  const stored = await getOwnPosts(db, seen.map(ownPostKey));
  const fresh = seen.filter((post, i) => {
    const known = stored[i];
    if (!known) return post.at !== null && !isHistory(post.at, filedAt);
    if (known.account !== key) return false;
    return isUnreviewed(known) || changeBetween(known, { text: shownText(post), cut: post.cut }) !== 'none';
  });
  const once = new Map(fresh.map((post) => [ownPostKey(post), post]));
  return [...once.values()].sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
}

async function factsOf(db: SanshenDb, account: AccountKey, since: Instant): Promise<Facts> {
  const reviews = await reviewsByAccountSince(db, account, since);
  const releases = await unansweredReleases(db, account, since);
  const events = await db.ledger.where('subject').equals(account).toArray();
  const recorded = events.flatMap(({ type, data }) =>
    type === 'published' && typeof data.platformId === 'string' && data.platformId !== '' ? [data.platformId] : [],
  );
  return {
    reviews,
    releases: releases
      .filter(({ reason }) => reason !== 'foreign')
      .map(({ id, review, grantedAt, status, result }) => ({ id, review, grantedAt, used: status === 'used', result })),
    recorded: new Set(recorded),
    taken: await postsOfReviews(
      db,
      reviews.map(({ id }) => id),
    ),
  };
}

function alarmOf(post: OwnPost, kind: StrayKind, at: Instant): LedgerEntry {
  return {
    type: 'alarm',
    at,
    actor: 'system',
    subject: post.key,
    data: {
      code: kind === 'unreviewed' ? 'unreviewed-post' : 'post-differs',
      message: `${NAMES[kind]}：${excerpt(post.text)}`,
      account: post.account,
      postId: post.postId,
      url: post.url,
      publishedAt: post.at,
      review: post.review,
      textSha256: sha256Hex(post.text),
    },
  };
}

function settledBy(review: Review, post: OwnPost, at: Instant): LedgerEntry {
  return {
    type: 'post-explained',
    at,
    actor: 'system',
    subject: post.key,
    data: { account: post.account, review: review.id, digest: review.digest, reason: '已取得该内容的签批记录' },
  };
}

function excerpt(text: string): string {
  const line = [...text.replace(/\s+/g, ' ').trim()];
  return line.length > 60 ? `${line.slice(0, 60).join('')}…` : line.join('');
}

/** A review whose request left without a known answer: the list says that it is out, where, and under which id. */
async function complete(
  db: SanshenDb,
  append: Append,
  review: Review,
  post: OwnPost,
  facts: Facts,
  now: Instant,
): Promise<void> {
  const left = leftFor(review, facts);
  const release = left && (await getRelease(db, left.id));
  if (release) await putRelease(db, { ...release, result: 'published' });
  // A scheduled post keeps the id of its schedule in the record; the post it became is bound to it all the same.
  if (review.published && review.published.platformId !== '') return;
  const by = review.published?.release ?? release?.id;
  if (!by) return;
  const published = { at: review.published?.at ?? post.at, platformId: post.postId, url: post.url, release: by };
  await putReview(db, { ...markPublished(review, published), updatedAt: now });
  await append({
    type: 'published',
    at: now,
    actor: 'system',
    subject: review.id,
    data: {
      release: by,
      digest: review.digest,
      outcome: 'published',
      platformId: post.postId,
      url: post.url,
      seenOn: 'list',
    },
  });
}
