import * as z from 'zod/mini';
import { SeveritySchema } from './finding';
import { InstantSchema } from './ids';

/**
 * What a unit decides about its inspection (工作台「规则」) and what the page has seen beside the draft. Values only: they travel by
 * message and are stored as one setting.
 */

/** A rule as the unit wants it. The engine never goes below what a chosen regulation demands (`utils/inspection/control.ts`). */
export const RuleSettingSchema = z.strictObject({
  enabled: z.boolean(),
  /** Null: the rule's own. */
  severity: z.nullable(SeveritySchema),
});
export type RuleSetting = z.infer<typeof RuleSettingSchema>;

/** Characters of a phrase: shorter ones would stand everywhere. */
export const PHRASE_MIN = 2;
export const PHRASE_MAX = 64;
const Phrase = z.string().check(z.minLength(PHRASE_MIN), z.maxLength(PHRASE_MAX));

/** 禁用词: a word the unit does not want to publish. */
export const BannedWordSchema = z.strictObject({
  word: Phrase,
  severity: SeveritySchema,
  /** Why, or what to write instead; shown with the finding. */
  note: z.string().check(z.maxLength(200)),
});
export type BannedWord = z.infer<typeof BannedWordSchema>;

/** 规范表述: `wrong` has to be written as `right`. */
export const FixedWordingSchema = z.strictObject({
  wrong: Phrase,
  right: z.string().check(z.minLength(1), z.maxLength(PHRASE_MAX)),
  note: z.string().check(z.maxLength(200)),
});
export type FixedWording = z.infer<typeof FixedWordingSchema>;

/** 人名职务: the post a name has to stand with, and its place in the order of names. */
export const NamedPersonSchema = z.strictObject({
  name: z.string().check(z.minLength(2), z.maxLength(20)),
  post: z.string().check(z.maxLength(60)),
  /** 1 comes first; null: no fixed place. */
  order: z.nullable(z.number().check(z.int(), z.gte(1))),
});
export type NamedPerson = z.infer<typeof NamedPersonSchema>;

/** 误报: this passage is no problem for this rule in this unit. */
export const FalseAlarmSchema = z.strictObject({
  rule: z.string(),
  /** The passage as written. */
  text: z.string().check(z.minLength(1), z.maxLength(500)),
  /** Up to 20 characters on both sides; the alarm is silenced wherever the passage stands in the same surroundings. */
  before: z.string().check(z.maxLength(20)),
  after: z.string().check(z.maxLength(20)),
});
export type FalseAlarm = z.infer<typeof FalseAlarmSchema>;

/**
 * A false alarm that somebody at work reported and no administrator has decided yet. It silences nothing: platform pages are hostile
 * ground, and whoever drafts is not who sets the rules.
 */
export const ReportedAlarmSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(80)),
  alarm: FalseAlarmSchema,
  /** When it was reported last, and how often. */
  at: InstantSchema,
  times: z.number().check(z.int(), z.gte(1)),
});
export type ReportedAlarm = z.infer<typeof ReportedAlarmSchema>;

/** Everything the unit's own lists and switches say. All empty: the rules as shipped. */
export const InspectionControlSchema = z.strictObject({
  rules: z.record(z.string(), RuleSettingSchema),
  banned: z.array(BannedWordSchema),
  /** 允许用语: a finding wholly inside one of these phrases is not raised. */
  allowed: z.array(Phrase),
  wording: z.array(FixedWordingSchema),
  people: z.array(NamedPersonSchema),
  /** 稿源单位, in addition to the seed list. */
  sources: z.array(z.string().check(z.minLength(2), z.maxLength(40))),
  /** Host names, in addition to the seed list; subdomains count. */
  domains: z.array(z.string().check(z.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/), z.maxLength(100))),
  falseAlarms: z.array(FalseAlarmSchema),
});
export type InspectionControl = z.infer<typeof InspectionControlSchema>;

/** No switches, no lists. */
export function emptyControl(): InspectionControl {
  return { rules: {}, banned: [], allowed: [], wording: [], people: [], sources: [], domains: [], falseAlarms: [] };
}

/** What was read from one picture of the draft. `ref` is the `Media.ref` it belongs to. */
export const ImageReadingSchema = z.strictObject({
  article: z.number().check(z.int(), z.gte(0)),
  ref: z.string(),
  /** SHA-256 of the file's bytes (hex) when it was seen being chosen, pasted or dropped; null when only the shown picture was read. */
  sha256: z.nullable(z.string()),
  /** Targets of the QR codes found, in reading order. */
  codes: z.array(z.string().check(z.maxLength(2_000))),
});
export type ImageReading = z.infer<typeof ImageReadingSchema>;

/** Text in the editor that a reader does not see, or sees only as part of a picture (layout tools: 秀米, 135). */
export const HiddenTextSchema = z.strictObject({
  article: z.number().check(z.int(), z.gte(0)),
  how: z.enum(['hidden', 'tiny', 'transparent', 'svg']),
  text: z.string().check(z.maxLength(5_000)),
});
export type HiddenText = z.infer<typeof HiddenTextSchema>;

/** What the page saw beside the draft's fields. */
export const ObservationsSchema = z.strictObject({
  images: z.array(ImageReadingSchema).check(z.maxLength(300)),
  hidden: z.array(HiddenTextSchema).check(z.maxLength(100)),
});
export type Observations = z.infer<typeof ObservationsSchema>;

/** Nothing was seen, or nobody looked. */
export const NO_OBSERVATIONS: Observations = { images: [], hidden: [] };
