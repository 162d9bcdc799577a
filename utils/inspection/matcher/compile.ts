import { foldPair, foldTable, gapTable, IGNORED, isPairAt } from '../text/fold';

/** Classes below `FIRST_LETTER` are not letters of any word. */
export const CLASS_OTHER = 0;
export const CLASS_IGNORED = 1;
export const CLASS_GAP = 2;
export const CLASS_SURROGATE = 3;
export const FIRST_LETTER = 4;

/** Search structure for a set of words: typed arrays only, so that it can be stored and loaded as one buffer. */
export interface CompiledWords {
  /** Folded spelling of each word, by word number. */
  readonly words: readonly string[];
  /** Class of every UTF-16 unit, folding included. */
  readonly classes: Uint16Array;
  /** Class of every folded unit (for surrogate pairs, folded one at a time). */
  readonly letterClass: Uint16Array;
  /** Bit map of hashed beginnings: two classes for words of length 2, three classes for longer ones. */
  readonly filter: Uint32Array;
  /** Right shift that turns a 32-bit hash into a bit number of `filter`. */
  readonly filterShift: number;
  /** Trie: open addressing over (parent, class); a slot holds a node number, 0 when free. */
  readonly slots: Int32Array;
  readonly parent: Int32Array;
  readonly label: Uint16Array;
  readonly depth: Uint8Array;
  /** Word number that ends at a node, or -1. */
  readonly ends: Int32Array;
  readonly nodes: number;
}

/** The longest word that is taken, in characters: it bounds the work per position. */
export const LONGEST_WORD = 64;

/** A word as the matcher sees it: folded, without ignorable characters and gaps. */
export function foldWord(word: string): string {
  const fold = foldTable();
  const gap = gapTable();
  let out = '';
  for (let i = 0; i < word.length; ) {
    const pair = isPairAt(word, i);
    const unit = pair ? foldPair(word.charCodeAt(i), word.charCodeAt(i + 1)) : fold[word.charCodeAt(i)]!;
    if (unit !== IGNORED && !gap[unit]) out += String.fromCharCode(unit);
    i += pair ? 2 : 1;
  }
  return out;
}

/** First step of the filter hash, over the first two classes. */
export function hashTwo(first: number, second: number): number {
  return Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
}

/** Second step, adding the third class. */
export function hashThree(two: number, third: number): number {
  return Math.imul(two, 0xc2b2ae35) ^ Math.imul(third, 0x27d4eb2f);
}

/**
 * Builds the search structure.
 * @param words folded words (`foldWord`), each once, 2 to `LONGEST_WORD` units long
 * @throws RangeError for a word that is too short or too long: a defect of a lexicon, found by its test
 */
export function compileWords(words: readonly string[]): CompiledWords {
  const letterClass = new Uint16Array(0x10000);
  let letters = FIRST_LETTER;
  let units = 0;
  for (const word of words) {
    if (word.length < 2 || word.length > LONGEST_WORD)
      throw new RangeError(`word of ${word.length} characters: ${word}`);
    units += word.length;
    for (let i = 0; i < word.length; i++) letterClass[word.charCodeAt(i)] ||= letters++;
  }
  const bits = Math.max(10, Math.ceil(Math.log2(words.length * 40 + 1)));
  const filter = new Uint32Array((1 << bits) >>> 5);
  const trie = {
    slots: new Int32Array(1 << Math.ceil(Math.log2(units * 2 + 2))),
    parent: new Int32Array(units + 1),
    label: new Uint16Array(units + 1),
    depth: new Uint8Array(units + 1),
    ends: new Int32Array(units + 1).fill(-1),
  };
  let nodes = 1;
  words.forEach((word, number) => {
    const first = letterClass[word.charCodeAt(0)]!;
    const two = hashTwo(first, letterClass[word.charCodeAt(1)]!);
    const hash = word.length === 2 ? two : hashThree(two, letterClass[word.charCodeAt(2)]!);
    const bit = hash >>> (32 - bits);
    filter[bit >>> 5]! |= 1 << (bit & 31);
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      const label = letterClass[word.charCodeAt(i)]!;
      const slot = slotOf(trie.slots, trie.parent, trie.label, node, label);
      if (trie.slots[slot] === 0) {
        trie.slots[slot] = nodes;
        trie.parent[nodes] = node;
        trie.label[nodes] = label;
        trie.depth[nodes] = i + 1;
        nodes++;
      }
      node = trie.slots[slot]!;
    }
    trie.ends[node] = number;
  });
  return { words, classes: unitClasses(letterClass), letterClass, filter, filterShift: 32 - bits, ...trie, nodes };
}

/** The slot that holds the child, or the free slot where it would be. */
export function slotOf(
  slots: Int32Array,
  parent: Int32Array,
  label: Uint16Array,
  node: number,
  letter: number,
): number {
  const mask = slots.length - 1;
  let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(letter, 0x85ebca6b)) >>> 7;
  for (slot &= mask; ; slot = (slot + 1) & mask) {
    const child = slots[slot]!;
    if (child === 0 || (parent[child] === node && label[child] === letter)) return slot;
  }
}

/** Class of every raw unit: folding and alphabet in one look-up. */
function unitClasses(letterClass: Uint16Array): Uint16Array {
  const fold = foldTable();
  const gap = gapTable();
  const classes = new Uint16Array(0x10000);
  for (let c = 0; c < 0x10000; c++) {
    const unit = fold[c]!;
    if (c >= 0xd800 && c <= 0xdfff) classes[c] = CLASS_SURROGATE;
    else if (unit === IGNORED) classes[c] = CLASS_IGNORED;
    else if (letterClass[unit]) classes[c] = letterClass[unit]!;
    else if (gap[unit]) classes[c] = CLASS_GAP;
  }
  return classes;
}
