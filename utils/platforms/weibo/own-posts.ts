import { type ListedPost, type ListedPosts, NO_POSTS, SHOWN_MAX } from '../../domain/own-post';
import type { Endpoint, RawRequest, RawResponse } from '../contract';
import { exactObject } from '../exact-json';
import { htmlToText } from '../html';
import { decodeEntities } from '../html-entities';
import { asArray, asObject, asText, fieldsOf, firstText, type Json } from './fields';
import { mblogidOf, postId } from './mid';
import { parseCreatedAt } from './time';

const LIMIT = 200;
const MAX_CHARS = 8_000_000;

/** Posts in an answer (weibo §3.2, IDX-6). Never throws; unknown shapes give none. */
export function ownPostsOf(endpoint: Endpoint, request: RawRequest, response: RawResponse): ListedPosts {
  const json = exactObject(response.body, MAX_CHARS);
  if (json?.ok !== 1) return NO_POSTS;
  switch (endpoint.id) {
    case 'weibo.my-posts': {
      const { data } = json;
      const rows = asArray(asObject(data)?.list ?? asObject(data)?.statuses ?? data);
      return { posts: postsIn(rows), list: { owner: query(request, 'uid') } };
    }
    // The home feed holds own posts among others: it is read, but it is no look at the account's list.
    case 'weibo.feed':
      return { posts: postsIn(asArray(json.statuses ?? asObject(json.data)?.statuses)), list: null };
    case 'weibo.status':
      return { posts: postsIn([asObject(json.data) ?? json]), list: null };
    case 'weibo.long-text':
      return { posts: wholeText(json, query(request, 'id')), list: null };
    default:
      return NO_POSTS;
  }
}

function query(request: RawRequest, name: string): string {
  const fields = fieldsOf({ ...request, body: '', form: null, unreadable: false });
  return fields.problem === null ? fields.get(name) : '';
}

function postsIn(rows: readonly unknown[]): readonly ListedPost[] {
  return rows.slice(0, LIMIT).flatMap((row) => post(asObject(row)) ?? []);
}

function post(row: Json | null): ListedPost | null {
  const user = asObject(row?.user);
  const mid = firstText(row, 'idstr', 'mid', 'id');
  const at = parseCreatedAt(asText(row?.created_at));
  if (!row || !user || !isMid(mid) || at === null || isHidden(row)) return null;
  const owner = { id: firstText(user, 'idstr', 'id'), name: asText(user.screen_name) };
  const { text, cut } = textOf(row);
  const mblogid = firstText(row, 'mblogid') || mblogidOf(mid);
  const quoted = asObject(row.retweeted_status);
  return {
    platform: 'weibo',
    ids: [mid],
    url: /^\d+$/.test(owner.id) && mblogid ? `https://weibo.com/${owner.id}/${mblogid}` : '',
    at,
    owner,
    articles: [{ body: text }],
    cut,
    reposts: quoted ? firstText(quoted, 'idstr', 'mid', 'id') || null : null,
    links: targetsIn(row.url_struct),
  };
}

/** The whole text of a post whose list entry breaks off. The answer names neither author nor time. */
function wholeText(json: Json, asked: string): readonly ListedPost[] {
  const mid = postId(asked);
  const data = asObject(json.data);
  const text = asText(data?.longTextContent_raw) || asText(data?.longTextContent);
  if (!isMid(mid) || text === '') return [];
  return [
    {
      platform: 'weibo',
      ids: [mid],
      url: '',
      at: null,
      owner: null,
      articles: [{ body: plain(text) }],
      cut: false,
      links: targetsIn(data?.url_struct),
    },
  ];
}

const isMid = (id: string): boolean => /^\d{8,30}$/.test(id);

/**
 * Deleted, or seen by its author alone. The names are inferred: `visible.type` from the request's codes (§2.3: 1 is 仅自己可见),
 * `deleted` from the open API's statuses.
 */
function isHidden(row: Json): boolean {
  return asText(row.deleted) === '1' || asText(asObject(row.visible)?.type) === '1';
}

function textOf(row: Json): { readonly text: string; readonly cut: boolean } {
  const whole = asText(asObject(row.longText)?.longTextContent);
  if (whole) return { text: plain(whole), cut: false };
  const raw = asText(row.text_raw);
  const text = raw ? plain(raw) : fromHtml(asText(row.text));
  const long = row.isLongText === true;
  const begun = withoutMore(text, long);
  return long || begun !== null ? { text: begun ?? text, cut: true } : { text, cut: false };
}

/** The text before `…展开` (§5), of a long text before `…` alone as well; null when it does not end so. */
function withoutMore(text: string, long: boolean): string | null {
  const end = trimmed(text);
  const word = ['展开', '全文'].find((w) => end.endsWith(w));
  const rest = word ? trimmed(end.slice(0, -word.length)) : end;
  const dots = ['...', '……', '…'].find((d) => rest.endsWith(d));
  return dots && (word || long) ? rest.slice(0, -dots.length) : null;
}

/** Without blanks and zero-width spaces at its end, in linear time. */
function trimmed(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s\u200b]/u.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Line ends and blanks as they are; `&lt;` and the like are what the platform made of signs. */
function plain(written: string): string {
  const text = written.slice(0, SHOWN_MAX);
  return /&(?:amp|lt|gt|quot|#39);/.test(text) ? decodeEntities(text) : text;
}

/** Emoji stand in `alt`, the address of a link in `href`; mentions and topics are links too and stand for themselves (§5). */
function fromHtml(html: string): string {
  const named = html
    .slice(0, 2 * SHOWN_MAX)
    .replace(/<img\b[^>]{0,600}?\balt=["']?(\[[^\]"'<>]{1,20}\])["']?[^>]{0,600}>/gi, '$1')
    .replace(/<a\b[^>]{0,600}?\bhref=["']?(https?:\/\/t\.cn\/\w{1,20})[^>]{0,600}>[\s\S]{0,400}?<\/a>/gi, '$1');
  return htmlToText(named).text.slice(0, SHOWN_MAX);
}

/** `url_struct[] {short_url, long_url, ori_url, h5_target_url}` (§5): where the short links of a text lead. */
function targetsIn(value: unknown): Readonly<Record<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const item of asArray(value).slice(0, 50)) {
    const link = asObject(item);
    const short = asText(link?.short_url);
    const targets = ['long_url', 'ori_url', 'h5_target_url'].map((name) => asText(link?.[name]));
    if (/^https?:\/\//.test(short))
      found.set(
        short,
        targets.filter((target) => /^https?:\/\//.test(target)),
      );
  }
  return Object.fromEntries(found);
}
