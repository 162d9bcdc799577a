import type { Draft } from '../domain/draft';
import type { Digest } from '../domain/ids';
import type { ReplyTemplate } from '../domain/reply-template';
import type { Review } from '../domain/review';
import type { Decoded, Outgoing } from '../platforms/contract';
import { sameContent } from '../review/digest';
import { compareOutgoing, type KnownFiles } from '../review/outgoing';
import { isComplete } from '../review/progress';
import { isOwed } from '../review/published-first';
import { type Addressee, isSignedAddressee } from './addressee';
import { byTemplate, type TemplatesInForce } from './by-template';
import { ANSWER_LABELS, carries } from './classes';
import {
  contentDiffers,
  notSubmitted,
  otherAddressee,
  otherClass,
  pageUnknown,
  REFUSALS,
  type Refusal,
  timeDiffers,
  unreadable,
} from './refusals';

/** Everything the decision about one publish request rests on. */
export interface ReleaseQuestion {
  readonly standing: 'guarded' | 'foreign' | 'unknown';
  readonly onboarded: boolean;
  /** Id of the publish endpoint. */
  readonly endpoint: string;
  readonly decoded: Decoded;
  /** Body could not be read at all (stream). */
  readonly unreadable: boolean;
  /** Content bound to ids by saves seen earlier; missing ids are absent. */
  readonly bound: ReadonlyMap<string, Outgoing>;
  /** SHA-256 of the files behind the platform's addresses that the request names, where their upload was seen. */
  readonly files: KnownFiles;
  /** Whom the request answers or writes to, as the platform's lists showed them; null: not seen, or nobody. */
  readonly addressee: Addressee;
  /** The composer as read at this moment, with the filed account; null when the content is in no editor. */
  readonly draft: Draft | null;
  /** Self-check problems of that reading. */
  readonly problems: readonly { readonly what: string }[];
  /** Reviews of this account, newest first. */
  readonly reviews: readonly Review[];
  /** Reviews whose declared emergency lets exactly their content go out once, before it is signed (突发). */
  readonly emergencies: ReadonlySet<string>;
  /** Reviews that already have a release which is live, used, or whose result is not known. */
  readonly spent: ReadonlySet<string>;
  /** A named person's override for this tab is waiting to be used. */
  readonly override: boolean;
  /** 答复模板 that stand in for a sign-off; absent where none may (other endpoints, switched off by the policy). */
  readonly templates?: TemplatesInForce;
}

export type ReleaseDecision =
  | {
      readonly granted: true;
      readonly basis: 'signed' | 'emergency';
      readonly review: Review;
      readonly content: Outgoing;
      /** Parts readers get that could not be compared with anything signed; they stand in the ledger with the release. */
      readonly unchecked: readonly string[];
    }
  | {
      readonly granted: true;
      readonly basis: 'template';
      readonly template: ReplyTemplate;
      /** Of the outgoing words, the account and the comment they answer (`replyDigest`). */
      readonly digest: Digest;
      readonly text: string;
    }
  | { readonly granted: true; readonly basis: 'foreign' | 'override' }
  | Refusal;

/**
 * Decides one publish request (DESIGN §4). Granted only for an account that is not ours, or when what is about to leave equals,
 * field by field, a draft with complete sign-offs or of a declared emergency, or under a written override.
 */
export function decideRelease(q: ReleaseQuestion): ReleaseDecision {
  if (q.standing === 'foreign') return { granted: true, basis: 'foreign' };
  if (!q.onboarded) return REFUSALS.notOnboarded;
  if (q.standing === 'unknown') return REFUSALS.accountUnknown;
  if (q.override) return { granted: true, basis: 'override' };
  if (q.unreadable || q.decoded.problem !== null) return unreadable(q.decoded.problem);
  if (q.problems.length > 0) return pageUnknown(q.problems);
  const content = contentOf(q.decoded, q.bound);
  if (!content) return REFUSALS.unbound;
  const signed = bySignOffs(q, content);
  // What a reviewer sent back stays back, whatever a template says.
  if (signed.granted || signed.code === 'rejected') return signed;
  return byTemplate(q, content) ?? signed;
}

function bySignOffs(q: ReleaseQuestion, content: Outgoing): ReleaseDecision {
  const isSame = (r: Review, outgoing = content) => compareOutgoing(r.draft, outgoing, q.files).length === 0;
  const approved = q.reviews.filter((r) => (r.status === 'approved' || r.status === 'published') && isComplete(r));
  const mayGo = [...approved, ...q.reviews.filter((r) => q.emergencies.has(r.id) && !approved.includes(r))];
  const alike = mayGo.filter((r) => isSame(r));
  const matching = alike.filter((r) => carries(q.endpoint, r.draft.kind));
  const inEditor = matching.filter(
    (r) => q.draft === null || sameContent(r.draft, withScheduleOf(q.draft, content, r.draft)),
  );
  const reaching = inEditor.filter((r) => isSignedAddressee(r.draft, q.addressee) !== false);
  const fresh = reaching.find((r) => r.status !== 'published' && !q.spent.has(r.id));
  if (fresh) {
    if (q.decoded.alsoRepost) return REFUSALS.alsoRepost;
    const basis = approved.includes(fresh) ? 'signed' : 'emergency';
    return { granted: true, basis, review: fresh, content, unchecked: uncheckedOf(q, fresh) };
  }
  const out = q.reviews.some((r) => isOwed(r) && isSame(r));
  if (reaching.length > 0 || out) return REFUSALS.alreadyReleased;
  if (inEditor.length > 0) return otherAddressee(q.addressee?.authorName ?? '');
  if (matching.length > 0) return REFUSALS.stale;
  const [other] = alike;
  if (other) return otherClass(ANSWER_LABELS[other.draft.kind]);

  const latest = q.reviews[0];
  if (latest?.status === 'in-review' && isSame(latest)) return REFUSALS.inReview;
  if (latest?.status === 'rejected' && isSame(latest)) return REFUSALS.rejected;
  const { howToSubmit } = q.decoded;
  const { schedule: _time, ...timeless } = content;
  const onlyTime = approved.find((r) => isSame(r, timeless));
  if (onlyTime) return timeDiffers(onlyTime, content, howToSubmit);
  const nearest = approved[0];
  const differences = nearest ? compareOutgoing(nearest.draft, content, q.files) : [];
  if (differences.length > 0 && differences.length <= 2) return contentDiffers(differences.map((d) => d.label));
  return notSubmitted(howToSubmit);
}

/** What the request does not let us compare, and addressees that nobody saw. */
function uncheckedOf({ decoded, addressee }: ReleaseQuestion, { draft }: Review): readonly string[] {
  const own = decoded.unchecked ?? [];
  const unseen = decoded.answers !== undefined && isSignedAddressee(draft, addressee) === null;
  return unseen ? [...own, decoded.answers?.channel === 'message' ? '收信人' : '所回复的留言'] : own;
}

function contentOf(decoded: Decoded, bound: ReadonlyMap<string, Outgoing>): Outgoing | null {
  const own = decoded.content;
  const saved = decoded.boundIds.map((id) => bound.get(id));
  if (saved.some((s) => s === undefined)) return null;
  const parts = [...(saved as Outgoing[]), ...(own ? [own] : [])];
  const first = parts[0];
  if (!first) return null;
  const merged = parts.slice(1).reduce(over, first);
  return decoded.schedule === undefined ? merged : { ...merged, schedule: decoded.schedule };
}

/** A field the request names itself wins over the one saved under its id; a field it does not name is as saved. */
function over(saved: Outgoing, own: Outgoing): Outgoing {
  const articles = own.articles.map((article, i) => Object.assign({}, saved.articles[i], article));
  return Object.assign({}, saved, own, { articles: articles.length > 0 ? articles : saved.articles });
}

/** The page's schedule choice may be closed by the time the request leaves; the request itself says when it is to appear. */
function withScheduleOf(draft: Draft, content: Outgoing, signed: Draft): Draft {
  return content.schedule === undefined ? draft : { ...draft, schedule: signed.schedule };
}
