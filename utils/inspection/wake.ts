import type { WordMatch } from './contract';
import { RULES } from './registry';

/**
 * Which rules have to look at a text at all. A rule wakes where one of its `anchors` has a word or one of its `signs` is written;
 * a rule with neither looks at everything. Most paragraphs wake only a few, which is what makes a full inspection cheap.
 */

const byLexicon = new Map<string, number[]>();
const bySign = new Map<string, number[]>();
const always: number[] = [];
RULES.forEach(({ anchors, signs }, rule) => {
  for (const lexicon of anchors ?? []) push(byLexicon, lexicon, rule);
  if (signs !== undefined) push(bySign, signs, rule);
  if (anchors === undefined && signs === undefined) always.push(rule);
});
const signSets = [...bySign.keys()];
if (signSets.length > 32) throw new RangeError('more than 32 different sets of signs: share one between rules');

let table: Uint32Array | undefined;

/** For every UTF-16 unit, the sets of signs it belongs to, one bit each. */
function signTable(): Uint32Array {
  if (!table) {
    table = new Uint32Array(0x10000);
    signSets.forEach((signs, bit) => {
      for (let i = 0; i < signs.length; i++) table![signs.charCodeAt(i)]! |= 1 << bit;
    });
  }
  return table;
}

/** The sets of signs written in a text, one bit each. */
export function signsIn(text: string): number {
  const bits = signTable();
  let seen = 0;
  for (let i = 0; i < text.length; i++) seen |= bits[text.charCodeAt(i)]!;
  return seen;
}

/**
 * Marks the rules that wake.
 * @param awake one entry for each of `RULES`; entries are only ever set
 * @param signs from `signsIn`
 */
export function wake(awake: Uint8Array, words: ReadonlyMap<string, readonly WordMatch[]>, signs: number): void {
  for (const rule of always) awake[rule] = 1;
  for (const lexicon of words.keys()) for (const rule of byLexicon.get(lexicon) ?? []) awake[rule] = 1;
  for (let bit = 0; bit < signSets.length; bit++) {
    if ((signs >>> bit) & 1) for (const rule of bySign.get(signSets[bit]!)!) awake[rule] = 1;
  }
}

function push(lists: Map<string, number[]>, key: string, rule: number): void {
  const list = lists.get(key);
  if (list) list.push(rule);
  else lists.set(key, [rule]);
}
