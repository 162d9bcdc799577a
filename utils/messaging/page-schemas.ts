import * as z from 'zod/mini';
import { AnchorSchema } from '../domain/anchor';
import { DigestSchema, ReleaseIdSchema, ReviewIdSchema } from '../domain/ids';
import { IgnoredFindingSchema } from '../domain/ignored';
import { InspectionControlSchema } from '../domain/inspection';
import { StageSchema } from '../domain/people';
import { AccountRefSchema } from '../domain/platform';
import { Nothing } from './define';
import { DraftPlaceSchema } from './place';

/**
 * What a platform page receives and checks: the answers to its messages, and the background's questions to it. Apart from what it sends
 * (content-protocol.ts), which the background checks: every page of the platforms pays for the schemas in this file and for no others.
 */

/** What rules may know beside the draft; the clock is added where it is used. */
export const InspectionSettingsSchema = z.strictObject({
  allowedSources: z.array(z.string()),
  allowedDomains: z.array(z.string()),
  ownNames: z.array(z.string()),
  regulations: z.array(z.string()),
  ownClauses: z.record(z.string(), z.array(z.string())),
  control: InspectionControlSchema,
});

/** What a content script needs to know about the unit and the page's account. */
export const PageContextSchema = z.strictObject({
  onboarded: z.boolean(),
  unitName: z.string(),
  standing: z.enum(['guarded', 'foreign', 'unknown']),
  inspection: InspectionSettingsSchema,
  /** Names of the unit's own regulations, by id. */
  regulationNames: z.record(z.string(), z.string()),
  /** 忽略一次: passages of this account's drafts that somebody lets stand. */
  ignored: z.array(IgnoredFindingSchema),
  words: z.strictObject({
    /** Chosen or set for all; the browser's where nothing was. */
    language: z.enum(['zh_CN', 'en']),
    /** Said once the extension was updated under the page and nothing of it can be loaded any more. */
    outdated: z.string(),
  }),
});

/** Answer to "may exactly this content be published?", with the sentence the operator sees. */
export const VerdictSchema = z.strictObject({
  publishable: z.boolean(),
  /** `signed`, `not-submitted`, `in-review`, `rejected`, `stale`, `published`, `not-onboarded`, `account-unknown`, `page-unknown`, `foreign`, `overridden`, `emergency`, `template`. */
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

/** The answer to every message of `contentProtocol`, by its name. */
export const contentAnswers = {
  'page.context': PageContextSchema,
  'page.changed': Nothing,
  'page.pointed': Nothing,
  'finding.ignore': Nothing,
  'finding.false-alarm': Nothing,
  'page.verdict': VerdictSchema,
  'account.classify': PageContextSchema,
  'panel.open': Nothing,
  'release.request': z.union([
    z.strictObject({ granted: z.literal(true), release: ReleaseIdSchema, nonce: z.string() }),
    z.strictObject({ granted: z.literal(false), code: z.string(), message: z.string(), next: z.string() }),
  ]),
  /** Once the request was seen leaving and the network rule is gone. */
  'release.settled': z.strictObject({ used: z.boolean() }),
  'release.result': z.strictObject({
    outcome: z.enum(['published', 'failed', 'verification', 'unknown']),
    reason: z.string(),
  }),
  'publish.attempted': Nothing,
  /** `comments`, `posts`: how many this answer carried; the page then need not be read for comments. */
  'tap.seen': z.strictObject({ account: z.nullable(AccountRefSchema), comments: z.number(), posts: z.number() }),
  'comments.seen': Nothing,
  /** How much the platform's clock is ahead of this computer's, ms. */
  'clock.ahead': z.strictObject({ ahead: z.number() }),
  'anchor.propose': Nothing,
  'anchor.list': z.strictObject({ anchors: z.array(AnchorSchema) }),
} as const;

/** What the background asks or tells a page, by the name in `tabProtocol`. */
export const tabQuestions = {
  'tab.read': Nothing,
  'tab.jump': z.strictObject({ finding: z.string() }),
  'tab.show': DraftPlaceSchema,
  'tab.reveal': z.strictObject({
    postId: z.string(),
    commentId: z.string(),
    authorName: z.string(),
    text: z.string(),
  }),
  /** The box in which a reply is being written. */
  'tab.replyBox': Nothing,
  /** 填入回复框: `instead` is what stands there now. */
  'tab.fillReply': z.strictObject({ text: z.string(), instead: z.string() }),
  /** 值守模式: may this page be loaded again? */
  'tab.busy': Nothing,
  /** Something changed that the page's bar shows (sign-off, account, settings). */
  'tab.refresh': Nothing,
} as const;
