import type { SeenComment } from '../../domain/comment';
import type { AccountRef } from '../../domain/platform';
import { bare, domId } from '../dom/comment-text';
import { around, find, findAll } from '../dom/select';
import { isBlockElement } from '../dom/text-rules';
import type { ShownTime } from '../time-text';
import { COMMENTS_URL, surfaceOf } from './pages';
import { selectors, texts } from './selectors';
import { parseShownTime } from './time';

/** Author and words of one comment row. */
export interface CommentLine {
  readonly name: string;
  /** The name carries the badge 作者: written by the account itself. */
  readonly author: boolean;
  readonly text: string;
}

/** Children are set further in by about 36 px (§4), a third level is not set in any more. */
const INDENT = 12;
const CLIMB = 3;

/** The comment an element stands in; null when it stands in none. */
export function rowAround(element: Element): Element | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const row = around(at, selectors.commentRow);
    if (!row) return null;
    if (find(row, selectors.commentText) && find(row, selectors.commentName)) return row;
    at = row;
  }
  return null;
}

/** Comment rows in the page, found by their texts; each row once. */
export function commentRows(doc: Document): readonly Element[] {
  const rows = (findAll(doc, selectors.commentText)?.elements ?? []).flatMap((text) => rowAround(text) ?? []);
  return [...new Set(rows)];
}

/** Name and words of a row; null when either is missing. */
export function lineOf(row: Element): CommentLine | null {
  const name = find(row, selectors.commentName)?.element;
  const text = find(row, selectors.commentText)?.element;
  if (!name || !text) return null;
  const badge = [...name.children].some((child) => (child.textContent ?? '').trim() === texts.badge);
  const own = [...name.childNodes].filter((n) => n.nodeType === 3).map((n) => n.nodeValue ?? '');
  const shown = own.join('').trim() || (name.firstElementChild?.textContent ?? '').trim();
  return { name: shown, author: badge, text: words(text).trim() };
}

/** Text of an element with the names of emoji pictures in place, as the JSON has them: `[赞]`. */
export function words(node: Node): string {
  let out = '';
  for (const child of node.childNodes) {
    if (child.nodeType === 3) out += child.nodeValue ?? '';
    else if (child.nodeType === 1) {
      const element = child as Element;
      if (element.localName === 'img') out += emoji(element.getAttribute('alt') ?? '');
      else if (isBlockElement(element) || element.localName === 'br') out += `${out && '\n'}${words(element)}`;
      else out += words(element);
    }
  }
  return out;
}

const emoji = (alt: string): string => (alt === '' || /^\[.*\]$/.test(alt) ? alt : `[${alt}]`);

/** Title of the work whose comments are shown: the page says nothing else about it (§4). '' when none is open. */
export function openWork(doc: Document): string {
  const accept = (e: HTMLElement) =>
    around(e, selectors.sheet) === null && around(e, selectors.shell) === null && rowAround(e) === null;
  for (const title of findAll(doc, selectors.openWork, { visible: true, accept })?.elements ?? []) {
    if (isDated(title)) return (title.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 200);
  }
  return '';
}

/** 发布于… stands beside the title of a work. */
function isDated(title: Element): boolean {
  let branch: Element = title;
  for (let i = 0; i < CLIMB; i++) {
    if (branch.nextElementSibling?.textContent?.trim().startsWith('发布于')) return true;
    if (!branch.parentElement) return false;
    branch = branch.parentElement;
  }
  return false;
}

/**
 * Comments visible on the comment page, for where no JSON passed by. The page shows no ids (§4): a comment gets `dom:` and a fingerprint
 * of work, author and words, the same whenever it is seen again. 查看N条回复 alone says nothing about an own answer; an expanded child
 * with the badge 作者 does, and so does the filter 已回复.
 * @param now the platform's time, ms. @param stale how long ago the page may have written its relative times, ms.
 */
export function visibleComments(
  url: URL,
  doc: Document,
  now: number,
  account: AccountRef,
  stale = 0,
): readonly SeenComment[] {
  if (surfaceOf(url).kind !== 'comments') return [];
  const rows = commentRows(doc);
  if (rows.length === 0) return [];
  const postTitle = openWork(doc);
  const filtered = find(doc, selectors.answeredFilter, { visible: true }) !== null;
  const edges = rows.map(edgeOf);
  const first = Math.min(...edges);
  const seen: SeenComment[] = [];
  let root = -1;
  rows.forEach((row, i) => {
    const child = (edges[i] ?? first) > first + INDENT || around(row, selectors.nestedBox) !== null;
    const read = seenIn(row, postTitle, (shown) => parseShownTime(shown, now, stale), account);
    if (!child) root = -1;
    if (!read) return;
    if (!child) {
      root = seen.length;
      seen.push(filtered && !read.own ? { ...read, answered: true } : read);
      return;
    }
    const parent = seen[root];
    seen.push({ ...read, parentId: parent?.commentId ?? '' });
    if (parent && read.own && !parent.own) {
      const at = read.at + read.uncertainty;
      seen[root] = { ...parent, answered: true, answeredAt: Math.min(parent.answeredAt ?? at, at) };
    }
  });
  return seen;
}

/** Left edge of the row's content: its name, which is set in with it. */
const edgeOf = (row: Element): number =>
  (find(row, selectors.commentName)?.element ?? row).getBoundingClientRect().left;

function seenIn(
  row: Element,
  postTitle: string,
  time: (shown: string) => ShownTime | null,
  account: AccountRef,
): SeenComment | null {
  const line = lineOf(row);
  const shown = time(find(row, selectors.commentTime)?.element.textContent ?? '');
  if (!line || !shown) return null;
  return {
    platform: 'douyin',
    channel: 'comment',
    postId: '',
    postTitle: postTitle.slice(0, 60),
    commentId: fingerprint(postTitle, line),
    parentId: '',
    authorId: '',
    authorName: line.name,
    own: line.author || (account.name !== null && account.name === line.name),
    text: line.text,
    at: shown.at,
    uncertainty: shown.uncertainty,
    answered: false,
    answeredAt: null,
    url: COMMENTS_URL,
    via: 'dom',
  };
}

/** Words without blanks and emoji names: page and JSON write those differently (§4). */
export const bareWords = (text: string): string => bare(text.replace(/\[[^\]\s]{1,10}\]/g, ''));

/** FNV-1a, twice with different starts: enough to tell the comments of one work apart. */
function fingerprint(post: string, line: CommentLine): string {
  return domId(`${post}\n${line.name}\n${bareWords(line.text) || line.text}`);
}
