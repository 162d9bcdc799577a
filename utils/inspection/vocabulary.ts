import type { Folding } from '../domain/finding';
import type { WordMatch } from './contract';
import { matchFoldings } from './matcher/foldings';
import { mergeParts } from './matcher/parts';
import { type MatchTable, scanTable } from './matcher/scan';
import { soundFoldings } from './matcher/sound';
import { isBareNumeral } from './matcher/surroundings';
import { type Spellings, spellingOf, spellingsOf } from './spelling';
import { OWNER_ALLOWED, OWNER_LOOSE, type WordData, wordData } from './word-data';

/** What was found of one lexicon. */
interface Found {
  /** Leftmost longest words, none overlapping, by position. */
  words: WordMatch[];
  /** Allowed phrases, by start: their starts and, in turn, the furthest end of a phrase that began so far. */
  readonly phraseStarts: number[];
  readonly phraseReach: number[];
  /** How many phrases begin at or before the word looked at last. */
  passed: number;
}

const PLAIN: readonly Folding[] = [];

/** The words of all lexicons in a text, by lexicon. Only lexicons with a word in it have an entry. @throws Error before the words are loaded */
export function findWords(text: string): ReadonlyMap<string, readonly WordMatch[]> {
  const data = wordData();
  const found: (Found | undefined)[] = [];
  const table = scanTable(data.plain.compiled, text);
  if (table.count > 0) {
    const spellings = spellingsOf(data);
    addPhrases(data, spellings, table, text, found);
    addWords(data, spellings, table, text, found);
  }
  if (data.sound) addDisguised(data, text, found);
  const all = new Map<string, readonly WordMatch[]>();
  for (let number = 0; number < found.length; number++) {
    const words = found[number]?.words;
    if (words && words.length > 0) all.set(data.lexicons[number]!, words);
  }
  return all;
}

/** Allowed phrases come first: a word that begins earlier may lie in one that ends later. */
function addPhrases(
  { plain, owners }: WordData,
  spellings: Spellings,
  table: MatchTable,
  text: string,
  found: (Found | undefined)[],
): void {
  for (let i = 0; i < table.count; i++) {
    const word = table.word[i]!;
    for (let owner = plain.from[word]!; owner < plain.from[word + 1]!; owner++) {
      if ((owners.flags[owner]! & OWNER_ALLOWED) === 0) continue;
      if (!plainFoldings(owners.flags[owner]!, spellingOf(spellings, owner), table, i, text)) continue;
      const { phraseStarts, phraseReach } = foundOf(found, owners.lexicon[owner]!);
      phraseStarts.push(table.start[i]!);
      phraseReach.push(Math.max(phraseReach.at(-1) ?? 0, table.end[i]!));
    }
  }
}

function addWords(
  { plain, owners }: WordData,
  spellings: Spellings,
  table: MatchTable,
  text: string,
  found: (Found | undefined)[],
): void {
  const { from } = plain;
  for (let i = 0; i < table.count; i++) {
    const word = table.word[i]!;
    for (let owner = from[word]!; owner < from[word + 1]!; owner++) {
      const flags = owners.flags[owner]!;
      if (flags & OWNER_ALLOWED) continue;
      const lexicon = foundOf(found, owners.lexicon[owner]!);
      const start = table.start[i]!;
      const end = table.end[i]!;
      if (isHidden(lexicon, start, end)) continue;
      const spelling = spellingOf(spellings, owner);
      const foldings = plainFoldings(flags, spelling, table, i, text);
      if (foldings) place(lexicon.words, { start, end, word: spelling, foldings });
    }
  }
}

/** True for a word that overlaps one that began before it, or lies in an allowed phrase. */
function isHidden(lexicon: Found, start: number, end: number): boolean {
  const { words, phraseStarts, phraseReach } = lexicon;
  const last = words[words.length - 1];
  if (last && start < last.end && start !== last.start) return true;
  while (lexicon.passed < phraseStarts.length && phraseStarts[lexicon.passed]! <= start) lexicon.passed++;
  return lexicon.passed > 0 && end <= phraseReach[lexicon.passed - 1]!;
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
  table: MatchTable,
  index: number,
  text: string,
): readonly Folding[] | null {
  const start = table.start[index]!;
  const end = table.end[index]!;
  if (end - start === spelling.length && text.startsWith(spelling, start)) return PLAIN;
  const loose = (flags & OWNER_LOOSE) !== 0;
  if (table.gap[index]! > 0 && !loose) return null;
  const foldings = matchFoldings(text, start, end, spelling);
  // Chinese and Arabic digits are one letter: only in words that are looked for in disguise do they stand for each other.
  return foldings.includes('digit') && (!loose || isBareNumeral(text, start, end, spelling)) ? null : foldings;
}

/** Adds words written with characters of the same sound or with characters taken apart. */
function addDisguised(data: WordData, text: string, found: (Found | undefined)[]): void {
  const { owners } = data;
  const { compiled, from, numbers } = data.sound!;
  const merged = mergeParts(text);
  const table = scanTable(compiled, merged.text);
  if (table.count === 0) return;
  const spellings = spellingsOf(data);
  const added = new Map<Found, WordMatch[]>();
  for (let i = 0; i < table.count; i++) {
    const word = table.word[i]!;
    const start = table.start[i]!;
    const end = table.end[i]!;
    for (let use = from[word]!; use < from[word + 1]!; use++) {
      const owner = numbers![use]!;
      if (table.gap[i]! > 0 && (owners.flags[owner]! & OWNER_LOOSE) === 0) continue;
      const spelling = spellingOf(spellings, owner);
      // Nearly always the word itself, which is known already.
      if (end - start === spelling.length && text.startsWith(spelling, start) && merged.text === text) continue;
      const foldings = soundFoldings(merged, start, end, spelling);
      if (!foldings) continue;
      const lexicon = foundOf(found, owners.lexicon[owner]!);
      const match = { ...merged.original(start, end), word: spelling, foldings };
      const list = added.get(lexicon);
      if (list) list.push(match);
      else added.set(lexicon, [match]);
    }
  }
  for (const [lexicon, matches] of added) {
    const all = [...lexicon.words, ...matches].sort((a, b) => a.start - b.start || a.end - b.end);
    lexicon.words = [];
    lexicon.passed = 0;
    for (const match of all) if (!isHidden(lexicon, match.start, match.end)) place(lexicon.words, match);
  }
}

function foundOf(found: (Found | undefined)[], lexicon: number): Found {
  let one = found[lexicon];
  if (!one) {
    one = { words: [], phraseStarts: [], phraseReach: [], passed: 0 };
    found[lexicon] = one;
  }
  return one;
}
