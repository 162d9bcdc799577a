import { isEncrypted, isMadeUp, isTwin, madeUpRange, TWIN_REACH_MS } from '../comments/identity';
import { commentKey, type SeenComment, type StoredComment } from '../domain/comment';
import type { CommentKey } from '../domain/ids';
import { anyCommentIn, commentsByName, type NameSpan, repliesTo } from '../storage/comment-identity';
import { getComments } from '../storage/comments';
import type { SanshenDb } from '../storage/database';

/** Ranges of stored keys, of places where rows without ids are stored that may be something in this batch. */
export type Waiting = ReadonlySet<string>;

/** Where rows without ids are stored, of the places that these looks are from. */
export async function placesWithRows(db: SanshenDb, looks: readonly SeenComment[]): Promise<Waiting> {
  const places = new Map(looks.map((look) => [madeUpRange(look)[0], madeUpRange(look)]));
  const waiting = new Set<string>();
  const asked = [...places].map(async ([place, [from, to]]) => {
    if (await anyCommentIn(db, from, to)) waiting.add(place);
  });
  await Promise.all(asked);
  return waiting;
}

/**
 * Stored comments that may be the same as these, none of which is stored under its own key, and what they answer. A row without id may be
 * anything stored; a comment with the platform's id only something stored under a made-up one, which mostly nothing is; an encrypted id of
 * Douyin something stored under its number. Citizens are found by what they wrote around that time, own replies by what stands in their
 * thread: the account writes hundreds a week.
 * @param known what is stored under the keys of the batch and of what it answers.
 */
export async function possibleTwins(
  db: SanshenDb,
  looks: readonly SeenComment[],
  known: ReadonlyMap<CommentKey, StoredComment>,
  waiting: Waiting,
): Promise<StoredComment[]> {
  const open = looks.filter(
    (look) => isMadeUp(look.commentId) || isEncrypted(look.commentId) || waiting.has(madeUpRange(look)[0]),
  );
  if (open.length === 0) return [];
  const above = new Map(looks.map((look) => [look.commentId, look]));
  const find = (look: SeenComment, id: string) =>
    above.get(id) ?? known.get(commentKey({ ...look, commentId: id }))?.seen;
  const threads = new Set<string>();
  const alone = open.filter((look) => {
    const thread = look.own && look.channel === 'comment' ? ancestors(look, (id) => find(look, id)) : [];
    for (const id of thread) threads.add(id);
    return !thread.some((id) => find(look, id));
  });
  const found = alone.length === 0 ? [] : await commentsByName(db, spansOf(alone));
  for (const id of [...threads]) {
    const look = above.get(id);
    for (const { seen } of look ? found : []) if (isTwin(look!, seen)) threads.add(seen.commentId);
  }
  const all = [...found, ...(await below(db, [...threads]))];
  const answered = all.filter(({ seen }) => seen.parentId !== '').map(({ seen }) => seen);
  const keys = new Set(answered.map((seen) => commentKey({ ...seen, commentId: seen.parentId })));
  const loaded = new Set([...known.keys(), ...all.map(({ key }) => key)]);
  const parents = await getComments(
    db,
    [...keys].filter((key) => !loaded.has(key)),
  );
  return [...all, ...parents.flatMap((c) => c ?? [])];
}

/** Ids above a reply, as far as they are known. */
function ancestors(reply: SeenComment, find: (id: string) => Pick<SeenComment, 'parentId' | 'rootId'> | undefined) {
  const ids = new Set<string>();
  let at: Pick<SeenComment, 'parentId' | 'rootId'> | undefined = reply;
  while (at) {
    if (at.rootId) ids.add(at.rootId);
    if (at.parentId === '' || ids.has(at.parentId)) break;
    ids.add(at.parentId);
    at = find(at.parentId);
  }
  return [...ids];
}

/** One question per author, over everything they wrote in the batch. */
function spansOf(looks: readonly SeenComment[]): readonly NameSpan[] {
  const spans = new Map<string, NameSpan>();
  for (const { authorName: name, at, uncertainty } of looks) {
    const [from, to] = [Math.max(0, at - TWIN_REACH_MS), at + uncertainty + 1_000];
    const span = spans.get(name) ?? { name, from, to };
    spans.set(name, { name, from: Math.min(span.from, from), to: Math.max(span.to, to) });
  }
  return [...spans.values()];
}

/** Everything under these comments: the JSON says which reply in a thread was answered. */
async function below(db: SanshenDb, ids: readonly string[]): Promise<StoredComment[]> {
  const seen = new Set(ids);
  const found: StoredComment[] = [];
  for (let next = ids; next.length > 0; ) {
    const replies = await repliesTo(db, next);
    found.push(...replies);
    next = [...new Set(replies.map((c) => c.seen.commentId))].filter((id) => !seen.has(id));
    for (const id of next) seen.add(id);
  }
  return found;
}
