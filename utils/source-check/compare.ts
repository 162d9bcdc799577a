import { splitSentences } from '../inspection/text/segments';
import { align } from './align';
import type { Amount } from './amounts';
import type { ComparedDraft, Difference, Place, SourceComparison } from './contract';
import { SOURCE_LIMIT } from './contract';
import { compareHeadlines } from './headline';
import { namesInstitution } from './names';
import { pairConflicts } from './pairing';
import { findValues, sameValue, type Value } from './values';

/** A value with the sentence it stands in. */
export interface Fact {
  readonly value: Value;
  readonly text: string;
  readonly place: Place;
  /** Index of the sentence; the headline is the first. */
  readonly sentence: number;
}

/** How much of the sentence is shown beside a value. */
const BESIDE = 24;

/** One side of the comparison, taken apart. */
interface Side {
  readonly sentences: readonly string[];
  readonly facts: readonly Fact[];
  /** All of it without blanks, for names. */
  readonly whole: string;
}

/**
 * Compares a draft with its original: numbers, percentages, money, days, times, telephone and document numbers, people, institutions,
 * titles, headline. The order of sentences does not count, neither does the way a value is written. Deterministic; 20 000 characters
 * on each side in well below 200 ms.
 */
export function compareWithSource(source: ComparedDraft, draft: ComparedDraft): SourceComparison {
  const theirs = sideOf(source);
  const ours = sideOf(draft);
  const counterpart = align(ours.sentences, theirs.sentences);
  const inSource = lookup(theirs);
  const inDraft = lookup(ours);
  const conflicts = pairConflicts(ours.facts, theirs.facts, counterpart, {
    inSource: (fact) => inSource(fact.value),
    inDraft: (fact) => inDraft(fact.value),
  });
  const settledOurs = new Set(conflicts.map(({ draft: fact }) => fact));
  const settledTheirs = new Set(conflicts.map(({ source: fact }) => fact));
  const added = once(ours.facts.filter((fact) => !settledOurs.has(fact) && !inSource(fact.value)));
  const missing = once(theirs.facts.filter((fact) => !settledTheirs.has(fact) && !inDraft(fact.value)));
  const differences: Difference[] = [
    ...conflicts.map(({ source: s, draft: d }) => difference('conflict', s, d)),
    ...added.map((fact) => difference('added', null, fact)),
    ...missing.map((fact) => difference('missing', fact, null)),
  ];
  return {
    headline: compareHeadlines(source, draft),
    differences,
    agreed: ours.facts.filter((fact) => !settledOurs.has(fact) && inSource(fact.value)).length,
    related: relatedness(ours.sentences, theirs.sentences, counterpart),
  };
}

function sideOf({ title, body }: ComparedDraft): Side {
  const sentences: string[] = [];
  const facts: Fact[] = [];
  for (const [field, whole] of [
    ['title', title],
    ['body', body.slice(0, SOURCE_LIMIT)],
  ] as const) {
    const spans = splitSentences(whole);
    const first = sentences.length;
    sentences.push(...spans.map(({ start, end }) => whole.slice(start, end)));
    let at = 0;
    for (const value of findValues(whole)) {
      while (at < spans.length - 1 && value.start >= spans[at]!.end) at++;
      const span = spans[at] ?? { start: 0, end: whole.length };
      facts.push({
        value,
        text: whole,
        sentence: first + at,
        place: {
          field,
          start: value.start,
          end: value.end,
          text: whole.slice(value.start, value.end),
          ...beside(whole, value, span),
        },
      });
    }
  }
  return { sentences, facts, whole: `${title}\n${body}`.replace(/\s/gu, '') };
}

function beside(whole: string, value: Value, span: { readonly start: number; readonly end: number }) {
  const from = Math.max(span.start, value.start - BESIDE);
  const to = Math.min(Math.max(span.end, value.end), value.end + BESIDE);
  return {
    before: `${from > span.start ? '…' : ''}${whole.slice(from, value.start)}`,
    after: `${whole.slice(value.end, to)}${to < span.end ? '…' : ''}`,
  };
}

/** Share of sentences with a counterpart, on the side where it is larger: an excerpt and an extended version are related. */
function relatedness(
  ours: readonly string[],
  theirs: readonly string[],
  counterpart: readonly (number | null)[],
): number {
  const shared = counterpart.filter((index) => index !== null);
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return Math.max(share(shared.length, ours.length), share(new Set(shared).size, theirs.length));
}

/** Does this side have a value anywhere? */
function lookup(side: Side): (value: Value) => boolean {
  const byKind = Map.groupBy(
    side.facts.map(({ value }) => value),
    ({ kind }) => kind,
  );
  // Thousands of numbers: one that is exact can only be one of the same size, or lie near a rough one.
  const amounts = (byKind.get('amount') ?? []).filter((value) => value.kind === 'amount');
  const bySize = Map.groupBy(amounts, sizeOf);
  const rough = amounts.filter((amount) => amount.rough);
  const candidates = (value: Value): readonly Value[] =>
    value.kind === 'amount' && !value.rough
      ? [...(bySize.get(sizeOf(value)) ?? []), ...rough]
      : (byKind.get(value.kind) ?? []);
  const known = new Map<string, boolean>();
  return (value) => {
    const key = identity(value);
    const before = known.get(key);
    if (before !== undefined) return before;
    const found =
      candidates(value).some((other) => sameValue(value, other)) ||
      (value.kind === 'institution' && namesInstitution(side.whole, value)) ||
      (value.kind === 'person' && side.whole.includes(value.short)) ||
      (value.kind === 'title' && side.whole.includes(value.key.slice(1, -1)));
    known.set(key, found);
    return found;
  };
}

/** Amounts that are equal have the same. */
const sizeOf = ({ value }: Amount): string => value.toPrecision(9);

/** Two values with the same identity say the same. */
function identity(value: Value): string {
  switch (value.kind) {
    case 'amount':
      return `amount ${value.dimension} ${value.value} ${value.literal} ${value.rough} ${value.step}`;
    case 'date':
      return `date ${value.year} ${value.month} ${value.day}`;
    case 'time':
      return `time ${value.minute}`;
    default:
      return `${value.kind} ${value.key}`;
  }
}

/** The first place of each value. */
function once(facts: readonly Fact[]): Fact[] {
  const seen = new Set<string>();
  return facts.filter(({ value }) => {
    const key = identity(value);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function difference(kind: Difference['kind'], source: Fact | null, draft: Fact | null): Difference {
  return {
    kind,
    category: (draft ?? source)!.value.category,
    source: source?.place ?? null,
    draft: draft?.place ?? null,
  };
}
