import * as z from 'zod/mini';
import { AccountKeySchema, DigestSchema, InstantSchema, ReleaseIdSchema, ReviewIdSchema } from '../domain/ids';
import { PlatformIdSchema } from '../domain/platform';
import type { Outgoing } from '../platforms/contract';

/** Records that only the background and the database know. */

/** Outgoing content as stored; the same shape as `Outgoing` of the platform contract. */
export const OutgoingSchema = z.strictObject({
  articles: z.array(
    z.strictObject({
      title: z.optional(z.string()),
      body: z.optional(z.string()),
      digest: z.optional(z.string()),
      author: z.optional(z.string()),
      sourceUrl: z.optional(z.string()),
      links: z.optional(z.array(z.string())),
      mediaRefs: z.optional(z.array(z.string())),
      mediaLoose: z.optional(z.boolean()),
      mediaKind: z.optional(z.enum(['image', 'video'])),
      coverRefs: z.optional(z.array(z.string())),
      original: z.optional(z.boolean()),
    }),
  ),
  schedule: z.optional(z.nullable(z.number())),
  visibility: z.optional(z.string()),
  target: z.optional(z.string()),
});

/** The platform's id (`appmsgid:123`, `schedule_id:9`) stands for this content since `at`. */
export const StoredBindingSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(300)),
  platform: PlatformIdSchema,
  account: z.nullable(AccountKeySchema),
  content: OutgoingSchema,
  /** `media:<address>` only: SHA-256 (hex) of the file that the platform keeps there; `content` is empty then. */
  sha256: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  at: InstantSchema,
});
export type StoredBinding = Omit<z.infer<typeof StoredBindingSchema>, 'content'> & { readonly content: Outgoing };

/** `granted` may still pass one request; `used` and `expired` are over. */
export const ReleaseStatusSchema = z.enum(['granted', 'used', 'expired']);
export type ReleaseStatus = z.infer<typeof ReleaseStatusSchema>;

/** 放行: lets one publish request of one tab through. */
export const ReleaseSchema = z.strictObject({
  id: ReleaseIdSchema,
  tabId: z.number().check(z.int()),
  /** Id of the session rule of declarativeNetRequest. */
  ruleId: z.number().check(z.int(), z.gte(1)),
  /** Id of the endpoint it is for. */
  endpoint: z.string(),
  /** One-time mark in the request's fragment; the network rule lets only this address pass. */
  nonce: z.string(),
  /**
   * Why it was granted: sign-offs, a declared emergency (突发先发), an approved template of a reply (答复模板), an override by a named person, or
   * an account that is not of this unit.
   */
  reason: z.enum(['signed', 'emergency', 'template', 'overridden', 'foreign']),
  review: z.nullable(ReviewIdSchema),
  digest: z.nullable(DigestSchema),
  account: z.nullable(AccountKeySchema),
  status: ReleaseStatusSchema,
  grantedAt: InstantSchema,
  expiresAt: InstantSchema,
  usedAt: z.nullable(InstantSchema),
  /** The network rule is confirmed removed. */
  removed: z.boolean(),
  /** What the platform answered; `unknown` also when no answer was seen: then it may have been published. */
  result: z.enum(['pending', 'published', 'failed', 'verification', 'unknown']),
});
export type Release = z.infer<typeof ReleaseSchema>;

/** Last time a surface of an account was read: 未读取 is not 没有. */
export const SurfaceReadingSchema = z.strictObject({
  account: AccountKeySchema,
  surface: z.string().check(z.minLength(1)),
  at: InstantSchema,
  /** Comments or messages in that look. */
  count: z.number().check(z.int(), z.gte(0)),
});
export type SurfaceReading = z.infer<typeof SurfaceReadingSchema>;

/** What happened to the findings of one rule on one Beijing day. */
export const RuleCountSchema = z.strictObject({
  rule: z.string().check(z.minLength(1), z.maxLength(80)),
  day: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  /** Findings in submitted drafts. */
  fired: z.number().check(z.int(), z.gte(0)),
  /** Of these, let stand with a written reason (豁免). */
  waived: z.number().check(z.int(), z.gte(0)),
  /** 忽略一次 in the page. */
  ignored: z.number().check(z.int(), z.gte(0)),
  /** Reported as 误报. */
  falseAlarms: z.number().check(z.int(), z.gte(0)),
});
export type RuleCount = z.infer<typeof RuleCountSchema>;
