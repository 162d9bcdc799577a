import type { BannedWord, FixedWording, NamedPerson } from '../domain/inspection';
import type { WordMatch } from './contract';
import { keptWith } from './kept';
import { type CompiledWords, compileWords, foldWord, LONGEST_WORD } from './matcher/compile';
import { matchFoldings } from './matcher/foldings';
import { scanWords } from './matcher/scan';

/** An entry of one of the unit's own lists (`InspectionControl`). */
export type UnitEntry = string | BannedWord | FixedWording | NamedPerson;

/** An entry found in a text; `word` is the entry's own spelling. */
export interface UnitMatch<Entry extends UnitEntry> extends WordMatch {
  readonly entry: Entry;
}

interface CompiledList {
  readonly compiled: CompiledWords;
  /** Entries of each word number. */
  readonly entries: readonly (readonly UnitEntry[])[];
}

/** The lists of a unit change rarely and are the same object from one inspection to the next. */
const compiledList = keptWith(compileList);

/**
 * Finds the entries of a unit's list in a text, disguised ones included (`foldings` names the disguise; leave those with `gap` out
 * where a space between the characters is usual, as in two-character names).
 * @param list one list of `InspectionControl`; compiled once per list object, so do not make a new array for each call
 * @returns the leftmost longest matches, none overlapping, by position; entries that are the same word once each
 */
export function findIn<Entry extends UnitEntry>(list: readonly Entry[], text: string): UnitMatch<Entry>[] {
  if (list.length === 0 || text.length < 2) return [];
  const { compiled, entries } = compiledList(list);
  const found: UnitMatch<Entry>[] = [];
  let reach = 0;
  let last = -1;
  for (const match of scanWords(compiled, text)) {
    // Sorted by start, then end: a longer word at the same start takes the place of the shorter one.
    if (match.start < reach && match.start !== last) continue;
    if (match.start === last) while (found.at(-1)?.start === last) found.pop();
    for (const entry of entries[match.word]!) {
      const word = spellingOf(entry);
      const foldings = matchFoldings(text, match.start, match.end, word);
      found.push({ start: match.start, end: match.end, word, foldings, entry: entry as Entry });
    }
    last = match.start;
    reach = match.end;
  }
  return found;
}

/** The word of an entry that is looked for. */
function spellingOf(entry: UnitEntry): string {
  if (typeof entry === 'string') return entry;
  if ('word' in entry) return entry.word;
  return 'wrong' in entry ? entry.wrong : entry.name;
}

/** Entries of one character (once spaces and dots are taken out) cannot be looked for and are left out. */
function compileList(list: readonly UnitEntry[]): CompiledList {
  const byWord = new Map<string, UnitEntry[]>();
  for (const entry of list) {
    const word = foldWord(spellingOf(entry));
    if (word.length < 2 || word.length > LONGEST_WORD) continue;
    const same = byWord.get(word);
    if (same) same.push(entry);
    else byWord.set(word, [entry]);
  }
  return { compiled: compileWords([...byWord.keys()]), entries: [...byWord.values()] };
}

/** A unit's own note to an entry as a sentence of a message. */
export function asSentence(note: string): string {
  return note === '' || /[。！？]$/u.test(note) ? note : `${note}。`;
}
