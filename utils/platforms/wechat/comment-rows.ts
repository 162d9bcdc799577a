import type { SeenComment } from '../../domain/comment';
import type { AccountRef } from '../../domain/platform';
import { domId, words } from '../dom/comment-text';
import { find, findAll, matches } from '../dom/select';
import { parentAcrossShadow } from '../dom/visible';
import { COMMENTS_URL } from './pages';
import { selectors } from './selectors';
import { parseShownTime } from './time';

export interface CommentRow {
  readonly element: HTMLElement;
  readonly name: string;
  readonly text: string;
  readonly shown: string;
}

/** What stands in the place of a comment its author has taken back (§4.1): nobody has to answer that. */
const DELETED = '留言已被用户删除';

function wordsOf(root: Element, entry: Parameters<typeof find>[1]): string {
  const found = find(root, entry)?.element;
  return found ? words(found).trim() : '';
}

/** Top-level comments in the page, without the parent repeated in the reply dialog (§4.1). */
export function commentRows(doc: Document): readonly CommentRow[] {
  const rows = findAll(doc, selectors.comment)?.elements ?? [];
  return rows.flatMap((element) => {
    if (around(element, selectors.replyDialog)) return [];
    const row = rowOf(element);
    return row ? [row] : [];
  });
}

/** Author, words and time of a comment row; null when it is none. */
export function rowOf(element: HTMLElement): CommentRow | null {
  const name = wordsOf(element, selectors.commentName);
  const shown = wordsOf(element, selectors.commentTime);
  return name && shown ? { element, name, text: wordsOf(element, selectors.commentText), shown } : null;
}

/** The element itself or the nearest one around it that fits; null when none does. */
export function around(element: Element, entry: Parameters<typeof matches>[1]): HTMLElement | null {
  for (let at: Element | null = element; at; at = parentAcrossShadow(at)) {
    if (matches(at, entry)) return at as HTMLElement;
  }
  return null;
}

/**
 * Comments on screen, for where no JSON passed by. The page shows no id of a comment (§4.1), so it gets `dom:` and a fingerprint; and
 * whether it was answered cannot be seen here.
 * @param now ms.
 */
export function visibleComments(doc: Document, now: number, account: AccountRef): readonly SeenComment[] {
  const postTitle = wordsOf(doc.documentElement, selectors.currentArticle);
  return commentRows(doc).flatMap((row) => {
    const time = parseShownTime(row.shown, now);
    if (!time || row.text === DELETED) return [];
    const seen: SeenComment = {
      platform: 'wechat',
      channel: 'comment',
      postId: row.element.getAttribute('data-commentid') ?? '',
      postTitle,
      commentId: fingerprintOf(row),
      parentId: '',
      authorId: '',
      authorName: row.name,
      own: account.name !== null && row.name === account.name,
      text: row.text,
      ...time,
      answered: false,
      answeredAt: null,
      url: COMMENTS_URL,
      via: 'dom',
    };
    return [seen];
  });
}

/** Over article, author and words; not over the time, whose wording changes with the day. */
export function fingerprintOf(row: CommentRow): string {
  return fingerprint(row.element.getAttribute('data-commentid') ?? '', row.name, row.text);
}

/** FNV-1a, twice with different starts: stands for the id that the page does not show. */
export function fingerprint(place: string, name: string, words: string): string {
  return domId(`${place}\n${name}\n${words.replace(/\s+/g, '')}`);
}
