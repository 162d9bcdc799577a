import * as z from 'zod/mini';
import { AccountStandingSchema } from '../domain/account';
import { CommentBatchSchema } from '../domain/comment';
import { DraftSchema } from '../domain/draft';
import { FindingSchema } from '../domain/finding';
import { IGNORE_REASON_MIN, IgnoredFindingSchema } from '../domain/ignored';
import { FalseAlarmSchema, ObservationsSchema } from '../domain/inspection';
import { AccountRefSchema, PlatformIdSchema } from '../domain/platform';
import { PageRestSchema } from '../domain/watch';
import { pointingMessages } from './anchor-messages';
import { message, Nothing } from './define';
import { contentAnswers, tabQuestions } from './page-schemas';
import { CheckProblemSchema, releaseMessages } from './release-messages';

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
 * What a platform page's content script may send, and the background checks. The answers stand in page-schemas.ts: a page loads those alone,
 * and of this file only types.
 */
export const contentProtocol = {
  'page.context': message(['content'], z.strictObject({ account: AccountRefSchema }), contentAnswers['page.context']),
  'page.changed': message(['content'], Nothing, contentAnswers['page.changed']),
  /** The operator clicked a marked passage: the panel shows its entry. */
  'page.pointed': message(
    ['content'],
    z.strictObject({ finding: z.string().check(z.maxLength(2_000)) }),
    contentAnswers['page.pointed'],
  ),
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
    contentAnswers['finding.ignore'],
  ),
  /** 误报: reported, and decided by an administrator later; silences nothing by itself. */
  'finding.false-alarm': message(
    ['content', 'page'],
    z.strictObject({
      finding: FindingSchema,
      before: FalseAlarmSchema.shape.before,
      after: FalseAlarmSchema.shape.after,
    }),
    contentAnswers['finding.false-alarm'],
  ),
  'page.verdict': message(
    ['content'],
    z.strictObject({ draft: DraftSchema, problems: z.array(CheckProblemSchema) }),
    contentAnswers['page.verdict'],
  ),
  'account.classify': message(
    ['content'],
    z.strictObject({ account: AccountRefSchema, standing: AccountStandingSchema }),
    contentAnswers['account.classify'],
  ),
  /** `at`: what the operator wants to do there. Must be handled synchronously: it needs their click. */
  'panel.open': message(
    ['content'],
    z.strictObject({ at: z.enum(['findings', 'submit', 'review', 'override', 'setup']) }),
    contentAnswers['panel.open'],
  ),
  ...releaseMessages,
  'comments.seen': message(['content'], CommentBatchSchema, contentAnswers['comments.seen']),
  'clock.ahead': message(['content'], z.strictObject({ platform: PlatformIdSchema }), contentAnswers['clock.ahead']),
  ...pointingMessages,
} as const;

export type ContentProtocol = typeof contentProtocol;
export type ContentMessageName = keyof ContentProtocol;

/** Messages from the background to the content script of a tab. */
export const tabProtocol = {
  'tab.read': message([], tabQuestions['tab.read'], PageReadingSchema),
  'tab.jump': message([], tabQuestions['tab.jump'], z.strictObject({ found: z.boolean() })),
  'tab.show': message([], tabQuestions['tab.show'], z.strictObject({ found: z.boolean() })),
  'tab.reveal': message([], tabQuestions['tab.reveal'], z.strictObject({ found: z.boolean() })),
  /** Null when none is open. */
  'tab.replyBox': message([], tabQuestions['tab.replyBox'], z.strictObject({ box: z.nullable(DraftSchema) })),
  'tab.fillReply': message(
    [],
    tabQuestions['tab.fillReply'],
    z.strictObject({ done: z.enum(['done', 'refused', 'unsure']) }),
  ),
  'tab.busy': message([], tabQuestions['tab.busy'], PageRestSchema),
  'tab.refresh': message([], tabQuestions['tab.refresh'], Nothing),
} as const;
export type TabProtocol = typeof tabProtocol;
export type TabMessageName = keyof TabProtocol;
