import type { StoredComment } from '../domain/comment';
import type { CommentKey, Instant } from '../domain/ids';
import { folded, lettersOf, listen } from './spoken';

/**
 * 事项: which comments of one person are about one matter. Two are, when their words are alike; a short one (有人管吗) goes with
 * what the person wrote before it under the same post. Alike is measured by the pairs of neighbouring characters that two texts share (Dice: twice
 * the shared ones over all of both), which knows neither grammar nor order of sentences, and needs no dictionary.
 *
 * Thresholds, by hand on pairs of comments (tests/unit/triage/matter.test.ts): under one post 0.3, because the post says what it is about;
 * under different posts 0.5, and only texts long enough to say it themselves. 30 days apart at most, a chain may be longer.
 */

/** What grouping looks at. */
export interface MatterItem {
  readonly key: CommentKey;
  readonly channel: string;
  readonly postId: string;
  readonly text: string;
  readonly at: Instant;
}

const DAY_MS = 24 * 3600_000;
/** Comments further apart belong together only over others between them. */
export const REACH_MS = 30 * DAY_MS;
/** A short one goes with what was written before it for a week. */
const FOLLOW_UP_MS = 7 * DAY_MS;
/** The same short one is the same again only when it was sent twice. */
const SENT_TWICE_MS = 3600_000;
const ALIKE_UNDER_ONE_POST = 0.3;
const ALIKE_ELSEWHERE = 0.5;
/** So alike, with the same numbers: the same again. */
const THE_SAME = 0.8;
/** Share of a text's pairs that an earlier one must hold, so that it adds nothing. */
const ADDS_NOTHING = 0.95;
/** Fewer letters do not say by themselves what they are about. */
const SPEAKS_FOR_ITSELF = 8;

interface Shape {
  readonly letters: string;
  readonly pairs: ReadonlySet<string>;
  /** Every number, in Chinese too, in order: 3号楼 and 5号楼 are two matters. */
  readonly numbers: string;
}

const shapes = new WeakMap<MatterItem, Shape>();

function shapeOf(item: MatterItem): Shape {
  const known = shapes.get(item);
  if (known) return known;
  const letters = listen(item.text).letters || lettersOf(folded(item.text));
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < letters.length; i++) pairs.add(letters.slice(i, i + 2));
  const numbers = (letters.match(/\d+|[一二两三四五六七八九十百]+/g) ?? []).join(' ');
  const shape = { letters, pairs, numbers };
  shapes.set(item, shape);
  return shape;
}

function shared(a: Shape, b: Shape): number {
  let count = 0;
  for (const pair of a.pairs) if (b.pairs.has(pair)) count++;
  return count;
}

/** How alike two texts are: 0 nothing shared, 1 the same pairs of characters. */
export function likeness(a: MatterItem, b: MatterItem): number {
  const [x, y] = [shapeOf(a), shapeOf(b)];
  if (x.letters === y.letters) return 1;
  const all = x.pairs.size + y.pairs.size;
  return all === 0 ? 0 : (2 * shared(x, y)) / all;
}

/** Share of the shorter text's pairs that the longer one holds: somebody says the same with more words. */
function heldBy(a: MatterItem, b: MatterItem): number {
  const [x, y] = [shapeOf(a), shapeOf(b)];
  const least = Math.min(x.pairs.size, y.pairs.size);
  return least === 0 ? 0 : shared(x, y) / least;
}

/**
 * Are two comments of one person about one matter, by what they say? The order of the two makes no difference. Short ones say too little
 * (有人管吗 may be asked about anything): `mattersOf` goes by what stands before them.
 */
export function sameMatter(a: MatterItem, b: MatterItem): boolean {
  if (Math.abs(a.at - b.at) > REACH_MS || isShort(a) || isShort(b)) return false;
  if (underOnePost(a, b)) return likeness(a, b) >= ALIKE_UNDER_ONE_POST;
  return likeness(a, b) >= ALIKE_ELSEWHERE || heldBy(a, b) >= THE_SAME;
}

function isShort(item: MatterItem): boolean {
  return shapeOf(item).letters.length < SPEAKS_FOR_ITSELF;
}

function underOnePost(a: MatterItem, b: MatterItem): boolean {
  return a.postId !== '' && a.postId === b.postId;
}

/** Does the later one say the same again, or only a part of it? Then the answer to the earlier one answers it. */
export function repeats(later: MatterItem, earlier: MatterItem): boolean {
  if (later.channel !== earlier.channel) return false;
  const [x, y] = [shapeOf(later), shapeOf(earlier)];
  if (isShort(later))
    return x.letters === y.letters && underOnePost(later, earlier) && later.at - earlier.at <= SENT_TWICE_MS;
  if (!sameMatter(later, earlier)) return false;
  if (x.letters === y.letters) return true;
  if (x.numbers === y.numbers && likeness(later, earlier) >= THE_SAME) return true;
  return (x.numbers === '' || x.numbers === y.numbers) && shared(x, y) >= x.pairs.size * ADDS_NOTHING;
}

/** Oldest first; of one moment always the same one. */
export function byAge<T extends Pick<MatterItem, 'at' | 'key'>>(a: T, b: T): number {
  return a.at - b.at || (a.key < b.key ? -1 : 1);
}

/**
 * The matter of each comment of one person: the key of the oldest comment that it hangs together with, directly or over others. The order
 * in which the comments are given, or once came in, makes no difference.
 */
export function mattersOf(items: readonly MatterItem[]): ReadonlyMap<CommentKey, CommentKey> {
  const sorted = [...items].sort(byAge);
  const root = sorted.map((_, i) => i);
  const rootOf = (i: number): number => {
    let r = i;
    while (root[r] !== r) r = root[r]!;
    return r;
  };
  // The smaller index is the older comment: it stays the root.
  const join = (i: number, j: number) => {
    const [x, y] = [rootOf(i), rootOf(j)];
    root[Math.max(x, y)] = Math.min(x, y);
  };
  for (let i = 0; i < sorted.length; i++) {
    for (let j = 0; j < i; j++) if (rootOf(i) !== rootOf(j) && sameMatter(sorted[i]!, sorted[j]!)) join(i, j);
    const follows = followed(sorted, i);
    if (follows >= 0) join(i, follows);
  }
  return new Map(sorted.map((item, i) => [item.key, sorted[rootOf(i)]!.key]));
}

/** Which comment a short one goes with: the last before it under the same post; -1 for none. It joins no two matters that way. */
function followed(sorted: readonly MatterItem[], i: number): number {
  const item = sorted[i]!;
  for (let j = i - 1; j >= 0 && item.at - sorted[j]!.at <= FOLLOW_UP_MS; j--) {
    if (underOnePost(item, sorted[j]!)) return isShort(item) ? j : -1;
  }
  return -1;
}

const items = new WeakMap<StoredComment, MatterItem>();

/** A stored comment as grouping looks at it; the same object for the same comment, so that its words are taken apart once. */
export function matterItem(comment: StoredComment): MatterItem {
  const known = items.get(comment);
  if (known) return known;
  const { key, seen } = comment;
  const item = { key, channel: seen.channel, postId: seen.postId, text: seen.text, at: seen.at };
  items.set(comment, item);
  return item;
}
