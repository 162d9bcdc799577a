import type { FieldView, Span, WordMatch } from '../contract';
import { foldText } from '../text/folded';

/** One sign that speaks for (or, with a negative weight, against) a conclusion. */
export interface Evidence extends Span {
  /** Kind of sign; rules ask for several different kinds. */
  readonly group: string;
  /** Repeated signs with the same key count once in a window. */
  readonly key: string;
  readonly weight: number;
}

/** A window of a text, from its first to its last sign in favour: its score, and how much each group that took part gave. */
export interface Cluster extends Span {
  readonly score: number;
  readonly groups: ReadonlyMap<string, number>;
}

/** Highest (or, for negative ones, lowest) sum of a group: one kind of sign alone, however often repeated, proves nothing. */
export type Limits = Readonly<Record<string, number>>;

/** The matches that lie within [from, to), by halving; `matches` are in order and do not overlap. */
export function matchesWithin(matches: readonly WordMatch[], from: number, to: number): readonly WordMatch[] {
  const first = firstFrom(matches, from);
  let beyond = first;
  while (beyond < matches.length && matches[beyond]!.end <= to) beyond++;
  return beyond === first ? [] : matches.slice(first, beyond);
}

/** Index of the first match that begins at or behind the offset, by halving. */
export function firstFrom(matches: readonly WordMatch[], from: number): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (matches[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words of a lexicon as evidence of one group. @param counts which of them count; all when absent */
export function wordEvidence(
  field: FieldView,
  lexicon: string,
  group: string,
  weight: number,
  counts: (match: WordMatch) => boolean = () => true,
): Evidence[] {
  const found: Evidence[] = [];
  for (const match of field.words(lexicon)) {
    if (counts(match)) found.push({ start: match.start, end: match.end, group, key: match.word, weight });
  }
  return found;
}

/** An expression over folded text that is a sign. */
export interface PatternSign {
  readonly pattern: RegExp;
  readonly group: string;
  readonly weight: number;
  /** Given where all its matches are one and the same sign. */
  readonly key?: string;
  /** Without one of these characters there is no match: a cheap first look. */
  readonly needs?: RegExp;
}

/** The same within parts of the text only; each part is folded by itself. */
export function patternEvidenceIn(
  field: FieldView,
  parts: readonly Span[],
  patterns: readonly PatternSign[],
): Evidence[] {
  const found: Evidence[] = [];
  for (const part of parts) {
    const folded = foldText(field.text.slice(part.start, part.end));
    for (const { pattern, group, weight, key, needs } of patterns) {
      if (needs && !needs.test(folded.text)) continue;
      for (const match of folded.text.matchAll(pattern)) {
        const { start, end } = folded.original(match.index, match.index + match[0].length);
        found.push({ start: start + part.start, end: end + part.start, group, key: key ?? match[0], weight });
      }
    }
  }
  return found;
}

/** Signs by position, with numbers in place of names: what the sliding window works on. */
class Signs {
  readonly sorted: readonly Evidence[];
  readonly groups: string[] = [];
  readonly limits: number[] = [];
  /** For each sign the number of its group and of its key. */
  readonly group: Int32Array;
  readonly key: Int32Array;
  readonly keys: number;

  constructor(evidence: readonly Evidence[], limits: Limits) {
    this.sorted = [...evidence].sort((a, b) => a.start - b.start || b.end - a.end);
    this.group = new Int32Array(this.sorted.length);
    this.key = new Int32Array(this.sorted.length);
    const keysOf: Map<string, number>[] = [];
    let keys = 0;
    this.sorted.forEach((sign, i) => {
      let group = this.groups.indexOf(sign.group);
      if (group < 0) {
        group = this.groups.push(sign.group) - 1;
        this.limits.push(limits[sign.group] ?? (sign.weight < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY));
        keysOf.push(new Map());
      }
      let key = keysOf[group]!.get(sign.key);
      if (key === undefined) {
        key = keys++;
        keysOf[group]!.set(sign.key, key);
      }
      this.group[i] = group;
      this.key[i] = key;
    });
    this.keys = keys;
  }

  limited(group: number, sum: number): number {
    const limit = this.limits[group]!;
    return limit < 0 ? Math.max(limit, sum) : Math.min(limit, sum);
  }

  /** Score of the window of at most `width` characters that begins with each sign. The work grows with the number of signs. */
  scores(width: number): Float64Array {
    const { sorted, group, key } = this;
    const counts = new Int32Array(this.keys);
    const sums = new Float64Array(this.groups.length);
    const scores = new Float64Array(sorted.length);
    for (let first = 0, beyond = 0; first < sorted.length; first++) {
      for (; beyond < sorted.length && sorted[beyond]!.start < sorted[first]!.start + width; beyond++) {
        if (counts[key[beyond]!]!++ === 0) sums[group[beyond]!]! += sorted[beyond]!.weight;
      }
      let score = 0;
      for (let i = 0; i < sums.length; i++) score += this.limited(i, sums[i]!);
      scores[first] = score;
      if (--counts[key[first]!]! === 0) sums[group[first]!]! -= sorted[first]!.weight;
    }
    return scores;
  }

  /** The signs of the window that begins with sign `first`, without the last of them that speak against. */
  cluster(first: number, width: number, score: number): Cluster {
    const limit = this.sorted[first]!.start + width;
    const seen = new Set<number>();
    const sums = new Map<number, number>();
    let start = -1;
    let end = -1;
    for (let i = first; i < this.sorted.length && this.sorted[i]!.start < limit; i++) {
      const sign = this.sorted[i]!;
      if (sign.weight > 0) {
        if (start < 0) start = sign.start;
        end = Math.max(end, sign.end);
      }
      if (seen.has(this.key[i]!)) continue;
      seen.add(this.key[i]!);
      sums.set(this.group[i]!, (sums.get(this.group[i]!) ?? 0) + sign.weight);
    }
    const groups = new Map([...sums].map(([group, sum]) => [this.groups[group]!, this.limited(group, sum)]));
    return start < 0
      ? { start: this.sorted[first]!.start, end: this.sorted[first]!.end, score, groups }
      : { start, end, score, groups };
  }
}

/** The window of at most `width` characters with the highest score. */
export function densestWindow(evidence: readonly Evidence[], width: number, limits: Limits): Cluster | null {
  return densestWindows(evidence, width, limits, Number.NEGATIVE_INFINITY, 1)[0] ?? null;
}

/** At most `most` windows that do not overlap and score `enough` or more, the best first. */
export function densestWindows(
  evidence: readonly Evidence[],
  width: number,
  limits: Limits,
  enough: number,
  most: number,
): Cluster[] {
  if (evidence.length === 0) return [];
  const signs = new Signs(evidence, limits);
  const scores = signs.scores(width);
  const found: Cluster[] = [];
  const open = (first: number): boolean => {
    const { start } = signs.sorted[first]!;
    return !found.some((cluster) => start < cluster.end && start + width > cluster.start);
  };
  while (found.length < most) {
    let best = -1;
    for (let i = 0; i < scores.length; i++) {
      if (scores[i]! >= enough && (best < 0 || scores[i]! > scores[best]!) && open(i)) best = i;
    }
    if (best < 0) break;
    found.push(signs.cluster(best, width, scores[best]!));
  }
  return found;
}

/** Every window of at most `width` characters that begins with a sign, by position, with its score. */
export function windowScores(
  evidence: readonly Evidence[],
  width: number,
  limits: Limits,
): readonly { readonly start: number; readonly score: number }[] {
  const signs = new Signs(evidence, limits);
  return Array.from(signs.scores(width), (score, i) => ({ start: signs.sorted[i]!.start, score }));
}
