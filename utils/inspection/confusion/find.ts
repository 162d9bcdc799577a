import type { FieldView, Span } from '../contract';
import { wrongInContext } from './contexts';
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

/** Characters that their neighbours show to be wrong, by position. Bounded work at every place. */
export function wrongInContextIn(text: string): WrongPassage[] {
  const byFirst = wrongInContext();
  const found: WrongPassage[] = [];
  for (let i = 0; i < text.length; i++) {
    const list = byFirst.get(text.charCodeAt(i));
    if (!list) continue;
    for (const { wrong, right } of list) {
      wrong.lastIndex = i;
      const match = wrong.exec(text);
      if (!match || match[0] === right) continue;
      found.push({ start: i, end: i + match[0].length, right, sure: false });
      break;
    }
  }
  return found;
}
