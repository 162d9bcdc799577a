import type { FieldView, Span } from '../contract';

/** One sign that speaks for (or, with a negative weight, against) a conclusion. */
export interface Evidence extends Span {
  /** Kind of sign; rules ask for several different kinds. */
  readonly group: string;
  /** Repeated signs with the same key count once in a window. */
  readonly key: string;
  readonly weight: number;
}

/** The best window of a text: its score, and how much each group that took part gave. */
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
  const { folded } = field;
  return Array.from(folded.text.matchAll(pattern), (match) => {
    const { start, end } = folded.original(match.index, match.index + match[0].length);
    return { start, end, group, key: match[0], weight };
  });
}

/** Sum of a group as far as it counts: one kind of sign alone, however often repeated, proves nothing. */
type Limits = Readonly<Record<string, number>>;

function limited(sum: number, limit: number | undefined): number {
  if (limit === undefined) return sum;
  return limit < 0 ? Math.max(limit, sum) : Math.min(limit, sum);
}

/** Signs within a sliding window: each key counted, each group summed. */
class Window {
  private readonly counts = new Map<string, number>();
  private readonly sums = new Map<string, number>();

  constructor(private readonly limits: Limits) {}

  change(sign: Evidence, step: 1 | -1): void {
    const name = `${sign.group}:${sign.key}`;
    const count = (this.counts.get(name) ?? 0) + step;
    this.counts.set(name, count);
    if (count === (step === 1 ? 1 : 0))
      this.sums.set(sign.group, (this.sums.get(sign.group) ?? 0) + step * sign.weight);
  }

  score(): number {
    let score = 0;
    for (const [group, sum] of this.sums) score += limited(sum, this.limits[group]);
    return score;
  }
}

/**
 * The window of at most `width` characters with the highest score, marked from its first to its last sign in favour.
 * The work grows with the number of signs, not with the width.
 * @param limits highest (or, for negative ones, lowest) sum a group may give; a group without a limit is not bounded
 */
export function densestWindow(evidence: readonly Evidence[], width: number, limits: Limits): Cluster | null {
  const sorted = [...evidence].sort((a, b) => a.start - b.start || b.end - a.end);
  const reach = new Window(limits);
  let bestScore = Number.NEGATIVE_INFINITY;
  let bestFirst = 0;
  for (let first = 0, beyond = 0; first < sorted.length; first++) {
    for (; beyond < sorted.length && sorted[beyond]!.start < sorted[first]!.start + width; beyond++) {
      reach.change(sorted[beyond]!, 1);
    }
    const score = reach.score();
    if (score > bestScore) {
      bestScore = score;
      bestFirst = first;
    }
    reach.change(sorted[first]!, -1);
  }
  return sorted.length === 0 ? null : clusterAt(sorted, bestFirst, width, limits, bestScore);
}

function clusterAt(sorted: readonly Evidence[], first: number, width: number, limits: Limits, score: number): Cluster {
  const limit = sorted[first]!.start + width;
  const inside: Evidence[] = [];
  for (let i = first; i < sorted.length && sorted[i]!.start < limit; i++) inside.push(sorted[i]!);
  const favour = inside.filter((sign) => sign.weight > 0);
  const groups = new Map<string, number>();
  for (const sign of new Map(inside.map((sign) => [`${sign.group}:${sign.key}`, sign])).values()) {
    groups.set(sign.group, (groups.get(sign.group) ?? 0) + sign.weight);
  }
  for (const [group, sum] of groups) groups.set(group, limited(sum, limits[group]));
  return {
    start: favour[0]?.start ?? sorted[first]!.start,
    end: favour.reduce((end, sign) => Math.max(end, sign.end), favour[0]?.end ?? sorted[first]!.end),
    score,
    groups,
  };
}
