import * as z from 'zod/mini';
import { AccountStandingSchema } from '../domain/account';
import { CommentBatchSchema } from '../domain/comment';
import { DraftSchema } from '../domain/draft';
import { FindingSchema } from '../domain/finding';
import { DigestSchema, ReviewIdSchema } from '../domain/ids';
import { IGNORE_REASON_MIN, IgnoredFindingSchema } from '../domain/ignored';
import { FalseAlarmSchema, InspectionControlSchema, ObservationsSchema } from '../domain/inspection';
import { StageSchema } from '../domain/people';
import { AccountRefSchema } from '../domain/platform';
import { pointingMessages } from './anchor-messages';
import { message, Nothing } from './define';
import { DraftPlaceSchema } from './place';
import { CheckProblemSchema, releaseMessages } from './release-messages';

/** What rules may know beside the draft; the clock is added where it is used. */
export const InspectionSettingsSchema = z.strictObject({
  allowedSources: z.array(z.string()),
  allowedDomains: z.array(z.string()),
  ownNames: z.array(z.string()),
  regulations: z.array(z.string()),
  control: InspectionControlSchema,
});

/** What a content script needs to know about the unit and the page's account. */
export const PageContextSchema = z.strictObject({
  onboarded: z.boolean(),
  unitName: z.string(),
  standing: z.enum(['guarded', 'foreign', 'unknown']),
  inspection: InspectionSettingsSchema,
  /** 忽略一次: passages of this account's drafts that somebody lets stand. */
  ignored: z.array(IgnoredFindingSchema),
});

/** Answer to "may exactly this content be published?", with the sentence the operator sees. */
export const VerdictSchema = z.strictObject({
  publishable: z.boolean(),
  /** `signed`, `not-submitted`, `in-review`, `rejected`, `stale`, `published`, `not-onboarded`, `account-unknown`, `page-unknown`, `foreign`, `overridden`, `emergency`. */
  code: z.string(),
  message: z.string(),
  /** What to do next, one sentence. */
  next: z.string(),
  review: z.nullable(ReviewIdSchema),
  digest: z.nullable(DigestSchema),
  /** Stage that is open and who may sign it, while in review. */
  stage: z.nullable(StageSchema),
  names: z.array(z.string()),
  /** Who rejected or overrode, and what they wrote. */
  by: z.string(),
  comment: z.string(),
});
export type Verdict = z.infer<typeof VerdictSchema>;

/** The page of a tab as its content script reads it now. */
export const PageReadingSchema = z.strictObject({
  url: z.string(),
  title: z.string(),
  account: AccountRefSchema,
  surface: z.string(),
  /** Null when no composer is open. */
  draft: z.nullable(DraftSchema),
  via: z.enum(['page-api', 'page-json', 'dom']),
  problems: z.array(CheckProblemSchema),
  matched: z.record(z.string(), z.string()),
  observed: ObservationsSchema,
});
export type PageReading = z.infer<typeof PageReadingSchema>;

/**
 * What a platform page's content script may send. Apart from the rest: every page of the platforms pays for these schemas, and for no
 * others.
 */
export const contentProtocol = {
  'page.context': message(['content'], z.strictObject({ account: AccountRefSchema }), PageContextSchema),
  'page.changed': message(['content'], Nothing, Nothing),
  /** The operator clicked a marked passage: the panel shows its entry. */
  'page.pointed': message(['content'], z.strictObject({ finding: z.string().check(z.maxLength(2_000)) }), Nothing),
  /** 忽略一次 of a marked passage; `before`, `after`: what stands beside it (utils/domain/surroundings.ts). */
  'finding.ignore': message(
    ['content'],
    z.strictObject({
      account: AccountRefSchema,
      finding: FindingSchema,
      before: IgnoredFindingSchema.shape.before,
      after: IgnoredFindingSchema.shape.after,
      reason: z.string().check(z.minLength(IGNORE_REASON_MIN), z.maxLength(500)),
    }),
    Nothing,
  ),
  /** 误报: reported, and decided by an administrator later; silences nothing by itself. */
  'finding.false-alarm': message(
    ['content', 'page'],
    z.strictObject({
      finding: FindingSchema,
      before: FalseAlarmSchema.shape.before,
      after: FalseAlarmSchema.shape.after,
    }),
    Nothing,
  ),
  'page.verdict': message(
    ['content'],
    z.strictObject({ draft: DraftSchema, problems: z.array(CheckProblemSchema) }),
    VerdictSchema,
  ),
  'account.classify': message(
    ['content'],
    z.strictObject({ account: AccountRefSchema, standing: AccountStandingSchema }),
    PageContextSchema,
  ),
  /** `at`: what the operator wants to do there. Must be handled synchronously: it needs their click. */
  'panel.open': message(
    ['content'],
    z.strictObject({ at: z.enum(['findings', 'submit', 'review', 'override', 'setup']) }),
    Nothing,
  ),
  ...releaseMessages,
  'comments.seen': message(['content'], CommentBatchSchema, Nothing),
  ...pointingMessages,
} as const;

export type ContentProtocol = typeof contentProtocol;
export type ContentMessageName = keyof ContentProtocol;

/** Messages from the background to the content script of a tab. */
export const tabProtocol = {
  'tab.read': message([], Nothing, PageReadingSchema),
  'tab.jump': message([], z.strictObject({ finding: z.string() }), z.strictObject({ found: z.boolean() })),
  'tab.show': message([], DraftPlaceSchema, z.strictObject({ found: z.boolean() })),
  'tab.reveal': message(
    [],
    z.strictObject({ postId: z.string(), commentId: z.string(), authorName: z.string(), text: z.string() }),
    z.strictObject({ found: z.boolean() }),
  ),
  /** Something changed that the page's bar shows (sign-off, account, settings). */
  'tab.refresh': message([], Nothing, Nothing),
} as const;
export type TabProtocol = typeof tabProtocol;
export type TabMessageName = keyof TabProtocol;
