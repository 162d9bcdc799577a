import * as z from 'zod/mini';
import { type ClauseRef, ClauseRefSchema } from '../domain/finding';

/**
 * What carries a clause in this product: a rule over the draft, the publish guard, a deadline, a register entry, a report,
 * a reminder; or nothing in a browser extension (`outside`). `ref` names the part: a rule id, a parameter, a page.
 */
export const CarrierSchema = z.strictObject({
  kind: z.enum(['rule', 'guard', 'deadline', 'register', 'report', 'reminder', 'outside']),
  ref: z.optional(z.string()),
});
export type Carrier = z.infer<typeof CarrierSchema>;

/** One locatable duty: `<paragraph>·<catchword>`, e.g. `三(二)·商业广告`; the catchword tells duties of one paragraph apart. */
export const ClauseSchema = z.strictObject({
  locator: z.string().check(z.minLength(2), z.maxLength(24)),
  /** A few words of the text itself, punctuation as printed; `…` where words are left out. */
  quote: z.string().check(z.minLength(2), z.maxLength(60)),
  /** The duty in one sentence. */
  duty: z.string().check(z.minLength(4), z.maxLength(80)),
  carrier: CarrierSchema,
});
export type Clause = z.infer<typeof ClauseSchema>;

const numeric = z.strictObject({ value: z.number().check(z.gt(0)), clause: z.string() });
const worded = z.strictObject({ value: z.array(z.string()).check(z.minLength(1)), clause: z.string() });

/** Values that differ between regulations; absent where the text gives none. Each names the locator it comes from. */
export const ParametersSchema = z.strictObject({
  /** 受理 of a comment, hours of wall time. */
  acknowledgeHours: z.optional(numeric),
  /** 办理结果, working days. */
  resolveWorkingDays: z.optional(numeric),
  /** The longest time after an extension with a reason, working days. */
  extendedWorkingDays: z.optional(numeric),
  /** Fewest updates a week. */
  updatesPerWeek: z.optional(numeric),
  /** Days without an update after which the account is called dormant; once. */
  silentDays: z.optional(numeric),
  /** First report of an incident after its plan was started, hours. */
  incidentHours: z.optional(numeric),
  /** Hours after an activity in which its information is out. */
  activityHours: z.optional(numeric),
  /** Working days after printing in which a document is out. */
  documentWorkingDays: z.optional(numeric),
  /** Working name of the stages, in order. */
  stageNames: z.optional(worded),
});
export type Parameters = z.infer<typeof ParametersSchema>;
/** Parameters whose smaller value is the stricter one, and the one where more is stricter. */
export type NumericParameter = Exclude<keyof Parameters, 'stageNames'>;

/** 法规: the default export of `<regulation-id>.ts`. */
export const RegulationSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  name: z.string().check(z.minLength(4)),
  /** Who issued it; '' for a sample text. */
  issuer: z.string(),
  /** 发文字号 as far as it can be read; '' when the text gives none. */
  number: z.string(),
  /** Date of the document, `YYYY-MM-DD`; '' when the text gives none. */
  date: z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2})?$/)),
  clauses: z.array(ClauseSchema).check(z.minLength(1)),
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
