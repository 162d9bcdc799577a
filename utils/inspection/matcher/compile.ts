import { keptWith } from '../kept';
import { foldPair, foldUnit, GAP_LOOSE, gapTable, IGNORED, isPairAt } from '../text/fold';
import { type WordData, wordData } from '../word-data';

/** Classes below `CLASS_OTHER` stand between the letters of a word or nowhere; `CLASS_OTHER` is a letter of no word. */
export const CLASS_IGNORED = 0;
export const CLASS_GAP = 1;
export const CLASS_SURROGATE = 2;
export const CLASS_OTHER = 3;
export const FIRST_LETTER = 4;

/** The root of the trie; no other node has this number. */
export const ROOT = 0;

/**
 * Search structure for a set of words: typed arrays only, so that it can be stored and loaded as one buffer.
 * The trie is one hash table over (parent, letter): a node's number is the slot it lies in.
 */
export interface CompiledWords extends WordTrie {
  /** Bit map of hashed beginnings: two letters for words of length 2, three letters for longer ones. Its length is a power of two. */
  readonly filter: Uint32Array;
}

/** All of it but the filter, which says what begins a word that is looked for. */
export interface WordTrie {
  /** Class of every UTF-16 unit, folding included: raw and folded units give the same letter. */
  readonly classes: Uint16Array;
  readonly parent: Uint16Array | Int32Array;
  /** Letter of a node; 0: free. */
  readonly label: Uint16Array;
  /** Number of the word that ends at a node, plus one; 0: none. */
  readonly ends: Uint16Array | Int32Array;
}

/** The longest word that is taken, in characters: it bounds the work per position. */
export const LONGEST_WORD = 64;

/** Slots behind the hashed ones, so that a search never has to wrap around. */
const OVERFLOW = 64;
/** Room for chance: fewer slots pack better, more are found faster. */
const SLOTS_PER_NODE = 1.7;
/** Bits of the filter per word: about one position in forty passes by chance. */
const FILTER_BITS = 40;

/** A word as the matcher sees it: folded, without ignorable characters, spaces and dots; Chinese punctuation in it is part of it. */
export function foldWord(word: string): string {
  const gap = gapTable();
  let out = '';
  for (let i = 0; i < word.length; ) {
    const pair = isPairAt(word, i);
    const unit = pair ? foldPair(word.charCodeAt(i), word.charCodeAt(i + 1)) : foldUnit(word.charCodeAt(i));
    if (unit !== IGNORED && gap[unit] !== GAP_LOOSE) out += String.fromCharCode(unit);
    i += pair ? 2 : 1;
  }
  return out;
}

/** First step of the filter hash, over the first two letters. */
export function hashTwo(first: number, second: number): number {
  return Math.imul((first << 16) | second, 0x9e3779b1);
}

/** Second step, adding the third letter. */
export function hashThree(two: number, third: number): number {
  return Math.imul(two ^ (two >>> 15) ^ third, 0x85ebca6b);
}

/** Right shift that turns a 32-bit hash into a bit number of the filter. */
export function filterShift(filter: Uint32Array): number {
  return 27 - Math.log2(filter.length);
}

/** Where the search for a child begins. `scale` is `slotScale(label)`. */
export function hashSlot(node: number, letter: number, scale: number): number {
  return (((Math.imul(node, 0x9e3779b1) ^ Math.imul(letter, 0x85ebca6b)) >>> 0) * scale + 1) | 0;
}

/** For `hashSlot`. */
export function slotScale(label: Uint16Array): number {
  return (label.length - OVERFLOW) / 2 ** 32;
}

/**
 * Builds the search structure.
 * @param words folded words (`foldWord`), each once, 2 to `LONGEST_WORD` units long
 * @param letterOf unit that stands for a folded unit in the alphabet: lets several characters be one letter
 * @returns the structure; of words that are the same letter by letter only the first is found
 * @throws RangeError for a word that is too short or too long: a defect of a lexicon, found by its test
 */
export function compileWords(words: readonly string[], letterOf?: (unit: number) => number): CompiledWords {
  const letterClass = new Uint16Array(0x10000);
  let letters = FIRST_LETTER;
  const spelt = words.map((word) => {
    if (word.length < 2 || word.length > LONGEST_WORD)
      throw new RangeError(`word of ${word.length} characters: ${word}`);
    const row = new Uint16Array(word.length);
    for (let i = 0; i < word.length; i++) {
      const unit = letterOf ? letterOf(word.charCodeAt(i)) : word.charCodeAt(i);
      row[i] = letterClass[unit] ||= letters++;
    }
    return row;
  });
  return { classes: unitClasses(letterClass, letterOf), filter: makeFilter(spelt), ...makeTrie(spelt) };
}

function makeFilter(words: readonly Uint16Array[]): Uint32Array {
  const filter = emptyFilter(words.length);
  for (const [first, second, third] of words) addToFilter(filter, first!, second!, third ?? 0);
  return filter;
}

/** The filter for some of the words: what begins like none of them is passed over. @param wanted by number of the word, 1 or 0 */
export function filterFor({ parent, label, ends }: WordTrie, wanted: Uint8Array): Uint32Array {
  const filter = emptyFilter(wanted.reduce((sum, one) => sum + one, 0));
  for (let node = 0; node < ends.length; node++) {
    if (ends[node] === 0 || wanted[ends[node]! - 1] === 0) continue;
    // Up from the end: the last three letters met are the first three.
    let first = 0;
    let second = 0;
    let third = 0;
    for (let up = node; up !== ROOT; up = parent[up]!) {
      third = second;
      second = first;
      first = label[up]!;
    }
    addToFilter(filter, first, second, third);
  }
  return filter;
}

function emptyFilter(words: number): Uint32Array {
  const bits = Math.max(10, Math.ceil(Math.log2(words * FILTER_BITS + 1)));
  return new Uint32Array(1 << (bits - 5));
}

/** @param third 0 in a word of two letters */
function addToFilter(filter: Uint32Array, first: number, second: number, third: number): void {
  const two = hashTwo(first, second);
  const bit = (third === 0 ? two : hashThree(two, third)) >>> filterShift(filter);
  filter[bit >>> 5]! |= 1 << (bit & 31);
}

/** Two bytes a number as long as they are enough. */
function makeTrie(words: readonly Uint16Array[]): Pick<WordTrie, 'parent' | 'label' | 'ends'> {
  let slots = Math.ceil(countNodes(words) * SLOTS_PER_NODE) + 16;
  for (; ; slots += slots >> 3) {
    const size = slots + OVERFLOW;
    const Numbers = size <= 0x10000 ? Uint16Array : Int32Array;
    const trie = { parent: new Numbers(size), label: new Uint16Array(size), ends: new Numbers(size) };
    if (words.every((word, number) => insert(trie, word, number))) return trie;
  }
}

/** False when there is no room near the node's place. */
function insert(
  { parent, label, ends }: Pick<WordTrie, 'parent' | 'label' | 'ends'>,
  word: Uint16Array,
  number: number,
): boolean {
  const scale = slotScale(label);
  let node = ROOT;
  for (const letter of word) {
    let slot = hashSlot(node, letter, scale);
    while (label[slot] !== 0 && !(label[slot] === letter && parent[slot] === node)) slot++;
    // One free slot always ends a search.
    if (slot + 1 >= label.length) return false;
    parent[slot] = node;
    label[slot] = letter;
    node = slot;
  }
  ends[node] ||= number + 1;
  return true;
}

/** Different beginnings of the words. */
function countNodes(words: readonly Uint16Array[]): number {
  const sorted = words.map((word) => String.fromCharCode(...word)).sort();
  let nodes = 0;
  let before = '';
  for (const word of sorted) {
    let same = 0;
    while (same < before.length && before[same] === word[same]) same++;
    nodes += word.length - same;
    before = word;
  }
  return nodes;
}

/** Class of every unit: folding and alphabet in one look-up. */
function unitClasses(letterClass: Uint16Array, letterOf: ((unit: number) => number) | undefined): Uint16Array {
  const { folded, others } = unitTables(wordData());
  const classes = new Uint16Array(0x10000);
  for (let c = 0; c < 0x10000; c++) {
    const unit = folded[c]!;
    classes[c] = letterClass[letterOf ? letterOf(unit) : unit] || others[c]!;
  }
  return classes;
}

interface UnitTables {
  /** Folding of every unit; surrogates and ignored ones fold to 0, which is no letter. */
  readonly folded: Uint16Array;
  /** Class of every unit as long as it is no letter. */
  readonly others: Uint16Array;
}

/** What all sets have in common. */
const unitTables = keptWith((_foldingsInUse: WordData) => makeUnitTables());

function makeUnitTables(): UnitTables {
  const gap = gapTable();
  const folded = new Uint16Array(0x10000);
  const others = new Uint16Array(0x10000).fill(CLASS_OTHER);
  for (let c = 0; c < 0x10000; c++) {
    const unit = foldUnit(c);
    if (c >= 0xd800 && c <= 0xdfff) others[c] = CLASS_SURROGATE;
    else if (unit === IGNORED) others[c] = CLASS_IGNORED;
    else {
      folded[c] = unit;
      if (gap[unit] !== 0) others[c] = CLASS_GAP;
    }
  }
  return { folded, others };
}
