import * as z from 'zod/mini';
import { FieldNameSchema } from './draft';

/** 级别: block 禁止发布, warn 须说明, hint 提示. */
export const SeveritySchema = z.enum(['block', 'warn', 'hint']);
export type Severity = z.infer<typeof SeveritySchema>;
/** 判定: a violation, or something a person has to judge (人工研判). */
export const OutcomeSchema = z.enum(['violation', 'needs-review']);
export type Outcome = z.infer<typeof OutcomeSchema>;
/** 五关: 政治关 法律关 政策关 保密关 文字关. */
export const GateSchema = z.enum(['political', 'legal', 'policy', 'secrecy', 'wording']);
export type Gate = z.infer<typeof GateSchema>;
export const CategorySchema = z.enum([
  'ad',
  'opinion',
  'repost',
  'secrecy',
  'privacy',
  'coercion',
  'wording',
  'policy',
]);
export type Category = z.infer<typeof CategorySchema>;

/**
 * How a passage was written differently from what it says (变形): full width, capitals, traditional or variant characters, zero-width
 * characters, something inserted between the characters, styled or circled forms, letters of other scripts, Chinese digits for
 * Arabic ones, characters of the same sound, characters taken apart.
 */
export const FoldingSchema = z.enum([
  'width',
  'case',
  'variant',
  'zero-width',
  'gap',
  'styled',
  'lookalike',
  'digit',
  'homophone',
  'split',
]);
export type Folding = z.infer<typeof FoldingSchema>;

/** `<regulation-id>#<locator>`, e.g. `panjin-2019#三(二)`; resolved in utils/regulations. */
export const ClauseRefSchema = z.string().check(z.regex(/^[a-z0-9-]+#.+$/));
export type ClauseRef = z.infer<typeof ClauseRefSchema>;

/** 问题: one place in the draft that a rule objects to. JSON-safe. */
export const FindingSchema = z.strictObject({
  rule: z.string(),
  category: CategorySchema,
  gate: GateSchema,
  severity: SeveritySchema,
  outcome: OutcomeSchema,
  /** Index into `draft.articles`. */
  article: z.number().check(z.int(), z.gte(0)),
  field: FieldNameSchema,
  /** UTF-16 offsets into the field; equal when the finding is about the whole field. */
  start: z.number().check(z.int(), z.gte(0)),
  end: z.number().check(z.int(), z.gte(0)),
  /** The passage as written; what was found outside the text (target of a QR code, hidden words) where start = end. */
  text: z.string(),
  /** What is wrong, why, what to do: plain Chinese, filled in. */
  message: z.string(),
  advice: z.string(),
  clause: ClauseRefSchema,
  /** What the passage says without its disguise, and which disguises were seen; absent where it is written plainly. */
  folded: z.optional(z.string()),
  foldings: z.optional(z.array(FoldingSchema)),
  /** Text that can stand in place of the passage as it is: offered as one click. */
  fix: z.optional(z.string()),
  /** The unit called it harmless (允许用语, 误报), but a regulation it follows demands that somebody explains it: softened, not silenced. */
  excused: z.optional(z.enum(['allowed', 'false-alarm'])),
});
export type Finding = z.infer<typeof FindingSchema>;

/** Stable identity of a finding within one draft version: waivers refer to it. */
export function findingKey(f: Pick<Finding, 'rule' | 'article' | 'field' | 'start' | 'end' | 'text'>): string {
  return `${f.rule}@${f.article}.${f.field}:${f.start}-${f.end}:${f.text}`;
}
