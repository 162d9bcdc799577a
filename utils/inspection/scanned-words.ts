import type { WordMatch } from './contract';
import { type Layer, lexiconIndex } from './lexicon-index';
import { mergeParts } from './matcher/parts';
import { scanTable } from './matcher/scan';
import { soundFoldings } from './matcher/sound';
import { spellingOf, spellingsOf } from './spelling';
import { OWNER_LOOSE, type WordData, wordData } from './word-data';

/** A word written with characters of the same sound or with characters taken apart. */
export interface DisguisedMatch extends WordMatch {
  /** Number of its lexicon. */
  readonly lexicon: number;
}

/**
 * What was found in a text of any number of lines; what of it counts is decided lexicon by lexicon, when a rule asks.
 * No word runs over the end of a line.
 */
export class ScannedWords {
  /** Matches of the lexicons that are always looked for. */
  readonly matches: Matches;
  private ownGroups: Groups | undefined;
  /** By start; nearly always none. */
  readonly disguised: readonly DisguisedMatch[];
  private ownBackground: Groups | undefined;

  /** @throws Error before the words are loaded */
  constructor(readonly text: string) {
    const data = wordData();
    this.matches = scanLayer(lexiconIndex().foreground, text);
    this.disguised = data.sound ? disguisedIn(data, text) : [];
  }

  /** The matches of the layer that a lexicon is in, made when first asked for. */
  groupsOf(lexicon: number): Groups {
    const { isBackground, background } = lexiconIndex();
    if (isBackground[lexicon]) {
      this.ownBackground ??= grouped(scanLayer(background, this.text));
      return this.ownBackground;
    }
    this.ownGroups ??= grouped(this.matches);
    return this.ownGroups;
  }
}

/** Matches by lexicon. */
export interface Groups {
  /** Where each lexicon's begin in `columns`, and where the last one's end. */
  readonly from: Int32Array;
  /** Owner, start, end, gap of every match in turn; of one lexicon by start, then end. */
  readonly columns: Int32Array;
}

function grouped(matches: Matches): Groups {
  const { lexicons, plain, owners } = wordData();
  const from = new Int32Array(lexicons.length + 1);
  for (let at = 0; at < matches.length; at += COLUMNS) {
    const word = matches[at]!;
    for (let owner = plain.from[word]!; owner < plain.from[word + 1]!; owner++) {
      from[owners.lexicon[owner]! + 1]! += COLUMNS;
    }
  }
  for (let lexicon = 0; lexicon < lexicons.length; lexicon++) from[lexicon + 1]! += from[lexicon]!;
  const columns = new Int32Array(from[lexicons.length]!);
  const next = from.slice();
  for (let at = 0; at < matches.length; at += COLUMNS) {
    const word = matches[at]!;
    for (let owner = plain.from[word]!; owner < plain.from[word + 1]!; owner++) {
      const lexicon = owners.lexicon[owner]!;
      const to = next[lexicon]!;
      columns[to] = owner;
      columns[to + 1] = matches[at + 1]!;
      columns[to + 2] = matches[at + 2]!;
      columns[to + 3] = matches[at + 3]!;
      next[lexicon] = to + COLUMNS;
    }
  }
  return { from, columns };
}

/** Word, start, end, gap of every match in turn (`COLUMNS`), by start, then end. */
export type Matches = Int32Array;
/** Numbers that a match takes. */
export const COLUMNS = 4;

function scanLayer({ compiled, has }: Layer, text: string): Matches {
  const { count, word, start, end, gap } = scanTable(compiled, text);
  const matches = new Int32Array(count * COLUMNS);
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (has[word[i]!] === 0) continue;
    matches[at] = word[i]!;
    matches[at + 1] = start[i]!;
    matches[at + 2] = end[i]!;
    matches[at + 3] = gap[i]!;
    at += COLUMNS;
  }
  return matches.subarray(0, at);
}

/**
 * Position of the first match that begins at the offset or behind it. By halving.
 * @param columns matches by start, or those of one lexicon between `low` and `high`
 */
export function firstFrom(columns: Int32Array, offset: number, low: number = 0, high: number = columns.length): number {
  let from = low / COLUMNS;
  let to = high / COLUMNS;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (columns[middle * COLUMNS + 1]! < offset) from = middle + 1;
    else to = middle;
  }
  return from * COLUMNS;
}

/** Those in [start, end). */
export function disguisedWithin({ disguised }: ScannedWords, start: number, end: number): readonly DisguisedMatch[] {
  return disguised.length > 0 ? disguised.filter((match) => match.start >= start && match.start < end) : disguised;
}

/** Words written with characters of the same sound or with characters taken apart. */
function disguisedIn(data: WordData, text: string): DisguisedMatch[] {
  const { owners } = data;
  const { from, numbers } = data.sound!;
  const merged = mergeParts(text);
  const table = scanTable(lexiconIndex().sound!, merged.text);
  const found: DisguisedMatch[] = [];
  if (table.count === 0) return found;
  const spellings = spellingsOf(data);
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
      found.push({
        ...merged.original(start, end),
        word: spelling,
        foldings,
        lexicon: owners.lexicon[owner]!,
      });
    }
  }
  return found;
}
