import * as z from 'zod/mini';
import { InstantSchema, PersonIdSchema } from './ids';

/**
 * 办理 of a comment: 受理、转办、督办和回复 (yanchi-2017 通知二二), fields of 第十八条(二), extension of gov-website-content-sample (四).
 */

/** 转办: given to another department, with a limit of its own. */
export const TransferSchema = z.strictObject({
  to: z.string().check(z.minLength(2), z.maxLength(60)),
  why: z.string().check(z.maxLength(500)),
  at: InstantSchema,
  /** End of the department's own limit; 0 when it has none. */
  dueAt: InstantSchema,
  /** When it came back and with what; null while it is out. */
  returned: z.nullable(
    z.strictObject({
      at: InstantSchema,
      result: z.string().check(z.maxLength(500)),
      /** Present when it was taken back (收回) and not given back. */
      recalled: z.optional(z.literal(true)),
    }),
  ),
});
export type Transfer = z.infer<typeof TransferSchema>;

/** 督办: somebody was urged. */
export const UrgingSchema = z.strictObject({
  at: InstantSchema,
  to: z.string().check(z.maxLength(60)),
  note: z.string().check(z.maxLength(500)),
});
export type Urging = z.infer<typeof UrgingSchema>;

/** 延期, once, with a reason and the person who approved it (signed; the act stands in the ledger). */
export const ExtensionSchema = z.strictObject({
  at: InstantSchema,
  reason: z.string().check(z.maxLength(500)),
  approvedBy: PersonIdSchema,
});
export type Extension = z.infer<typeof ExtensionSchema>;

/** 中止: the clock rests, where a regulation allows it; `to` null while it rests. */
export const PauseSchema = z.strictObject({
  from: InstantSchema,
  to: z.nullable(InstantSchema),
  reason: z.string().check(z.maxLength(500)),
});
export type Pause = z.infer<typeof PauseSchema>;

/**
 * How it was closed: 办结, 告知反映渠道 (yanchi-2017 通知二二), 不予处理 with a reason; for `dismissed` ones: 无需办理, 历史留言 (older than the
 * filing), 并案 (handled with another comment of the same matter).
 */
export const OutcomeSchema = z.enum(['resolved', 'referred', 'declined', 'no-answer-needed', 'history', 'merged']);
export type Outcome = z.infer<typeof OutcomeSchema>;

export const HandlingSchema = z.strictObject({
  /** 对应部门; '' when nobody said. */
  department: z.string().check(z.maxLength(60)),
  transfers: z.array(TransferSchema).check(z.maxLength(20)),
  urgings: z.array(UrgingSchema).check(z.maxLength(50)),
  extension: z.nullable(ExtensionSchema),
  pauses: z.array(PauseSchema).check(z.maxLength(20)),
  /** Null while it is open. */
  outcome: z.nullable(OutcomeSchema),
  /** Where the result was made public (yanchi-2017 第二十五条); '' when nowhere. */
  resultUrl: z.string().check(z.maxLength(500)),
});
export type Handling = z.infer<typeof HandlingSchema>;

export const NO_HANDLING: Handling = {
  department: '',
  transfers: [],
  urgings: [],
  extension: null,
  pauses: [],
  outcome: null,
  resultUrl: '',
};

/** Transfers that have not come back, oldest first. */
export function transfersOut({ transfers }: Pick<Handling, 'transfers'>): readonly Transfer[] {
  return transfers.filter(({ returned }) => returned === null);
}
