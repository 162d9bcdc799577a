import { type AccountFiling, accountKey } from '../domain/account';
import { commentKey } from '../domain/comment';
import type { Draft } from '../domain/draft';
import type { PlatformId } from '../domain/platform';
import type { Addressee } from '../guard/addressee';
import type { ReleaseQuestion } from '../guard/decide';
import type { Answers, Decoded, Endpoint, Outgoing, RawRequest } from '../platforms/contract';
import { requestsOf } from '../platforms/requests';
import { getBinding } from '../storage/bindings';
import { commentsOfPost, getComment } from '../storage/comments';
import type { SanshenDb } from '../storage/database';
import { filesOf, refsIn } from './media';

/** What a request carries, and what is stored about the ids, addresses and people it names. */
export type RequestFacts = Pick<
  ReleaseQuestion,
  'endpoint' | 'decoded' | 'unreadable' | 'bound' | 'files' | 'addressee'
>;

/** `account`: the filing of the account that sends; null when it has none. */
export async function requestFacts(
  db: SanshenDb,
  platform: PlatformId,
  account: AccountFiling['key'] | null,
  endpoint: Endpoint,
  request: RawRequest,
): Promise<RequestFacts> {
  const decoded = requestsOf(platform).decode(endpoint, request);
  const bound = await boundContent(db, decoded, account);
  return {
    endpoint: endpoint.id,
    decoded,
    unreadable: request.unreadable,
    bound,
    files: await filesOf(db, platform, refsIn([decoded.content, ...bound.values()])),
    addressee: decoded.answers ? await addresseeOf(db, platform, account, decoded.answers) : null,
  };
}

/** Content saved under the ids of the request; ids are the platform's, so one saved by another account of ours is not this one's. */
async function boundContent(
  db: SanshenDb,
  { boundIds }: Decoded,
  account: AccountFiling['key'] | null,
): Promise<Map<string, Outgoing>> {
  const bound = new Map<string, Outgoing>();
  for (const id of boundIds) {
    const binding = await getBinding(db, id);
    const others = binding?.account != null && account !== null && binding.account !== account;
    if (binding && !others) bound.set(id, binding.content);
  }
  return bound;
}

async function addresseeOf(
  db: SanshenDb,
  platform: PlatformId,
  account: AccountFiling['key'] | null,
  { channel, comment, person }: Answers,
): Promise<Addressee> {
  if (comment !== '') {
    const stored = await getComment(db, commentKey({ platform, channel, postId: '', commentId: comment }));
    return stored?.seen ?? null;
  }
  if (person === '' || account === null) return null;
  const messages = await commentsOfPost(db, account, 'message', person);
  return messages.find(({ seen }) => !seen.own && seen.authorName !== '')?.seen ?? null;
}

/** A name for the ledger: of the account as the page shows it. */
export function accountName({ account }: { readonly account: Draft['account'] }): string {
  return account.name ?? account.id ?? accountKey(account) ?? 'unknown';
}
