import { type ListedPost, type OwnPost, SHOWN_MAX } from '../domain/own-post';
import { withoutBlanks } from '../review/text';

/** What a list shows of a post, as one text that can be kept and compared with a later look. */
export function shownText({ articles }: Pick<ListedPost, 'articles'>): string {
  return articles
    .map((a) => [a.title, a.digest, a.whole, a.body].filter((part) => part?.trim()).join('\n'))
    .join('\n\n')
    .slice(0, SHOWN_MAX);
}

/** How a further look at a post stands to the one before. */
export type Change =
  /** The same words, or a shorter piece of them. */
  | 'none'
  /** The same beginning; the rest is seen for the first time. */
  | 'longer'
  /** Other words. */
  | 'changed';

type Shown = Pick<OwnPost, 'text' | 'cut'>;

/** Compares two looks without regard to blanks. Lists differ in how much of a text they show: a beginning is no change. */
export function changeBetween(before: Shown, now: Shown): Change {
  const old = withoutBlanks(before.text);
  const seen = withoutBlanks(now.text);
  if (old === seen) return before.cut && !now.cut ? 'longer' : 'none';
  if (now.cut && old.startsWith(seen)) return 'none';
  if (before.cut && seen.startsWith(old)) return 'longer';
  return 'changed';
}
