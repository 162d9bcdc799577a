import type { Lexicon } from '../inspection/contract';
import { type CompiledWords, compileWords, foldWord } from '../inspection/matcher/compile';
import { BETWEEN, FIRST, LATER } from '../inspection/matcher/parts';
import { HEARTS, READ_BY_SHAPE } from '../inspection/matcher/sound';
import { foldUnit, GAP_LOOSE, gapTable, IGNORED } from '../inspection/text/fold';
import { digitFor } from '../inspection/text/numerals';
import { adoptWordData, OWNER_ALLOWED, OWNER_LOOSE, OWNER_SPELT, type WordSet } from '../inspection/word-data';
import { buildFoldTable } from './fold-table';
import { LEXICONS, wordsOf } from './lexicons';
import { pack, type Sections } from './pack';
import { takenApart } from './parts';
import { SHAPE_VARIANTS } from './shape-variants';
import { Sounds } from './sounds';
import { usualPairs } from './usual-pairs';

/** One use of a word: which lexicon, as what. */
interface Owner {
  readonly lexicon: number;
  readonly flags: number;
  readonly spelling: string;
  readonly disguised: boolean;
}

/** A word of the matcher and its owners. */
interface Entry {
  readonly word: string;
  readonly owners: Owner[];
}

const NO_WORDS: WordSet = {
  compiled: {
    classes: new Uint16Array(0x10000),
    filter: new Uint32Array(32),
    parent: new Int32Array(0),
    label: new Uint16Array(0),
    ends: new Int32Array(0),
  },
  from: new Uint32Array(1),
  numbers: null,
};

/** What does not depend on the lexicons; made once. */
let common: ReturnType<typeof makeCommon> | undefined;

function makeCommon() {
  const fold = buildFoldTable().map((folded, unit) => folded - unit);
  const apart = takenApart();
  return { fold, apart, usualPairs: usualPairs(), parts: apart.flat().join(' ') };
}

/**
 * Compiles lexicons and character tables into the buffer of `utils/inspection/word-data.ts`. The same input gives the same bytes.
 * Leaves the tables in use that folding needs, not the words.
 * @param lexicons by id; the project's own when left out
 */
export function buildWordData(lexicons: ReadonlyMap<string, Lexicon> = LEXICONS): ArrayBuffer {
  common ??= makeCommon();
  const { fold, apart, ...tables } = common;
  const noOwners = { lexicon: new Uint8Array(0), flags: new Uint8Array(0), spellings: '', letters: new Uint16Array(0) };
  adoptWordData({
    version: '',
    lexicons: [],
    fold,
    ...tables,
    partKinds: new Uint8Array(0),
    owners: noOwners,
    plain: NO_WORDS,
    sound: null,
  });

  const shapes = shapeTable([...lexicons.values()].map(({ words, allowed = '' }) => words + allowed).join(''));
  const letterOf = (unit: number): number => digitFor(shapes.get(unit) ?? unit);
  const ids = [...lexicons.keys()];
  const uses = usesOf(lexicons, ids);
  const plain = compile(uses, (word) => [word], letterOf, letterOf);
  // Owners are numbered in the order of their words.
  const owners = plain.entries.flatMap((entry) => entry.owners);
  const numbers = new Map(owners.map((owner, number) => [owner, number]));
  const sections: Sections = {
    fold,
    ...tables,
    partKinds: partKinds(apart),
    'owners.lexicon': Uint8Array.from(owners, (owner) => owner.lexicon),
    ...spellings(plain, owners),
    ...wordSections('plain', plain),
  };
  const disguised = uses.filter((use) => use.disguised && (use.flags & OWNER_ALLOWED) === 0);
  if (disguised.length > 0) {
    const sounds = new Sounds();
    const soundOf = (unit: number): number => sounds.letterOf(shapes.get(unit) ?? unit);
    const spoken = compile(
      disguised,
      (word) => sounds.spellings(word),
      (unit) => unit,
      soundOf,
    );
    readDifferently(spoken.compiled.classes);
    Object.assign(sections, wordSections('sound', spoken));
    sections['sound.numbers'] = Uint16Array.from(
      spoken.entries.flatMap((entry) => entry.owners),
      (owner) => numbers.get(owner)!,
    );
  }
  return pack(ids, sections);
}

function usesOf(lexicons: ReadonlyMap<string, Lexicon>, ids: readonly string[]): Owner[] {
  return ids.flatMap((id, lexicon) => {
    const { words, allowed = '', loose = false, disguised = false } = lexicons.get(id)!;
    const flags = loose ? OWNER_LOOSE : 0;
    return [
      ...wordsOf(words).map((spelling) => ({ lexicon, flags, spelling, disguised })),
      ...wordsOf(allowed).map((spelling) => ({ lexicon, flags: flags | OWNER_ALLOWED, spelling, disguised })),
    ];
  });
}

interface Compiled {
  readonly compiled: CompiledWords;
  /** In the order of the nodes where the words end. */
  readonly entries: readonly Entry[];
}

/**
 * Compiles the words of `uses`.
 * @param spellings the ways in which a folded word is looked for
 * @param keyOf letter of a unit of these spellings: words of the same letters are one entry
 * @param letterOf letter of a folded unit of a text
 */
function compile(
  uses: readonly Owner[],
  spellings: (folded: string) => readonly string[],
  keyOf: (unit: number) => number,
  letterOf: (unit: number) => number,
): Compiled {
  const byLetters = new Map<string, Entry>();
  for (const use of uses) {
    for (const word of spellings(foldWord(use.spelling))) {
      const letters = String.fromCharCode(...[...word].map((c) => keyOf(c.charCodeAt(0))));
      const entry = byLetters.get(letters);
      if (entry) entry.owners.push(use);
      else byLetters.set(letters, { word, owners: [use] });
    }
  }
  const entries = [...byLetters.values()];
  const compiled = compileWords(
    entries.map((entry) => entry.word),
    letterOf,
  );
  return { compiled, entries: [...compiled.ends].filter((end) => end !== 0).map((end) => entries[end - 1]!) };
}

function wordSections(name: string, { compiled, entries }: Compiled): Sections {
  return {
    [`${name}.classes`]: compiled.classes,
    [`${name}.filter`]: compiled.filter,
    [`${name}.parent`]: compiled.parent,
    [`${name}.label`]: compiled.label,
    [`${name}.isEnd`]: Uint8Array.from(compiled.ends, (end) => (end === 0 ? 0 : 1)),
    [`${name}.owners`]: Uint8Array.from(entries, (entry) => entry.owners.length),
  };
}

/** Flags and spellings of the owners: nearly all are spelt as the letters of their word say. */
function spellings({ compiled, entries }: Compiled, owners: readonly Owner[]): Sections {
  const letters = new Uint16Array(Math.max(...compiled.label) + 1);
  for (const { word } of entries) {
    for (const character of word) letters[compiled.classes[character.charCodeAt(0)]!] ||= character.charCodeAt(0);
  }
  const usual = (word: string): string =>
    String.fromCharCode(...[...word].map((c) => letters[compiled.classes[c.charCodeAt(0)]!]!));
  const isSpelt = owners.map(({ spelling }) => usual(foldWord(spelling)) !== spelling);
  return {
    'owners.flags': Uint8Array.from(owners, ({ flags }, number) => flags | (isSpelt[number] ? OWNER_SPELT : 0)),
    'owners.letters': letters,
    'owners.spellings': owners.flatMap(({ spelling }, number) => (isSpelt[number] ? [number, spelling] : [])).join(' '),
  };
}

/** Hearts are read 心; some standard characters are read as the one they look like. */
function readDifferently(classes: Uint16Array): void {
  const readAs = (from: string, to: string): void => {
    classes[from.charCodeAt(0)] = classes[to.charCodeAt(0)]!;
  };
  for (const heart of HEARTS) readAs(heart, '心');
  for (let i = 0; i < READ_BY_SHAPE.length; i += 2) readAs(READ_BY_SHAPE[i]!, READ_BY_SHAPE[i + 1]!);
}

/** Needs the fold table in use. */
function partKinds(apart: readonly (readonly [pieces: string, character: string])[]): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  const gap = gapTable();
  for (let unit = 0; unit < kinds.length; unit++) {
    const folded = foldUnit(unit);
    if (folded === IGNORED || gap[folded] === GAP_LOOSE) kinds[unit] = BETWEEN;
  }
  for (const [pieces] of apart) {
    for (let i = 0; i < pieces.length; i++) kinds[pieces.charCodeAt(i)]! |= i === 0 ? FIRST : LATER;
  }
  return kinds;
}

/**
 * Rare characters and the common ones they are drawn like, as units.
 * @param words characters that a lexicon looks for (约朿 for 约束) stand for themselves
 */
function shapeTable(words: string): Map<number, number> {
  const table = new Map<number, number>();
  for (let i = 0; i < SHAPE_VARIANTS.length; i += 2) {
    if (words.includes(SHAPE_VARIANTS[i]!)) continue;
    table.set(SHAPE_VARIANTS.charCodeAt(i), SHAPE_VARIANTS.charCodeAt(i + 1));
  }
  return table;
}
