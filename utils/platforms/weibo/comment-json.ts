import type { SeenComment } from '../../domain/comment';
import type { Endpoint, RawRequest, RawResponse, TapContext } from '../contract';
import { htmlToText } from '../html';
import { asArray, asObject, asText, fieldsOf, firstText, jsonObject } from './fields';
import { mblogidOf, postId } from './mid';
import { parseCreatedAt } from './time';

type Json = Readonly<Record<string, unknown>>;

/** Where a list of comments hangs. */
interface Place {
  /** Numeric mid, '' when the answer does not say. */
  readonly post: string;
  readonly title: string;
  /** Author of the post, '' unknown. */
  readonly author: string;
  /** Root comment of a nested list, else ''. */
  readonly root: string;
}

const LIMIT = 400;

/** Comments in an answer the page fetched for itself (weibo §3.2). Never throws; unknown shapes give none. */
export function commentsOf(
  endpoint: Endpoint,
  request: RawRequest,
  response: RawResponse,
  context: TapContext,
): readonly SeenComment[] {
  const json = jsonObject(response.body);
  if (json?.ok !== 1) return [];
  switch (endpoint.id) {
    case 'weibo.build-comments':
      return built(json, request, context).slice(0, LIMIT);
    case 'weibo.message-cmt':
    case 'weibo.message-my-cmt':
    case 'weibo.comment-mentions':
      return asArray(asObject(json.data)?.comments)
        .slice(0, LIMIT)
        .flatMap((item) => received(asObject(item), context));
    case 'weibo.comment-create':
    case 'weibo.comment-reply':
      return written(json, request, context);
    default:
      return [];
  }
}

function built(json: Json, request: RawRequest, context: TapContext): readonly SeenComment[] {
  const query = fieldsOf({ ...request, body: '', form: null, unreadable: false });
  if (query.problem !== null) return [];
  const author = query.get('uid');
  // Comments on somebody else's post are nobody's duty here.
  if (author && context.account.id && author !== context.account.id) return [];
  const nested = query.get('fetch_level') === '1';
  const place: Place = {
    post: nested ? '' : postId(query.get('id')),
    title: '',
    author,
    root: nested ? query.get('id') : '',
  };
  return asArray(json.data).flatMap((item) => thread(asObject(item), place, context));
}

/** A comment and the preview of its replies. */
function thread(item: Json | null, place: Place, context: TapContext): readonly SeenComment[] {
  const own = item && seen(item, place, context);
  if (!own) return [];
  const replies = asArray(item.comments).flatMap(
    (reply) => seen(asObject(reply) ?? {}, { ...place, root: own.commentId }, context) ?? [],
  );
  const answers = replies.filter((r) => r.own && r.parentId === own.commentId).map((r) => r.at);
  if (own.own || answers.length === 0) return [own, ...replies];
  return [{ ...own, answered: true, answeredAt: Math.min(...answers) }, ...replies];
}

function received(item: Json | null, context: TapContext): readonly SeenComment[] {
  const status = asObject(item?.status);
  if (!item || !status) return [];
  const place: Place = {
    post: firstText(status, 'idstr', 'mid', 'id'),
    title: textOf(status).slice(0, 60),
    author: firstText(asObject(status.user), 'idstr', 'id'),
    root: '',
  };
  const found = seen(item, place, context);
  return found ? [found] : [];
}

/** The comment the account has just written: the answer is taken to be the comment itself [I]. */
function written(json: Json, request: RawRequest, context: TapContext): readonly SeenComment[] {
  const fields = fieldsOf(request);
  const data = asObject(json.data);
  if (fields.problem !== null || !data) return [];
  const place: Place = { post: postId(fields.get('id')), title: '', author: '', root: fields.get('cid') };
  const found = seen(data, place, context);
  return found ? [{ ...found, own: true, parentId: fields.get('cid') }] : [];
}

function seen(item: Json, place: Place, context: TapContext): SeenComment | null {
  const id = firstText(item, 'idstr', 'id', 'mid');
  const user = asObject(item.user);
  const at = parseCreatedAt(asText(item.created_at));
  if (!/^\d{1,30}$/.test(id) || !user || at === null) return null;
  const authorId = firstText(user, 'idstr', 'id');
  const authorName = asText(user.screen_name);
  const root = firstText(item, 'rootidstr', 'rootid') || place.root;
  const target = firstText(asObject(item.reply_comment), 'idstr', 'id');
  const parent = target || (root === id ? '' : root);
  return {
    platform: 'weibo',
    channel: 'comment',
    postId: place.post,
    postTitle: place.title,
    commentId: id,
    parentId: parent === id ? '' : parent,
    authorId,
    authorName,
    own: isOwn(item, authorId, authorName, context),
    text: textOf(item),
    at,
    uncertainty: 0,
    answered: false,
    answeredAt: null,
    url: urlOf(place, id, root),
    via: 'page-json',
  };
}

function isOwn(item: Json, authorId: string, authorName: string, { account }: TapContext): boolean {
  if (account.id) return authorId === account.id;
  if (account.name) return authorName === account.name;
  // Nobody knows the account: an answer by the post's author is the best that can be told.
  return item.is_mblog_author === true;
}

function textOf(item: Json): string {
  return asText(item.text_raw) || textWithEmoji(asText(item.text));
}

/** Emoji are pictures with their name in `alt` (§5); the text keeps the name. */
function textWithEmoji(html: string): string {
  return htmlToText(html.replace(/<img\b[^>]*?\balt=["']?(\[[^\]"'<>]{1,20}\])["']?[^>]*>/gi, '$1')).text;
}

function urlOf(place: Place, id: string, root: string): string {
  const mblogid = mblogidOf(place.post);
  if (!mblogid || !/^\d+$/.test(place.author)) return 'https://weibo.com/comment/inbox';
  const anchor = root && root !== id ? `cid=${root}&rid=${id}` : `cid=${id}`;
  return `https://weibo.com/${place.author}/${mblogid}?${anchor}`;
}
