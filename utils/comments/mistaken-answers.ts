import { commentKey, type SeenComment, type StoredComment } from '../domain/comment';
import { NO_HANDLING } from '../domain/handling';
import type { CommentKey } from '../domain/ids';
import type { LedgerEntry } from '../domain/ledger';
import { step } from './acts/step';
import { answersIn } from './answers';
import { type MergeContext, type Merged, withClocks } from './merge';

/**
 * Own replies of which a page showed only the thread (wechat §4.1, douyin §4): they are taken to answer the comment at its top. When the
 * JSON says that one of them answers somebody else there, that comment is unanswered again.
 */

/** Does this look correct whom an own reply answers? @param before the reply as it was stored. */
export function corrects(look: SeenComment, before: StoredComment): boolean {
  const { own, via, parentId } = before.seen;
  return own && via === 'dom' && look.via === 'page-json' && parentId !== '' && parentId !== look.parentId;
}

/**
 * Comments that count as answered by a reply that was meant for somebody else.
 * @param before what was stored, under the keys of now; with everything that stands below these comments.
 * @param after the same with the batch merged. @param batch the looks of this batch.
 */
export function takenBack(
  before: ReadonlyMap<CommentKey, StoredComment>,
  after: ReadonlyMap<CommentKey, StoredComment>,
  batch: readonly SeenComment[],
  context: Pick<MergeContext, 'now' | 'policy'>,
): readonly Merged[] {
  const corrected = batch.flatMap((look) => {
    const stored = before.get(commentKey(look));
    return stored && corrects(look, stored) ? [stored] : [];
  });
  if (corrected.length === 0) return [];
  const answers = answersIn([...after.values()]);
  const said = new Set(batch.filter((c) => c.via === 'page-json' && c.answered).map(commentKey));
  const done = new Map<CommentKey, Merged>();
  for (const { key, seen } of corrected) {
    const above = after.get(commentKey({ ...seen, commentId: seen.parentId }));
    const at = above?.seen.answeredAt ?? null;
    if (!above || at === null || above.seen.own || said.has(above.key) || done.has(above.key)) continue;
    // Another answer is the one that counts.
    if (at < seen.at || at > seen.at + seen.uncertainty || (answers.get(above.key) ?? at + 1) <= at) continue;
    done.set(above.key, without(above, key, answers.get(above.key) ?? null, context));
  }
  return [...done.values()];
}

function without(
  stored: StoredComment,
  reply: CommentKey,
  answeredAt: number | null,
  context: Pick<MergeContext, 'now' | 'policy'>,
): Merged {
  const seen = { ...stored.seen, answered: answeredAt !== null, answeredAt };
  const concluded = stored.acknowledgedAt === stored.seen.answeredAt;
  const next: StoredComment = { ...stored, seen, acknowledgedAt: concluded ? answeredAt : stored.acknowledgedAt };
  const untouched = JSON.stringify(stored.handling) === JSON.stringify(NO_HANDLING);
  // What people have gone on with since stays where they brought it.
  if (!concluded || stored.status !== 'acknowledged' || !untouched)
    return { next: { ...stored, seen }, events: NOTHING };
  if (answeredAt !== null) return { next: withClocks(next, context.policy), events: NOTHING };
  const reason = '本账号的回复答复的是他人，本条尚未答复，继续计时';
  const open: StoredComment = { ...next, status: 'open', notified: 'none' };
  return step('comment-reopened', stored, open, { ...context, actor: 'system' }, { reason, reply });
}

const NOTHING: readonly LedgerEntry[] = [];
