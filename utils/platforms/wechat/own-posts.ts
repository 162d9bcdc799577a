import { type ListedArticle, type ListedPost, type ListedPosts, NO_POSTS, SHOWN_MAX } from '../../domain/own-post';
import type { Endpoint, RawRequest, RawResponse } from '../contract';
import { decodeEntities } from '../html-entities';
import { asArray, asObject, asText, fieldsOf, type Json, jsonObject, nested, secondsToMs } from './fields';

const LIMIT = 100;
const MAX_ARTICLES = 8;

/**
 * Messages of 发表记录 (address: wechat §1). The platform file leaves the answer open; public readers of it agree on JSON strings in one
 * another: `publish_page` → `publish_list[].publish_info` → `appmsg_info[]` in the account's own record, `appmsgex[]` in the form that
 * `sub_action=list_ex` asks for. It shows titles, summaries and addresses, never the text. Never throws.
 */
export function ownPostsOf(endpoint: Endpoint, request: RawRequest, response: RawResponse): ListedPosts {
  if (endpoint.id !== 'wechat.publish-record' || isAnotherAccount(request)) return NO_POSTS;
  const json = jsonObject(response.body);
  const ret = asText(asObject(json?.base_resp)?.ret);
  const page = nested(json?.publish_page);
  if (!json || !page || (ret !== '' && ret !== '0')) return NO_POSTS;
  const rows = asArray(page.publish_list).slice(0, LIMIT);
  return { posts: rows.flatMap((row) => message(asObject(row)) ?? []), list: { owner: '' } };
}

/** The same address with a `fakeid` or a search lists any account's articles (§1). */
function isAnotherAccount(request: RawRequest): boolean {
  const fields = fieldsOf({ ...request, body: '', form: null, unreadable: false });
  return fields.problem !== null || fields.get('fakeid') !== '' || fields.get('sub') === 'search';
}

function message(row: Json | null): ListedPost | null {
  const info = nested(row?.publish_info);
  const own = asArray(info?.appmsg_info);
  const listed = own.length > 0 ? own : asArray(info?.appmsgex);
  const items = listed
    .slice(0, MAX_ARTICLES)
    .map(asObject)
    .filter((item) => item !== null);
  const [first] = items;
  if (!info || !first || items.every((item) => isSet(item.is_deleted))) return null;
  const at = timeOf(info, first);
  const ids = [asText(first.appmsgid), asText(info.msgid)].filter((id) => /^\d{1,30}$/.test(id) && id !== '0');
  const [id, ...others] = ids;
  if (at === null || id === undefined) return null;
  return {
    platform: 'wechat',
    ids: [id, ...others],
    url: addressOf(first),
    at,
    owner: null,
    articles: [...items].sort(byPlace).map(article),
    cut: false,
    links: {},
  };
}

/** `sent_info.time` for 群发; a message sent without notice has only the times of its articles. */
function timeOf(info: Json, first: Json): number | null {
  const candidates = [
    asObject(info.sent_info)?.time,
    asObject(first.line_info)?.send_time,
    asObject(info.publish_info)?.create_time,
    first.update_time,
    first.create_time,
  ];
  for (const value of candidates) {
    const at = secondsToMs(value);
    if (at !== null) return at;
  }
  return null;
}

const placeOf = (item: Json): number => Number(asText(item.itemidx)) || 0;
const byPlace = (a: Json, b: Json): number => placeOf(a) - placeOf(b);

function article(item: Json): ListedArticle {
  const digest = shown(item.digest);
  return { title: shown(item.title), ...(digest === '' ? {} : { digest }) };
}

const shown = (value: unknown): string => decodeEntities(asText(value)).slice(0, SHOWN_MAX);

function addressOf(item: Json): string {
  const address = (asText(item.content_url) || asText(item.link)).replaceAll('&amp;', '&');
  return /^https?:\/\/mp\.weixin\.qq\.com\//.test(address) ? address.replace(/^http:/, 'https:').slice(0, 2_000) : '';
}

const isSet = (flag: unknown): boolean => flag === true || asText(flag) === '1';
