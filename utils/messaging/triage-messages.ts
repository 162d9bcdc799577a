import * as z from 'zod/mini';
import { CommentKeySchema } from '../domain/ids';
import { CommentKindSchema, LearnedPhraseSchema } from '../domain/triage';
import { message, Nothing } from './define';

/** What a person makes of a comment's class: the one click of the list and of the popup. */
const SortOrderSchema = z.strictObject({
  key: CommentKeySchema,
  kind: CommentKindSchema,
  needsAnswer: z.boolean(),
  /** A phrase to be learned with it; null: this comment only. */
  learn: z.nullable(LearnedPhraseSchema.shape.phrase),
});

/** 分类. Only the extension's own pages may send these: a platform page can silence nothing. */
export const triageMessages = {
  'comment.sort': message(['page'], SortOrderSchema, Nothing),
  'phrase.list': message(['page'], Nothing, z.strictObject({ phrases: z.array(LearnedPhraseSchema) })),
  'phrase.remove': message(['page'], z.strictObject({ phrase: LearnedPhraseSchema.shape.phrase }), Nothing),
};
