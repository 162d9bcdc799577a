import type { SeenComment } from '../../domain/comment';
import type { Endpoint, RawRequest, RawResponse, TapContext } from '../contract';
import { asArray, asObject, asText, fieldsOf, type Json, jsonObject, nested, secondsToMs } from './fields';
import { COMMENTS_URL, MESSAGES_URL } from './pages';

const MAX_SEEN = 500;
/** Automatic answers carry this text (§4.2): no person has answered. */
const AUTOMATIC = '内容由AI生成';
/** Stands in the place of a comment that its author took back (§4.1): nobody can answer it any more. */
const WITHDRAWN = '留言已被用户删除';

type Get = (name: string) => string;

/** Comments and messages in answers the page fetched for itself (§3.3, §3.4). Never throws. */
export function commentsOf(
  endpoint: Endpoint,
  request: RawRequest,
  response: RawResponse,
  context: TapContext,
): readonly SeenComment[] {
  const json = jsonObject(response.body);
  const fields = fieldsOf(request);
  if (!json || fields.problem !== null) return [];
  const seen = decoders[endpoint.id]?.(json, fields.get, context) ?? [];
  return seen.slice(0, MAX_SEEN);
}

const decoders: Readonly<Record<string, (json: Json, get: Get, context: TapContext) => SeenComment[]>> = {
  'wechat.comment-list': (json) => {
    const list = nested(json.comment_list);
    const title = asText(list?.title);
    return asArray(list?.comment).flatMap((item) => thread(asObject(item), title));
  },
  'wechat.comment-replies': (json, get) => {
    const replies = asArray(nested(json.reply_list)?.reply_list);
    const root = { postId: get('comment_id'), postTitle: '', commentId: get('content_id'), authorName: '' };
    return root.commentId ? repliesOf(replies, root) : [];
  },
  'wechat.thread': (json, get, context) => messages(json, get('tofakeid'), context),
  'wechat.message-list': (json, _get, context) => messages(json, '', context),
  'wechat.reply': (json, get, context) => {
    const id = asText(json.reply_id);
    const root = get('content_id');
    if (!isSuccess(json) || !id || !root) return [];
    const to = get('to_reply_id');
    const parentId = to && to !== '0' ? replyId(root, to) : root;
    const own = {
      commentId: replyId(root, id),
      parentId,
      postId: get('comment_id'),
      text: get('content'),
      at: context.now,
    };
    return [{ ...blank('comment', COMMENTS_URL), ...own, authorName: context.account.name ?? '', own: true }];
  },
  'wechat.singlesend': (json, get, context) => {
    const to = get('tofakeid');
    if (!isSuccess(json) || !to) return [];
    const own = { commentId: `sent:${to}:${context.now}`, postId: to, text: get('content'), at: context.now };
    return [{ ...blank('message', MESSAGES_URL), ...own, authorName: context.account.name ?? '', own: true }];
  },
};

/** `max_reply_id` pages by it, so a reply's number may count within its comment only: the comment's id goes in front [I]. */
const replyId = (root: string, id: string): string => `${root}:${id}`;

const isSuccess = (json: Json): boolean => asText(asObject(json.base_resp)?.ret) === '0';

function blank(channel: SeenComment['channel'], url: string): SeenComment {
  return {
    platform: 'wechat',
    channel,
    postId: '',
    postTitle: '',
    commentId: '',
    parentId: '',
    authorId: '',
    authorName: '',
    own: false,
    text: '',
    at: 0,
    uncertainty: 0,
    answered: false,
    answeredAt: null,
    url,
    via: 'page-json',
  };
}

interface Root {
  readonly postId: string;
  readonly postTitle: string;
  readonly commentId: string;
  readonly authorName: string;
}

/** A comment with its replies. `content_id` is its own id; `comment_id` only names the article (§3.3). */
function thread(item: Json | null, postTitle: string): SeenComment[] {
  const at = secondsToMs(item?.post_time);
  const postId = asText(item?.comment_id);
  const row = asText(item?.id);
  const commentId = asText(item?.content_id) || (postId && row ? `${postId}:${row}` : '');
  if (!item || at === null || !commentId || asText(item.content).trim() === WITHDRAWN) return [];
  const root: SeenComment = {
    ...blank('comment', COMMENTS_URL),
    postId,
    postTitle,
    commentId,
    authorId: asText(item.fake_id),
    authorName: asText(item.nick_name),
    own: asText(item.is_from) === '0',
    text: asText(item.content),
    at,
  };
  const list = asArray((nested(item.new_reply) ?? nested(item.reply))?.reply_list);
  const replies = repliesOf(list, root);
  if (root.own) return [root, ...replies];
  // Who answers a follow-up question has answered that person.
  const same = new Set(replies.filter((r) => !r.own && r.authorName === root.authorName).map((r) => r.commentId));
  const answers = replies.filter((r) => r.own && (r.parentId === commentId || same.has(r.parentId)));
  return [answered(root, answers), ...replies];
}

function answered(comment: SeenComment, answers: readonly SeenComment[]): SeenComment {
  const times = answers.map((a) => a.at).filter((t) => t >= comment.at);
  return times.length > 0 ? { ...comment, answered: true, answeredAt: Math.min(...times) } : comment;
}

/**
 * Replies under a comment. `is_from` 0 is the account itself in the back-office list (§3.3). Deleted replies and those taken for spam are
 * seen by nobody: they count for nothing, as answers least of all. A reply addresses its root, or the reply of the person it names.
 */
function repliesOf(list: readonly unknown[], root: Root): SeenComment[] {
  const read = list.slice(0, MAX_SEEN).flatMap((entry) => {
    const reply = asObject(entry);
    const at = secondsToMs(reply?.create_time);
    const id = asText(reply?.reply_id);
    if (!reply || at === null || !id) return [];
    if (isSet(reply.reply_del_flag) || isSet(reply.reply_spam_flag)) return [];
    const seen: SeenComment = {
      ...blank('comment', COMMENTS_URL),
      postId: root.postId,
      postTitle: root.postTitle,
      commentId: replyId(root.commentId, id),
      authorName: asText(reply.nick_name),
      own: asText(reply.is_from) === '0',
      text: asText(reply.content),
      at,
    };
    return [{ seen, to: asText(reply.to_nick_name) }];
  });
  const all = read.map(({ seen, to }) => ({ ...seen, parentId: addressee(seen, to, read, root) }));
  return all.map((reply) =>
    reply.own
      ? reply
      : answered(
          reply,
          all.filter((r) => r.own && r.parentId === reply.commentId),
        ),
  );
}

const isSet = (flag: unknown): boolean => flag === true || !['', '0'].includes(asText(flag));

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
  // A page of replies does not name the author of the root ('').
  return last?.commentId ?? (['', to].includes(root.authorName) ? root.commentId : '');
}

/** Messages of a conversation (`tofakeid` known) or of the list (each from a reader). Whose they are is inferred from `fakeid` [I]. */
function messages(json: Json, tofakeid: string, context: TapContext): SeenComment[] {
  const read = messageItems(json).flatMap((item) => {
    const at = secondsToMs(item.date_time);
    const commentId = asText(item.id_64bit) || asText(item.id);
    if (at === null || !commentId) return [];
    const fakeid = asText(item.fakeid);
    const own = tofakeid ? fakeid !== tofakeid : context.account.id !== null && fakeid === context.account.id;
    const seen: SeenComment = {
      ...blank('message', MESSAGES_URL),
      postId: tofakeid || fakeid,
      commentId,
      authorId: fakeid,
      authorName: asText(item.nick_name),
      own,
      text: asText(item.content) || asText(item.title),
      at,
      answered: asText(item.has_reply) === '1' && !own,
    };
    return [seen];
  });
  const own = read.filter((m) => m.own && !m.text.includes(AUTOMATIC));
  return read.map((m) =>
    m.own
      ? m
      : answered(
          m,
          own.filter((o) => o.postId === m.postId),
        ),
  );
}

/** `msg_item` wherever it stands: plain, nested, or as a JSON string (§3.4 does not name the way to it). */
function messageItems(json: Json): readonly Json[] {
  let level: readonly Json[] = [json];
  for (let depth = 0; depth < 4 && level.length > 0; depth++) {
    for (const object of level) {
      const items = objects(asArray(object.msg_item), asObject);
      if (items.length > 0) return items;
    }
    level = level.flatMap((object) => objects(Object.values(object), nested)).slice(0, 50);
  }
  return [];
}

function objects(values: readonly unknown[], read: (value: unknown) => Json | null): Json[] {
  return values.map(read).filter((value) => value !== null);
}
