import type { Endpoint, PublishResult, RawRequest, RawResponse } from '../contract';
import { COMMENTS_URL } from './pages';
import { asObject, asText, firstId, firstText, type Json, jsonObject } from './raw-ids';
import { publishedId } from './works';

/** Set when the platform asks for an identity check by SMS; the body may then be empty (§3.1). */
export const VERIFY_HEADER = 'x-tt-verify-passport-decision';

export const MANAGE_URL = 'https://creator.douyin.com/creator-micro/content/manage';

const LOGIN = '登录已失效，请重新登录抖音创作者中心';
/** `status_code` in words (§3.1), where the platform gives no Chinese sentence of its own. */
const REASONS: Readonly<Record<string, string>> = {
  '8': LOGIN,
  '2190008': LOGIN,
  '10008': LOGIN,
  '48': '标题非法（作品文字须以标题开头）',
};
const VERIFICATION = /验证码|身份验证|安全验证|短信验证|完成验证/;

/** How a publish request ended. Never throws. */
export function resultOf(endpoint: Endpoint, _request: RawRequest, response: RawResponse): PublishResult {
  const json = jsonObject(response.body);
  const code = asText(json?.status_code);
  const message = firstText(json, 'status_msg', 'message').slice(0, 200);
  const done = (outcome: PublishResult['outcome'], reason: string): PublishResult => ({
    outcome,
    platformId: '',
    url: '',
    reason,
  });
  if (json && code === '0' && response.status < 400) return { ...done('published', ''), ...identity(endpoint, json) };
  if ((response.headers[VERIFY_HEADER] ?? '') !== '') return done('verification', '平台要求先完成身份验证');
  if (response.status >= 500) return done('unknown', `平台返回 ${response.status}，请到“作品管理”核对`);
  if (json === null || code === '') {
    return response.status >= 400
      ? done('failed', `平台返回 ${response.status}`)
      : done('unknown', '平台未说明结果，请到“作品管理”核对');
  }
  if (VERIFICATION.test(message)) return done('verification', message);
  if (/\p{Script=Han}/u.test(message)) return done('failed', message);
  return done('failed', REASONS[code] ?? `平台拒绝（${code}${message ? `：${message}` : ''}）`);
}

function identity(endpoint: Endpoint, json: Json): { platformId: string; url: string } {
  switch (endpoint.id) {
    case 'douyin.comment-write':
    case 'douyin.www-comment': {
      const id = firstId(asObject(json.comment), 'cid') || firstId(asObject(json.comment_info), 'comment_id');
      return { platformId: id, url: endpoint.id === 'douyin.comment-write' ? COMMENTS_URL : '' };
    }
    default:
      return { platformId: publishedId(json), url: MANAGE_URL };
  }
}

/** The comment page, opened for one work when its numeric id is known (§1.2). */
export function commentUrl(workId: string): string {
  return /^\d+$/.test(workId) ? `${COMMENTS_URL}?item_id=${workId}&enter_from=content_manage_v2` : COMMENTS_URL;
}
