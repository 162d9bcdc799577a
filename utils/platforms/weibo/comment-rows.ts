import type { SeenComment } from '../../domain/comment';
import type { AccountRef } from '../../domain/platform';
import { bare, domId, words } from '../dom/comment-text';
import { find, findAll } from '../dom/select';
import { answered } from '../seen';
import type { ShownTime } from '../time-text';
import { uidIn } from './account';
import { mblogidOf, postId } from './mid';
import { statusOf, surfaceOf } from './pages';
import { selectors } from './selectors';
import { parseShownTime } from './time';

/** Author and words of one comment row. */
export interface CommentLine {
  readonly uid: string;
  readonly name: string;
  readonly text: string;
}

/** First `.text` of a comment: author link, colon, body (§4). Emoji pictures count by their name. Null when there is none. */
export function commentLine(row: Element): CommentLine | null {
  const line = find(row, selectors.commentLine)?.element;
  const author = line?.querySelector('a');
  if (!line || !author) return null;
  const usercard = author.getAttribute('usercard') ?? '';
  const uid = uidIn(author.getAttribute('href')) ?? (/^\d{5,12}$/.test(usercard) ? usercard : '');
  const name = (author.textContent ?? '').trim();
  const whole = words(line).trim();
  return { uid, name, text: whole.slice(whole.startsWith(name) ? name.length : 0).replace(/^\s*[:：]\s*/, '') };
}

/** What a look at the page goes by. */
interface Look {
  readonly account: AccountRef;
  /** Displayed time to what it can mean. */
  time(shown: string): ShownTime | null;
}

/**
 * Comments visible on the status page, in the inbox and on the pages of mentions, for where no JSON passed by. The status page shows no ids
 * (§4): such a comment gets `dom:` and a fingerprint of post, author and words; utils/comments/identity.ts decides which one it is.
 * @param now the platform's time, ms. @param stale how long ago the page may have written its relative times, ms.
 */
export function visibleComments(
  url: URL,
  doc: Document,
  now: number,
  account: AccountRef,
  stale = 0,
): readonly SeenComment[] {
  const look: Look = { account, time: (shown) => parseShownTime(shown, now, stale) };
  const page = surfaceOf(url).id;
  if (page === 'weibo.inbox') return cards(doc, look, 'comment');
  if (page === 'weibo.at-comment') return cards(doc, look, 'mention');
  if (page === 'weibo.at-post') return mentions(doc, look);
  const status = statusOf(url);
  // Comments on somebody else's post are nobody's duty here.
  if (!status || (account.id && account.id !== status.uid)) return [];
  return (findAll(doc, selectors.rootComment)?.elements ?? []).flatMap((row) => threadOf(row, status, look));
}

function threadOf(
  row: Element,
  status: { readonly uid: string; readonly mid: string },
  { account, time }: Look,
): readonly SeenComment[] {
  const url = `https://weibo.com/${status.uid}/${mblogidOf(status.mid) ?? status.mid}`;
  const one = (node: Element, parentId: string): SeenComment | null => {
    const line = commentLine(node);
    const shown = time(find(node, selectors.commentInfo)?.element.textContent ?? '');
    if (!line || !shown) return null;
    return {
      ...blank(line, shown, account),
      postId: status.mid,
      commentId: fingerprint(parentId || status.mid, line),
      parentId,
      url,
    };
  };
  const root = one(row, '');
  if (!root) return [];
  const nested = findAll(row, selectors.nestedComment)?.elements ?? [];
  const replies = nested.flatMap((node) => one(node, root.commentId) ?? []);
  const answers = replies.filter((r) => r.own);
  return [answered(root, answers), ...replies];
}

/** Author, words and time of an inbox card, with what its time link says; null when it is no card. */
export function inboxLine(card: Element) {
  const author = find(card, selectors.inboxAuthor)?.element;
  const link = find(card, selectors.inboxTime)?.element;
  const body = find(card, selectors.inboxBody)?.element;
  if (!author || !link || !body) return null;
  const line: CommentLine = {
    uid: uidIn(author.getAttribute('href')) ?? author.getAttribute('usercard') ?? '',
    name: (author.textContent ?? '').trim(),
    text: words(body).trim(),
  };
  return { line, shown: link.textContent ?? '', ...idsIn(link.getAttribute('href') ?? '') };
}

/** Cards of the inbox; those of `@我的评论` are taken to look the same [I], and stand under a post of the account or somebody else's. */
function cards(doc: Document, { account, time }: Look, list: 'comment' | 'mention'): readonly SeenComment[] {
  return (findAll(doc, selectors.inboxCard)?.elements ?? []).flatMap((card) => {
    const read = inboxLine(card);
    const shown = read && time(read.shown);
    if (!read || !shown) return [];
    const elsewhere = list === 'mention' && account.id !== null && read.poster !== account.id;
    return [
      {
        ...blank(read.line, shown, account),
        channel: elsewhere ? 'mention' : 'comment',
        postId: read.post,
        postTitle: (find(card, selectors.inboxPost)?.element.textContent ?? '').trim().slice(0, 60),
        commentId: read.comment || fingerprint(read.post, read.line),
        parentId: read.comment ? read.root : '',
        url: read.url,
      },
    ];
  });
}

/** Posts that name the account: they carry their id (§4); author, time and words are taken to stand as in the inbox [I]. */
function mentions(doc: Document, { account, time }: Look): readonly SeenComment[] {
  return (findAll(doc, selectors.feedPost)?.elements ?? []).flatMap((post) => {
    const mid = post.getAttribute('mid') ?? '';
    const read = inboxLine(post);
    const shown = read && time(read.shown);
    if (!/^\d{13,20}$/.test(mid) || !read || !shown) return [];
    const url = `https://weibo.com/${read.line.uid}/${mblogidOf(mid) ?? mid}`;
    return [{ ...blank(read.line, shown, account), channel: 'mention', commentId: mid, url }];
  });
}

/** `cid` alone may be the account's own root comment (§4), so only a `rid` is taken as the id of what is shown. */
function idsIn(href: string): { post: string; poster: string; comment: string; root: string; url: string } {
  const m = /^(?:https?:)?\/\/(?:www\.)?weibo\.com\/(\d{5,12})\/([0-9a-zA-Z]{6,20})\?([^#]*)/.exec(href);
  if (!m) return { post: '', poster: '', comment: '', root: '', url: 'https://weibo.com/comment/inbox' };
  const query = new URLSearchParams(m[3]);
  const digits = (name: string) => (/^\d{6,30}$/.test(query.get(name) ?? '') ? (query.get(name) ?? '') : '');
  const url = `https://weibo.com/${m[1]}/${m[2]}?${new URLSearchParams(m[3])}`;
  return { post: postId(m[2]!), poster: m[1]!, comment: digits('rid'), root: digits('cid'), url };
}

function blank(line: CommentLine, shown: ShownTime, account: AccountRef): SeenComment {
  const own = account.id ? line.uid === account.id : account.name !== null && line.name === account.name;
  return {
    platform: 'weibo',
    channel: 'comment',
    postId: '',
    postTitle: '',
    commentId: '',
    parentId: '',
    authorId: line.uid,
    authorName: line.name,
    own,
    text: line.text,
    at: shown.at,
    uncertainty: shown.uncertainty,
    answered: false,
    answeredAt: null,
    url: '',
    via: 'dom',
  };
}

/** The same for the same author and words under one post or comment; nobody but this page goes by it. */
export function fingerprint(place: string, line: CommentLine): string {
  return domId(`${place}\n${line.uid || line.name}\n${bare(line.text)}`);
}
