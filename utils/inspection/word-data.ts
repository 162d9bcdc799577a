import type { CompiledWords } from './matcher/compile';

/**
 * The prebuilt lexicons and character tables as they are loaded: views on one buffer and a few running sums. Built by
 * utils/word-data from `lexicons/*.ts`, so that no bundle carries the words.
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
  readonly compiled: CompiledWords;
  /** Where the owners of word n begin: those of the plain words are numbered so, those of the sounds stand in `numbers`. */
  readonly from: Uint32Array;
  readonly numbers: Uint16Array | null;
}

/** A harmless phrase rather than a word of the lexicon. */
export const OWNER_ALLOWED = 1;
/** Something between the characters does not hide it. */
export const OWNER_LOOSE = 2;
/** Spelt otherwise than its letters say: 零元购, where 零 and 0 are one letter. */
export const OWNER_SPELT = 4;

const TYPES = { u8: Uint8Array, u16: Uint16Array, i32: Int32Array, u32: Uint32Array } as const;
export type SectionType = keyof typeof TYPES;
export type Section = Uint8Array | Uint16Array | Int32Array | Uint32Array;

/** What the buffer begins with, as JSON. Offsets in bytes from the end of the header, all of them multiples of 4. */
export interface WordDataHeader {
  readonly version: string;
  readonly lexicons: readonly string[];
  readonly sections: Readonly<Record<string, readonly [type: SectionType, offset: number, length: number]>>;
}

/** First four bytes, little endian: the format's number. */
export const WORD_DATA_FORMAT = 0x31575353;

/** The views on a buffer. @throws Error when it is not one of ours, or cut off */
export function readWordData(buffer: ArrayBuffer): WordData {
  if (buffer.byteLength < 8) throw new Error('word data: cut off');
  const head = new Uint32Array(buffer, 0, 2);
  if (head[0] !== WORD_DATA_FORMAT) throw new Error('word data: unknown format');
  const start = 8 + head[1]!;
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 8, head[1]))) as WordDataHeader;
  const view = <Type extends Section>(name: string): Type => {
    const section = header.sections[name];
    if (!section) throw new Error(`word data: ${name} missing`);
    const [type, offset, length] = section;
    return new TYPES[type](buffer, start + offset, length) as unknown as Type;
  };
  const text = (name: string): string => new TextDecoder('utf-16le').decode(view<Uint16Array>(name));
  const wordSet = (name: string, numbers: Uint16Array | null): WordSet => ({
    compiled: {
      classes: view(`${name}.classes`),
      filter: view(`${name}.filter`),
      parent: view(`${name}.parent`),
      label: view(`${name}.label`),
      ends: numbered(view(`${name}.isEnd`)),
    },
    from: runningSum(view(`${name}.owners`)),
    numbers,
  });
  const owners: Owners = {
    lexicon: view('owners.lexicon'),
    flags: view('owners.flags'),
    spellings: text('owners.spellings'),
    letters: view('owners.letters'),
  };
  return {
    version: header.version,
    lexicons: header.lexicons,
    fold: view('fold'),
    owners,
    plain: wordSet('plain', null),
    sound: 'sound.classes' in header.sections ? wordSet('sound', view('sound.numbers')) : null,
    usualPairs: view('usualPairs'),
    parts: text('parts'),
    partKinds: view('partKinds'),
  };
}

/** Words are numbered in the order of the nodes where they end. */
function numbered(isEnd: Uint8Array): Uint16Array {
  const ends = new Uint16Array(isEnd.length);
  let count = 0;
  for (let node = 0; node < ends.length; node++) if (isEnd[node] !== 0) ends[node] = ++count;
  return ends;
}

/** 0, the first, the first two together, … */
function runningSum(values: Uint8Array): Uint32Array {
  const sums = new Uint32Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = sums[i]! + values[i]!;
  return sums;
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
