import * as z from 'zod/mini';

/**
 * Branded identifiers. A brand costs nothing at run time and stops a person id
 * from being passed where a review id is meant.
 */
const id = <B extends string>(_brand: B) => z.string().check(z.minLength(1), z.maxLength(200)).brand<B>();

export const DraftIdSchema = id('DraftId');
export type DraftId = z.infer<typeof DraftIdSchema>;
export const ReviewIdSchema = id('ReviewId');
export type ReviewId = z.infer<typeof ReviewIdSchema>;
export const PersonIdSchema = id('PersonId');
export type PersonId = z.infer<typeof PersonIdSchema>;
/** `<platform>:<the platform's own account id, else its shown name>` */
export const AccountKeySchema = id('AccountKey');
export type AccountKey = z.infer<typeof AccountKeySchema>;
/** `<platform>:<post id>:<comment id>`; made by `commentKey` in comment.ts */
export const CommentKeySchema = id('CommentKey');
export type CommentKey = z.infer<typeof CommentKeySchema>;
/** An entry of the duty sheet. */
export const DutyEntryIdSchema = z
  .string()
  .check(z.regex(/^[0-9a-f-]{36}$/))
  .brand<'DutyEntryId'>();
export type DutyEntryId = z.infer<typeof DutyEntryIdSchema>;
export const ReleaseIdSchema = id('ReleaseId');
export type ReleaseId = z.infer<typeof ReleaseIdSchema>;

/** 摘要值: SHA-256 over the canonical draft, 64 lower-case hex digits. */
export const DigestSchema = z
  .string()
  .check(z.regex(/^[0-9a-f]{64}$/))
  .brand<'Digest'>();
export type Digest = z.infer<typeof DigestSchema>;

/** An instant: milliseconds since 1970-01-01T00:00:00Z. */
export const InstantSchema = z.number().check(z.int(), z.gte(0));
export type Instant = number;
