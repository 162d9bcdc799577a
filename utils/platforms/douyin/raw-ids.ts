export type Json = Readonly<Record<string, unknown>>;

const MAX_CHARS = 8_000_000;
/** Strings are matched so that they are skipped over; a number is matched whole. */
const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const LONG_WHOLE = /^-?\d{16,}$/;

/**
 * A JSON object, null for anything else. Whole numbers too long for a double become strings: ids here have 19 digits and are sent as
 * bare numbers (§3.1). Never throws.
 */
export function jsonObject(text: unknown): Json | null {
  if (typeof text !== 'string' || text.length > MAX_CHARS) return null;
  try {
    // Parsed first as it is: only valid JSON, whose strings all end, goes through the replacement.
    const plain = asObject(JSON.parse(text));
    if (!plain || !/\d{16}/.test(text)) return plain;
    return asObject(JSON.parse(text.replace(STRING_OR_NUMBER, (m) => (LONG_WHOLE.test(m) ? `"${m}"` : m))));
  } catch {
    return null;
  }
}

/** An object, or the object in a JSON string: this platform puts JSON into strings (§3.1). */
export function nested(value: unknown): Json | null {
  return asObject(value) ?? jsonObject(value);
}

/** The value as an object with string keys; null for arrays and everything else. */
export function asObject(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

/** The value as an array; empty when it is none. */
export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Strings as they are, whole numbers within 2^53 as digits, else ''. */
export function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : '';
}

/** First of the named values that is a non-empty text or a whole number. */
export function firstText(object: Json | null, ...names: readonly string[]): string {
  for (const name of names) {
    const text = own(object, name);
    if (text !== '') return text;
  }
  return '';
}

function own(object: Json | null, name: string): string {
  return object && Object.hasOwn(object, name) ? asText(object[name]) : '';
}

/** First of the named values that is an id: not empty, not the '0' that stands for none, short enough for a key. */
export function firstId(object: Json | null, ...names: readonly string[]): string {
  for (const name of names) {
    const id = own(object, name);
    if (isId(id)) return id;
  }
  return '';
}

/** Plain (digits) or encrypted (`@j/…`, `@i/…`) id (§3.4). */
export function isId(id: string): boolean {
  return id !== '0' && /^[\w@/+=.:-]{1,180}$/.test(id);
}

/** Unix seconds (some answers: ms) as number or digits, to ms; null when it is no plausible time. */
export function instant(value: unknown): number | null {
  const text = asText(value);
  if (/^[1-9]\d{12}$/.test(text)) return Number(text);
  return /^[1-9]\d{8,9}$/.test(text) ? Number(text) * 1000 : null;
}
