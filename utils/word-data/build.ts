import type { Lexicon } from '../inspection/contract';
import { type CompiledWords, compileWords, foldWord } from '../inspection/matcher/compile';
import { BETWEEN, FIRST, LATER } from '../inspection/matcher/parts';
import { foldUnit, GAP_LOOSE, gapTable, IGNORED } from '../inspection/text/fold';
import { digitFor } from '../inspection/text/numerals';
import { SLOT_END, SLOT_FREE, SLOT_INNER } from '../inspection/unpacking/words';
import {
  adoptWordData,
  OWNER_ALLOWED,
  OWNER_BACKGROUND,
  OWNER_LOOSE,
  OWNER_SPELT,
  type WordSet,
} from '../inspection/word-data';
import { changedUnits, mappingSections, plainClasses, soundClasses } from './character-sections';
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
  trie: {
    classes: new Uint16Array(0x10000),
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
  const folded = buildFoldTable();
  const apart = takenApart();
  return { folded, apart, usualPairs: usualPairs(), parts: apart.flat().join(' ') };
}

/**
 * Compiles lexicons and character tables into the buffer of `utils/inspection/word-data.ts`. The same input gives the same bytes.
 * Leaves the tables in use that folding needs, not the words.
 * @param lexicons by id; the project's own when left out
 */
export function buildWordData(lexicons: ReadonlyMap<string, Lexicon> = LEXICONS): ArrayBuffer {
  common ??= makeCommon();
  const { folded, apart, ...tables } = common;
  const noOwners = { lexicon: new Uint8Array(0), flags: new Uint8Array(0), spellings: '', letters: new Uint16Array(0) };
  adoptWordData({
    version: '',
    lexicons: [],
    fold: folded.map((to, unit) => to - unit),
    ...tables,
    partKinds: new Uint8Array(0),
    owners: noOwners,
    plain: NO_WORDS,
    sound: null,
  });

  const folding = changedUnits(folded);
  const shapes = shapeTable([...lexicons.values()].map(({ words, allowed = '' }) => words + allowed).join(''), folding);
  const changed = new Set([...folding.keys(), ...shapes.keys()]);
  const letterOf = (unit: number): number => digitFor(shapes.get(unit) ?? unit);
  const ids = [...lexicons.keys()];
  const uses = usesOf(lexicons, ids);
  const plain = compile(uses, (word) => [word], letterOf, letterOf);
  // Owners are numbered in the order of their words.
  const owners = plain.entries.flatMap((entry) => entry.owners);
  const numbers = new Map(owners.map((owner, number) => [owner, number]));
  const letters = usualLetters(plain);
  const sections: Sections = {
    ...mappingSections('fold', folding),
    ...mappingSections('shapes', shapes),
    ...tables,
    partKinds: partKinds(apart),
    'owners.lexicon': Uint8Array.from(owners, (owner) => owner.lexicon),
    ...spellings(plain, owners, letters),
    ...wordSections('plain', plain),
    ...plainClasses(plain.compiled.classes, letters, changed),
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
    Object.assign(sections, wordSections('sound', spoken), soundClasses(spoken.compiled.classes, changed));
    sections['sound.numbers'] = Uint16Array.from(
      spoken.entries.flatMap((entry) => entry.owners),
      (owner) => numbers.get(owner)!,
    );
  }
  return pack(ids, sections);
}

function usesOf(lexicons: ReadonlyMap<string, Lexicon>, ids: readonly string[]): Owner[] {
  return ids.flatMap((id, lexicon) => {
    const { words, allowed = '', loose = false, disguised = false, background = false } = lexicons.get(id)!;
    const flags = (loose ? OWNER_LOOSE : 0) | (background ? OWNER_BACKGROUND : 0);
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

/** The table without its free slots. Classes are stored apart. */
function wordSections(name: string, { compiled, entries }: Compiled): Sections {
  const { parent, label, ends } = compiled;
  const used = [...label.keys()].filter((slot) => label[slot] !== 0);
  if (label.length > 0x10000) throw new RangeError(`${entries.length} words`);
  return {
    [`${name}.slots`]: Uint8Array.from(label, (letter, slot) =>
      letter === 0 ? SLOT_FREE : ends[slot] === 0 ? SLOT_INNER : SLOT_END,
    ),
    [`${name}.parents`]: Uint16Array.from(used, (slot) => parent[slot]!),
    [`${name}.labels`]: Uint16Array.from(used, (slot) => label[slot]!),
    [`${name}.owners`]: Uint8Array.from(entries, (entry) => entry.owners.length),
  };
}

/** The character that each letter stands for where nothing else is said. */
function usualLetters({ compiled, entries }: Compiled): Uint16Array {
  const letters = new Uint16Array(Math.max(...compiled.label) + 1);
  for (const { word } of entries) {
    for (const character of word) letters[compiled.classes[character.charCodeAt(0)]!] ||= character.charCodeAt(0);
  }
  return letters;
}

/** Flags and spellings of the owners: nearly all are spelt as the letters of their word say. */
function spellings({ compiled }: Compiled, owners: readonly Owner[], letters: Uint16Array): Sections {
  const usual = (word: string): string =>
    String.fromCharCode(...[...word].map((c) => letters[compiled.classes[c.charCodeAt(0)]!]!));
  const isSpelt = owners.map(({ spelling }) => usual(foldWord(spelling)) !== spelling);
  return {
    'owners.flags': Uint8Array.from(owners, ({ flags }, number) => flags | (isSpelt[number] ? OWNER_SPELT : 0)),
    'owners.letters': letters,
    'owners.spellings': owners.flatMap(({ spelling }, number) => (isSpelt[number] ? [number, spelling] : [])).join(' '),
  };
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
 * @param folding those that fold to another one are never asked for
 */
function shapeTable(words: string, folding: ReadonlyMap<number, number>): Map<number, number> {
  const table = new Map<number, number>();
  for (let i = 0; i < SHAPE_VARIANTS.length; i += 2) {
    const unit = SHAPE_VARIANTS.charCodeAt(i);
    if (!folding.has(unit) && !words.includes(SHAPE_VARIANTS[i]!)) table.set(unit, SHAPE_VARIANTS.charCodeAt(i + 1));
  }
  return table;
}
