import { around, find } from '../dom/select';
import { commentLine, inboxLine } from './comment-rows';
import { type TextBox, titleOf } from './composers';
import { statusOf } from './pages';
import { selectors } from './selectors';

/** What a text reposts or answers. */
export interface Context {
  /** Mid of the post, null where the page does not tell. */
  readonly target: string | null;
  /** `作者：原文` of what it stands under, '' when nothing is quoted. */
  readonly quoted: string;
}

const NONE: Context = { target: null, quoted: '' };
/** How far up a box next to its post is looked for; beyond, a feed holds many posts anyway. */
const CLIMB = 8;

/**
 * The post or comment last clicked outside dialogs. Dialogs of Weibo do not say which post they repost, edit or answer (§2.3 [?]);
 * they are opened by a click in its bar, and at that moment the row is on screen (rows are recycled afterwards).
 */
let clicked: Context & { readonly name: string; readonly page: string } = { ...NONE, name: '', page: '' };

/** Kept for one page only: what was clicked before a navigation opens nothing after it. */
const clickedOn = (url: URL) => (clicked.page === pageOf(url) ? clicked : { ...NONE, name: '', page: '' });
const pageOf = (url: URL): string => url.hostname + url.pathname;

/** Takes note of a click. `path` is the event's composed path. */
export function noteClick(path: readonly EventTarget[], url: URL): void {
  const at = path.find((t): t is Element => (t as Node).nodeType === 1);
  if (!at || around(at, selectors.dialog)) return;
  const page = pageOf(url);
  const card = around(at, selectors.inboxCard);
  const comment = around(at, selectors.commentItem);
  const post = around(at, selectors.feedItem);
  if (comment) {
    const line = commentLine(comment);
    clicked = {
      target: midAround(at) ?? statusOf(url)?.mid ?? null,
      quoted: quote(line),
      name: line?.name ?? '',
      page,
    };
  } else if (card) {
    const read = inboxLine(card);
    if (read) clicked = { target: read.post || null, quoted: quote(read.line), name: read.line.name, page };
  } else if (post) {
    clicked = { target: midOfPost(post), quoted: quotePost(post), name: '', page };
  }
}

/** What this text box reposts, answers or edits. */
export function contextOf(box: TextBox, url: URL): Context {
  switch (box.kind) {
    case 'compose':
    case 'message':
      return NONE;
    case 'edit':
      return { target: clickedOn(url).target, quoted: '' };
    default:
      return box.dialog ? inDialog(box, url) : inPage(box, url);
  }
}

function inDialog(box: TextBox, url: URL): Context {
  const title = titleOf(box.dialog);
  const { target, quoted, name } = clickedOn(url);
  const fits = box.kind === 'repost' ? target !== null : name !== '' && title.includes(name);
  return fits ? { target, quoted } : { target: statusOf(url)?.mid ?? null, quoted: title };
}

function inPage(box: TextBox, url: URL): Context {
  const target = midAround(box.control) ?? statusOf(url)?.mid ?? null;
  const comment = around(box.control, selectors.commentItem);
  if (comment) return { target, quoted: quote(commentLine(comment)) };
  const post = postAround(box.control);
  return { target, quoted: post ? quotePost(post) : '' };
}

/** The post around an element, or the only one beside it. */
function postAround(element: Element): Element | null {
  const own = around(element, selectors.feedItem);
  let at = element.parentElement;
  for (let i = 0; !own && at && i < CLIMB; i++, at = at.parentElement) {
    const posts = at.querySelectorAll('article[mid]');
    if (posts.length > 0) return posts.length === 1 ? (posts[0] ?? null) : null;
  }
  return own;
}

const midAround = (element: Element): string | null => {
  const post = postAround(element);
  return post && midOfPost(post);
};

function midOfPost(post: Element): string | null {
  const mid = post.getAttribute('mid') ?? '';
  return /^\d{8,20}$/.test(mid) ? mid : null;
}

function quotePost(post: Element): string {
  const name = (find(post, selectors.postAuthor)?.element.textContent ?? '').replace(/\s+/g, '');
  const text = find(post, selectors.postBody)?.element.textContent ?? '';
  return quote({ name, text: text.replace(/\s*(?:展开|收起)\s*$/, '').trim() });
}

function quote(line: { readonly name: string; readonly text: string } | null): string {
  return line && (line.name || line.text) ? `${line.name}：${line.text}` : '';
}
