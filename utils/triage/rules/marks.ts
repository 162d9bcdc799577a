import type { TriageRule } from '../rule';

/** A rule that looks for nothing itself; its text says the whole. */
const mark = (id: string): TriageRule => ({ id, kind: null, strength: 0, phrases: [] });

/** Reasons that the sorting gives itself: what starts no clock, what speaks against that, and what people decided. */
export const MARKS: readonly TriageRule[] = [
  mark('only-emoji'),
  mark('only-names'),
  mark('only-link'),
  mark('only-repost'),
  mark('only-praise'),
  mark('only-chatter'),
  mark('only-advert'),
  mark('between-citizens'),
  mark('negative-emoji'),
  mark('mocking-praise'),
  mark('edited-before'),
  mark('merged'),
  mark('asked-again'),
  mark('learned'),
  mark('learned-overruled'),
  mark('person'),
];
