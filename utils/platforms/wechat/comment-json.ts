import type { CommentShowing, SeenComment } from '../../domain/comment';
import type { CommentChange, Endpoint, RawRequest, RawResponse, TapContext } from '../contract';
import { below } from '../seen';
import type { CommentMemory, ListedRoot } from './comment-memory';
import { asArray, asObject, asText, fieldsOf, type Json, jsonObject, nested, secondsToMs } from './fields';
import { messageSent, messagesOf } from './message-json';
import { answered, blank, sentAt, WITHDRAWN } from './seen';

const MAX_SEEN = 500;

type Get = (name: string) => string;
type Root = Omit<ListedRoot, 'row'>;

/** What one answer says: comments that it shows, and what has become of comments that it does not show. */
interface Told {
  readonly seen: readonly SeenComment[];
  readonly changes: readonly CommentChange[];
}

const NOTHING: Told = { seen: [], changes: [] };

/** Comments and messages in answers the page fetched for itself (§3.3, §3.4). Never throws. */
export function commentsOf(
  endpoint: Endpoint,
  request: RawRequest,
  response: RawResponse,
  context: TapContext,
  memory: CommentMemory,
): readonly SeenComment[] {
  const json = jsonObject(response.body);
  const fields = fieldsOf(request);
  if (!json || fields.problem !== null) return [];
  const { get } = fields;
  switch (endpoint.id) {
    case 'wechat.thread':
      return messagesOf(json, get('tofakeid'), context).slice(0, MAX_SEEN);
    case 'wechat.message-list':
      return messagesOf(json, '', context).slice(0, MAX_SEEN);
    case 'wechat.singlesend':
      return isSuccess(json) ? messageSent(get('tofakeid'), get('content'), context) : [];
    case 'wechat.reply':
      return isSuccess(json) ? replySent(json, get, context, memory) : [];
    default:
      return told(endpoint, json, get, memory, context.account.name).seen.slice(0, MAX_SEEN);
  }
}

/** An answer that lists what is there, even when nothing is. The article opened first is the one with the latest comment (§4.1). */
export function listsComments(endpoint: Endpoint, response: RawResponse): boolean {
  if (endpoint.id !== 'wechat.comment-list' && endpoint.id !== 'wechat.message-list') return false;
  const json = jsonObject(response.body);
  return response.status < 400 && json !== null && isSuccess(json);
}

/** Comments that were taken back or deleted, replies taken for spam, and 精选, 置顶 and deletions by the account on this page. Never throws. */
export function changesOf(
  endpoint: Endpoint,
  request: RawRequest,
  response: RawResponse,
  memory: CommentMemory,
): readonly CommentChange[] {
  const json = jsonObject(response.body);
  const fields = fieldsOf(request);
  if (!json || fields.problem !== null || !isSuccess(json)) return [];
  if (endpoint.id === 'wechat.comment-state') return done(fields.get, memory);
  return told(endpoint, json, fields.get, memory, null).changes.slice(0, MAX_SEEN);
}

function told(endpoint: Endpoint, json: Json, get: Get, memory: CommentMemory, account: string | null): Told {
  switch (endpoint.id) {
    case 'wechat.comment-list': {
      const list = nested(json.comment_list);
      const title = asText(list?.title);
      return joined(asArray(list?.comment).map((item) => thread(asObject(item), title, memory, account)));
    }
    case 'wechat.comment-replies': {
      const commentId = get('content_id');
      if (!commentId) return NOTHING;
      const unknown = { commentId, area: get('comment_id'), title: '', authorName: '' };
      return repliesOf(asArray(nested(json.reply_list)?.reply_list), memory.root(commentId) ?? unknown, account);
    }
    default:
      return NOTHING;
  }
}

function joined(parts: readonly Told[]): Told {
  return { seen: parts.flatMap(({ seen }) => seen), changes: parts.flatMap(({ changes }) => changes) };
}

/** `max_reply_id` pages by it, so a reply's number may count within its comment only: the comment's id goes in front [I]. */
const replyId = (root: string, id: string): string => `${root}:${id}`;

const isSuccess = (json: Json): boolean => asText(asObject(json.base_resp)?.ret) === '0';
const isSet = (flag: unknown): boolean => flag === true || !['', '0'].includes(asText(flag));
const isTold = (flag: unknown): boolean => typeof flag === 'boolean' || asText(flag) !== '';

/** `is_from` 0 is the account itself in the back-office list (§3.3); where none is said, the name is all there is [I]. */
function isOwn(item: Json, account: string | null): boolean {
  const from = asText(item.is_from);
  return from === '' ? account !== null && asText(item.nick_name) === account : from === '0';
}

/** A comment with its replies. `content_id` is its own id; `comment_id` only names the article (§3.3). */
function thread(item: Json | null, title: string, memory: CommentMemory, account: string | null): Told {
  const at = secondsToMs(item?.post_time);
  const area = asText(item?.comment_id);
  const row = asText(item?.id);
  const commentId = asText(item?.content_id) || (area && row ? `${area}:${row}` : '');
  if (!item || at === null || !commentId) return NOTHING;
  const authorName = asText(item.nick_name);
  memory.note({ commentId, area, row, title, authorName });
  const list = asArray((nested(item.new_reply) ?? nested(item.reply))?.reply_list);
  const replies = repliesOf(list, { commentId, area, title, authorName }, account);
  if (asText(item.content).trim() === WITHDRAWN) {
    const gone: CommentChange = { channel: 'comment', commentId, showing: 'deleted' };
    return { seen: replies.seen, changes: [gone, ...replies.changes] };
  }
  const root: SeenComment = {
    ...blank('comment'),
    postId: area,
    postTitle: title,
    commentId,
    authorId: asText(item.fake_id),
    authorName,
    own: isOwn(item, account),
    text: asText(item.content),
    at,
    ...stateOf(item),
  };
  // Who answers a follow-up question has answered that person.
  const same = new Set(replies.seen.filter((r) => !r.own && r.authorName === authorName).map((r) => r.commentId));
  const answers = replies.seen.filter((r) => r.own && (r.parentId === commentId || same.has(r.parentId)));
  return { seen: [answered(root, answers), ...replies.seen], changes: replies.changes };
}

/** 已屏蔽 is hidden. Readers see what was selected; what is neither waits to be (`pending`) [I]. `status` alone is not explained anywhere. */
function stateOf(item: Json): { showing?: CommentShowing; featured?: boolean } {
  const elected = isSet(item.is_elected) || isSet(item.is_top);
  if (isSet(item.shield_status)) return { showing: 'hidden', featured: elected };
  if (!isTold(item.is_elected)) return isTold(item.is_top) ? { featured: elected } : {};
  return { showing: elected ? 'shown' : 'pending', featured: elected };
}

/**
 * Replies under a comment. Deleted ones and those taken for spam are seen by nobody: they count for nothing, as answers least of all. A reply
 * addresses its root, or the reply of the person it names.
 */
function repliesOf(list: readonly unknown[], root: Root, account: string | null): Told {
  const changes: CommentChange[] = [];
  const read = list.slice(0, MAX_SEEN).flatMap((entry) => {
    const reply = asObject(entry);
    const at = secondsToMs(reply?.create_time);
    const id = asText(reply?.reply_id);
    if (!reply || at === null || !id) return [];
    const commentId = replyId(root.commentId, id);
    const [deleted, spam] = [isSet(reply.reply_del_flag), isSet(reply.reply_spam_flag)];
    if (deleted || spam) {
      changes.push({ channel: 'comment', commentId, showing: deleted ? 'deleted' : 'hidden' });
      return [];
    }
    const seen: SeenComment = {
      ...blank('comment'),
      postId: root.area,
      postTitle: root.title,
      commentId,
      authorName: asText(reply.nick_name),
      own: isOwn(reply, account),
      text: asText(reply.content),
      at,
      ...(isTold(reply.reply_is_elected) ? { featured: isSet(reply.reply_is_elected) } : {}),
    };
    return [{ seen, to: asText(reply.to_nick_name) }];
  });
  const all = read.map(({ seen, to }) => ({ ...seen, ...below(addressee(seen, to, read, root), root.commentId) }));
  const seen = all.map((reply) =>
    answered(
      reply,
      all.filter((r) => r.own && r.parentId === reply.commentId),
    ),
  );
  return { seen, changes };
}

/**
 * Whom a reply answers: names are all there is to tell (`to_nick_name`). The latest earlier reply by that name, else the root; '' when
 * it names somebody whose reply is not in the list: taking it for an answer to the root would hide that the root has none.
 */
function addressee(
  reply: SeenComment,
  to: string,
  read: readonly { readonly seen: SeenComment }[],
  root: Root,
): string {
  if (to === '') return root.commentId;
  const named = read.map((r) => r.seen).filter((s) => s.authorName === to && s.at <= reply.at && s !== reply);
  const last = named.reduce<SeenComment | null>((a, b) => (a && a.at > b.at ? a : b), null);
  return last?.commentId ?? (root.authorName === to ? root.commentId : '');
}

/** The reply the account has just sent (§3.3). */
function replySent(json: Json, get: Get, context: TapContext, memory: CommentMemory): readonly SeenComment[] {
  const [id, root, to] = [asText(json.reply_id), get('content_id'), get('to_reply_id')];
  if (!id || !root) return [];
  return [
    {
      ...blank('comment'),
      ...sentAt(root, context),
      postId: get('comment_id'),
      postTitle: memory.root(root)?.title ?? '',
      commentId: replyId(root, id),
      ...below(to && to !== '0' ? replyId(root, to) : root, root),
      text: get('content'),
    },
  ];
}

/** What the account did with comments (§3.3). The names of the fields that deletions carry are inferred from `reply_comment` [I]. */
function done(get: Get, memory: CommentMemory): readonly CommentChange[] {
  const [action, area] = [get('action'), get('comment_id')];
  if (action === 'delete_reply') {
    const [root, id] = [get('content_id'), get('reply_id')];
    return root && id ? [{ channel: 'comment', commentId: replyId(root, id), showing: 'deleted' }] : [];
  }
  const state = STATES[action];
  if (!state) return [];
  const count = Math.min(Number(get('user_comment_id_count')) || 1, MAX_SEEN);
  const rows = Array.from({ length: count }, (_, i) => get(`user_comment_id_${i}`));
  return rows.flatMap((row) => {
    const commentId = row === '' ? '' : memory.idOfRow(area, row);
    return commentId === '' ? [] : [{ channel: 'comment' as const, commentId, ...state }];
  });
}

const STATES: Readonly<Record<string, Pick<CommentChange, 'showing' | 'featured'>>> = {
  set_good_comment: { showing: 'shown', featured: true },
  remove_good_comment: { showing: 'pending', featured: false },
  set_top_comment: { featured: true },
};
