import * as z from 'zod/mini';
import { DraftSchema } from '../domain/draft';
import { ReleaseIdSchema } from '../domain/ids';
import { AccountRefSchema } from '../domain/platform';
import { message } from './define';
import { contentAnswers } from './page-schemas';

/** A request the page guard holds or taps; mirrors RawRequest of utils/platforms/contract.ts. */
export const RawRequestSchema = z.strictObject({
  method: z.string().check(z.maxLength(10)),
  url: z.string().check(z.maxLength(20_000)),
  contentType: z.string(),
  body: z.string(),
  form: z.nullable(z.array(z.tuple([z.string(), z.string()]))),
  unreadable: z.boolean(),
});
export const RawResponseSchema = z.strictObject({
  status: z.number(),
  url: z.string(),
  body: z.string(),
  headers: z.record(z.string(), z.string()),
});

export const CheckProblemSchema = z.strictObject({ what: z.string(), tried: z.array(z.string()) });

/** What the page guard asks, and what it saw pass by. All from platform pages. */
export const releaseMessages = {
  'release.request': message(
    ['content'],
    z.strictObject({
      endpoint: z.string(),
      request: RawRequestSchema,
      account: AccountRefSchema,
      /** The composer read again at this moment; null when the content is in no editor. */
      draft: z.nullable(DraftSchema),
      problems: z.array(CheckProblemSchema),
    }),
    contentAnswers['release.request'],
  ),
  'release.settled': message(
    ['content'],
    z.strictObject({ release: ReleaseIdSchema }),
    contentAnswers['release.settled'],
  ),
  'release.result': message(
    ['content'],
    z.strictObject({ release: ReleaseIdSchema, response: z.nullable(RawResponseSchema) }),
    contentAnswers['release.result'],
  ),
  'publish.attempted': message(
    ['content'],
    z.strictObject({ account: AccountRefSchema, way: z.string().check(z.maxLength(200)), code: z.string() }),
    contentAnswers['publish.attempted'],
  ),
  'tap.seen': message(
    ['content'],
    z.strictObject({
      endpoint: z.string(),
      request: RawRequestSchema,
      response: RawResponseSchema,
      account: AccountRefSchema,
      /** Of the file in an upload (utils/page-guard/upload.ts). */
      sha256: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
    }),
    contentAnswers['tap.seen'],
  ),
};
