import type { Binding, Endpoint, OutgoingArticle, PublishResult, RawRequest, RawResponse } from '../contract';
import { htmlToText } from '../html';
import { decode, savedArticle } from './decode';
import { asArray, asObject, asText, fieldsOf, firstText, type Json, jsonObject } from './fields';
import { mblogidOf } from './mid';

/** Texts of risk control (weibo §7) and captcha marks: the same content may be sent once more after the check. */
const VERIFICATION = /安全验证|请完成验证|验证码|geetest|captcha|登录保护|人脸|身份验证/i;

/** How the platform answered a publish request (§3.1 "Responses"). */
export function resultOf(endpoint: Endpoint, _request: RawRequest, response: RawResponse): PublishResult {
  const json = jsonObject(response.body);
  const reason = firstText(json, 'msg', 'message', 'error');
  const base = { platformId: '', url: '', reason };
  if (!json) {
    const refused = response.status >= 400;
    return { ...base, outcome: refused ? 'failed' : 'unknown', reason: refused ? `HTTP ${response.status}` : '' };
  }
  const data = asObject(json.data) ?? asObject(json.statuses);
  if (data?.geetest || data?.captcha || json.geetest) return { ...base, outcome: 'verification' };
  if (succeeded(json, response.status)) return { ...base, outcome: 'published', ...identity(data) };
  // 系统错误 while publishing an article means that an identity check is asked for (§7).
  const check = VERIFICATION.test(reason) || (endpoint.id.startsWith('weibo.article-') && reason.includes('系统错误'));
  return { ...base, outcome: check ? 'verification' : 'failed' };
}

function succeeded(json: Json, status: number): boolean {
  if (status >= 400) return false;
  if (json.ok !== undefined) return json.ok === 1;
  if (json.result !== undefined) return json.result === true;
  if (json.code !== undefined) return ['100000', 'A00006'].includes(asText(json.code));
  // api.weibo.com answers 200 and names an error_code when it failed.
  return json.error_code === undefined && json.error === undefined;
}

function identity(data: Json | null): { platformId: string; url: string } {
  const platformId = firstText(data, 'idstr', 'id', 'mid', 'object_id', 'schedule_id');
  const address = firstText(data, 'url');
  if (/^https:\/\//.test(address)) return { platformId, url: address };
  const author = firstText(asObject(data?.user), 'idstr', 'id');
  const mblogid = firstText(data, 'mblogid') || mblogidOf(platformId);
  const isPost = data?.mblogid !== undefined || data?.text_raw !== undefined;
  return { platformId, url: isPost && author && mblogid ? `https://weibo.com/${author}/${mblogid}` : '' };
}

/** Which ids stand for which content from now on: saved articles, scheduled posts. */
export function bindingsOf(endpoint: Endpoint, request: RawRequest, response: RawResponse): readonly Binding[] {
  const json = jsonObject(response.body);
  if (!json || !succeeded(json, response.status)) return [];
  const data = asObject(json.data);
  switch (endpoint.id) {
    case 'weibo.article-save':
      return saved(endpoint, request);
    case 'weibo.article-load': {
      const id = firstText(data, 'id');
      if (!id || typeof data?.content !== 'string') return [];
      const content = { articles: [savedArticle(asText(data.title), data.content, asText(data.summary))] };
      return [{ id: `article:${id}`, content }];
    }
    case 'weibo.schedule-upload': {
      const id = firstText(data, 'schedule_id');
      const { content } = decode(endpoint, request);
      return id && content ? [{ id: `schedule_id:${id}`, content }] : [];
    }
    case 'weibo.schedule-list':
      return asArray(data?.statuses).slice(0, 200).flatMap(scheduled);
    case 'weibo.schedule-show':
      return scheduled(data?.statuses ?? json.data);
    default:
      return [];
  }
}

function saved(endpoint: Endpoint, request: RawRequest): readonly Binding[] {
  const fields = fieldsOf(request);
  const { content } = decode(endpoint, request);
  return fields.problem === null && content ? [{ id: `article:${fields.get('id')}`, content }] : [];
}

/** One item of the scheduled list: `schedule_id, schedule_timestamp, text, longText.longTextContent, pic_ids` (§3.1). */
function scheduled(item: unknown): readonly Binding[] {
  const row = asObject(item);
  const id = firstText(row, 'schedule_id');
  if (!row || !id) return [];
  const long = asText(asObject(row.longText)?.longTextContent);
  const raw = long || asText(row.text_raw);
  const at = Number(asText(row.schedule_timestamp));
  const pictures = Array.isArray(row.pic_ids) ? asArray(row.pic_ids).map(asText) : undefined;
  const article: OutgoingArticle = {
    body: raw || htmlToText(asText(row.text)).text,
    ...(pictures ? { mediaRefs: pictures } : {}),
  };
  const schedule = Number.isSafeInteger(at) && at > 0 ? (at < 1e11 ? at * 1000 : at) : undefined;
  return [{ id: `schedule_id:${id}`, content: { articles: [article], ...(schedule ? { schedule } : {}) } }];
}
