import * as z from 'zod/mini';
import { AccountKeySchema, type CommentKey, CommentKeySchema, InstantSchema } from './ids';
import { AccountRefSchema, type PlatformId, PlatformIdSchema } from './platform';

/** A comment or message as an adapter read it from the page (before it is stored). */
export const SeenCommentSchema = z.strictObject({
  platform: PlatformIdSchema,
  channel: z.enum(['comment', 'message']),
  /** The post, article, work or conversation it belongs to; '' when the page does not say. */
  postId: z.string(),
  postTitle: z.string(),
  commentId: z.string(),
  /** The comment this one answers, '' for a root comment. */
  parentId: z.string(),
  authorId: z.string(),
  authorName: z.string(),
  /** Written by the account itself (own reply). */
  own: z.boolean(),
  text: z.string(),
  /** Its own time; earliest possible instant when only a coarse time is shown. */
  at: InstantSchema,
  /** How much later it may really be, in ms; 0 for JSON times. */
  uncertainty: z.number().check(z.gte(0)),
  /** True when the platform itself says that the account has answered. */
  answered: z.boolean(),
  /** Time of the account's own answer when known. */
  answeredAt: z.nullable(InstantSchema),
  /** Where to see it in the back-office. */
  url: z.string(),
  via: z.enum(['page-json', 'dom']),
});
export type SeenComment = z.infer<typeof SeenCommentSchema>;

/** Several comments from one look at a page. */
export const CommentBatchSchema = z.strictObject({
  account: AccountRefSchema,
  surface: z.string(),
  comments: z.array(SeenCommentSchema).check(z.maxLength(500)),
});
export type CommentBatch = z.infer<typeof CommentBatchSchema>;

/** 受理 acknowledged and 办结 resolved are different clocks; `dismissed` is 无需办理 with a reason. */
export const CommentStatusSchema = z.enum(['open', 'acknowledged', 'resolved', 'dismissed']);
export type CommentStatus = z.infer<typeof CommentStatusSchema>;

/** A stored comment. `dueAt` and `done` are derived and indexed so that the popup never loads and sorts everything. */
export const StoredCommentSchema = z.strictObject({
  key: CommentKeySchema,
  account: z.nullable(AccountKeySchema),
  accountName: z.string(),
  seen: SeenCommentSchema,
  firstSeenAt: InstantSchema,
  lastSeenAt: InstantSchema,
  status: CommentStatusSchema,
  acknowledgedAt: z.nullable(InstantSchema),
  resolvedAt: z.nullable(InstantSchema),
  reason: z.string(),
  /** Next due instant of the clock that still runs; 0 when none does. */
  dueAt: InstantSchema,
  /** 0 a clock runs, 1 none does. Part of the compound index [done+dueAt]. */
  done: z.union([z.literal(0), z.literal(1)]),
  /** Last notification given: none, near due, overdue. */
  notified: z.enum(['none', 'near', 'overdue']),
});
export type StoredComment = z.infer<typeof StoredCommentSchema>;

/** Identity of a comment across pages, tabs and days. */
export function commentKey(c: {
  platform: PlatformId;
  channel: string;
  postId: string;
  commentId: string;
}): CommentKey {
  return `${c.platform}:${c.channel}:${c.commentId}` as CommentKey;
}
