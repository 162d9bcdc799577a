import type { RawRequest } from '../contract';
import { asText, type Json, jsonObject } from './raw-ids';

/** What a request carries, by name; or why that cannot be told. */
export type Fields = { readonly values: Json; readonly problem: null } | { readonly problem: string };

/** Names that decide what is published; device and signature fields may be repeated without harm. */
const DECISIVE = new Set([
  'item',
  'text',
  'caption',
  'desc',
  'item_title',
  'title',
  'timing',
  'publish_time',
  'visibility_type',
  'item_id',
  'aweme_id',
  'comment_Id',
  'comment_id',
  'reply_id',
  'content',
]);

/**
 * Fields of body and address (§3.1, §3.5: JSON for v2, form fields for v1 and family A). A decisive field that is given twice with
 * different values is a problem: nobody can say which one the platform takes. Never throws.
 */
export function fieldsOf(request: RawRequest): Fields {
  if (request.unreadable) return { problem: '请求内容无法读取' };
  const json = request.form === null && isJson(request) ? jsonObject(request.body) : null;
  if (json === null && request.form === null && isJson(request)) return { problem: '请求内容的格式无法识别' };
  const values = new Map<string, unknown>(json ? Object.entries(json) : []);
  for (const [name, value] of [...formOf(request, json !== null), ...queryOf(request.url)]) {
    const before = values.get(name);
    if (before !== undefined && DECISIVE.has(name) && asText(before) !== value) {
      return { problem: `请求里的“${name}”出现两次且不一致` };
    }
    if (before === undefined) values.set(name, value);
  }
  return { values: Object.fromEntries(values), problem: null };
}

/** Fields of the address alone. Never throws. */
export function queryOf(url: string): readonly (readonly [string, string])[] {
  const query = /\?([^#]*)/.exec(url)?.[1];
  return query ? [...new URLSearchParams(query)] : [];
}

function isJson({ contentType, body }: RawRequest): boolean {
  return body.trim() !== '' && (/json/i.test(contentType) || body.trimStart().startsWith('{'));
}

function formOf({ form, body }: RawRequest, json: boolean): readonly (readonly [string, string])[] {
  if (form !== null) return form;
  return json ? [] : [...new URLSearchParams(body.trim())];
}
