import { type ListedArticle, type ListedPost, type ListedPosts, NO_POSTS, SHOWN_MAX } from '../../domain/own-post';
import type { Endpoint, RawRequest, RawResponse } from '../contract';
import { withoutTitle } from './decode';
import { asArray, asObject, asText, firstId, firstText, instant, type Json, jsonObject } from './raw-ids';
import { MANAGE_URL } from './results';
import { isSuccess } from './works';

const LIMIT = 100;
/** A whole description is never longer (§5: 1000 with topics, title 30): what is longer is not one. */
const SHORT = 55;

/**
 * Works in the lists of the back-office (§3.3), which hold the account's own only. Never throws. Of the old list
 * (`item_info_list`) nothing is taken: its times are sentences and its texts are shortened.
 */
export function ownPostsOf(endpoint: Endpoint, _request: RawRequest, response: RawResponse): ListedPosts {
  if (endpoint.id !== 'douyin.work-list' && endpoint.id !== 'douyin.items') return NO_POSTS;
  const json = jsonObject(response.body);
  if (!json || !isSuccess(json)) return NO_POSTS;
  const rows = ['aweme_list', 'work_list', 'items'].flatMap((name) => asArray(json[name]).slice(0, LIMIT));
  return { posts: rows.slice(0, LIMIT).flatMap((row) => work(asObject(row)) ?? []), list: { owner: '' } };
}

function work(row: Json | null): ListedPost | null {
  const id = firstId(row, 'aweme_id', 'item_id_plain', 'item_id', 'id');
  // `public_time` later than now is a scheduled work (§3.3); the caller knows the clock.
  const at = instant(row?.public_time) ?? instant(row?.create_time);
  if (!row || !/^\d+$/.test(id) || at === null || isHidden(row)) return null;
  const author = asObject(row.author);
  const owner = { id: firstText(author, 'uid'), name: firstText(author, 'nickname') };
  const shown = articleOf(row);
  return {
    platform: 'douyin',
    ids: [id],
    url: MANAGE_URL,
    at,
    owner: owner.id || owner.name ? owner : null,
    articles: [shown.article],
    cut: shown.cut,
    links: {},
  };
}

function articleOf(row: Json): { readonly article: ListedArticle; readonly cut: boolean } {
  const title = text(row.item_title);
  const named = typeof row.item_title === 'string' ? { title } : {};
  if (typeof row.caption === 'string') return { article: { ...named, body: text(row.caption) }, cut: false };
  if (typeof row.desc === 'string' && title) {
    return { article: { title, body: withoutTitle(text(row.desc), title) }, cut: false };
  }
  // `items[].description` is title and description as one text, which may be shortened [I].
  const whole = text(firstText(row, 'desc', 'description', 'title'));
  const begun = whole.replace(/(?:\.{3}|…{1,2})$/u, '');
  const cut = begun !== whole || (typeof row.desc !== 'string' && whole.length >= SHORT);
  return { article: { whole: begun }, cut };
}

const text = (value: unknown): string => asText(value).slice(0, SHOWN_MAX);

const isSet = (flag: unknown): boolean => flag === true || asText(flag) === '1';

/** Deleted, taken down or private (§3.3 `status.{is_delete, is_prohibited, is_private}`): nobody can read it. */
function isHidden(row: Json): boolean {
  const status = asObject(row.status);
  if (['is_delete', 'is_prohibited', 'is_private'].some((name) => isSet(status?.[name]))) return true;
  // PAGE26's list has `visibility.status`; that 1 is 仅自己可见 there too is inferred from §3.1.
  return asText(asObject(row.visibility)?.status) === '1';
}
