import { asArray, asObject, asText, exactObject, type Json } from '../exact-json';

export { asArray, asObject, asText, type Json };

const MAX_CHARS = 8_000_000;

/** A JSON object with its ids exact: they have 19 digits and are sent as bare numbers (§3.1). Null for anything else. */
export function jsonObject(text: unknown): Json | null {
  return exactObject(text, MAX_CHARS);
}

/** An object, or the object in a JSON string: this platform puts JSON into strings (§3.1). */
export function nested(value: unknown): Json | null {
  return asObject(value) ?? jsonObject(value);
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
