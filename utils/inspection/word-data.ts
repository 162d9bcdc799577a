import type { WordTrie } from './matcher/compile';
import { unpackCharacters } from './unpacking/characters';
import { openSections } from './unpacking/sections';
import { unpackWords } from './unpacking/words';

/**
 * The prebuilt lexicons and character tables, ready for use. Stored by utils/word-data from `lexicons/*.ts` in a form that packs
 * better (`unpacking/`), so that no bundle carries the words.
 */
export interface WordData {
  /** Changes with the words, their flags and every table: part of the rule set's version. */
  readonly version: string;
  /** Lexicon ids by number. */
  readonly lexicons: readonly string[];
  /** Distance from every unit to its folding (`text/fold.ts`), modulo 2¹⁶. */
  readonly fold: Uint16Array;
  /** Every use of a word by a lexicon, by owner number. */
  readonly owners: Owners;
  /** All words. */
  readonly plain: WordSet;
  /** Words of the lexicons that see through sounds and characters taken apart, letter = syllable; null without such a lexicon. */
  readonly sound: WordSet | null;
  /** Bit map of hashed pairs of characters that are usual beside each other; see `matcher/sound.ts`. */
  readonly usualPairs: Uint32Array;
  /** Characters taken apart: the pieces and the character itself in turn, separated by spaces. */
  readonly parts: string;
  /** What every unit may be in a character taken apart; see `matcher/parts.ts`. */
  readonly partKinds: Uint8Array;
}

export interface Owners {
  /** Number of the lexicon. */
  readonly lexicon: Uint8Array;
  /** `OWNER_…` bits. */
  readonly flags: Uint8Array;
  /** `owner spelling` pairs, separated by spaces, of the owners that have `OWNER_SPELT`. */
  readonly spellings: string;
  /** The character that a letter of the plain words stands for where nothing else is said. */
  readonly letters: Uint16Array;
}

/** Words compiled for the matcher, numbered in the order of the nodes where they end. */
export interface WordSet {
  readonly trie: WordTrie;
  /** Where the owners of word n begin: those of the plain words are numbered so, those of the sounds stand in `numbers`. */
  readonly from: Uint32Array;
  readonly numbers: Uint16Array | null;
}

/** A harmless phrase rather than a word of the lexicon. */
export const OWNER_ALLOWED = 1;
/** Something between the characters does not hide it. */
export const OWNER_LOOSE = 2;
/** Of a lexicon whose words are looked for only when a rule asks. */
export const OWNER_BACKGROUND = 8;
/** Spelt otherwise than its letters say: 零元购, where 零 and 0 are one letter. */
export const OWNER_SPELT = 4;

/** Unpacks a buffer, which holds the tables from then on: views, and a few that are filled in. @throws Error when it is not one of ours, or cut off */
export function readWordData(buffer: ArrayBuffer): WordData {
  const sections = openSections(buffer);
  const { fold, letters, plain, sound } = unpackCharacters(sections);
  return {
    version: sections.version,
    lexicons: sections.lexicons,
    fold,
    owners: {
      lexicon: sections.bytes('owners.lexicon'),
      flags: sections.bytes('owners.flags'),
      spellings: sections.text('owners.spellings'),
      letters,
    },
    // The small set first: its loop is the other one's as well, and quick by then.
    sound: sound && unpackWords(sections, 'sound', sound, sections.units('sound.numbers')),
    plain: unpackWords(sections, 'plain', plain, null),
    usualPairs: sections.numbers('usualPairs'),
    parts: sections.text('parts'),
    partKinds: sections.bytes('partKinds'),
  };
}

let current: WordData | null = null;

/** Takes a loaded buffer into use; everything that inspects needs it first. @throws Error when it is not one of ours */
export function takeWordData(buffer: ArrayBuffer): void {
  current = readWordData(buffer);
}

/** Takes data into use that are no buffer yet: for the build. */
export function adoptWordData(data: WordData): void {
  current = data;
}

/** True once data are in use. */
export function hasWordData(): boolean {
  return current !== null;
}

/** The data in use. @throws Error before anything was loaded: an inspection without words must never look like a clean one */
export function wordData(): WordData {
  if (!current) throw new Error('word data not loaded');
  return current;
}
