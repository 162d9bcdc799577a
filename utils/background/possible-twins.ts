import { isEncrypted, isMadeUp, madeUpRange, TWIN_REACH_MS } from '../comments/identity';
import { commentKey, type SeenComment, type StoredComment } from '../domain/comment';
import { anyCommentIn, commentsByName, type NameSpan } from '../storage/comment-identity';
import { getComments } from '../storage/comments';
import type { SanshenDb } from '../storage/database';

/**
 * Stored comments that may be the same as these, none of which is stored under its own key, and what they answer: everything their authors
 * wrote around that time. A row without id may be anything stored; a comment with the platform's id only something stored under a made-up
 * one, which mostly nothing is; an encrypted id of Douyin something stored under its number.
 */
export async function possibleTwins(db: SanshenDb, looks: readonly SeenComment[]): Promise<StoredComment[]> {
  const places = new Map(looks.map((look) => [madeUpRange(look)[0], madeUpRange(look)]));
  const waiting = new Set<string>();
  const asked = [...places].map(async ([place, [from, to]]) => {
    if (await anyCommentIn(db, from, to)) waiting.add(place);
  });
  await Promise.all(asked);
  // One question per author, over everything they wrote in the batch.
  const spans = new Map<string, NameSpan>();
  for (const look of looks) {
    const other = isMadeUp(look.commentId) || isEncrypted(look.commentId);
    if (!other && !waiting.has(madeUpRange(look)[0])) continue;
    const { authorName: name, at, uncertainty } = look;
    const [from, to] = [Math.max(0, at - TWIN_REACH_MS), at + uncertainty + 1_000];
    const known = spans.get(name) ?? { name, from, to };
    spans.set(name, { name, from: Math.min(known.from, from), to: Math.max(known.to, to) });
  }
  if (spans.size === 0) return [];
  const found = await commentsByName(db, [...spans.values()]);
  const answered = found.filter(({ seen }) => seen.parentId !== '').map(({ seen }) => seen);
  const keys = new Set(answered.map((seen) => commentKey({ ...seen, commentId: seen.parentId })));
  return [...found, ...(await getComments(db, [...keys])).flatMap((c) => c ?? [])];
}
