import type { Day } from '../deadlines/days';
import type { AccountKey } from '../domain/ids';
import { type Digest, DigestSchema } from '../domain/ids';
import type { ReplyTemplate } from '../domain/reply-template';
import type { Decoded, Outgoing, OutgoingArticle } from '../platforms/contract';
import { exactTemplate } from '../replies/exact';
import { canonicalJson } from '../review/canonical-json';
import { compareOutgoing } from '../review/outgoing';
import { sha256Hex } from '../review/sha256';
import { readerText } from '../review/text';
import { CARRIES } from './classes';
import type { ReleaseDecision, ReleaseQuestion } from './decide';
import { REFUSALS } from './refusals';

/** What stands in for a sign-off of one reply, where the unit's policy lets it. */
export interface TemplatesInForce {
  /** Approved, with signatures that were checked. */
  readonly approved: readonly ReplyTemplate[];
  /** Beijing day of now. */
  readonly today: Day;
  /** `replyDigest` of this request; null where it answers no comment. */
  readonly digest: Digest | null;
  /** A release for exactly this digest was given before, and nothing says that it failed. */
  readonly sent: boolean;
}

/** Only these fields of a reply may be filled; anything else is more than a template's words. */
const WORDS_ONLY: ReadonlySet<string> = new Set(['body', 'mediaRefs'] satisfies (keyof OutgoingArticle)[]);
const PUBLIC: ReadonlySet<string> = new Set(['', '公开']);

/** Does this endpoint carry replies and nothing else? */
export function isReplyEndpoint(endpoint: string): boolean {
  const kinds = CARRIES[endpoint] ?? [];
  return kinds.length === 1 && kinds[0] === 'reply';
}

/** What a release by a template is bound to: the account, the comment that is answered and the words. Null: no comment is answered. */
export function replyDigest(account: AccountKey | null, { content, answers }: Decoded): Digest | null {
  const body = content?.articles[0]?.body;
  if (account === null || body === undefined || answers?.channel !== 'comment' || answers.comment === '') return null;
  const bound = { v: 1, account, answers: answers.comment, text: readerText(body).trim() };
  return DigestSchema.parse(sha256Hex(canonicalJson(bound)));
}

/**
 * Night duty (DESIGN §5): a reply to one comment whose words are exactly an approved template goes out without a further sign-off, once for each
 * comment. Null where that is not what this request is; posts, reposts, messages, comments with pictures or with 同时转发 never are.
 */
export function byTemplate(q: ReleaseQuestion, content: Outgoing): ReleaseDecision | null {
  const { templates, decoded, draft } = q;
  if (!templates || templates.digest === null || !isReplyEndpoint(q.endpoint)) return null;
  // The words have to stand in a reply box before a person's eyes: a page that sends on its own gets no template.
  if (draft?.kind !== 'reply' || draft.articles.length !== 1) return null;
  const words = wordsAlone(content);
  if (words === null || decoded.boundIds.length > 0 || (decoded.unchecked ?? []).length > 0) return null;
  if ((draft.articles[0]?.media.length ?? 0) > 0 || compareOutgoing(draft, content, q.files).length > 0) return null;
  const template = exactTemplate(words, draft.account.platform, templates.approved, templates.today);
  if (!template) return null;
  if (decoded.alsoRepost) return REFUSALS.alsoRepost;
  if (templates.sent) return REFUSALS.templateSent;
  return { granted: true, basis: 'template', template, digest: templates.digest, text: words };
}

/** The words of a request that carries nothing else a reader would get; null when it carries more. */
function wordsAlone({ articles, schedule, visibility }: Outgoing): string | null {
  const [article, second] = articles;
  if (!article || second || (schedule ?? null) !== null || !PUBLIC.has(visibility ?? '')) return null;
  const more = Object.entries(article).some(([field, value]) => value !== undefined && !WORDS_ONLY.has(field));
  return more || (article.mediaRefs ?? []).length > 0 ? null : (article.body ?? null);
}
