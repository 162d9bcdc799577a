import * as z from 'zod/mini';
import { AccountKeySchema, InstantSchema, ReviewIdSchema } from './ids';

/**
 * 履职事项 that no platform page shows and somebody on duty enters: what was held or issued, and when it was made public. The 风险雷达 counts
 * from them; what is not recorded is unknown there, never fine.
 */

/** 活动、规范性文件、重大政策（须同步解读）、转载任务、突发事件、账号开通或变更: followed by something within a limit. */
const FOLLOWED = ['activity', 'document', 'interpretation', 'repost', 'incident', 'filing'] as const;
/** 访谈、调查（意见征集）、集中学习培训: counted. */
const COUNTED = ['interview', 'survey', 'training'] as const;

export const DutyKindSchema = z.enum([...FOLLOWED, ...COUNTED]);
export type DutyKind = z.infer<typeof DutyKindSchema>;
export const FOLLOWED_KINDS: readonly DutyKind[] = FOLLOWED;
/** Done only with a link: the 解读 that belongs to the policy, the post that passes on what was asked for. */
export const LINKED_KINDS: readonly DutyKind[] = ['interpretation', 'repost'];

export const DutyRecordIdSchema = z
  .string()
  .check(z.regex(/^[0-9a-f-]{36}$/))
  .brand<'DutyRecordId'>();
export type DutyRecordId = z.infer<typeof DutyRecordIdSchema>;

const Title = z.string().check(z.minLength(2), z.maxLength(100));
const Words = z.string().check(z.minLength(2), z.maxLength(500));
/** Where it can be seen; '' nowhere. */
const Url = z.string().check(z.maxLength(500));

/** 公开, or for an account 备案: when, and where to see it. */
export const DutyDoneSchema = z.strictObject({ at: InstantSchema, url: Url });

/** What is entered at first. */
export const DutyEntrySchema = z.strictObject({
  kind: DutyKindSchema,
  title: Title,
  /**
   * From when the limit counts, ms: end of the activity, printing of the document, publication of the policy, arrival of the notice that
   * asks for a repost, start of the plan, opening of the account; for what is only counted, when it was held.
   */
  at: InstantSchema,
  /** ms; the time that the notice asking for a repost sets. Absent where it sets none, and for every other kind. */
  dueAt: z.optional(InstantSchema),
  account: z.nullable(AccountKeySchema),
  /** Null while it is owed; always null for what is only counted. */
  done: z.nullable(DutyDoneSchema),
});
export type DutyEntry = z.infer<typeof DutyEntrySchema>;

/** A step after that. Nothing is ever deleted: a mistaken record is voided with a reason and stays. */
export const DutyStepSchema = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('done'), at: InstantSchema, url: Url }),
  /** 跟进发布 about an incident. */
  z.strictObject({ step: z.literal('follow-up'), at: InstantSchema, note: Words }),
  /** 处置结束: the incident needs no further information. */
  z.strictObject({ step: z.literal('over'), at: InstantSchema, note: Words }),
  z.strictObject({ step: z.literal('void'), reason: Words }),
]);
export type DutyStep = z.infer<typeof DutyStepSchema>;

export const DutyRecordSchema = z.extend(DutyEntrySchema, {
  id: DutyRecordIdSchema,
  /** The 突发先发 declaration that this incident goes on with; null for what was entered by hand. */
  debt: z.nullable(ReviewIdSchema),
  recordedAt: InstantSchema,
  followUps: z.array(z.strictObject({ at: InstantSchema, note: Words })).check(z.maxLength(100)),
  over: z.nullable(z.strictObject({ at: InstantSchema, note: Words })),
  /** 作废; null: it counts. */
  voided: z.nullable(z.strictObject({ at: InstantSchema, reason: Words })),
});
export type DutyRecord = z.infer<typeof DutyRecordSchema>;

/** What a step is about: a record, or an incident that was declared in the extension and has no record yet. */
export const DutyTargetSchema = z.union([
  z.strictObject({ record: DutyRecordIdSchema }),
  z.strictObject({ debt: ReviewIdSchema }),
]);
export type DutyTarget = z.infer<typeof DutyTargetSchema>;

/** What the unit says about itself for the counts of a year. */
export const DutySettingsSchema = z.strictObject({
  /** 市（州）级: 范文 (四) asks for six interviews and surveys a year instead of three. */
  cityLevel: z.boolean(),
});
export type DutySettings = z.infer<typeof DutySettingsSchema>;
