import * as z from 'zod/mini';
import { type ClauseRef, ClauseRefSchema } from '../domain/finding';
import { DEADLINE_REFS, GUARD_REFS, REGISTER_REFS, REMINDER_REFS, REPORT_REFS } from './carriers';

/**
 * What carries a clause in this product (the refs: `carriers.ts`): a rule over the draft, the publish guard, a deadline, a register, a
 * report, a reminder; or nothing in a browser extension (`outside`), and then why not. Whether a rule id is known is checked where the
 * rules are at hand.
 */
export const CarrierSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rule'), ref: z.string().check(z.regex(/^[a-z0-9-]+$/)) }),
  z.strictObject({ kind: z.literal('guard'), ref: z.enum(GUARD_REFS) }),
  z.strictObject({ kind: z.literal('deadline'), ref: z.enum(DEADLINE_REFS) }),
  z.strictObject({ kind: z.literal('register'), ref: z.enum(REGISTER_REFS) }),
  z.strictObject({ kind: z.literal('report'), ref: z.enum(REPORT_REFS) }),
  z.strictObject({ kind: z.literal('reminder'), ref: z.enum(REMINDER_REFS) }),
  z.strictObject({ kind: z.literal('outside'), reason: z.string().check(z.minLength(8), z.maxLength(120)) }),
]);
export type Carrier = z.infer<typeof CarrierSchema>;

/** One locatable duty: `<paragraph>·<catchword>`, e.g. `三(二)·商业广告`; the catchword tells duties of one paragraph apart. */
export const ClauseSchema = z.strictObject({
  locator: z.string().check(z.minLength(2), z.maxLength(24), z.regex(/^[^#\s]+$/)),
  /** A few words of the text itself, punctuation as printed; `…` where words are left out. */
  quote: z.string().check(z.minLength(2), z.maxLength(60)),
  /** The duty in one sentence. */
  duty: z.string().check(z.minLength(4), z.maxLength(80)),
  /** What carries it, the most telling first; `outside` stands alone. */
  carriers: z.array(CarrierSchema).check(z.minLength(1), z.maxLength(4)),
});
export type Clause = z.infer<typeof ClauseSchema>;

const numeric = z.strictObject({ value: z.number().check(z.gt(0)), clause: z.string() });
/** Something that a regulation says without a figure; absent where it says nothing. */
const said = z.strictObject({ value: z.literal(true), clause: z.string() });
const worded = z.strictObject({ value: z.array(z.string()).check(z.minLength(1)), clause: z.string() });

/** Values that differ between regulations; absent where the text gives none. Each names the locator it comes from. */
export const ParametersSchema = z.strictObject({
  /** 受理 of a comment, hours of wall time. */
  acknowledgeHours: z.optional(numeric),
  /** 办理结果, working days. */
  resolveWorkingDays: z.optional(numeric),
  /** The longest time after an extension with a reason, working days. */
  extendedWorkingDays: z.optional(numeric),
  /** The resolution clock may rest with a reason (中止). */
  pauseAllowed: z.optional(said),
  /** Fewest updates a week. */
  updatesPerWeek: z.optional(numeric),
  /** Days without an update that are reported; twice in a row and the account is dormant. */
  silentDays: z.optional(numeric),
  /** Days without an update that may not be passed even once. */
  silentDaysOnce: z.optional(numeric),
  /** First report of an incident after its plan was started, hours. */
  incidentHours: z.optional(numeric),
  /** Information about an incident goes on with its handling; without a figure. */
  incidentFollowUp: z.optional(said),
  /** Hours after an activity in which its information is out. */
  activityHours: z.optional(numeric),
  /** Working days after printing in which a document is out. */
  documentWorkingDays: z.optional(numeric),
  /** A policy comes out together with its 政策解读; without a figure. */
  interpretation: z.optional(said),
  /** What superiors publish is reposted or linked in time (及时); without a figure. */
  repost: z.optional(said),
  /** Fewest interviews (访谈) and surveys (调查、意见征集) a year; for city governments the value with `City`. */
  interviewsPerYear: z.optional(numeric),
  interviewsPerYearCity: z.optional(numeric),
  surveysPerYear: z.optional(numeric),
  surveysPerYearCity: z.optional(numeric),
  /** Fewest trainings (集中学习培训) a year. */
  trainingsPerYear: z.optional(numeric),
  /** Most accounts (账号总数), and most on one platform. */
  accountsMost: z.optional(numeric),
  accountsPerPlatform: z.optional(numeric),
  /** Filing (备案) after an account was opened: calendar days, or working days. */
  filingDays: z.optional(numeric),
  filingWorkingDays: z.optional(numeric),
  /** Fewest review stages (审核环节) besides 校对; three is what the product has. */
  reviewStages: z.optional(z.strictObject({ value: z.int().check(z.gte(1), z.lte(3)), clause: z.string() })),
  /** Working name of the stages, in order. */
  stageNames: z.optional(worded),
});
export type Parameters = z.infer<typeof ParametersSchema>;
/** Parameters that are a number. */
export type NumericParameter = Exclude<keyof Parameters, 'stageNames' | SaidParameter>;
/** Parameters that are said or not. */
export type SaidParameter = 'pauseAllowed' | 'incidentFollowUp' | 'interpretation' | 'repost';

/** 法规: the default export of `<regulation-id>.ts`. */
export const RegulationSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]{3,40}$/)),
  name: z.string().check(z.minLength(4), z.maxLength(60)),
  /** Who issued it; '' for a sample text. */
  issuer: z.string().check(z.maxLength(60)),
  /** 发文字号 as far as it can be read; '' when the text gives none. */
  number: z.string().check(z.maxLength(60)),
  /** Date of the document, `YYYY-MM-DD`; '' when the text gives none. */
  date: z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2})?$/)),
  clauses: z.array(ClauseSchema).check(z.minLength(1), z.maxLength(200)),
  parameters: ParametersSchema,
});
export type Regulation = z.infer<typeof RegulationSchema>;

/** A clause with the regulation it belongs to. */
export interface ResolvedClause {
  readonly ref: ClauseRef;
  readonly regulation: Regulation;
  readonly clause: Clause;
}

/** The reference of a clause. @throws ZodError never for registered data: the registry test parses every one */
export function clauseRef(regulation: string, locator: string): ClauseRef {
  return ClauseRefSchema.parse(`${regulation}#${locator}`);
}
