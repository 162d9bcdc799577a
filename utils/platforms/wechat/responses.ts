import type { Endpoint, PublishResult, RawRequest, RawResponse } from '../contract';
import { asObject, asText, fieldsOf, jsonObject } from './fields';

/** `base_resp.ret` in words (§3.1, §3.2, §3.3). Codes not listed are shown with the platform's own message. */
const REASONS: Readonly<Record<string, string>> = {
  '200003': '登录已过期，请重新登录公众平台',
  '200013': '操作过于频繁，请稍后再试',
  '200007': '该留言已被删除',
  '64702': '标题超过64字',
  '64703': '摘要超过120字',
  '64704': '推荐语超过300字',
  '64708': '推荐语超过140字',
  '64705': '正文超过字数限制',
  '-99': '正文超过字数限制',
  '64515': '草稿已在别处被修改，请刷新后再试',
  '412': '正文含有不允许的链接',
  '64506': '正文含有不允许的链接',
  '64562': '正文含有非本平台的链接',
  '153010': '不符合原创声明条件',
  '154008': '命中他人已声明的原创内容',
  '154011': '原创校验尚未完成',
  '442001': '账号的发表能力已被限制',
  '154020': '账号的发表能力已被限制',
  '770001': '平台功能升级中',
};

/** The platform wants a captcha or scan first (§3). */
const VERIFICATION = new Set(['-6', '-8', '200008']);

/** How a publish request ended. An empty body is not a failure on this platform (§3.2): look into 发表记录. Never throws. */
export function resultOf(_endpoint: Endpoint, request: RawRequest, response: RawResponse): PublishResult {
  const json = jsonObject(response.body);
  const base = asObject(json?.base_resp);
  const ret = asText(base?.ret ?? json?.ret);
  const fields = fieldsOf(request);
  const asked = fields.problem === null ? fields.get('appmsgid') : '';
  const platformId = asText(json?.msgid) || asText(json?.reply_id) || asked;
  const done = (outcome: PublishResult['outcome'], reason: string): PublishResult => ({
    outcome,
    platformId,
    url: '',
    reason,
  });
  if (response.status >= 400) return done(response.status < 500 ? 'failed' : 'unknown', `平台返回 ${response.status}`);
  if (json === null || ret === '') return done('unknown', '平台未说明结果，请到“发表记录”核对');
  if (ret === '0') return done('published', '');
  if (VERIFICATION.has(ret)) return done('verification', '平台要求先完成安全验证');
  const own = asText(base?.err_msg).slice(0, 200);
  const content = /^1080[1-8]$/.test(ret) ? '内容不符合平台规定' : undefined;
  return done('failed', REASONS[ret] ?? content ?? `平台拒绝（${ret}${own ? `：${own}` : ''}）`);
}
