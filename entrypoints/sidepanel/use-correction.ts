import { useMemo } from 'react';
import * as z from 'zod/mini';
import { type CorrectionInput, isReadyToCorrect } from '../../components/correction/correction-card';
import { wordingPair } from '../../utils/correction/wording-pair';
import type { Correction } from '../../utils/domain/correction';
import type { Draft } from '../../utils/domain/draft';
import { type ReviewId, ReviewIdSchema } from '../../utils/domain/ids';
import type { Review } from '../../utils/domain/review';
import { getReview } from '../../utils/storage/reviews';
import { useLive } from '../workspace/lib/database';
import { useKept } from '../workspace/lib/kept';

/** `null` where nobody has typed anything over the proposal. */
const KeptSchema = z.strictObject({
  review: z.nullable(ReviewIdSchema),
  what: z.string(),
  pair: z.nullable(z.strictObject({ wrong: z.string(), right: z.string() })),
  propose: z.nullable(z.boolean()),
});
type Kept = z.infer<typeof KeptSchema>;

const NONE: Kept = { review: null, what: '', pair: null, propose: null };

export interface Correcting {
  /** What is being corrected; null: the next submission is no correction. */
  readonly original: (Review & { readonly published: NonNullable<Review['published']> }) | null;
  readonly input: CorrectionInput;
  readonly ready: boolean;
  readonly start: (review: ReviewId) => void;
  readonly change: (input: CorrectionInput) => void;
  readonly stop: () => void;
  /** What the submission signs. */
  readonly signed: () => Correction | null;
}

/** The correction somebody has begun in this panel (更正); survives a reload of it. */
export function useCorrection(draft: Draft | null): Correcting {
  const [kept, setKept] = useKept<Kept>('sanshen.correction', KeptSchema, NONE);
  const found = useLive(async (db) => (kept.review ? getReview(db, kept.review) : null), [kept.review]).value ?? null;
  const original = found?.published ? { ...found, published: found.published } : null;
  const before = original?.draft ?? null;
  const proposal = useMemo(() => (before && draft ? wordingPair(before, draft) : null), [before, draft]);
  const pair = kept.pair ?? proposal ?? { wrong: '', right: '' };
  // A date or a number that was wrong once is no fixed wording.
  const propose = kept.propose ?? (proposal !== null && !/\d/.test(proposal.wrong + proposal.right));
  const input: CorrectionInput = { what: kept.what, ...pair, propose };
  return {
    original,
    input,
    ready: isReadyToCorrect(input),
    start: (review) => setKept({ ...NONE, review }),
    change: ({ what, wrong, right, propose: wanted }) =>
      setKept((old) => ({
        ...old,
        what,
        pair: wrong === pair.wrong && right === pair.right ? old.pair : { wrong, right },
        propose: wanted === propose ? old.propose : wanted,
      })),
    stop: () => setKept(NONE),
    signed: () => {
      if (!original) return null;
      const what = input.what.trim();
      const wording = { wrong: input.wrong.trim(), right: input.right.trim(), note: what.slice(0, 200) };
      return { review: original.id, what, ...(input.propose ? { wording } : {}) };
    },
  };
}
