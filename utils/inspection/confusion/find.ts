import type { FieldView, Span } from '../contract';
import { ALONE, ALONE_PLACE, LONGEST_CONTEXT_WORD, wrongFrom } from './contexts';
import { LIKELY_WORDS, rightForms, SURE_WORDS } from './wrong-words';

/** A wrong word and what should stand in its place. */
export interface WrongPassage extends Span {
  readonly right: string;
  /** False: an older spelling, or a form that may rarely be meant. */
  readonly sure: boolean;
}

let sure: ReadonlyMap<string, string> | undefined;
let likely: ReadonlyMap<string, string> | undefined;

/** Words of the list `wrong-words`, written plainly: whoever disguises a word does not mistype it. */
export function wrongWordsIn(field: FieldView): WrongPassage[] {
  sure ??= rightForms(SURE_WORDS);
  likely ??= rightForms(LIKELY_WORDS);
  const found: WrongPassage[] = [];
  for (const { start, end, word, foldings } of field.words('wrong-words')) {
    const right = sure.get(word) ?? likely.get(word);
    if (right && foldings.length === 0) found.push({ start, end, right, sure: sure.has(word) });
  }
  return found;
}

/**
 * Passages that their neighbours show to be wrong, by position. Bounded work at every place.
 * @param places the text's words of the lexicon `CONTEXT_WORDS`; the whole text as one place gives the same
 */
export function wrongInContextIn(text: string, places: readonly Span[]): WrongPassage[] {
  const found: WrongPassage[] = [];
  let tried = 0;
  for (const { start, end } of places) {
    // A word that overlaps one before it is not listed: it may reach this far.
    const reach = Math.min(end + LONGEST_CONTEXT_WORD - 1, text.length);
    for (let i = Math.max(start, tried); i < reach; i++) if (!ALONE.includes(text[i]!)) tryAt(text, i, found);
    tried = Math.max(tried, reach);
  }
  const listed = found.length;
  ALONE_PLACE.lastIndex = 0;
  for (let place = ALONE_PLACE.exec(text); place; place = ALONE_PLACE.exec(text)) tryAt(text, place.index, found);
  return found.length === listed ? found : found.sort((a, b) => a.start - b.start);
}

function tryAt(text: string, offset: number, found: WrongPassage[]): void {
  const context = wrongFrom(text.charCodeAt(offset));
  if (!context) return;
  context.wrong.lastIndex = offset;
  const match = context.wrong.exec(text);
  if (!match) return;
  const right = context.right[match.indexOf(match[0], 1) - 1]!;
  if (match[0] !== right) found.push({ start: offset, end: offset + match[0].length, right, sure: false });
}
