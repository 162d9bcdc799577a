import { type CandidateTable, SAME_SOUND } from './candidates';
import { COMMON_LEVEL } from './pairs';
import type { Probability } from './probability';
import { BREAK, isHan, MARGIN } from './units';

/** What speaks for and against a candidate, in the order of `FEATURES`. */
export interface Suspect {
  /** UTF-16 offset into the text. */
  readonly offset: number;
  /** The character that may have been meant. */
  readonly unit: number;
  /** Valid during the visit. */
  readonly features: Float64Array;
}

/** Names of the features, for reports of training. */
export const FEATURES =
  'gain cutGain kind length level newLevel left right newLeft newRight before across newBefore newAcross newAfter frequency newFrequency lead repeats rivals alone inside chance surroundings confused surname nameShare wordGain breaks'.split(
    ' ',
  );

/** Written so that the sequence of three around the place is unknown and its two halves are rare together: worth a look. */
const MOST_SEEN = 2 * COMMON_LEVEL - 1;
/** Log-probability from which on a character is taken as meant. */
const MOST_LIKELY = -5.5;
/** A candidate's two pairs together have to be that many levels more frequent than the written ones. */
const BETTER_SEEN = 2;
/** Least gain of log-probability that a candidate is looked at for. */
const LEAST_GAIN = 3;
/** Candidates of one place that are judged. */
const MOST_RIVALS = 3;
/** How far the window of word cutting and of the surroundings reaches. */
const REACH = 5;
const INSIDE_REACH = 40;

const SURNAMES = new Set(
  [
    ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
  ].map((c) => c.charCodeAt(0)),
);

interface Rival {
  gain: number;
  unit: number;
  kind: number;
  left: number;
  right: number;
}

/**
 * Places of a text where another character would be far more likely than the written one, with everything needed to judge them.
 * @param units the text by `unitsOf`; each place is changed and set back while it is looked at
 * @param visit called for up to three candidates of a place, the likeliest first
 */
export function eachSuspect(
  text: string,
  units: Uint16Array,
  model: Probability,
  candidates: CandidateTable,
  nameShare: Uint8Array,
  visit: (suspect: Suspect) => void,
): void {
  const end = text.length + MARGIN;
  const features = new Float64Array(FEATURES.length);
  const { pairs } = model;
  let commonAfter = pairs.isCommon(BREAK, units[MARGIN]!);
  for (let i = MARGIN; i < end; i++) {
    const written = units[i]!;
    const commonBefore = commonAfter;
    commonAfter = pairs.isCommon(written, units[i + 1]!);
    // The cheap half of the test below.
    if ((commonBefore && commonAfter) || !isHan(written)) continue;
    const left = pairs.level(units[i - 1]!, written);
    const right = pairs.level(written, units[i + 1]!);
    if (left + right > MOST_SEEN) continue;
    if (left > 0 && right > 0 && model.triple(units[i - 1]!, written, units[i + 1]!) > 0) continue;
    const chance = model.at(units, i);
    if (chance > MOST_LIKELY) continue;
    const rivals = rivalsAt(units, i, left + right, model, candidates);
    if (rivals.length === 0) continue;
    const place = placeFeatures(text, units, i, end, chance, model);
    for (let r = 0; r < Math.min(rivals.length, MOST_RIVALS); r++) {
      const rival = rivals[r]!;
      fill(features, units, i, place, rival, rivals, r, left, right, model, candidates, nameShare);
      visit({ offset: i - MARGIN, unit: rival.unit, features });
    }
  }
}

/** Places in a list of candidates; no character has more of them. */
const knownRivals = new Uint16Array(4096);

/** Candidates that stand in known company and gain enough, best first. */
function rivalsAt(
  units: Uint16Array,
  i: number,
  seen: number,
  model: Probability,
  candidates: CandidateTable,
): Rival[] {
  const written = units[i]!;
  const before = units[i - 1]!;
  const after = units[i + 1]!;
  const hanBefore = isHan(before);
  const hanAfter = isHan(after);
  if (!hanBefore && !hanAfter) return [];
  const { pairs } = model;
  const { numbers, units: others, kinds } = candidates.of(written);
  const least = seen + BETTER_SEEN;
  const rivals: Rival[] = [];
  let base = Number.NaN;
  const count = pairs.known(numbers, hanBefore ? before : 0, hanAfter ? after : 0, knownRivals);
  for (let k = 0; k < count; k++) {
    const place = knownRivals[k]!;
    const unit = others[place]!;
    const left = pairs.level(before, unit);
    const right = pairs.level(unit, after);
    if (left + right <= least) continue;
    if (Number.isNaN(base)) base = model.around(units, i);
    units[i] = unit;
    const gain = model.around(units, i) - base;
    units[i] = written;
    if (gain >= LEAST_GAIN) rivals.push({ gain, unit, kind: kinds[place]!, left, right });
  }
  return rivals.sort((a, b) => b.gain - a.gain || a.unit - b.unit);
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly cut: number;
  readonly length: number;
  readonly level: number;
  readonly before: number;
  readonly across: number;
  readonly repeats: number;
  readonly inside: number;
  readonly chance: number;
  readonly surroundings: number;
}

/** What is the same for all candidates of a place. */
function placeFeatures(
  text: string,
  units: Uint16Array,
  i: number,
  end: number,
  chance: number,
  model: Probability,
): Place {
  const from = Math.max(MARGIN, i - REACH);
  const to = Math.min(end, i + REACH + 1);
  const { length, level } = model.cover(units, i);
  let sum = 0;
  let n = 0;
  for (const j of [i - 3, i - 2, i - 1, i + 4, i + 5, i + 6]) {
    if (j < MARGIN || j >= end || !isHan(units[j]!)) continue;
    sum += model.at(units, j);
    n++;
  }
  return {
    from,
    to,
    cut: model.cut(units, from, to),
    length,
    level,
    before: model.triple(units[i - 2]!, units[i - 1]!, units[i]!),
    across: model.triple(units[i - 1]!, units[i]!, units[i + 1]!),
    repeats: Math.max(repeatsOf(text, i - MARGIN - 1), repeatsOf(text, i - MARGIN)),
    inside: insideOf(text, i - MARGIN),
    chance,
    surroundings: n === 0 ? -6 : sum / n,
  };
}

function fill(
  features: Float64Array,
  units: Uint16Array,
  i: number,
  place: Place,
  rival: Rival,
  rivals: readonly Rival[],
  rank: number,
  left: number,
  right: number,
  model: Probability,
  candidates: CandidateTable,
  nameShare: Uint8Array,
): void {
  const written = units[i]!;
  const best = rivals[0]!.gain;
  units[i] = rival.unit;
  const cut = model.cut(units, place.from, place.to);
  const cover = model.cover(units, i);
  const newBefore = model.triple(units[i - 2]!, units[i - 1]!, rival.unit);
  const newAcross = model.triple(units[i - 1]!, rival.unit, units[i + 1]!);
  const newAfter = model.triple(rival.unit, units[i + 1]!, units[i + 2]!);
  units[i] = written;
  let f = 0;
  features[f++] = rival.gain;
  features[f++] = cut - place.cut;
  features[f++] = rival.kind;
  features[f++] = place.length;
  features[f++] = place.level;
  features[f++] = cover.level;
  features[f++] = left;
  features[f++] = right;
  features[f++] = rival.left;
  features[f++] = rival.right;
  features[f++] = place.before;
  features[f++] = place.across;
  features[f++] = newBefore;
  features[f++] = newAcross;
  features[f++] = newAfter;
  features[f++] = model.single[written]!;
  features[f++] = model.single[rival.unit]!;
  features[f++] = rank === 0 ? best - (rivals[1]?.gain ?? 0) : rival.gain - best;
  features[f++] = place.repeats;
  features[f++] = rivals.length;
  features[f++] = model.alone[written]!;
  features[f++] = place.inside;
  features[f++] = place.chance;
  features[f++] = place.surroundings;
  features[f++] = candidates.isConfusion(written, rival.unit) ? 1 : 0;
  features[f++] = (SURNAMES.has(units[i - 1]!) ? 1 : 0) + (SURNAMES.has(units[i - 2]!) ? 2 : 0);
  features[f++] = nameShare[written]!;
  features[f++] = rival.kind <= SAME_SOUND ? cover.level - place.level : -9;
  features[f] = (isHan(units[i - 1]!) ? 0 : 1) + (isHan(units[i + 1]!) ? 0 : 2);
}

/** How often the two characters from `start` stand in the text again (counted to 3): who repeats a name means it. */
function repeatsOf(text: string, start: number): number {
  const two = text.slice(Math.max(0, start), start + 2);
  if (two.length < 2 || !isHan(two.charCodeAt(0)) || !isHan(two.charCodeAt(1))) return 0;
  let found = -1;
  for (let at = text.indexOf(two); at >= 0 && found < 3; at = text.indexOf(two, at + 1)) found++;
  return found;
}

/** Whether the place stands in a quotation (1), a title (2), a topic or a mention (3). */
function insideOf(text: string, offset: number): number {
  for (let i = offset - 1; i >= Math.max(0, offset - INSIDE_REACH); i--) {
    const c = text[i]!;
    if (c === '”' || c === '》' || c === '】') return 0;
    if (c === '“') return 1;
    if (c === '《') return 2;
    if (c === '#' || c === '@') return 3;
  }
  return 0;
}
