import type { SeenComment } from '../../domain/comment';
import type { CommentChange, Endpoint, RawRequest, RawResponse, TapContext } from '../contract';
import { domId } from '../dom/comment-text';
import { htmlToText } from '../html';
import { answered, below, UNDER_WAY_MS } from '../seen';
import { asArray, asObject, asText, fieldsOf, firstText, type Json, jsonObject } from './fields';
import { isChat, messagesOf } from './message-json';
import { mblogidOf, postId } from './mid';
import { parseCreatedAt } from './time';

/** Where a list of comments hangs. */
interface Place {
  readonly channel: 'comment' | 'mention';
  /** Numeric mid, '' when the answer does not say. */
  readonly post: string;
  readonly title: string;
  /** Author of the post, '' unknown. */
  readonly author: string;
  /** Root comment of a nested list, else ''. */
  readonly root: string;
}

const LIMIT = 400;
const LISTS = ['weibo.message-cmt', 'weibo.mentions', 'weibo.comment-mentions'];

/** Comments, mentions and messages in an answer the page fetched for itself (weibo §3.2). Never throws; unknown shapes give none. */
export function commentsOf(
  endpoint: Endpoint,
  request: RawRequest,
  response: RawResponse,
  context: TapContext,
): readonly SeenComment[] {
  if (isChat(endpoint)) return messagesOf(endpoint, request, response, context).slice(0, LIMIT);
  const json = jsonObject(response.body);
  if (json?.ok !== 1) return [];
  switch (endpoint.id) {
    case 'weibo.build-comments':
      return built(json, request, context).slice(0, LIMIT);
    case 'weibo.message-cmt':
    case 'weibo.message-my-cmt':
      return listed(json.data, 'comments', (item) => received(item, 'comment', context));
    case 'weibo.comment-mentions':
      return listed(json.data, 'comments', (item) => received(item, 'mention', context));
    case 'weibo.mentions':
      return listed(json.data, 'statuses', (item) => mention(item, context));
    case 'weibo.comment-create':
    case 'weibo.comment-reply':
      return written(json, request, context);
    default:
      return [];
  }
}

/** Lists of the account's own, even when they are empty. What is under one post says nothing about the others. */
export function listsComments(endpoint: Endpoint, response: RawResponse): boolean {
  return LISTS.includes(endpoint.id) && response.status < 400 && jsonObject(response.body)?.ok === 1;
}

/** 删除 by the account itself (§3.1): the only deletion that the platform's answers are known to tell. */
export function changesOf(endpoint: Endpoint, request: RawRequest, response: RawResponse): readonly CommentChange[] {
  if (endpoint.id !== 'weibo.comment-destroy' || jsonObject(response.body)?.ok !== 1) return [];
  const fields = fieldsOf(request);
  const id = fields.problem === null ? fields.get('cid') : '';
  return /^\d{1,30}$/.test(id) ? [{ channel: 'comment', commentId: id, showing: 'deleted' }] : [];
}

function listed(data: unknown, name: string, read: (item: Json) => readonly SeenComment[]): readonly SeenComment[] {
  return asArray(asObject(data)?.[name])
    .slice(0, LIMIT)
    .flatMap((item) => read(asObject(item) ?? {}));
}

function built(json: Json, request: RawRequest, context: TapContext): readonly SeenComment[] {
  const query = fieldsOf({ ...request, body: '', form: null, unreadable: false });
  if (query.problem !== null) return [];
  const author = query.get('uid');
  // Comments on somebody else's post are nobody's duty here.
  if (author && context.account.id && author !== context.account.id) return [];
  const nested = query.get('fetch_level') === '1';
  const place: Place = {
    channel: 'comment',
    post: nested ? '' : postId(query.get('id')),
    title: '',
    author,
    root: nested ? query.get('id') : '',
  };
  // `rootComment` beside a nested list is taken to be what the list hangs on [I].
  const roots = asArray(json.rootComment).flatMap((item) => thread(asObject(item), { ...place, root: '' }, context));
  return [...roots, ...asArray(json.data).flatMap((item) => thread(asObject(item), place, context))];
}

/** A comment and the preview of its replies. */
function thread(item: Json | null, place: Place, context: TapContext): readonly SeenComment[] {
  const own = item && seen(item, place, context);
  if (!own) return [];
  const replies = asArray(item.comments).flatMap(
    (reply) => seen(asObject(reply) ?? {}, { ...place, root: own.commentId }, context) ?? [],
  );
  const answers = replies.filter((r) => r.own && r.parentId === own.commentId);
  return [answered(own, answers), ...replies];
}

/** An item of the inbox or of `@我的评论`. Under a post of the account it is one and the same comment, whichever list shows it. */
function received(item: Json, list: 'comment' | 'mention', context: TapContext): readonly SeenComment[] {
  const status = asObject(item.status);
  if (!status) return [];
  const author = firstText(asObject(status.user), 'idstr', 'id');
  const elsewhere = list === 'mention' && context.account.id !== null && author !== context.account.id;
  const place: Place = {
    channel: elsewhere ? 'mention' : 'comment',
    post: firstText(status, 'idstr', 'mid', 'id'),
    title: textOf(status).slice(0, 60),
    author,
    root: '',
  };
  const found = seen(item, place, context);
  return found ? [found] : [];
}

/** A post of somebody else that names the account. */
function mention(item: Json, context: TapContext): readonly SeenComment[] {
  const author = firstText(asObject(item.user), 'idstr', 'id');
  const place: Place = { channel: 'mention', post: '', title: '', author, root: '' };
  const found = seen(item, place, context);
  if (!found) return [];
  const mblogid = firstText(item, 'mblogid') || mblogidOf(found.commentId);
  const url = mblogid && /^\d+$/.test(author) ? `https://weibo.com/${author}/${mblogid}` : 'https://weibo.com/at/weibo';
  return [{ ...found, parentId: '', url }];
}

/** The comment the account has just written: the answer is taken to be the comment itself [I]. */
function written(json: Json, request: RawRequest, context: TapContext): readonly SeenComment[] {
  const fields = fieldsOf(request);
  if (fields.problem !== null) return [];
  const target = fields.get('cid');
  const place: Place = { channel: 'comment', post: postId(fields.get('id')), title: '', author: '', root: target };
  const found = seen(asObject(json.data) ?? {}, place, context);
  if (found) return [{ ...found, own: true, parentId: target }];
  return sent(fields.get('comment'), place, context);
}

/** What was sent, where the answer does not repeat it; its id becomes known when a list shows it. */
function sent(text: string, place: Place, { account, now }: TapContext): readonly SeenComment[] {
  if (!text || account.id === null) return [];
  return [
    {
      platform: 'weibo',
      channel: place.channel,
      postId: place.post,
      postTitle: '',
      commentId: domId(`${place.post}\n${account.id}\n${text}`),
      parentId: place.root,
      authorId: account.id,
      authorName: account.name ?? '',
      own: true,
      text,
      at: now - UNDER_WAY_MS,
      uncertainty: UNDER_WAY_MS,
      answered: false,
      answeredAt: null,
      url: urlOf(place, '', ''),
      via: 'page-json',
    },
  ];
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
    channel: place.channel,
    postId: place.post,
    postTitle: place.title,
    commentId: id,
    ...below(parent === id ? '' : parent, root === id ? '' : root),
    authorId,
    authorName,
    own: isOwn(item, authorId, authorName, context),
    text: textOf(item),
    at,
    uncertainty: 0,
    answered: false,
    answeredAt: null,
    url: urlOf(place, id, root),
    ...(isDeleted(item) ? { showing: 'deleted' as const } : {}),
    via: 'page-json',
  };
}

/** From the open API's statuses [I]; no source shows a deleted comment in the page's answers, and none a hidden or folded one. */
const isDeleted = (item: Json): boolean => ['1', 'true'].includes(asText(item.deleted));

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
  if (id === '') return `https://weibo.com/${place.author}/${mblogid}`;
  const anchor = root && root !== id ? `cid=${root}&rid=${id}` : `cid=${id}`;
  return `https://weibo.com/${place.author}/${mblogid}?${anchor}`;
}
