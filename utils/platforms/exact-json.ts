/** JSON of hostile pages, read without losing the digits of long ids. Pure; nothing here throws. */

export type Json = Readonly<Record<string, unknown>>;

/** Strings are matched so that they are skipped over; a number is matched whole. */
const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const LONG_WHOLE = /^-?\d{16,}$/;

/**
 * A JSON object, null for anything else and for texts longer than `maxChars`. Whole numbers too long for a double become strings:
 * ids have up to 64 bits and are sent as bare numbers.
 */
export function exactObject(text: unknown, maxChars: number): Json | null {
  if (typeof text !== 'string' || text.length > maxChars) return null;
  try {
    // Parsed first as it is: only valid JSON, whose strings all end, goes through the replacement.
    const plain = asObject(JSON.parse(text));
    if (!plain || !/\d{16}/.test(text)) return plain;
    return asObject(JSON.parse(text.replace(STRING_OR_NUMBER, (m) => (LONG_WHOLE.test(m) ? `"${m}"` : m))));
  } catch {
    return null;
  }
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
