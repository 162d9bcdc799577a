import type { RawRequest } from '../contract';

/** Fields of a request, or why they cannot be told. */
export type Fields =
  | { readonly get: (name: string) => string; readonly has: (name: string) => boolean; readonly problem: null }
  | { readonly problem: string };

export type Json = Readonly<Record<string, unknown>>;

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

/** Strings are matched so that they are skipped over; a number is matched whole. */
const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const LONG_WHOLE = /^-?\d{16,}$/;
/** A message has at most 8 articles of 1 MB (§5); what is much longer is none. */
const MAX_CHARS = 16_000_000;

/** A JSON object, null for anything else. Whole numbers too long for a double become strings: ids here have 64 bits. Never throws. */
export function jsonObject(text: unknown): Json | null {
  if (typeof text !== 'string' || text.length > MAX_CHARS) return null;
  try {
    // Parsed as it is first: only valid JSON, whose strings all end, goes through the replacement.
    const plain = asObject(JSON.parse(text));
    if (!plain || !/\d{16}/.test(text)) return plain;
    return asObject(JSON.parse(text.replace(STRING_OR_NUMBER, (m) => (LONG_WHOLE.test(m) ? `"${m}"` : m))));
  } catch {
    return null;
  }
}

/** This platform nests JSON as strings (§3.3): an object either way. */
export function nested(value: unknown): Json | null {
  return asObject(value) ?? jsonObject(value);
}

export function asObject(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Strings as they are, whole numbers within 2^53 as digits, else ''. */
export function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : '';
}

/** Unix seconds (number or digits) to ms; null when it is no plausible time. */
export function secondsToMs(value: unknown): number | null {
  const text = asText(value);
  return /^[1-9]\d{8,9}$/.test(text) ? Number(text) * 1000 : null;
}
