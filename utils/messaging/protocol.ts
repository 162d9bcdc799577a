import * as z from 'zod/mini';
import { AccountFilingSchema, AccountStandingSchema } from '../domain/account';
import { CommentBatchSchema } from '../domain/comment';
import { DraftSchema } from '../domain/draft';
import { FindingSchema } from '../domain/finding';
import {
  AccountKeySchema,
  CommentKeySchema,
  DigestSchema,
  PersonIdSchema,
  ReleaseIdSchema,
  ReviewIdSchema,
} from '../domain/ids';
import { IGNORE_REASON_MIN, IgnoredFindingSchema } from '../domain/ignored';
import { FalseAlarmSchema, InspectionControlSchema, ObservationsSchema } from '../domain/inspection';
import { PublicKeySchema, RoleSchema, StageSchema, WrappedKeySchema } from '../domain/people';
import { AccountRefSchema } from '../domain/platform';
import { SignedActSchema } from '../domain/review';
import { UnitSchema } from '../domain/unit';
import { message, Nothing } from './define';
import { DraftPlaceSchema, sourceMessages } from './source-messages';

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

/** What rules may know beside the draft; the clock is added where it is used. */
export const InspectionSettingsSchema = z.strictObject({
  allowedSources: z.array(z.string()),
  allowedDomains: z.array(z.string()),
  ownNames: z.array(z.string()),
  regulations: z.array(z.string()),
  control: InspectionControlSchema,
});

export const CheckProblemSchema = z.strictObject({ what: z.string(), tried: z.array(z.string()) });

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
  /** `signed`, `not-submitted`, `in-review`, `rejected`, `stale`, `published`, `not-onboarded`, `account-unknown`, `page-unknown`, `foreign`, `overridden`. */
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

/** What the side panel shows for a tab, and what a submission is made from. */
export const PreparedSchema = z.strictObject({
  reading: PageReadingSchema,
  digest: z.nullable(DigestSchema),
  findings: z.array(FindingSchema),
  /** Key of a finding that was ignored → the reason written then. */
  ignored: z.record(z.string(), z.string()),
  ruleset: z.string(),
  accountKey: z.nullable(AccountKeySchema),
  standing: z.enum(['guarded', 'foreign', 'unknown']),
  verdict: VerdictSchema,
});
export type Prepared = z.infer<typeof PreparedSchema>;

const Tab = z.strictObject({ tabId: z.number().check(z.int()) });

/** THE list of messages to the background. Every handler gets parsed input, every answer is parsed again by the sender. */
export const protocol = {
  // -- from platform pages ------------------------------------------------------------------------------------------
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
    }),
    /** `comments`: how many this answer carried; the page then need not be read for them. */
    z.strictObject({ account: z.nullable(AccountRefSchema), comments: z.number() }),
  ),
  'comments.seen': message(['content'], CommentBatchSchema, Nothing),

  // -- from the extension's own pages -------------------------------------------------------------------------------
  'unit.create': message(
    ['page'],
    z.strictObject({
      unit: z.omit(UnitSchema, { onboardedAt: true }),
      people: z
        .array(
          z.strictObject({
            name: z.string().check(z.minLength(1)),
            post: z.string(),
            roles: z.array(RoleSchema).check(z.minLength(1)),
          }),
        )
        .check(z.minLength(2)),
      accounts: z.array(
        z.strictObject({ platform: AccountFilingSchema.shape.platform, name: z.string().check(z.minLength(1)) }),
      ),
    }),
    z.strictObject({ codes: z.array(z.strictObject({ person: PersonIdSchema, name: z.string(), code: z.string() })) }),
  ),
  'people.activate': message(
    ['page'],
    z.strictObject({
      person: PersonIdSchema,
      code: z.string(),
      publicKey: PublicKeySchema,
      wrappedKey: WrappedKeySchema,
    }),
    Nothing,
  ),
  /** `act.comment` = canonicalJson of {name, post, roles}; signed by an administrator. */
  'people.add': message(
    ['page'],
    z.strictObject({ act: SignedActSchema }),
    z.strictObject({ person: PersonIdSchema, code: z.string() }),
  ),
  /** New code for somebody who has not activated, or whose key is lost; `act.comment` = canonicalJson of {person, change: 'reissue'|'deactivate'}. */
  'people.change': message(
    ['page'],
    z.strictObject({ act: SignedActSchema }),
    z.strictObject({ code: z.nullable(z.string()) }),
  ),
  /** `act.comment` = canonicalJson of {key?, platform, platformAccountId, name, standing, leader, contact}. */
  'account.file': message(
    ['page'],
    z.strictObject({ act: SignedActSchema }),
    z.strictObject({ key: AccountKeySchema }),
  ),
  /** `act.comment` = canonicalJson of a ControlChange (utils/domain/control-change.ts); signed by an administrator. */
  'rules.change': message(['page'], z.strictObject({ act: SignedActSchema }), Nothing),
  'page.prepare': message(['page'], Tab, z.nullable(PreparedSchema)),
  'page.jump': message(
    ['page'],
    z.strictObject({ tabId: z.number(), finding: z.string() }),
    z.strictObject({ found: z.boolean() }),
  ),
  'ledger.head': message(['page'], Nothing, z.strictObject({ head: z.string(), count: z.number() })),
  'review.submit': message(
    ['page'],
    z.strictObject({ tabId: z.number(), act: SignedActSchema }),
    z.strictObject({ review: ReviewIdSchema }),
  ),
  'review.act': message(['page'], z.strictObject({ act: SignedActSchema }), Nothing),
  'review.override': message(['page'], z.strictObject({ tabId: z.number(), act: SignedActSchema }), Nothing),
  'comment.act': message(
    ['page'],
    z.strictObject({
      key: CommentKeySchema,
      change: z.enum(['acknowledge', 'resolve', 'dismiss', 'reopen']),
      reason: z.string(),
    }),
    Nothing,
  ),
  'comment.open': message(['page'], z.strictObject({ key: CommentKeySchema }), Nothing),
  ...sourceMessages,
} as const;

export type Protocol = typeof protocol;
export type MessageName = keyof Protocol;
export type MessageInput<N extends MessageName> = z.infer<Protocol[N]['input']>;
export type MessageOutput<N extends MessageName> = z.infer<Protocol[N]['output']>;

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
