import type { SeenComment } from '../../domain/comment';
import type { AccountRef } from '../../domain/platform';
import { domId, words } from '../dom/comment-text';
import { find, findAll } from '../dom/select';
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

/**
 * Comments visible on the status page and in the inbox, for where no JSON passed by. The status page shows no ids (§4): such a
 * comment gets `dom:` and a fingerprint of post, author and words, the same whenever it is seen again.
 * @param now ms, for displayed times.
 */
export function visibleComments(url: URL, doc: Document, now: number, account: AccountRef): readonly SeenComment[] {
  const page = surfaceOf(url).id;
  if (page === 'weibo.inbox') return inbox(doc, now, account);
  const status = statusOf(url);
  // Comments on somebody else's post are nobody's duty here.
  if (!status || (account.id && account.id !== status.uid)) return [];
  return (findAll(doc, selectors.rootComment)?.elements ?? []).flatMap((row) => threadOf(row, status, now, account));
}

function threadOf(
  row: Element,
  status: { readonly uid: string; readonly mid: string },
  now: number,
  account: AccountRef,
): readonly SeenComment[] {
  const url = `https://weibo.com/${status.uid}/${mblogidOf(status.mid) ?? status.mid}`;
  const one = (node: Element, parentId: string): SeenComment | null => {
    const line = commentLine(node);
    const shown = parseShownTime(find(node, selectors.commentInfo)?.element.textContent ?? '', now);
    if (!line || !shown) return null;
    return {
      ...blank(line, shown, account),
      postId: status.mid,
      commentId: fingerprint(status.mid, line),
      parentId,
      url,
    };
  };
  const root = one(row, '');
  if (!root) return [];
  const nested = findAll(row, selectors.nestedComment)?.elements ?? [];
  const replies = nested.flatMap((node) => one(node, root.commentId) ?? []);
  const answers = replies.filter((r) => r.own).map((r) => r.at + r.uncertainty);
  const first = root.own || answers.length === 0 ? root : { ...root, answered: true, answeredAt: Math.min(...answers) };
  return [first, ...replies];
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

function inbox(doc: Document, now: number, account: AccountRef): readonly SeenComment[] {
  const cards = findAll(doc, selectors.inboxCard)?.elements ?? [];
  return cards.flatMap((card) => {
    const read = inboxLine(card);
    const shown = read && parseShownTime(read.shown, now);
    if (!read || !shown) return [];
    return [
      {
        ...blank(read.line, shown, account),
        postId: read.post,
        postTitle: (find(card, selectors.inboxPost)?.element.textContent ?? '').trim().slice(0, 60),
        commentId: read.comment || fingerprint(read.post, read.line),
        parentId: read.comment ? read.root : '',
        url: read.url,
      },
    ];
  });
}

/** `cid` alone may be the account's own root comment (§4), so only a `rid` is taken as the id of what is shown. */
function idsIn(href: string): { post: string; comment: string; root: string; url: string } {
  const m = /^(?:https?:)?\/\/(?:www\.)?weibo\.com\/(\d{5,12})\/([0-9a-zA-Z]{6,20})\?([^#]*)/.exec(href);
  if (!m) return { post: '', comment: '', root: '', url: 'https://weibo.com/comment/inbox' };
  const query = new URLSearchParams(m[3]);
  const digits = (name: string) => (/^\d{6,30}$/.test(query.get(name) ?? '') ? (query.get(name) ?? '') : '');
  const url = `https://weibo.com/${m[1]}/${m[2]}?${new URLSearchParams(m[3])}`;
  return { post: postId(m[2]!), comment: digits('rid'), root: digits('cid'), url };
}

function blank(
  line: CommentLine,
  shown: { readonly at: number; readonly uncertainty: number },
  account: AccountRef,
): SeenComment {
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

/** FNV-1a, twice with different starts: enough to tell the comments of one post apart. */
export function fingerprint(post: string, line: CommentLine): string {
  return domId(`${post}\n${line.uid || line.name}\n${line.text.replace(/\s+/g, '')}`);
}
