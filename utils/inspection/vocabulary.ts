import type { Folding } from '../domain/finding';
import type { WordMatch } from './contract';
import { lexiconIndex } from './lexicon-index';
import { matchFoldings } from './matcher/foldings';
import { isBareNumeral } from './matcher/surroundings';
import { COLUMNS, type DisguisedMatch, disguisedWithin, firstFrom, type ScannedWords } from './scanned-words';
import { type Spellings, spellingOf, spellingsOf } from './spelling';
import { OWNER_ALLOWED, OWNER_LOOSE, type WordData, wordData } from './word-data';

const PLAIN: readonly Folding[] = [];

/**
 * The words of one lexicon that begin in [start, end), a line or several whole ones.
 * @param lexicon its number
 */
export function lexiconWords(scanned: ScannedWords, lexicon: number, start: number, end: number): readonly WordMatch[] {
  const { from, columns } = scanned.groupsOf(lexicon);
  const first = firstFrom(columns, start, from[lexicon], from[lexicon + 1]);
  const last = firstFrom(columns, end, first, from[lexicon + 1]);
  const disguised = disguisedWithin(scanned, start, end).filter((match) => match.lexicon === lexicon);
  return first === last && disguised.length === 0
    ? NO_WORDS
    : wordsAmong(scanned.text, columns.subarray(first, last), lexicon, disguised);
}

const NO_WORDS: readonly WordMatch[] = [];

/** @param columns of one lexicon (`Groups`) @param disguised of the same lexicon and passage */
function wordsAmong(
  text: string,
  columns: Int32Array,
  lexicon: number,
  disguised: readonly DisguisedMatch[],
): readonly WordMatch[] {
  const data = wordData();
  const { flags } = data.owners;
  const spellings = spellingsOf(data);
  const phrases = lexiconIndex().allows[lexicon] ? phrasesOf(data, spellings, text, columns) : null;
  let words: WordMatch[] = [];
  for (let at = 0; at < columns.length; at += COLUMNS) {
    const owner = columns[at]!;
    const start = columns[at + 1]!;
    const end = columns[at + 2]!;
    if (flags[owner]! & OWNER_ALLOWED || isHidden(words, phrases, start, end)) continue;
    const spelling = spellingOf(spellings, owner);
    const foldings = plainFoldings(flags[owner]!, spelling, text, start, end, columns[at + 3]!);
    if (foldings) place(words, { start, end, word: spelling, foldings });
  }
  if (disguised.length > 0) {
    const all = [...words, ...disguised].sort((a, b) => a.start - b.start || a.end - b.end);
    words = [];
    phrases?.rewind();
    for (const { start, end, word, foldings } of all) {
      if (!isHidden(words, phrases, start, end)) place(words, { start, end, word, foldings });
    }
  }
  return words;
}

/** Allowed phrases of one lexicon, asked about from left to right. */
class Phrases {
  private readonly starts: number[] = [];
  /** The furthest end of a phrase that began so far. */
  private readonly reach: number[] = [];
  private passed = 0;

  add(start: number, end: number): void {
    this.starts.push(start);
    this.reach.push(Math.max(this.reach.at(-1) ?? 0, end));
  }

  rewind(): void {
    this.passed = 0;
  }

  /** True for a word that lies in a phrase. */
  cover(start: number, end: number): boolean {
    while (this.passed < this.starts.length && this.starts[this.passed]! <= start) this.passed++;
    return this.passed > 0 && end <= this.reach[this.passed - 1]!;
  }
}

/** Allowed phrases come first: a word that begins earlier may lie in one that ends later. Null when there is none. */
function phrasesOf({ owners }: WordData, spellings: Spellings, text: string, columns: Int32Array): Phrases | null {
  let phrases: Phrases | null = null;
  for (let at = 0; at < columns.length; at += COLUMNS) {
    const owner = columns[at]!;
    const flags = owners.flags[owner]!;
    if ((flags & OWNER_ALLOWED) === 0) continue;
    const start = columns[at + 1]!;
    const end = columns[at + 2]!;
    if (!plainFoldings(flags, spellingOf(spellings, owner), text, start, end, columns[at + 3]!)) continue;
    phrases ??= new Phrases();
    phrases.add(start, end);
  }
  return phrases;
}

/** True for a word that overlaps one that began before it, or lies in an allowed phrase. */
function isHidden(words: readonly WordMatch[], phrases: Phrases | null, start: number, end: number): boolean {
  const last = words[words.length - 1];
  if (last && start < last.end && start !== last.start) return true;
  return phrases?.cover(start, end) ?? false;
}

/** Adds a word that is not hidden. A longer one takes the place of one that begins where it begins. */
function place(words: WordMatch[], match: WordMatch): void {
  const last = words[words.length - 1];
  if (last?.start !== match.start) words.push(match);
  // 0元购 and 零元购 are the same letters: the one that is written plainly counts.
  else if (match.end > last.end || match.foldings.length < last.foldings.length) words[words.length - 1] = match;
}

/** The disguises of a match, or null where the lexicon does not see through them. */
function plainFoldings(
  flags: number,
  spelling: string,
  text: string,
  start: number,
  end: number,
  gap: number,
): readonly Folding[] | null {
  if (end - start === spelling.length && text.startsWith(spelling, start)) return PLAIN;
  const loose = (flags & OWNER_LOOSE) !== 0;
  if (gap > 0 && !loose) return null;
  const foldings = matchFoldings(text, start, end, spelling);
  // Chinese and Arabic digits are one letter: only in words that are looked for in disguise do they stand for each other.
  return foldings.includes('digit') && (!loose || isBareNumeral(text, start, end, spelling)) ? null : foldings;
}
