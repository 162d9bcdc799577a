import * as z from 'zod/mini';
import { HandlingSchema, NO_HANDLING } from './handling';
import {
  type AccountKey,
  AccountKeySchema,
  type CommentKey,
  CommentKeySchema,
  type Instant,
  InstantSchema,
} from './ids';
import { AccountRefSchema, PlatformIdSchema } from './platform';
import { TriageSchema, UNSORTED } from './triage';

/** Where a comment comes from: a platform, or `manual` for letters, calls and visits that somebody entered by hand. */
export const CommentSourceSchema = z.enum([...PlatformIdSchema.options, 'manual']);
export type CommentSource = z.infer<typeof CommentSourceSchema>;

/**
 * 评论, 私信, @提及. A mention is a post of somebody else that names the account; its `postId` is '' and its `commentId` the id of that post.
 */
export const CommentChannelSchema = z.enum(['comment', 'message', 'mention']);
export type CommentChannel = z.infer<typeof CommentChannelSchema>;

/** What the platform does with it: `hidden` by the account or its filters, `folded` away, `pending` (not selected for display yet), `deleted`. */
export const CommentShowingSchema = z.enum(['shown', 'hidden', 'folded', 'pending', 'deleted']);
export type CommentShowing = z.infer<typeof CommentShowingSchema>;

/** A comment or message as an adapter read it from the page (before it is stored). */
export const SeenCommentSchema = z.strictObject({
  platform: PlatformIdSchema,
  channel: CommentChannelSchema,
  /** The post, article, work or conversation it belongs to; '' when the page does not say. */
  postId: z.string(),
  postTitle: z.string(),
  commentId: z.string(),
  /** The comment this one answers, '' for a root comment. */
  parentId: z.string(),
  /** The root comment above, where the answer names it and `parentId` is another reply below it. */
  rootId: z.optional(z.string()),
  authorId: z.string(),
  authorName: z.string(),
  /** Written by the account itself (own reply). */
  own: z.boolean(),
  /** `own` and sent by the platform's robot: nobody has answered. Absent: a person wrote it, as far as the page says. */
  automatic: z.optional(z.boolean()),
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
  /** Absent where this look does not say; then nothing changes. */
  showing: z.optional(CommentShowingSchema),
  /** 精选 or 置顶 on the platform; absent where this look does not say. */
  featured: z.optional(z.boolean()),
  via: z.enum(['page-json', 'dom']),
});
export type SeenComment = z.infer<typeof SeenCommentSchema>;

/** The same as it is kept: also letters, calls and visits entered by hand, which have no page. */
export const KeptCommentSchema = z.extend(SeenCommentSchema, {
  platform: CommentSourceSchema,
  channel: z.enum([...CommentChannelSchema.options, 'letter', 'call', 'visit']),
  via: z.enum(['page-json', 'dom', 'manual']),
});
export type KeptComment = z.infer<typeof KeptCommentSchema>;

/** Several comments from one look at a page. */
export const CommentBatchSchema = z.strictObject({
  account: AccountRefSchema,
  surface: z.string(),
  comments: z.array(SeenCommentSchema).check(z.maxLength(500)),
});
export type CommentBatch = z.infer<typeof CommentBatchSchema>;

/** 受理 acknowledged and 办结 resolved are different clocks; how it was closed says `handling.outcome`; `dismissed` never owed an answer. */
export const CommentStatusSchema = z.enum(['open', 'acknowledged', 'resolved', 'dismissed']);
export type CommentStatus = z.infer<typeof CommentStatusSchema>;

/** Earlier wordings that a comment keeps. */
export const EDITS_MAX = 10;

/** A stored comment. `dueAt` and `done` are derived and indexed so that the popup never loads and sorts everything. */
export const StoredCommentSchema = z.strictObject({
  key: CommentKeySchema,
  account: z.nullable(AccountKeySchema),
  accountName: z.string(),
  seen: KeptCommentSchema,
  /** Earlier wordings, oldest first; the citizen edited it. */
  edits: z.array(z.strictObject({ text: z.string(), until: InstantSchema })).check(z.maxLength(EDITS_MAX)),
  triage: TriageSchema,
  /** Same person, same matter: the key of the group's oldest comment; its own key when it stands alone. */
  matter: CommentKeySchema,
  handling: HandlingSchema,
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
  /** Last notification given: none, near due, overdue, and escalated to a named person. */
  notified: z.enum(['none', 'near', 'overdue', 'escalated']),
  /** 稍后提醒: no notification before this instant, with the reason why; null when not put off. The clocks run on. */
  snoozed: z.nullable(z.strictObject({ until: InstantSchema, reason: z.string() })),
  /** 转办 and not back: since when; absent: with nobody, or closed. Written by the repository, for its index. */
  outSince: z.optional(InstantSchema),
  /** The citizen's name, words and contact were removed (个人信息保存期限); later looks do not bring them back. */
  erasedAt: z.optional(InstantSchema),
});
export type StoredComment = z.infer<typeof StoredCommentSchema>;

/** 办结, 告知反映渠道, 不予处理 or 无需办理. */
export function isClosed({ status }: Pick<StoredComment, 'status'>): boolean {
  return status === 'resolved' || status === 'dismissed';
}

/** Identity of a comment across pages, tabs and days. */
export function commentKey(c: {
  platform: CommentSource;
  channel: string;
  postId: string;
  commentId: string;
}): CommentKey {
  return `${c.platform}:${c.channel}:${c.commentId}` as CommentKey;
}

/** What a comment has before anybody handled it. `seen` and everything that depends on it is given. */
export function newlyStored(
  seen: KeptComment,
  at: { readonly account: AccountKey | null; readonly accountName: string; readonly now: Instant },
): StoredComment {
  const key = commentKey(seen);
  return {
    key,
    account: at.account,
    accountName: at.accountName,
    seen,
    edits: [],
    triage: UNSORTED,
    matter: key,
    handling: NO_HANDLING,
    firstSeenAt: at.now,
    lastSeenAt: at.now,
    status: 'open',
    acknowledgedAt: null,
    resolvedAt: null,
    reason: '',
    dueAt: 0,
    done: 0,
    notified: 'none',
    snoozed: null,
  };
}
