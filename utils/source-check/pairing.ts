import type { Fact } from './compare';
import { sameValue } from './values';

export interface Conflict {
  readonly source: Fact;
  readonly draft: Fact;
}

interface Lookups {
  /** The draft's value stands somewhere in the source. */
  inSource(fact: Fact): boolean;
  inDraft(fact: Fact): boolean;
}

/** How far beside a value the words are compared. */
const REACH = 6;
/** A table pasted as one line has hundreds of values; behind this many, they are only looked up in the whole text. */
const SENTENCE_LIMIT = 120;
/** From so many equal characters beside them on, two values stand at the same place of the sentence. */
const SAME_PLACE = 4;

/**
 * Values that stand at the same place of sentences belonging together, and differ. Within such a pair of sentences equal values are
 * set off against each other first; what is left is paired by the words beside it.
 * @param counterpart for each sentence of the draft the index of its sentence in the source
 */
export function pairConflicts(
  ours: readonly Fact[],
  theirs: readonly Fact[],
  counterpart: readonly (number | null)[],
  lookups: Lookups,
): Conflict[] {
  const theirsBySentence = Map.groupBy(theirs, (fact) => fact.sentence);
  // Several sentences of the draft may be one of the source.
  const oursBySource = Map.groupBy(ours, (fact) => counterpart[fact.sentence] ?? -1);
  const conflicts: Conflict[] = [];
  for (const [sentence, facts] of oursBySource) {
    if (sentence < 0) continue;
    const { left, right } = leftOver(
      facts.slice(0, SENTENCE_LIMIT),
      (theirsBySentence.get(sentence) ?? []).slice(0, SENTENCE_LIMIT),
    );
    conflicts.push(...pairBest(left, right, lookups));
  }
  const order = new Map(ours.map((fact, index) => [fact, index]));
  return conflicts.sort((a, b) => (order.get(a.draft) ?? 0) - (order.get(b.draft) ?? 0));
}

function leftOver(ours: readonly Fact[], theirs: readonly Fact[]): { left: Fact[]; right: Fact[] } {
  const right = [...theirs];
  const left = ours.filter((fact) => {
    const equal = right.filter((other) => sameValue(fact.value, other.value));
    if (equal.length === 0) return true;
    const closest = equal.reduce((best, other) => (likeness(fact, other) > likeness(fact, best) ? other : best));
    right.splice(right.indexOf(closest), 1);
    return false;
  });
  return { left, right };
}

function pairBest(left: readonly Fact[], right: readonly Fact[], lookups: Lookups): Conflict[] {
  const candidates = left
    .flatMap((draft) =>
      right.filter((source) => source.value.kind === draft.value.kind).map((source) => ({ draft, source })),
    )
    .map((pair) => ({ ...pair, score: likeness(pair.draft, pair.source) }))
    .filter(({ draft, source, score }) => {
      if (score >= SAME_PLACE) return true;
      // Words beside them differ: only where neither is said anywhere else.
      return score >= 1 && !lookups.inSource(draft) && !lookups.inDraft(source);
    })
    .sort((a, b) => b.score - a.score);
  const used = new Set<Fact>();
  return candidates.flatMap(({ draft, source }) => {
    if (used.has(draft) || used.has(source)) return [];
    used.add(draft);
    used.add(source);
    return [{ draft, source }];
  });
}

/** Number of equal characters directly before and behind two values (0 to 2 × REACH); the end of a sentence counts as two. */
function likeness(a: Fact, b: Fact): number {
  return side(before(a), before(b)) + side(after(a), after(b)) + (sameSort(a, b) ? 1 : 0);
}

/** Of one dimension or kind of institution. */
function sameSort({ value: a }: Fact, { value: b }: Fact): boolean {
  if (a.kind === 'amount') return b.kind === 'amount' && a.dimension === b.dimension;
  if (a.kind === 'institution') return b.kind === 'institution' && a.short === b.short;
  return a.kind === b.kind;
}

const reversed = (text: string) => [...text].reverse().join('');
const before = ({ place }: Fact) => reversed(place.before.slice(-REACH));
const after = ({ place }: Fact) => place.after.slice(0, REACH);

function side(a: string, b: string): number {
  let equal = 0;
  while (equal < a.length && equal < b.length && a[equal] === b[equal]) equal++;
  return equal === a.length && equal === b.length && equal < 2 ? 2 : equal;
}
