import type { CommentShowing, SeenComment } from '../../domain/comment';
import type { AccountRef } from '../../domain/platform';
import { bare, domId, words } from '../dom/comment-text';
import { around, find, findAll, type SelectorEntry } from '../dom/select';
import { answered } from '../seen';
import { blank, WITHDRAWN } from './seen';
import { selectors } from './selectors';
import { parseShownTime } from './time';

export interface CommentRow {
  readonly element: HTMLElement;
  readonly name: string;
  readonly text: string;
  readonly shown: string;
}

function wordsOf(root: Element, entry: SelectorEntry): string {
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

/**
 * Comments on screen, for where no JSON passed by. The page shows no id of a comment (§4.1), so it gets `dom:` and a fingerprint; and
 * whether it was answered can be seen in the dialog of its replies only.
 * @param now the platform's time, ms. @param stale how long ago the page may have written its relative times, ms.
 */
export function visibleComments(doc: Document, now: number, account: AccountRef, stale = 0): readonly SeenComment[] {
  const postTitle = wordsOf(doc.documentElement, selectors.currentArticle);
  const seen = (row: CommentRow, place: string): SeenComment | null => {
    const time = parseShownTime(row.shown, now, stale);
    if (!time || row.text === WITHDRAWN) return null;
    return {
      ...blank('comment', 'dom'),
      postId: place,
      postTitle,
      commentId: fingerprint(place, row.name, row.text),
      authorName: row.name,
      own: account.name !== null && row.name === account.name,
      text: row.text,
      ...time,
    };
  };
  const rows = commentRows(doc);
  const dialog = openDialog(doc);
  const place = (dialog && placeOf(dialog.root)) || (rows[0] ? placeOf(rows[0]) : '');
  const repeated = dialog && seen(dialog.root, place);
  const replies = dialog?.replies.flatMap((row) => seen(row, place) ?? []) ?? [];
  // Of two comments that look the same the dialog shows the first.
  let waiting = repeated;
  const listed = rows.flatMap((row) => {
    const root = seen(row, placeOf(row));
    if (!root) return [];
    const told = { ...root, ...stateOf(row) };
    if (!waiting || !isSame(waiting, root)) return [told];
    waiting = null;
    return withReplies(told, replies);
  });
  // The list has gone on since the dialog was opened.
  return waiting ? [...listed, ...withReplies(waiting, replies)] : listed;
}

/** 屏蔽 shows a note in the row, 精选 the action that takes it back (§4.1). Where neither action is there, nothing is known. */
function stateOf({ element }: CommentRow): { showing?: CommentShowing; featured?: boolean } {
  // The note stands in every row, mostly hidden.
  const shield = find(element, selectors.commentShield, { visible: true });
  const action = find(element, selectors.commentElected)?.element.getAttribute('title') ?? '';
  const featured = action === '' ? {} : { featured: action.startsWith('取消') };
  if (shield) return { ...featured, showing: 'hidden' };
  return action === '' ? {} : { ...featured, showing: featured.featured ? 'shown' : 'pending' };
}

interface OpenDialog {
  readonly root: CommentRow;
  readonly replies: readonly CommentRow[];
}

/**
 * The dialog 留言及回复: it repeats the comment, and its replies are taken to follow in rows of the same make [I]: the dossier knows its class
 * and its first row only.
 */
function openDialog(doc: Document): OpenDialog | null {
  const box = find(doc, selectors.replyDialog, { visible: true })?.element;
  const rows = box ? (findAll(box, selectors.dialogRow)?.elements ?? []).flatMap((e) => rowOf(e) ?? []) : [];
  const [root, ...replies] = rows;
  return root ? { root, replies } : null;
}

/** A comment with the replies that stand under it in the dialog; it is answered by the first of the account's own. */
function withReplies(root: SeenComment, below: readonly SeenComment[]): readonly SeenComment[] {
  const replies = below.map((reply) => ({ ...reply, parentId: root.commentId }));
  return [
    answered(
      root,
      replies.filter((r) => r.own),
    ),
    ...replies,
  ];
}

/** List and dialog may word one time differently: they were drawn at different moments. */
const isSame = (a: SeenComment, b: SeenComment): boolean =>
  a.commentId === b.commentId && a.at <= b.at + b.uncertainty && b.at <= a.at + a.uncertainty;

/** Comment area of the article: the same for all of its comments; may be missing (§4.1). */
const placeOf = ({ element }: CommentRow): string => element.getAttribute('data-commentid') ?? '';

/** Over article, author and words; not over the time, whose wording changes with the day. */
export function fingerprintOf(row: CommentRow): string {
  return fingerprint(placeOf(row), row.name, row.text);
}

/** FNV-1a, twice with different starts: stands for the id that the page does not show. */
export function fingerprint(place: string, name: string, text: string): string {
  return domId(`${place}\n${name}\n${bare(text)}`);
}
