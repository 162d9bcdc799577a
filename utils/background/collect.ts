import { type CommentBatch, commentKey, type SeenComment } from '../domain/comment';
import type { AccountRef, PlatformId } from '../domain/platform';
import { resolveAccount } from '../guard/account';
import type { MessageInput, MessageOutput } from '../messaging/protocol';
import { certificationOf } from '../platforms/certifications';
import type { CommentChange, Endpoint } from '../platforms/contract';
import { endpointById } from '../platforms/endpoints';
import { requestsOf } from '../platforms/requests';
import { listAccounts } from '../storage/accounts';
import { putBindings } from '../storage/bindings';
import { getComments, putComments } from '../storage/comments';
import type { SanshenDb } from '../storage/database';
import { withLedger } from '../storage/ledger';
import type { Backend } from './backend';
import { regrouped } from './comment-matters';
import { learnCertification } from './filings';
import { bindFiles } from './media';
import { deadlinePolicy } from './policy';
import { learnClock } from './server-clock';
import { storeComments } from './store-comments';

/**
 * Comments that passed by on a page, of accounts that are ours. Others are nobody's business and are not kept.
 * @param ahead how much the platform's clock is ahead, ms.
 */
export async function collectComments(back: Backend, batch: CommentBatch, ahead?: number): Promise<void> {
  if (!(await storeComments(await back.db(), batch, back.now(), ahead))) return;
  back.tell({ kind: 'comments-changed' });
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
  else if (endpoint.role !== 'publish') await bind(back, db, seenAs, endpoint, input);
  const { request, response } = input;
  const certified = certificationOf(input.account.platform)?.certification(endpoint, response);
  if (certified) await learnCertification(back, seenAs, certified);
  const said = requests.serverTime?.(endpoint, response) ?? null;
  const ahead = await learnClock(back, input.account.platform, response, said);
  const comments = requests.comments(endpoint, request, response, { now: back.now() + ahead, account: seenAs });
  if (comments.length === 0 && requests.lists?.(endpoint, response))
    await collectComments(back, { account: seenAs, surface: endpoint.id, comments: [] }, ahead);
  await collectInParts(back, seenAs, endpoint.id, comments, ahead);
  await applyChanges(back, seenAs.platform, requests.changes?.(endpoint, request, response) ?? []);
  return { account, comments: comments.length };
}

/** What the account did with comments that are stored: deleted, hidden, selected. Their clocks stay as they are. */
async function applyChanges(back: Backend, platform: PlatformId, changes: readonly CommentChange[]): Promise<void> {
  if (changes.length === 0) return;
  const db = await back.db();
  const policy = await deadlinePolicy(db);
  await withLedger(db, [db.comments], async (append) => {
    const keys = changes.map((change) => commentKey({ ...change, platform, postId: '' }));
    const stored = await getComments(db, keys);
    const next = stored.flatMap((c, i) => {
      const { showing = c?.seen.showing, featured = c?.seen.featured } = changes[i] ?? {};
      if (!c) return [];
      const state = { ...(showing === undefined ? {} : { showing }), ...(featured === undefined ? {} : { featured }) };
      return [{ ...c, seen: { ...c.seen, ...state } }];
    });
    const grouped = await regrouped(db, next, { now: back.now(), policy });
    await putComments(db, [...next, ...grouped.next]);
    for (const event of grouped.events) await append(event);
  });
  back.tell({ kind: 'comments-changed' });
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
  const ahead = await learnClock(back, account.platform, response);
  const comments = requestsOf(account.platform).comments(endpoint, request, response, {
    now: back.now() + ahead,
    account,
  });
  await collectInParts(back, account, endpoint.id, comments, ahead);
}

/** Comments of one transaction: long ones keep the guard's own writes waiting. */
const PART = 100;

async function collectInParts(
  back: Backend,
  account: AccountRef,
  surface: string,
  comments: readonly SeenComment[],
  ahead: number,
): Promise<void> {
  for (let i = 0; i < comments.length; i += PART) {
    await collectComments(back, { account, surface, comments: comments.slice(i, i + PART) }, ahead);
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
  endpoint: Endpoint,
  { request, response }: MessageInput<'tap.seen'>,
): Promise<void> {
  const bindings = requestsOf(account.platform).bindings(endpoint, request, response);
  if (bindings.length === 0) return;
  const { filing } = resolveAccount(account, await listAccounts(db));
  const at = back.now();
  await putBindings(
    db,
    bindings.map(({ id, content }) => ({ id, content, platform: account.platform, account: filing?.key ?? null, at })),
  );
}
