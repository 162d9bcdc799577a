/** Pairs the sentences of two texts by the character pairs that they share. */

const HAN = /[\u4e00-\u9fff]/u;
/** Digits of any kind are left out: a sentence with another number is still the same sentence. */
const NUMERAL = /[零〇○一二两三四五六七八九十百千万亿]/u;

/** Character pairs of a sentence: Chinese characters and Latin letters, without numbers and marks. */
export function pairsOf(sentence: string): Set<number> {
  const pairs = new Set<number>();
  let before = 0;
  for (let i = 0; i < sentence.length; i++) {
    const unit = sentence.charCodeAt(i);
    const c = sentence[i]!;
    const counts = unit < 128 ? (unit | 32) >= 97 && (unit | 32) <= 122 : HAN.test(c) && !NUMERAL.test(c);
    if (!counts) continue;
    const code = unit < 128 ? unit | 32 : unit;
    if (before !== 0) pairs.add(before * 65_536 + code);
    before = code;
  }
  return pairs;
}

/** Share of common pairs (Dice) from which two sentences are the same one. */
const ALIKE = 0.45;
/** Or: so much of the shorter one is in the longer one, when it is long enough to mean something. */
const CONTAINED = 0.8;
const CONTAINED_LEAST = 6;
/** Pairs that stand in more sentences than this (政府) tell none apart. */
const TOO_COMMON = 60;

/**
 * For each sentence of `texts` the index of its counterpart among `others`, or null. Linear in the text, also when every sentence is
 * the same.
 */
export function align(texts: readonly string[], others: readonly string[]): (number | null)[] {
  const otherPairs = others.map(pairsOf);
  const postings = new Map<number, number[]>();
  otherPairs.forEach((pairs, index) => {
    for (const pair of pairs) {
      const list = postings.get(pair);
      if (!list) postings.set(pair, [index]);
      else if (list.length <= TOO_COMMON) list.push(index);
    }
  });
  const exact = new Map<string, number[]>();
  others.forEach((text, index) => {
    const list = exact.get(text);
    if (list) list.push(index);
    else exact.set(text, [index]);
  });
  return texts.map((text, position) => {
    const same = exact.get(text);
    // Several identical ones: the one that stands at about the same place.
    if (same) return same.length === 1 ? same[0]! : nearest(same, position);
    return best(pairsOf(text), postings, otherPairs, position);
  });
}

function best(
  pairs: ReadonlySet<number>,
  postings: ReadonlyMap<number, readonly number[]>,
  others: readonly ReadonlySet<number>[],
  position: number,
): number | null {
  const shared = new Map<number, number>();
  for (const pair of pairs) {
    const list = postings.get(pair);
    for (const index of list ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
  }
  let found: number | null = null;
  let top = 0;
  for (const [index, count] of shared) {
    const size = others[index]?.size ?? 0;
    const dice = (2 * count) / (pairs.size + size);
    const least = Math.min(pairs.size, size);
    if (dice < ALIKE && (least < CONTAINED_LEAST || count / least < CONTAINED)) continue;
    if (dice > top || (dice === top && found !== null && Math.abs(index - position) < Math.abs(found - position))) {
      top = dice;
      found = index;
    }
  }
  return found;
}

function nearest(list: readonly number[], position: number): number {
  return list.reduce((near, index) => (Math.abs(index - position) < Math.abs(near - position) ? index : near));
}
