import { keptWith } from './kept';
import { lexiconIndex } from './lexicon-index';
import { RULES } from './registry';
import { IGNORED } from './text/fold';
import { type WordData, wordData } from './word-data';

/**
 * Which rules have to look at a text at all: those with a word of an anchor in it, with the signs or the digits they need, and those that
 * need nothing. Most paragraphs wake only a few, which is what makes a full inspection cheap.
 */

/** What `wake` needs to know of a text beside its words. */
export interface Signs {
  /** The sets of signs written in it, one bit each. */
  readonly sets: number;
  /** Digits in its longest number. */
  readonly digits: number;
}

/** Lexicons that may have a word in a text, one bit each (`lexiconIndex`). */
export interface LexiconBits {
  readonly low: number;
  readonly high: number;
}

/** Rules as bits, in the order of `RULES`. */
export type RuleBits = Uint32Array;

/** No rule. */
export function noRules(): RuleBits {
  return new Uint32Array((RULES.length + 31) >>> 5);
}

/** The rules that a test says yes to. */
export function rulesThat(test: (rule: (typeof RULES)[number]) => boolean): RuleBits {
  const bits = noRules();
  RULES.forEach((rule, i) => {
    if (test(rule)) setBit(bits, i);
  });
  return bits;
}

/** The needs of all rules, arranged for `wake`. */
interface Needs {
  /** By number of the lexicon. */
  readonly byLexicon: readonly RuleBits[];
  /** Rules that look at characters: the sets they need as bits, and the digits. */
  readonly bySigns: readonly { readonly rule: number; readonly sets: number; readonly digits: number }[];
  readonly always: RuleBits;
  readonly tables: Tables;
}

interface Tables {
  /** By unit: the sets it is in. */
  readonly sets: Uint32Array;
  /** By unit: whether it is a digit or may stand between two. */
  readonly digits: Uint8Array;
}

const needsWith = keptWith(arrange);

/** Made at first use: some rules inspect texts themselves and are loaded together with this file. */
function allNeeds(): Needs {
  return needsWith(wordData());
}

function arrange({ lexicons, fold }: WordData): Needs {
  const { numbers } = lexiconIndex();
  const byLexicon = lexicons.map(noRules);
  const bySigns: { rule: number; sets: number; digits: number }[] = [];
  const always = noRules();
  const setBits = new Map<string, number>();
  RULES.forEach(({ anchors, signs, digits }, rule) => {
    for (const lexicon of anchors ?? []) {
      const number = numbers.get(lexicon);
      if (number !== undefined) setBit(byLexicon[number]!, rule);
    }
    if (signs !== undefined || digits !== undefined) {
      const sets = signs === undefined ? [] : typeof signs === 'string' ? [signs] : signs;
      bySigns.push({ rule, sets: sets.reduce((bits, set) => bits | bitOf(setBits, set), 0), digits: digits ?? 0 });
    } else if (anchors === undefined) setBit(always, rule);
  });
  return { byLexicon, bySigns, always, tables: makeTables(setBits, fold) };
}

function bitOf(setBits: Map<string, number>, set: string): number {
  let bit = setBits.get(set);
  if (bit === undefined) {
    if (setBits.size === 32) throw new RangeError('more than 32 different sets of signs: share one between rules');
    bit = 1 << setBits.size;
    setBits.set(set, bit);
  }
  return bit;
}

/** What people put between the digits of a number. */
const BETWEEN_DIGITS = ' \t\u00a0\u3000-–—‐_.·•・。~|';
const CHINESE_DIGITS = '〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖貳參陸ox';
const DIGIT = 1;
const BETWEEN = 2;

/** @param fold of the word data */
function makeTables(setBits: ReadonlyMap<string, number>, fold: Uint16Array): Tables {
  const sets = new Uint32Array(0x10000);
  for (const [set, bit] of setBits) for (let i = 0; i < set.length; i++) sets[set.charCodeAt(i)]! |= bit;
  // By folded unit first: a table, because every unit is asked about.
  const kinds = new Uint8Array(0x10000);
  kinds[IGNORED] = BETWEEN;
  for (const c of BETWEEN_DIGITS) kinds[c.charCodeAt(0)] = BETWEEN;
  for (const c of `0123456789${CHINESE_DIGITS}`) kinds[c.charCodeAt(0)] = DIGIT;
  const digits = new Uint8Array(0x10000);
  for (let c = 0; c < 0x10000; c++) digits[c] = kinds[(c + fold[c]!) & 0xffff]!;
  // Either half of a styled digit outside the basic plane.
  digits.fill(DIGIT, 0xd800, 0xe000);
  return { sets, digits };
}

/** Looks at every character of [start, end) once. */
export function signsOf(text: string, start: number, end: number): Signs {
  const { sets, digits } = allNeeds().tables;
  let seen = 0;
  let run = 0;
  let longest = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    seen |= sets[unit]!;
    const kind = digits[unit]!;
    if (kind === DIGIT) {
      if (++run > longest) longest = run;
    } else if (kind === 0) run = 0;
  }
  return { sets: seen, digits: longest };
}

/** The rules that wake. @param awake written to */
export function wake(awake: RuleBits, { low, high }: LexiconBits, signs: Signs): void {
  const { always, byLexicon, bySigns } = allNeeds();
  awake.set(always);
  wakeByLexicon(awake, byLexicon, low, 0);
  wakeByLexicon(awake, byLexicon, high, 32);
  for (const { rule, sets, digits } of bySigns) {
    if ((signs.sets & sets) === sets && signs.digits >= digits) setBit(awake, rule);
  }
}

function wakeByLexicon(awake: RuleBits, byLexicon: readonly RuleBits[], bits: number, first: number): void {
  for (let left = bits; left !== 0; left &= left - 1) {
    const rules = byLexicon[first + 31 - Math.clz32(left & -left)]!;
    for (let i = 0; i < awake.length; i++) awake[i]! |= rules[i]!;
  }
}

/** Calls back with the number of each rule that is in both sets, in order. */
export function eachRule(awake: RuleBits, among: RuleBits, use: (rule: number) => void): void {
  for (let i = 0; i < awake.length; i++) {
    for (let left = awake[i]! & among[i]!; left !== 0; left &= left - 1) use(i * 32 + 31 - Math.clz32(left & -left));
  }
}

function setBit(bits: RuleBits, rule: number): void {
  bits[rule >>> 5]! |= 1 << (rule & 31);
}
