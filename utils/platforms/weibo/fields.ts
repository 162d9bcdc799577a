import type { RawRequest } from '../contract';
import { asArray, asObject, asText, type Json } from '../exact-json';

export { asArray, asObject, asText, type Json };

/** Fields of a request, or why they cannot be told. */
export type Fields =
  | { readonly get: (name: string) => string; readonly has: (name: string) => boolean; readonly problem: null }
  | { readonly problem: string };

/**
 * Reads the fields of a request from body and address (weibo §3: urlencoded as a rule; FormData and JSON are accepted too). A field
 * that is given twice with different values is a problem: nobody can say which one the platform takes. Never throws.
 */
export function fieldsOf(request: RawRequest): Fields {
  if (request.unreadable) return { problem: '请求内容无法读取' };
  const values = new Map<string, string>();
  for (const [name, value] of pairs(request)) {
    if (name === null) return { problem: '请求内容的格式无法识别' };
    const before = values.get(name);
    if (before !== undefined && before !== value) return { problem: `请求里的“${name}”出现两次且不一致` };
    values.set(name, value);
  }
  return { get: (name) => values.get(name) ?? '', has: (name) => values.has(name), problem: null };
}

function* queryPairs(url: string): Generator<readonly [string, string]> {
  const query = /\?([^#]*)/.exec(url)?.[1];
  if (query) yield* new URLSearchParams(query);
}

function* pairs(request: RawRequest): Generator<readonly [string | null, string]> {
  yield* queryPairs(request.url);
  if (request.form !== null) {
    yield* request.form;
    return;
  }
  const body = request.body.trim();
  if (body === '') return;
  if (/json/i.test(request.contentType) || body.startsWith('{')) {
    const json = jsonObject(body);
    if (!json) yield [null, ''];
    else for (const [name, value] of Object.entries(json)) yield [name, plain(value)];
    return;
  }
  yield* new URLSearchParams(body);
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A JSON object, null for anything else. Never throws. */
export function jsonObject(text: string): Json | null {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return null;
  }
}

/** First of the named values that is a non-empty text or a safe whole number: `idstr` before `id`. */
export function firstText(object: Json | null, ...names: readonly string[]): string {
  for (const name of names) {
    const text = asText(object?.[name]);
    if (text !== '') return text;
  }
  return '';
}
