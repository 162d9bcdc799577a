import * as z from 'zod/mini';
import { AccountKeySchema, CommentKeySchema, InstantSchema } from './ids';
import { CommentKindSchema, ImportanceSchema } from './triage';

/**
 * 办理: what people do with a comment (yanchi-2017 通知二二, 第十八条(二), 第二十五条; gov-website-content-sample (四)). These are the orders as they
 * are given; whether one is refused, and with which sentence, is decided by utils/comments/acts.
 */

/** Words of the person who handles it. The acts ask for more and for less; this only keeps out what no form can send. */
const Words = z.string().check(z.maxLength(2_000));
const Name = z.string().check(z.maxLength(200));

/** 办结: the result. `resultUrl`: where it was made public (第二十五条), '' nowhere yet. */
const Resolve = z.strictObject({ do: z.literal('resolve'), result: Words, resultUrl: Words });
/** 告知反映渠道: not our business; whose it is and how to reach them. */
const Refer = z.strictObject({ do: z.literal('refer'), channel: Words });
/** 不予处理, with the reason. */
const Decline = z.strictObject({ do: z.literal('decline'), reason: Words });

/** The three ways in which a comment is closed with an answer. */
export const ClosingActSchema = z.discriminatedUnion('do', [Resolve, Refer, Decline]);
export type ClosingAct = z.infer<typeof ClosingActSchema>;

export const CommentActSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('acknowledge') }),
  Resolve,
  Refer,
  Decline,
  /** 无需办理; `merged`: 并案, handled with another comment of the same matter. */
  z.strictObject({ do: z.literal('dismiss'), as: z.enum(['no-answer-needed', 'merged']), reason: Words }),
  /** 重新办理; also starts the clocks of a comment that was sorted as needing no answer. */
  z.strictObject({ do: z.literal('reopen'), reason: Words }),
  /** 转办. `dueAt`: end of the department's own limit, 0 without one. */
  z.strictObject({ do: z.literal('transfer'), to: Name, why: Words, dueAt: InstantSchema }),
  /** A transfer is over: it came back with a result, or was taken back. `transfer`: its place in `handling.transfers`. */
  z.strictObject({
    do: z.literal('return'),
    transfer: z.number().check(z.int(), z.gte(0)),
    recalled: z.boolean(),
    result: Words,
  }),
  /** 督办. */
  z.strictObject({ do: z.literal('urge'), to: Name, note: Words }),
  /** 中止 and 恢复计时, where the policy allows it. */
  z.strictObject({ do: z.literal('pause'), reason: Words }),
  z.strictObject({ do: z.literal('resume'), reason: Words }),
  /** 稍后提醒: no notification until then. The clocks run on. */
  z.strictObject({ do: z.literal('snooze'), until: InstantSchema, reason: Words }),
  /**
   * 登记要素 (第十八条(二)): department, importance, and the link to the published result. Absent fields stay. The type is changed where the
   * comment is sorted (`comment.sort`).
   */
  z.strictObject({
    do: z.literal('detail'),
    department: z.optional(Name),
    importance: z.optional(ImportanceSchema),
    resultUrl: z.optional(Words),
  }),
  /** Corrects what was entered by hand; the wording so far is kept in `edits`. Its time stays: it carries the clocks. */
  z.strictObject({ do: z.literal('amend'), text: Words, authorName: Name, contact: Name }),
]);
export type CommentAct = z.infer<typeof CommentActSchema>;

/** 来信、来电、来访, entered by hand. */
export const ManualChannelSchema = z.enum(['letter', 'call', 'visit']);
export type ManualChannel = z.infer<typeof ManualChannelSchema>;

export const ManualEntrySchema = z.strictObject({
  channel: ManualChannelSchema,
  /** When it was received. */
  receivedAt: InstantSchema,
  /** The account in whose name it is answered; null for the unit itself. */
  account: z.nullable(AccountKeySchema),
  /** What it is about, in a few words; '' when nobody said. */
  title: Name,
  text: Words,
  authorName: Name,
  /** 个人信息: telephone or address; '' when none was given. Kept as the author's id, so that letters of one person are known as such. */
  contact: Name,
  department: Name,
  /** Null: the rules sort it. */
  kind: z.nullable(CommentKindSchema),
  importance: ImportanceSchema,
});
export type ManualEntry = z.infer<typeof ManualEntrySchema>;

/** 延期: what the approver signs, as canonical JSON in the comment of an `extend` statement. */
export const ExtensionRequestSchema = z.strictObject({ comment: CommentKeySchema, reason: Words });
export type ExtensionRequest = z.infer<typeof ExtensionRequestSchema>;
