import * as z from 'zod/mini';
import { DutyEntryIdSchema, InstantSchema, PersonIdSchema } from './ids';
import { OfficeRecordIdSchema } from './office-record';

/**
 * 值班 (jiangbei-2021 四(三): 7×24 duty, 值班读网 with a record of it): who is planned to be on duty, who took over when with what was left
 * to do, and what the person on duty noted. Nothing is ever deleted: a mistaken entry is voided with a reason and stays.
 */

/** How many are counted: what is more says `100`, and the sheet writes 99+. */
export const DUTY_COUNT_MAX = 100;

/** Such a count as it is read; 99+ where no further was counted. */
export function dutyCountText(count: number): string {
  return count >= DUTY_COUNT_MAX ? `${DUTY_COUNT_MAX - 1}+` : String(count);
}

const Count = z.number().check(z.int(), z.gte(0), z.lte(DUTY_COUNT_MAX));

/** What was left to do at a moment. */
export const DutyCountsSchema = z.strictObject({
  /** Names of accounts not read for longer than half of the 受理 limit, or never. */
  unread: z.array(z.string().check(z.maxLength(80))).check(z.maxLength(60)),
  /** Comments with a running clock that is not overdue, and those overdue; no further than `DUTY_COUNT_MAX`. */
  due: Count,
  overdue: Count,
  /** Drafts that wait for a sign-off. */
  drafts: Count,
});
export type DutyCounts = z.infer<typeof DutyCountsSchema>;

const Remark = z.string().check(z.maxLength(500));
const Voided = z.nullable(
  z.strictObject({ at: InstantSchema, reason: z.string().check(z.minLength(2), z.maxLength(200)) }),
);

/** 值班安排: [from, to), ms. `at` is `from`, for the index. */
export const ShiftSchema = z.strictObject({
  kind: z.literal('shift'),
  id: DutyEntryIdSchema,
  at: InstantSchema,
  to: InstantSchema,
  person: PersonIdSchema,
  remark: Remark,
  voided: Voided,
});
export type Shift = z.infer<typeof ShiftSchema>;

/** 交接班: `person` took over at `at` and is on duty until `to`, or until somebody takes over. */
export const HandoverSchema = z.strictObject({
  kind: z.literal('handover'),
  id: DutyEntryIdSchema,
  at: InstantSchema,
  to: InstantSchema,
  person: PersonIdSchema,
  /** Who was on duty until then; null: nobody. */
  from: z.nullable(PersonIdSchema),
  counts: DutyCountsSchema,
  remark: Remark,
});
export type Handover = z.infer<typeof HandoverSchema>;

/** 读网记录: 读网, 差错 that was found, 处置 of something. */
export const ReadNoteKindSchema = z.enum(['read', 'error', 'action']);
export type ReadNoteKind = z.infer<typeof ReadNoteKindSchema>;

export const ReadNoteSchema = z.strictObject({
  kind: z.literal('note'),
  id: DutyEntryIdSchema,
  at: InstantSchema,
  /** Who was on duty; null: nobody had taken over. */
  person: z.nullable(PersonIdSchema),
  about: ReadNoteKindSchema,
  text: z.string().check(z.minLength(2), z.maxLength(500)),
  counts: DutyCountsSchema,
  /** The record of the 登记簿 (差错) that was made of it; absent where none was. It may have been voided since. */
  fault: z.optional(OfficeRecordIdSchema),
  voided: Voided,
});
export type ReadNote = z.infer<typeof ReadNoteSchema>;

export const DutyEntryOnSheetSchema = z.discriminatedUnion('kind', [ShiftSchema, HandoverSchema, ReadNoteSchema]);
export type DutyEntryOnSheet = z.infer<typeof DutyEntryOnSheetSchema>;

/** What is entered to plan a shift. */
export const ShiftPlanSchema = z.strictObject({
  person: PersonIdSchema,
  from: InstantSchema,
  to: InstantSchema,
  remark: Remark,
});
export type ShiftPlan = z.infer<typeof ShiftPlanSchema>;

/** 接班: what the person who takes over signs, as canonical JSON in the comment of a `hand-over` statement. */
export const TakeOverSchema = z.strictObject({ until: InstantSchema, remark: Remark });
export type TakeOver = z.infer<typeof TakeOverSchema>;

/** What is written into the 读网记录. */
export const ReadNoteEntrySchema = z.strictObject({
  about: ReadNoteKindSchema,
  text: ReadNoteSchema.shape.text,
});
export type ReadNoteEntry = z.infer<typeof ReadNoteEntrySchema>;
