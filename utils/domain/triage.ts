import * as z from 'zod/mini';
import { InstantSchema } from './ids';

/** 咨询、求助、投诉、举报、建议、表扬、灌水, and `other` where no rule spoke. */
export const CommentKindSchema = z.enum([
  'question',
  'help',
  'complaint',
  'report',
  'suggestion',
  'praise',
  'noise',
  'other',
]);
export type CommentKind = z.infer<typeof CommentKindSchema>;

/** Names of the classes, as the regulations and 12345 use them. */
export const KIND_NAMES: Readonly<Record<CommentKind, string>> = {
  question: '咨询',
  help: '求助',
  complaint: '投诉',
  report: '举报',
  suggestion: '建议',
  praise: '表扬',
  noise: '灌水',
  other: '其他',
};

/** 重要程度 (yanchi-2017 第十八条(二)): 一般、重要、紧急. */
export const ImportanceSchema = z.enum(['normal', 'important', 'urgent']);
export type Importance = z.infer<typeof ImportanceSchema>;

export const IMPORTANCE_NAMES: Readonly<Record<Importance, string>> = {
  normal: '一般',
  important: '重要',
  urgent: '紧急',
};

/** Why a comment was sorted as it was: the rule's id and the words of the comment that it went by. */
export const TriageReasonSchema = z.strictObject({
  rule: z.string().check(z.minLength(1), z.maxLength(60)),
  words: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(5)),
});
export type TriageReason = z.infer<typeof TriageReasonSchema>;

/** Reasons that a comment keeps. */
export const MOST_REASONS = 8;

/** 分类: what a comment is and whether it starts a clock. Everything is explained, and a person may change everything. */
export const TriageSchema = z.strictObject({
  kind: CommentKindSchema,
  importance: ImportanceSchema,
  /** Negative in tone (yanchi-2017 第十八条(三): numbers of negative comments are watched). */
  negative: z.boolean(),
  /** False: starts no clock; `reasons` say why. Listed and reversible. */
  needsAnswer: z.boolean(),
  reasons: z.array(TriageReasonSchema).check(z.maxLength(MOST_REASONS)),
  /** Who decided: the rules, or a person who changed it; later looks never change what a person decided. */
  by: z.enum(['rules', 'person']),
});
export type Triage = z.infer<typeof TriageSchema>;

/** Before any rule looked: it needs an answer. */
export const UNSORTED: Triage = {
  kind: 'other',
  importance: 'normal',
  negative: false,
  needsAnswer: true,
  reasons: [],
  by: 'rules',
};

/** A phrase of the unit's own, learned when somebody changed a class by hand: comments with it are sorted alike. */
export const LearnedPhraseSchema = z.strictObject({
  phrase: z.string().check(z.minLength(2), z.maxLength(60)),
  kind: CommentKindSchema,
  needsAnswer: z.boolean(),
  at: InstantSchema,
});
export type LearnedPhrase = z.infer<typeof LearnedPhraseSchema>;
