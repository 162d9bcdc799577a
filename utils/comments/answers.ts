import { commentKey, type KeptComment, type SeenComment, type StoredComment } from '../domain/comment';
import type { CommentKey, Instant } from '../domain/ids';

/**
 * Which comments are answered by own replies among `comments`, and when at the earliest. A reply answers its parent, and on the
 * way up the thread every comment by the parent's author: who answers the follow-up question has answered that person.
 * The time is the latest possible one of the reply, so that a coarse page time never hides a late answer.
 * A message of the account answers everything that stands before it in its conversation; an automatic one answers nothing.
 */
export function answersIn(comments: readonly StoredComment[]): ReadonlyMap<CommentKey, Instant> {
  const byKey = new Map(comments.map((c) => [c.key, c]));
  const answers = new Map<CommentKey, Instant>();
  for (const reply of comments) {
    if (!reply.seen.own || reply.seen.automatic) continue;
    if (reply.seen.channel === 'message') {
      for (const key of before(reply.seen, comments)) answers.set(key, earliest(answers.get(key), reply.seen));
      continue;
    }
    if (!reply.seen.parentId) continue;
    const at = reply.seen.at + reply.seen.uncertainty;
    const parent = byKey.get(parentKey(reply.seen));
    const author = parent?.seen.authorId;
    const visited = new Set<CommentKey>();
    for (let node = parent; node && !visited.has(node.key); node = byKey.get(parentKey(node.seen))) {
      visited.add(node.key);
      const asker = node === parent || (author !== '' && node.seen.authorId === author);
      if (asker && !node.seen.own) answers.set(node.key, Math.min(answers.get(node.key) ?? at, at));
      if (!node.seen.parentId) break;
    }
  }
  return answers;
}

/**
 * A look at a comment, less what a page concludes from the thread below it alone: the same is concluded here from the replies themselves, of which
 * the JSON may have said since whom they answer.
 */
export function withoutThread(seen: SeenComment): SeenComment {
  const concluded = seen.via === 'dom' && seen.channel === 'comment' && seen.answeredAt !== null;
  return concluded ? { ...seen, answered: false, answeredAt: null } : seen;
}

/** What the other side had written in this conversation until then. */
function before(reply: KeptComment, comments: readonly StoredComment[]): readonly CommentKey[] {
  if (reply.postId === '') return [];
  return comments
    .filter(
      ({ seen }) => seen.channel === 'message' && seen.platform === reply.platform && seen.postId === reply.postId,
    )
    .filter(({ seen }) => !seen.own && seen.at <= reply.at)
    .map(({ key }) => key);
}

function earliest(known: Instant | undefined, { at, uncertainty }: KeptComment): Instant {
  return Math.min(known ?? at + uncertainty, at + uncertainty);
}

function parentKey(seen: KeptComment): CommentKey {
  return commentKey({ ...seen, commentId: seen.parentId });
}

/** The later of two looks; at the same instant always the same one of two different contents, whichever came first. */
export function latest(a: KeptComment, aAt: Instant, b: KeptComment, bAt: Instant): KeptComment {
  if (aAt !== bAt) return aAt > bAt ? a : b;
  return contentOf(a) >= contentOf(b) ? a : b;
}

function contentOf(seen: KeptComment): string {
  return JSON.stringify([seen.text, seen.authorName, seen.authorId, seen.postId]);
}
