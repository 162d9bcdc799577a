import type { RawRequest } from '../contract';
import { asArray, asObject, asText, exactObject, type Json } from '../exact-json';

export { asArray, asObject, asText, type Json };

/** Fields of a request, or why they cannot be told. */
export type Fields =
  | { readonly get: (name: string) => string; readonly has: (name: string) => boolean; readonly problem: null }
  | { readonly problem: string };

/**
 * Fields of a request from address and body (§3: urlencoded as a rule, FormData accepted). A field given twice with different values
 * is a problem: nobody can say which one the platform takes. Never throws.
 */
export function fieldsOf(request: RawRequest): Fields {
  if (request.unreadable) return { problem: '请求内容无法读取' };
  const values = new Map<string, string>();
  const query = /\?([^#]*)/.exec(request.url)?.[1] ?? '';
  const body = request.form ?? new URLSearchParams(request.body.trim());
  for (const [name, value] of [...new URLSearchParams(query), ...body]) {
    const before = values.get(name);
    // `random` and the like are repeated in address and body without harm; what decides something is not.
    if (before !== undefined && before !== value && !HARMLESS.has(name)) {
      return { problem: `请求里的“${name}”出现两次且不一致` };
    }
    values.set(name, value);
  }
  return { get: (name) => values.get(name) ?? '', has: (name) => values.has(name), problem: null };
}

const HARMLESS = new Set(['random', 't', 'f', 'ajax', 'lang', 'token', 'type', 'fingerprint']);

/** A message has at most 8 articles of 1 MB (§5); what is much longer is none. */
const MAX_CHARS = 16_000_000;

/** A JSON object with its ids exact: they have 64 bits. Null for anything else. */
export function jsonObject(text: unknown): Json | null {
  return exactObject(text, MAX_CHARS);
}

/** This platform nests JSON as strings (§3.3): an object either way. */
export function nested(value: unknown): Json | null {
  return asObject(value) ?? jsonObject(value);
}

/** Unix seconds (number or digits) to ms; null when it is no plausible time. */
export function secondsToMs(value: unknown): number | null {
  const text = asText(value);
  return /^[1-9]\d{8,9}$/.test(text) ? Number(text) * 1000 : null;
}
