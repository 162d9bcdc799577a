import * as z from 'zod/mini';
import { AccountKeySchema, DigestSchema, InstantSchema, PersonIdSchema, ReleaseIdSchema, ReviewIdSchema } from './ids';

/** Fewest characters of the reason for publishing before the review. */
export const EMERGENCY_REASON_MIN = 10;
const Element = z.string().check(z.minLength(2), z.maxLength(500));

/**
 * 突发先发: what an authorised person signs before anything goes out unsigned; travels as canonical JSON in the comment of an
 * `emergency` statement, which also carries digest, account and waivers. The four elements are those of 江北 三(六)·事件要素.
 */
export const EmergencyDeclarationSchema = z.strictObject({
  reason: z.string().check(z.minLength(EMERGENCY_REASON_MIN), z.maxLength(500)),
  /** 时间 and 地点 of the incident, 基本事实, 现状及处置措施; in words. */
  time: Element,
  place: Element,
  facts: Element,
  measures: Element,
  /** 启动处置预案, ms: the two hours of 江北 三(六)·两小时 count from here. */
  planStartedAt: InstantSchema,
  /** 会商 (江北 三(六)·会商): who was consulted, in words; '' nobody yet. */
  consulted: z.string().check(z.maxLength(200)),
});
export type EmergencyDeclaration = z.infer<typeof EmergencyDeclarationSchema>;

/** A word of an administrator about a debt. It changes nothing of what is owed. */
export const DebtNoteSchema = z.strictObject({
  by: PersonIdSchema,
  at: InstantSchema,
  text: z.string().check(z.minLength(4), z.maxLength(500)),
});
export type DebtNote = z.infer<typeof DebtNoteSchema>;

/** What an administrator signs to add a note; canonical JSON in the comment of an `admin` statement. */
export const DebtNoteChangeSchema = z.strictObject({ debt: ReviewIdSchema, note: DebtNoteSchema.shape.text });

/**
 * 待补签: a declaration, and, once its content is out, the sign-offs that are owed. One for each review that began with an `emergency`
 * act; never deleted.
 */
export const DebtSchema = z.strictObject({
  review: ReviewIdSchema,
  digest: DigestSchema,
  account: AccountKeySchema,
  declaration: EmergencyDeclarationSchema,
  by: PersonIdSchema,
  declaredAt: InstantSchema,
  /** Until then the declared content may be published; unused it lapses. */
  validUntil: InstantSchema,
  /** `declared`: may go out once. `owed`: out, sign-offs missing. `paid`: all signed. `lapsed`: nothing went out under it. */
  state: z.enum(['declared', 'owed', 'paid', 'lapsed']),
  release: z.nullable(ReleaseIdSchema),
  publishedAt: z.nullable(InstantSchema),
  /** When the sign-offs are due; for a declaration, when the post is (two hours after the start of the plan). */
  dueAt: InstantSchema,
  /** When it was found to be overdue; null: not so far. */
  overdueAt: z.nullable(InstantSchema),
  paidAt: z.nullable(InstantSchema),
  notes: z.array(DebtNoteSchema).check(z.maxLength(200)),
});
export type Debt = z.infer<typeof DebtSchema>;
