import type { FieldView, Span } from '../contract';

/** One sign that speaks for (or, with a negative weight, against) a conclusion. */
export interface Evidence extends Span {
  /** Kind of sign; rules ask for several different kinds. */
  readonly group: string;
  /** Repeated signs with the same key count once in a window. */
  readonly key: string;
  readonly weight: number;
}

/** The best window of a text: its score, which groups took part and how much each gave. */
export interface Cluster extends Span {
  readonly score: number;
  readonly groups: ReadonlyMap<string, number>;
}

/** Words of a lexicon as evidence of one group. */
export function wordEvidence(field: FieldView, lexicon: string, group: string, weight: number): Evidence[] {
  return field.words(lexicon).map(({ start, end, word }) => ({ start, end, group, key: word, weight }));
}

/** Matches of an expression in the folded text as evidence, in original offsets. */
export function patternEvidence(field: FieldView, pattern: RegExp, group: string, weight: number): Evidence[] {
  return [...field.folded.text.matchAll(pattern)].map((match) => ({
    ...field.folded.original(match.index, match.index + match[0].length),
    group,
    key: match[0],
    weight,
  }));
}

/**
 * The window of at most `width` characters with the highest score. A group gives at most its limit, so that one kind of
 * sign alone, however often repeated, proves nothing.
 * @param limits highest (or, for negative ones, lowest) sum a group may give; a group without a limit is not bounded
 */
export function densestWindow(
  evidence: readonly Evidence[],
  width: number,
  limits: Readonly<Record<string, number>>,
): Cluster | null {
  const sorted = [...evidence].sort((a, b) => a.start - b.start || b.end - a.end);
  let best: Cluster | null = null;
  for (let first = 0, beyond = 0; first < sorted.length; first++) {
    const start = sorted[first]!.start;
    while (beyond < sorted.length && sorted[beyond]!.start < start + width) beyond++;
    const window = weigh(sorted, first, beyond, limits);
    if (!best || window.score > best.score) best = window;
  }
  return best;
}

function weigh(
  sorted: readonly Evidence[],
  first: number,
  beyond: number,
  limits: Readonly<Record<string, number>>,
): Cluster {
  const seen = new Set<string>();
  const groups = new Map<string, number>();
  let start = sorted[first]!.start;
  let end = start;
  let begun = false;
  for (let i = first; i < beyond; i++) {
    const { group, key, weight, ...span } = sorted[i]!;
    const name = `${group}:${key}`;
    if (weight > 0) {
      if (!begun) start = span.start;
      begun = true;
      end = Math.max(end, span.end);
    }
    if (seen.has(name)) continue;
    seen.add(name);
    const sum = (groups.get(group) ?? 0) + weight;
    const limit = limits[group];
    groups.set(group, limit === undefined ? sum : limit < 0 ? Math.max(limit, sum) : Math.min(limit, sum));
  }
  let score = 0;
  for (const sum of groups.values()) score += sum;
  return { start, end, score, groups };
}
