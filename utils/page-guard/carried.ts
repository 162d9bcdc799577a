/** So many characters of a draft in a request are no accident. */
export const LEAST_CHARACTERS = 12;
/** Longer bodies are uploads; no text of a post comes near it. */
const BODY_MAX_CHARS = 2_000_000;
const DEPTH = 5;

/** Everything that is no letter and no digit is written differently by editors, HTML and JSON. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** What is being composed, prepared for looking for it in request bodies. Pure. */
export interface Sought {
  /** Stretches of `LEAST_CHARACTERS`, side by side: any longer piece of the text holds one of them. */
  readonly pieces: readonly string[];
  /** Whole texts shorter than that, and ids: count only where they are all of a field. */
  readonly whole: ReadonlySet<string>;
}

/** @param texts fields of the drafts on the page. @param ids the platform's ids that stand for saved drafts. */
export function soughtOf(texts: readonly string[], ids: readonly string[] = []): Sought {
  const pieces: string[] = [];
  const whole = new Set(ids);
  for (const text of texts) {
    const words = bare(text);
    if (words.length < LEAST_CHARACTERS) {
      if (words.length > 1) whole.add(words);
      continue;
    }
    for (let at = 0; at + LEAST_CHARACTERS <= words.length; at += LEAST_CHARACTERS) {
      pieces.push(words.slice(at, at + LEAST_CHARACTERS));
    }
    pieces.push(words.slice(-LEAST_CHARACTERS));
  }
  return { pieces, whole };
}

/**
 * How much of what is sought a request body carries, however it is wrapped: urlencoded, JSON inside JSON, HTML, escapes. `some`: a stretch of
 * the text. `all`: a field that says exactly a short text or an id. Never throws.
 */
export function carried(sought: Sought, fields: readonly string[]): 'some' | 'all' | null {
  if (sought.pieces.length === 0 && sought.whole.size === 0) return null;
  let exact = false;
  for (const field of fields) {
    if (field.length > BODY_MAX_CHARS) continue;
    for (const value of valuesIn(field, 0)) {
      if (sought.whole.has(value)) exact = true;
      const words = bare(value.includes('<') || value.includes('&') ? plain(value) : value);
      if (sought.whole.has(words)) exact = true;
      if (words.length < LEAST_CHARACTERS) continue;
      if (sought.pieces.some((piece) => words.includes(piece))) return 'some';
    }
  }
  return exact ? 'all' : null;
}

/** The values of a body: fields of a form, leaves of JSON, the text itself. */
function* valuesIn(text: string, depth: number): Generator<string> {
  const trimmed = text.trim();
  if (trimmed === '') return;
  if (depth < DEPTH && (trimmed.startsWith('{') || trimmed.startsWith('['))) {
    const json = parsed(trimmed);
    if (json !== undefined) {
      yield* leaves(json, depth + 1);
      return;
    }
  }
  if (depth < DEPTH && /^[^=\s]{1,200}=/.test(trimmed) && !/\s/.test(trimmed)) {
    for (const [, value] of new URLSearchParams(trimmed)) yield* valuesIn(value, depth + 1);
    return;
  }
  yield text;
  if (depth < DEPTH && /%[0-9a-f]{2}/i.test(text)) {
    const decoded = unescaped(text);
    if (decoded !== text) yield* valuesIn(decoded, depth + 1);
  }
}

function* leaves(value: unknown, depth: number): Generator<string> {
  if (typeof value === 'string') yield* valuesIn(value, depth);
  else if (typeof value === 'number') yield String(value);
  else if (Array.isArray(value)) for (const item of value) yield* leaves(item, depth);
  else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) yield* leaves(item, depth);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Markup out, so that a word of which one half is bold is still one word. Entities of letters are numeric ones. */
function plain(html: string): string {
  return html
    .replace(/<[^>]{0,5000}>/g, '')
    .replace(/&#(x[0-9a-f]{1,6}|\d{1,7});/gi, (whole, code: string) => {
      const point = code.startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number(code);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    })
    .replace(/&[a-z]{2,8};/gi, ' ');
}
