import { acknowledge, dismiss, reopen, resolve } from '../comments/acts';
import { keysOf, type Merged, mergeBatch, withClocks } from '../comments/merge';
import type { DeadlinePolicy } from '../deadlines/policy';
import type { CommentBatch, SeenComment, StoredComment } from '../domain/comment';
import { Fault } from '../domain/fault';
import type { CommentKey } from '../domain/ids';
import type { AccountRef } from '../domain/platform';
import { resolveAccount } from '../guard/account';
import type { MessageInput, MessageOutput } from '../messaging/protocol';
import type { Endpoint } from '../platforms/contract';
import { endpointById } from '../platforms/endpoints';
import { requestsOf } from '../platforms/requests';
import { listAccounts } from '../storage/accounts';
import { putBindings } from '../storage/bindings';
import { getComment, getComments, ownRepliesTo, putComments } from '../storage/comments';
import type { SanshenDb } from '../storage/database';
import { withLedger } from '../storage/ledger';
import { noteReading } from '../storage/readings';
import type { Backend } from './backend';
import { bindFiles } from './media';
import { deadlinePolicy } from './policy';

/** Comments that passed by on a page, of accounts that are ours. Others are nobody's business and are not kept. */
export async function collectComments(back: Backend, batch: CommentBatch): Promise<void> {
  const db = await back.db();
  const { filing, standing } = resolveAccount(batch.account, await listAccounts(db));
  if (standing !== 'guarded' || !filing) return;
  const now = back.now();
  const policy = await deadlinePolicy(db);
  const context = { now, account: filing.key, accountName: filing.name, policy };
  await withLedger(db, [db.comments], async (append) => {
    const keys = keysOf(batch.comments);
    // An own reply may have been seen before the comment that it answers.
    const asked = batch.comments.filter((c) => !c.own && c.commentId).map((c) => c.commentId);
    const known = [...(await getComments(db, keys)), ...(await ownRepliesTo(db, asked))];
    const stored = new Map(known.flatMap((c) => (c ? [[c.key, c] as const] : [])));
    const { next, events } = mergeBatch(stored, batch.comments, context);
    await putComments(
      db,
      next.map((c) => (stored.has(c.key) ? c : withoutHistory(c, filing.filedAt, policy))),
    );
    for (const event of events) await append(event);
  });
  await noteReading(db, { account: filing.key, surface: batch.surface, at: now, count: batch.comments.length });
  back.tell({ kind: 'comments-changed' });
}

/** Comments this much older than the account's filing start no clock. */
const HISTORY_MS = 30 * 24 * 3600_000;

/**
 * The first look at an account brings up years of old comments. What was written long before the account was put under management is
 * kept as history; it can be taken up again one by one.
 */
function withoutHistory(comment: StoredComment, filedAt: number, policy: DeadlinePolicy): StoredComment {
  if (comment.seen.own || comment.status !== 'open' || comment.seen.at >= filedAt - HISTORY_MS) return comment;
  return withClocks({ ...comment, status: 'dismissed', reason: '纳入管理30天以前的历史留言，不计办理时限' }, policy);
}

/** An answer of the platform that the page fetched for itself: comments, the account, ids bound to saved content. */
export async function collectTap(
  back: Backend,
  input: MessageInput<'tap.seen'>,
): Promise<Omit<MessageOutput<'tap.seen'>, 'posts'>> {
  const endpoint = endpointById(input.endpoint);
  if (!endpoint) return { account: null, comments: 0 };
  const requests = requestsOf(input.account.platform);
  const db = await back.db();
  const account = requests.account(endpoint, input.request, input.response);
  const seenAs = account ?? input.account;
  if (endpoint.role === 'upload') await bindUpload(back, db, seenAs, endpoint, input);
  else if (endpoint.role !== 'publish') await bind(back, db, seenAs, input);
  const comments = requests.comments(endpoint, input.request, input.response, { now: back.now(), account: seenAs });
  await collectInParts(back, seenAs, endpoint.id, comments);
  return { account, comments: comments.length };
}

/** An own reply just sent: recognised from the platform's own answer. */
export async function collectReply(
  back: Backend,
  account: AccountRef,
  endpointId: string,
  request: MessageInput<'tap.seen'>['request'],
  response: MessageInput<'tap.seen'>['response'],
): Promise<void> {
  const endpoint = endpointById(endpointId);
  if (!endpoint) return;
  const comments = requestsOf(account.platform).comments(endpoint, request, response, { now: back.now(), account });
  await collectInParts(back, account, endpoint.id, comments);
}

const PART = 200;

async function collectInParts(
  back: Backend,
  account: AccountRef,
  surface: string,
  comments: readonly SeenComment[],
): Promise<void> {
  for (let i = 0; i < comments.length; i += PART) {
    await collectComments(back, { account, surface, comments: comments.slice(i, i + PART) });
  }
}

/** The one file of an upload is bound to the one address that the platform gave it. */
async function bindUpload(
  back: Backend,
  db: SanshenDb,
  account: AccountRef,
  endpoint: Endpoint,
  { response, sha256 }: MessageInput<'tap.seen'>,
): Promise<void> {
  if (sha256 === undefined) return;
  const refs = requestsOf(account.platform).uploaded?.(endpoint, response) ?? [];
  const { filing } = resolveAccount(account, await listAccounts(db));
  const files = refs.map((ref) => ({ ref, sha256 }));
  await bindFiles(db, account.platform, filing?.key ?? null, files, back.now());
}

async function bind(
  back: Backend,
  db: SanshenDb,
  account: AccountRef,
  { endpoint, request, response }: MessageInput<'tap.seen'>,
): Promise<void> {
  const known = endpointById(endpoint);
  if (!known) return;
  const bindings = requestsOf(account.platform).bindings(known, request, response);
  if (bindings.length === 0) return;
  const { filing } = resolveAccount(account, await listAccounts(db));
  const at = back.now();
  await putBindings(
    db,
    bindings.map(({ id, content }) => ({ id, content, platform: account.platform, account: filing?.key ?? null, at })),
  );
}

/** 受理, 办结, 无需办理 and reopening by the person on duty. */
export async function actOnComment(back: Backend, { key, change, reason }: MessageInput<'comment.act'>): Promise<void> {
  const db = await back.db();
  const policy = await deadlinePolicy(db);
  const context = { now: back.now(), actor: 'duty', policy };
  await withLedger(db, [db.comments], async (append) => {
    const stored = await requireComment(db, key);
    const merged = actions[change](stored, reason, context);
    await putComments(db, [merged.next]);
    for (const event of merged.events) await append(event);
  });
  back.tell({ kind: 'comments-changed' });
}

type ActContext = Parameters<typeof acknowledge>[1];
const actions: Record<
  MessageInput<'comment.act'>['change'],
  (c: StoredComment, reason: string, context: ActContext) => Merged
> = {
  acknowledge: (c, _reason, context) => acknowledge(c, context),
  resolve,
  dismiss,
  reopen,
};

export async function requireComment(db: SanshenDb, key: CommentKey): Promise<StoredComment> {
  const stored = await getComment(db, key);
  if (!stored) throw new Fault('no-comment', '没有找到这条留言，请刷新列表。');
  return stored;
}
