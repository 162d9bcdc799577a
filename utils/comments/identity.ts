import { DAY_MS } from '../deadlines/days';
import { commentKey, type KeptComment, type SeenComment, type StoredComment } from '../domain/comment';
import type { CommentKey, Instant } from '../domain/ids';

/**
 * Which comment is which. The platforms' JSON says an id; rows of a page often show none. Such a row comes with `dom:` and a fingerprint, and
 * `#2` behind it when it is the second of several alike in one look. What it is, is decided here, against everything stored: same person,
 * same words, a time that may be the same. Two identical texts by one person stay two as long as a look shows both, or their times differ.
 *
 * Not told apart, because nothing could: one text posted twice within the page's exactness (mostly a minute) that no look ever
 * showed together. A page that by mistake shows one comment twice at once shows two: nothing tells them apart from two that are alike, and
 * nothing may be lost. A row whose text was edited between two looks counts as another comment until its id is known.
 */

const MADE_UP = 'dom:';

/** The page showed no id of this comment. */
export const isMadeUp = (commentId: string): boolean => commentId.startsWith(MADE_UP);

/** Douyin names comments and people of works older than 30 days by encrypted ids, and by numbers before (douyin §3.4): the same ones. */
export const isEncrypted = (id: string): boolean => id.startsWith('@');

/** Range of stored keys that hold made-up ids, for a look whether there are any. */
export function madeUpRange({ platform, channel }: Pick<SeenComment, 'platform' | 'channel'>): [string, string] {
  const start = `${platform}:${channel}:${MADE_UP}`;
  return [start, `${start}\uffff`];
}

/** A coarse time on a page may begin this much before the true one (`1个月前`). */
export const TWIN_REACH_MS = 62 * DAY_MS;

/** Ids of one batch settled. */
export interface Identified {
  /** The batch with the ids under which the comments are, or will be, stored; parents likewise. */
  readonly batch: readonly SeenComment[];
  /** Stored under a made-up key until now → the key with the platform's own id. */
  readonly adopted: ReadonlyMap<CommentKey, CommentKey>;
}

/** What identity goes by; of stored and seen comments alike. */
type Trait = Pick<
  KeptComment,
  | 'platform'
  | 'channel'
  | 'postId'
  | 'postTitle'
  | 'commentId'
  | 'parentId'
  | 'rootId'
  | 'authorId'
  | 'authorName'
  | 'text'
  | 'at'
  | 'uncertainty'
  | 'answered'
>;

/**
 * Settles the ids of a batch.
 * @param known stored comments that may be the same: those under the batch's own keys, and what the same authors wrote around that time.
 */
export function identify(batch: readonly SeenComment[], known: readonly StoredComment[]): Identified {
  const pool = new Map<CommentKey, Trait>(known.map((c) => [c.key, c.seen]));
  const adopted = new Map<CommentKey, CommentKey>();
  const settled = new Map<SeenComment, string>();
  // Real ids first: a row of the same batch then finds its twin; and root comments before what stands under them.
  const real = batch.filter((look) => !isMadeUp(look.commentId));
  const answers = threadsAnswered(real);
  for (const look of [...real.filter((c) => c.parentId === ''), ...real.filter((c) => c.parentId !== '')]) {
    const key = commentKey(look);
    if (pool.has(key)) continue;
    const waiting = twinsOf(look, pool, true).filter(([, trait]) => givesWay(trait.commentId, look.commentId));
    const under = waiting.filter(([, trait]) => trait.parentId === look.parentId);
    const best = under.length > 0 ? under : waiting;
    const answered = look.answered || answers.has(look.commentId);
    const twin = best.find(([, trait]) => trait.answered === answered) ?? best[0];
    if (twin) {
      pool.delete(twin[0]);
      adopted.set(twin[0], key);
      // What stood under it now stands under the real id: of replies alike, each finds its own.
      for (const [k, t] of pool) {
        if (t.parentId === twin[1].commentId) pool.set(k, { ...t, parentId: look.commentId });
      }
    }
    pool.set(key, look);
  }
  const named = new Map<string, string>();
  const parentOf = (look: SeenComment) =>
    named.get(look.parentId) ?? adoptedId(look, look.parentId, adopted) ?? look.parentId;
  // A page shows replies behind what they answer.
  for (const look of batch) {
    if (!isMadeUp(look.commentId)) continue;
    const id = idOfRow({ ...look, parentId: parentOf(look) }, pool);
    settled.set(look, id);
    named.set(look.commentId, id);
  }
  return {
    batch: batch.map((look) => ({
      ...look,
      commentId: settled.get(look) ?? look.commentId,
      parentId: parentOf(look),
    })),
    adopted,
  };
}

/** Comments with an own reply anywhere below them: a page shows no more than that. */
function threadsAnswered(batch: readonly SeenComment[]): ReadonlySet<string> {
  const byId = new Map(batch.map((look) => [look.commentId, look]));
  const ids = new Set<string>();
  for (const reply of batch) {
    for (let at = reply.own ? reply : undefined; at; at = byId.get(at.parentId)) {
      if (at.rootId) ids.add(at.rootId);
      if (at.parentId === '' || ids.has(at.parentId)) break;
      ids.add(at.parentId);
    }
  }
  return ids;
}

/** A stored comment of this id is from now on known by the other one. Works grow old: numbers give way to encrypted ids, never back. */
const givesWay = (stored: string, look: string): boolean =>
  isMadeUp(stored) || (isEncrypted(look) && !isEncrypted(stored));

/** The id that a comment of this place has been given, which was known by another one until now. */
export function adoptedId(
  place: Pick<KeptComment, 'platform' | 'channel' | 'postId'>,
  id: string,
  adopted: ReadonlyMap<CommentKey, CommentKey>,
): string | undefined {
  return adopted.get(commentKey({ ...place, commentId: id }))?.slice(`${place.platform}:${place.channel}:`.length);
}

/** The id of the stored twin, else a new one: the fingerprint with the coarse time, so that the same words at another time are another comment. */
function idOfRow(look: SeenComment, pool: Map<CommentKey, Trait>): string {
  const [base = '', nth = '1'] = look.commentId.split('#');
  const [, twin] = twinsOf(look, pool)[Number(nth) - 1] ?? [];
  if (twin) return twin.commentId;
  const minute = Math.floor(look.at / 60_000).toString(36);
  for (let n = Number(nth); ; n++) {
    const commentId = `${base.split('@')[0]}@${minute}${threadMark(look.parentId)}${n === 1 ? '' : `#${n}`}`;
    const key = commentKey({ ...look, commentId });
    // Another one may have this name: under a comment that looks the same, or a few seconds earlier.
    if (pool.has(key)) continue;
    pool.set(key, { ...look, commentId });
    return commentId;
  }
}

/** Tells apart the same words in two threads, of which only one is at hand. */
function threadMark(parentId: string): string {
  if (parentId === '') return '';
  let h = 2_166_136_261;
  for (let i = 0; i < parentId.length; i++) h = Math.imul(h ^ parentId.charCodeAt(i), 16_777_619);
  return `.${(h >>> 0).toString(36)}`;
}

/**
 * Everything that may be the same comment, in an order that does not depend on how it was found.
 * @param loose also under another comment that looks the same as its own: which of the two is which was a guess.
 */
function twinsOf(look: Trait, pool: ReadonlyMap<CommentKey, Trait>, loose = false): [CommentKey, Trait][] {
  return [...pool]
    .filter(([, other]) => isTwin(look, other) && sameThread(look, other, pool, loose))
    .sort(([a, x], [b, y]) => x.at - y.at || (a < b ? -1 : 1));
}

/** May the two be one comment? */
export function isTwin(a: Trait, b: Trait): boolean {
  return overlaps(a, b) && sameButTime(a, b);
}

function sameButTime(a: Trait, b: Trait): boolean {
  return (
    a.platform === b.platform &&
    a.channel === b.channel &&
    sameAuthor(a, b) &&
    samePost(a, b) &&
    sameWords(a.text, b.text)
  );
}

function sameAuthor(a: Trait, b: Trait): boolean {
  if (a.authorId && b.authorId && isEncrypted(a.authorId) === isEncrypted(b.authorId)) return a.authorId === b.authorId;
  return a.authorName !== '' && a.authorName === b.authorName;
}

/**
 * Under the same root comment, as far as is known: the JSON says which reply was answered, the page only under which comment it stands. Ids
 * are settled ones: two different ones of one kind are two comments.
 */
function sameThread(a: Trait, b: Trait, pool: ReadonlyMap<CommentKey, Trait>, loose: boolean): boolean {
  if (!isPlaced(a) || !isPlaced(b) || a.parentId === b.parentId) return true;
  const [x, y] = [rootAbove(a, pool), rootAbove(b, pool)];
  if (x === y) return true;
  const [above, other] = [x, y].map((id) => pool.get(commentKey({ ...a, commentId: id })));
  // What has an id and what has none may be one, unless both are known and do not look it.
  if (isMadeUp(x) !== isMadeUp(y) && (loose || !above || !other || isTwin(above, other))) return true;
  // Their times may be known better by now than when the page was read.
  return loose && above !== undefined && other !== undefined && sameButTime(above, other);
}

const isPlaced = ({ parentId, rootId = '' }: Trait): boolean => parentId !== '' || rootId !== '';

function rootAbove(reply: Trait, pool: ReadonlyMap<CommentKey, Trait>): string {
  let at: Trait | undefined = reply;
  let id = reply.parentId;
  for (let steps = 0; at && steps < 20; steps++) {
    if (at.rootId) return at.rootId;
    if (!at.parentId) break;
    id = at.parentId;
    at = pool.get(commentKey({ ...reply, commentId: id }));
  }
  return id;
}

/** Times in seconds: JSON has no finer ones, and the page cuts them. A written minute ends before the next: of two alike each is one of its own. */
export function overlaps(a: Pick<Trait, 'at' | 'uncertainty'>, b: Pick<Trait, 'at' | 'uncertainty'>): boolean {
  return second(a.at) < endOf(b) && second(b.at) < endOf(a);
}

const second = (at: Instant): Instant => Math.floor(at / 1000) * 1000;
const endOf = ({ at, uncertainty }: Pick<Trait, 'at' | 'uncertainty'>): Instant =>
  uncertainty > 0 ? at + uncertainty : second(at) + 1000;

function samePost(a: Trait, b: Trait): boolean {
  // A conversation that a page names only by the person has a made-up id as well.
  if (a.postId && b.postId && isMadeUp(a.postId) === isMadeUp(b.postId)) return a.postId === b.postId;
  const [x, y] = [bare(a.postTitle), bare(b.postTitle)];
  return x === '' || y === '' || x.startsWith(y) || y.startsWith(x);
}

const COMPARED = 60;

/** Equal as far as a page shows them: blanks, emoji, shortened links and the addressee of a reply are written differently (weibo §5, douyin §4). */
export function sameWords(a: string, b: string): boolean {
  return a === b || core(a) === core(b);
}

function core(text: string): string {
  const plain = bare(
    text
      .replace(/^\s*回复\s*@[^:：]{1,40}[:：]/, '')
      .replace(/https?:\/\/t\.cn\/\w+|O?网页链接/g, '')
      .replace(/\[[^\]\s]{1,10}\]/g, '')
      .replace(/(?:\.{3}|…)*\s*(?:展开|全文|收起)\s*$/, ''),
  );
  return (plain || bare(text)).slice(0, COMPARED);
}

const bare = (text: string): string => text.replace(/[\s\u200b-\u200d\ufeff]+/g, '');
