import type { SeenComment } from '../../domain/comment';
import type { CommentChange, Endpoint, RawRequest, RawResponse, TapContext } from '../contract';
import { below, UNDER_WAY_MS } from '../seen';
import { fieldsOf, queryOf } from './fields';
import { asArray, asObject, asText, firstId, firstText, instant, type Json, jsonObject } from './raw-ids';
import { commentUrl } from './results';
import { isSuccess, type WorkMemory } from './works';

const MAX_SEEN = 500;
const MAX_TEXT = 5000;

/** Where a list of comments hangs. */
interface Place {
  /** Work as the request names it, '' unknown. */
  readonly work: string;
  /** Root comment of a list of replies, '' for a list of roots. */
  readonly root: string;
}

/** One comment of either family, before anything is known about its surroundings. */
interface Entry {
  readonly seen: SeenComment;
  /** Family A names the author answered, not the comment (`reply_to_user_info`); '' when none. */
  readonly repliesTo: string;
}

/** Comments in an answer the page fetched for itself, and the account's own reply in the answer to it (§3.4, §3.5). Never throws. */
export function commentsOf(
  endpoint: Endpoint,
  request: RawRequest,
  response: RawResponse,
  context: TapContext,
  works: WorkMemory,
): readonly SeenComment[] {
  const json = jsonObject(response.body);
  if (!json || !isSuccess(json)) return [];
  switch (endpoint.id) {
    case 'douyin.comment-list':
    case 'douyin.comment-replies':
      return listed(json, endpoint.id === 'douyin.comment-replies', request, context, works);
    case 'douyin.comment-notices':
      return noticed(json, context, works);
    case 'douyin.comment-write':
    case 'douyin.www-comment':
      return written(json, request, context, works);
    default:
      return [];
  }
}

/** Lists of comments, also empty ones: the page opens the latest work by itself [I]. */
export function listsComments(endpoint: Endpoint, response: RawResponse): boolean {
  if (endpoint.id !== 'douyin.comment-list' && endpoint.id !== 'douyin.comment-notices') return false;
  const json = jsonObject(response.body);
  return response.status < 400 && json !== null && isSuccess(json);
}

/** `extra.now` of both families is the platform's time in ms (§3.4). */
export function serverTimeOf(response: RawResponse): number | null {
  const now = asText(asObject(jsonObject(response.body)?.extra)?.now);
  return /^[1-9]\d{12}$/.test(now) ? Number(now) : null;
}

/** 删除 by the account on this page. The request was not seen: path and fields are inferred from the write path [I]. Never throws. */
export function changesOf(endpoint: Endpoint, request: RawRequest, response: RawResponse): readonly CommentChange[] {
  if (endpoint.id !== 'douyin.comment-delete') return [];
  const json = jsonObject(response.body);
  const fields = fieldsOf(request);
  if (!json || asText(json.status_code) !== '0' || fields.problem !== null) return [];
  const commentId = firstId(fields.values, 'cid', 'comment_id', 'comment_Id');
  return commentId ? [{ channel: 'comment', commentId, showing: 'deleted' }] : [];
}

/** Notices of new comments (§3.4 `comments[]`): taken to be comments of either family, plain or below `comment` [I]. */
function noticed(json: Json, context: TapContext, works: WorkMemory): readonly SeenComment[] {
  const rows = asArray(json.comments).slice(0, MAX_SEEN);
  const entries = rows.flatMap((item) => {
    const row = asObject(item);
    return thread(asObject(row?.comment) ?? row, { work: '', root: '' }, context, works);
  });
  return withAnswers(threaded(entries.slice(0, MAX_SEEN)));
}

/** Which family it is shows in the shape alone: works older than 30 days still use A (§3.4). */
function listed(json: Json, replies: boolean, request: RawRequest, context: TapContext, works: WorkMemory) {
  const query = idsOf(queryOf(request.url));
  const root = firstId(query, 'comment_id');
  if (replies && !root) return [];
  const place: Place = { work: firstId(query, 'aweme_id', 'item_id'), root: replies ? root : '' };
  const rows = [...asArray(json.comments), ...asArray(json.comment_info_list)].slice(0, MAX_SEEN);
  const entries = rows.flatMap((row) => thread(asObject(row), place, context, works));
  return withAnswers(threaded(entries.slice(0, MAX_SEEN)));
}

/** Encrypted ids are base64: a `+` that was not escaped has become a blank. */
function idsOf(query: readonly (readonly [string, string])[]): Json {
  return Object.fromEntries(query.map(([name, value]) => [name, value.replaceAll(' ', '+')]));
}

/** A comment and the replies that come with it (`reply_comment`). */
function thread(row: Json | null, place: Place, context: TapContext, works: WorkMemory): readonly Entry[] {
  const entry = row && entryOf(row, place, context, works);
  if (!entry) return [];
  const replies: Place = { ...place, root: place.root || entry.seen.commentId };
  const inline = asArray(row.reply_comment).flatMap((reply) => {
    const child = asObject(reply);
    return (child && entryOf(child, replies, context, works)) ?? [];
  });
  return [entry, ...inline];
}

function entryOf(row: Json, place: Place, context: TapContext, works: WorkMemory): Entry | null {
  const id = firstId(row, 'cid', 'comment_id');
  const at = instant(row.create_time);
  if (!id || at === null) return null;
  const user = asObject(row.user) ?? asObject(row.user_info);
  const authorId = firstText(user, 'uid', 'user_id');
  const root = place.root || firstId(row, 'root_comment_id');
  const above = firstId(row, 'reply_to_reply_id', 'reply_id', 'root_comment_id') || place.root;
  const work = works.plainId(firstId(row, 'aweme_id') || place.work || works.workOf(place.root));
  if (!place.root) works.noteComment(id, work);
  const seen: SeenComment = {
    platform: 'douyin',
    channel: 'comment',
    postId: work,
    postTitle: works.titleOf(work),
    commentId: id,
    ...below(above === id ? '' : above, root === id ? '' : root),
    authorId,
    authorName: firstText(user, 'nickname', 'screen_name'),
    own: isOwn(row, authorId, context),
    text: textOf(row),
    at,
    uncertainty: 0,
    answered: false,
    answeredAt: null,
    url: commentUrl(work),
    ...stateOf(row),
    via: 'page-json',
  };
  return { seen, repliesTo: firstText(asObject(row.reply_to_user_info), 'user_id') };
}

/** 折叠 and 置顶, where the answer says so (family B, §3.4). What the values of `status` mean was not seen. */
function stateOf(row: Json): Pick<SeenComment, 'showing' | 'featured'> {
  const folded = row.is_folded;
  const place = asText(row.stick_position);
  return {
    ...(typeof folded === 'boolean' ? { showing: folded ? ('folded' as const) : ('shown' as const) } : {}),
    ...(place === '' ? {} : { featured: /^[1-9]\d*$/.test(place) }),
  };
}

/** The badge 作者 means the account: the back-office shows comments on its own works only (§4). */
function isOwn(row: Json, authorId: string, { account }: TapContext): boolean {
  if (row.is_author === true || asText(row.label_text).trim() === '作者') return true;
  return account.id !== null && account.id !== '' && authorId === account.id;
}

function textOf(row: Json): string {
  const text = asText(row.text).slice(0, MAX_TEXT);
  return text === '' && asArray(row.image_list).length > 0 ? '[图片]' : text;
}

/** Where only the person answered is named, the last earlier reply by that person is the one answered [I]. */
function threaded(entries: readonly Entry[]): readonly SeenComment[] {
  return entries.map(({ seen, repliesTo }) => {
    if (!repliesTo || !seen.parentId) return seen;
    const earlier = entries
      .map((entry) => entry.seen)
      .filter((other) => other.parentId !== '' && other.authorId === repliesTo && other.at <= seen.at)
      .filter((other) => other.commentId !== seen.commentId)
      .sort((a, b) => b.at - a.at)[0];
    return earlier ? { ...seen, ...below(earlier.commentId, seen.rootId ?? seen.parentId) } : seen;
  });
}

/** Marks comments that a reply by the account in the same answer answers. A count of replies says nothing about who wrote them (§4). */
function withAnswers(comments: readonly SeenComment[]): readonly SeenComment[] {
  const answers = new Map<string, number>();
  for (const { own, parentId, at } of comments) {
    if (own && parentId) answers.set(parentId, Math.min(at, answers.get(parentId) ?? at));
  }
  return comments.map((comment) => {
    const at = answers.get(comment.commentId);
    return at === undefined || comment.own ? comment : { ...comment, answered: true, answeredAt: at };
  });
}

/** The comment the account has just written (§3.5: `comment_info`; `comment` of family B inferred from the public site). */
function written(json: Json, request: RawRequest, context: TapContext, works: WorkMemory): readonly SeenComment[] {
  const fields = fieldsOf(request);
  const row = asObject(json.comment) ?? asObject(json.comment_info);
  if (fields.problem !== null || !row || json.status_code === undefined) return [];
  const { values } = fields;
  const parentId = firstId(values, 'reply_to_reply_id', 'comment_Id', 'comment_id', 'reply_id');
  const place: Place = { work: firstId(values, 'aweme_id', 'item_id'), root: parentId };
  const told = instant(row.create_time);
  const at = told ?? context.now - UNDER_WAY_MS;
  const entry = entryOf({ ...row, create_time: String(at) }, place, context, works);
  if (!entry || entry.seen.commentId === parentId) return [];
  const { seen } = entry;
  return [
    {
      ...seen,
      uncertainty: told === null ? UNDER_WAY_MS : 0,
      own: true,
      parentId,
      authorId: seen.authorId || (context.account.id ?? ''),
      authorName: seen.authorName || (context.account.name ?? ''),
      text: seen.text || asText(values.text).slice(0, MAX_TEXT),
    },
  ];
}
