import type { WordMatch } from './contract';
import { RULES } from './registry';
import { foldUnit, IGNORED } from './text/fold';

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

/** The needs of all rules, arranged for `wake`. */
interface Needs {
  readonly byLexicon: ReadonlyMap<string, readonly number[]>;
  /** Rules that look at characters: the sets they need as bits, and the digits. */
  readonly bySigns: readonly { readonly rule: number; readonly sets: number; readonly digits: number }[];
  readonly always: readonly number[];
  readonly setBits: ReadonlyMap<string, number>;
}

let needs: Needs | undefined;

/** Made at first use: some rules inspect texts themselves and are loaded together with this file. */
function allNeeds(): Needs {
  if (needs) return needs;
  const byLexicon = new Map<string, number[]>();
  const bySigns: { rule: number; sets: number; digits: number }[] = [];
  const always: number[] = [];
  const setBits = new Map<string, number>();
  RULES.forEach(({ anchors, signs, digits }, rule) => {
    for (const lexicon of anchors ?? []) push(byLexicon, lexicon, rule);
    if (signs !== undefined || digits !== undefined) {
      const sets = signs === undefined ? [] : typeof signs === 'string' ? [signs] : signs;
      bySigns.push({ rule, sets: sets.reduce((bits, set) => bits | bitOf(setBits, set), 0), digits: digits ?? 0 });
    } else if (anchors === undefined) always.push(rule);
  });
  needs = { byLexicon, bySigns, always, setBits };
  return needs;
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

interface Tables {
  readonly sets: Uint32Array;
  readonly digits: Uint8Array;
}
let tables: Tables | undefined;

function makeTables(): Tables {
  const sets = new Uint32Array(0x10000);
  for (const [set, bit] of allNeeds().setBits) for (let i = 0; i < set.length; i++) sets[set.charCodeAt(i)]! |= bit;
  const digits = new Uint8Array(0x10000);
  const kind = new Map<number, number>([[IGNORED, BETWEEN]]);
  for (const c of BETWEEN_DIGITS) kind.set(c.charCodeAt(0), BETWEEN);
  for (const c of `0123456789${CHINESE_DIGITS}`) kind.set(c.charCodeAt(0), DIGIT);
  for (let c = 0; c < 0x10000; c++) digits[c] = kind.get(foldUnit(c)) ?? 0;
  // Either half of a styled digit outside the basic plane.
  digits.fill(DIGIT, 0xd800, 0xe000);
  return { sets, digits };
}

/** Looks at every character once. */
export function signsOf(text: string): Signs {
  tables ??= makeTables();
  const { sets, digits } = tables;
  let seen = 0;
  let run = 0;
  let longest = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    seen |= sets[unit]!;
    const kind = digits[unit]!;
    if (kind === DIGIT) {
      if (++run > longest) longest = run;
    } else if (kind === 0) run = 0;
  }
  return { sets: seen, digits: longest };
}

/** Marks the rules that wake. @param awake one entry for each of `RULES`; entries are only ever set */
export function wake(awake: Uint8Array, words: ReadonlyMap<string, readonly WordMatch[]>, signs: Signs): void {
  const { always, byLexicon, bySigns } = allNeeds();
  for (const rule of always) awake[rule] = 1;
  for (const lexicon of words.keys()) for (const rule of byLexicon.get(lexicon) ?? []) awake[rule] = 1;
  for (const { rule, sets, digits } of bySigns) {
    if ((signs.sets & sets) === sets && signs.digits >= digits) awake[rule] = 1;
  }
}

function push(lists: Map<string, number[]>, key: string, rule: number): void {
  const list = lists.get(key);
  if (list) list.push(rule);
  else lists.set(key, [rule]);
}
