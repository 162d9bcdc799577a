/**
 * A sentence without words: the key of a text in public/locales and what goes into it. Pure parts speak in these, and the words are filled in
 * where the sentence is shown: in the language of the page, or in Chinese for what goes to the office in charge. Values that are sentences are
 * put into words first; names, numbers and what people wrote stay as they are.
 */
export interface Said<Key extends string = string> {
  readonly key: Key;
  readonly values: Readonly<Record<string, Part<Key>>>;
}

/** How several things stand beside one another: 甲、乙; 甲；乙; 甲和乙; 甲。乙。 */
export type JoinKey = `common.join.${'comma' | 'semicolon' | 'and' | 'then'}`;

/** A name, a number, or a part of a sentence. */
export type Part<Key extends string = string> = string | number | Said<Key>;

/** Several parts in one, in their order; '' for none. */
export function joined<Key extends string>(by: JoinKey, parts: readonly Part<Key>[]): Part<Key | JoinKey> {
  const [first = '', ...rest] = parts as readonly Part<Key | JoinKey>[];
  return rest.reduce<Part<Key | JoinKey>>((before, next) => ({ key: by, values: { first: before, next } }), first);
}

/** A sentence, or a part of one, in words. @param text gives the text of a key with its values filled in */
export function inWords<Key extends string>(
  part: Part<Key>,
  text: (key: Key, values: Readonly<Record<string, string>>) => string,
): string {
  if (typeof part !== 'object') return String(part);
  const filled = Object.entries(part.values).map(([name, value]) => [name, inWords(value, text)]);
  return text(part.key, Object.fromEntries(filled));
}

/** Values for `{name}` placeholders of a text. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Puts values into `{name}` placeholders; a placeholder without a value stays as it is, so that it is noticed. */
export function fillText(message: string, values?: TextValues): string {
  if (!values) return message;
  return message.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/** Puts sentences into words by the texts of one language. @param lookup the text of a key as it stands in the locale file */
export function wordsFrom(lookup: (key: string) => string): (part: Part) => string {
  return (part) => inWords(part, (key, values) => fillText(lookup(key), values));
}
