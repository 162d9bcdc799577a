import * as z from 'zod/mini';
import { InstantSchema, PersonIdSchema, ReviewIdSchema } from './ids';
import { FixedWordingSchema } from './inspection';

/** Fewest characters of what was wrong. */
export const CORRECTION_REASON_MIN = 4;

/**
 * 更正 of something published (盐池 第十八条(四): 及时更正、公开致歉): stands in the signed submission of the correction, so that what it
 * corrects and why is signed with it.
 */
export const CorrectionSchema = z.strictObject({
  /** The published review that is corrected. */
  review: ReviewIdSchema,
  /** What was wrong. */
  what: z.string().check(z.minLength(CORRECTION_REASON_MIN), z.maxLength(500)),
  /** Proposed for 规范表述, so that the mistake cannot recur; an administrator decides. */
  wording: z.optional(FixedWordingSchema),
});
export type Correction = z.infer<typeof CorrectionSchema>;

/** A fixed wording that somebody proposed with a correction; silences and changes nothing until an administrator signs it. */
export const WordingProposalSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(80)),
  wording: FixedWordingSchema,
  /** The correction it came with. */
  review: ReviewIdSchema,
  by: PersonIdSchema,
  at: InstantSchema,
});
export type WordingProposal = z.infer<typeof WordingProposalSchema>;
