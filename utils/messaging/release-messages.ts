import * as z from 'zod/mini';
import { DraftSchema } from '../domain/draft';
import { ReleaseIdSchema } from '../domain/ids';
import { AccountRefSchema } from '../domain/platform';
import { message, Nothing } from './define';

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
    z.discriminatedUnion('granted', [
      z.strictObject({ granted: z.literal(true), release: ReleaseIdSchema, nonce: z.string() }),
      z.strictObject({ granted: z.literal(false), code: z.string(), message: z.string(), next: z.string() }),
    ]),
  ),
  /** Answers once the request was seen leaving and the network rule is gone. */
  'release.settled': message(
    ['content'],
    z.strictObject({ release: ReleaseIdSchema }),
    z.strictObject({ used: z.boolean() }),
  ),
  'release.result': message(
    ['content'],
    z.strictObject({ release: ReleaseIdSchema, response: z.nullable(RawResponseSchema) }),
    z.strictObject({ outcome: z.enum(['published', 'failed', 'verification', 'unknown']), reason: z.string() }),
  ),
  'publish.attempted': message(
    ['content'],
    z.strictObject({ account: AccountRefSchema, way: z.string().check(z.maxLength(200)), code: z.string() }),
    Nothing,
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
    /** `comments`, `posts`: how many this answer carried; the page then need not be read for comments. */
    z.strictObject({ account: z.nullable(AccountRefSchema), comments: z.number(), posts: z.number() }),
  ),
};
