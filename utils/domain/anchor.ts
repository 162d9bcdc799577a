import * as z from 'zod/mini';
import { InstantSchema, PersonIdSchema } from './ids';
import { PlatformIdSchema } from './platform';

const Short = z.string().check(z.maxLength(120));

/** How a pointed element is found again: by what it is, says and stands in, never by a class name. */
export const MarkSchema = z.strictObject({
  tag: z.string().check(z.maxLength(60)),
  role: Short,
  /** Folded words of a button; '' for an editor, whose words change. */
  label: Short,
  /** Attributes that look stable, by name. */
  attributes: z.record(Short, Short),
  /** Stable marks of the elements around it, nearest first. */
  landmarks: z.array(Short).check(z.maxLength(6)),
});
export type Mark = z.infer<typeof MarkSchema>;

/** What somebody pointed at on one kind of page: the publish button and the editor whose words it publishes. */
export const PointedSchema = z.strictObject({
  platform: PlatformIdSchema,
  /** Surface id of the page, as `PlatformAdapter.surface` names it. */
  surface: Short,
  button: MarkSchema,
  editor: MarkSchema,
});
export type Pointed = z.infer<typeof PointedSchema>;

/** 指认 that a reviewer confirmed: in force on every page of this surface until an administrator removes it. */
export const AnchorSchema = z.strictObject({
  ...PointedSchema.shape,
  id: z.string().check(z.minLength(1), z.maxLength(80)),
  by: PersonIdSchema,
  at: InstantSchema,
});
export type Anchor = z.infer<typeof AnchorSchema>;

/** A pointing that waits for a reviewer: who confirms sees what stood in the editor at that moment. */
export const AnchorProposalSchema = z.strictObject({
  pointed: PointedSchema,
  tabId: z.number(),
  at: InstantSchema,
  /** First words of the editor when it was pointed at. */
  sample: z.string().check(z.maxLength(200)),
});
export type AnchorProposal = z.infer<typeof AnchorProposalSchema>;

/** Who may confirm: people who hold a review stage. */
export const ANCHOR_ROLES = ['proofread', 'first', 'second', 'final'] as const;
