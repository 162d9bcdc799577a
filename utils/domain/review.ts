import * as z from 'zod/mini';
import { CorrectionSchema } from './correction';
import { DraftSchema, FieldNameSchema } from './draft';
import { FindingSchema, GateSchema } from './finding';
import { AccountKeySchema, DigestSchema, InstantSchema, PersonIdSchema, ReleaseIdSchema, ReviewIdSchema } from './ids';
import { StageSchema } from './people';
import { PlatformIdSchema } from './platform';
import { ContentClassSchema, ReviewPolicySchema } from './policy';

/** Waiver (豁免) or written explanation for one finding, by a named person. */
export const WaiverSchema = z.strictObject({
  finding: z.string(),
  reason: z.string().check(z.minLength(4), z.maxLength(500)),
  by: PersonIdSchema,
});
export type Waiver = z.infer<typeof WaiverSchema>;

/** A comment on one passage of the draft (批注); `quote` finds the passage again after edits elsewhere. Offsets are UTF-16, into the field. */
export const RemarkSchema = z.strictObject({
  article: z.number().check(z.int(), z.gte(0)),
  field: FieldNameSchema,
  start: z.number().check(z.int(), z.gte(0)),
  end: z.number().check(z.int(), z.gte(0)),
  quote: z.string().check(z.maxLength(2_000)),
  text: z.string().check(z.minLength(1), z.maxLength(1_000)),
});
export type Remark = z.infer<typeof RemarkSchema>;

/** A picture of the paper sheet or chat in which a leader approved (代录签批); `sha256` is of the picture's bytes, 64 hex digits. */
export const EvidenceSchema = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  mime: z.string().check(z.regex(/^image\/[a-z+.-]+$|^application\/pdf$/)),
  dataUrl: z.string().check(z.maxLength(300_000)),
});
export type Evidence = z.infer<typeof EvidenceSchema>;

/** What a submission or sign-off signs; serialised canonically (canonicalJson) before signing. */
export const SignedStatementSchema = z.strictObject({
  v: z.literal(1),
  /**
   * `admin`: a change to roster, accounts or unit; `comment` then holds its canonical JSON. `override`: a named person lets an
   * unrecognised page publish. `policy`: a change of the review policy, in `comment`; signed by an administrator and by a final
   * reviewer. The others: `countersign` 补签 of a 代录, `delegate` 委托, `emergency` 突发先发, `explain` 情况说明, `anchor` 指认,
   * `roster` a signed copy of the roster, `restore` 恢复备份, `key` a change of one's own key or PIN,
   * `packet` a review packet (审核包), `extend` 延期 of a comment's limit, `hand-over` 接班, `template` 答复模板.
   */
  act: z.enum([
    'submit',
    'sign-off',
    'reject',
    'withdraw',
    'override',
    'admin',
    'policy',
    'countersign',
    'delegate',
    'emergency',
    'explain',
    'anchor',
    'roster',
    'restore',
    'key',
    'packet',
    'extend',
    'hand-over',
    'template',
  ]),
  /** Null for acts that are not about a review. */
  review: z.nullable(ReviewIdSchema),
  digest: z.nullable(DigestSchema),
  stage: z.nullable(StageSchema),
  account: z.nullable(AccountKeySchema),
  by: PersonIdSchema,
  at: InstantSchema,
  waivers: z.array(WaiverSchema),
  comment: z.string(),
  /** Hash of the ledger's last event when this was signed, and the number of events: shows a cut tail later. */
  ledgerHead: z.string(),
  ledgerCount: z.number(),
  /** Sign-off: the gates (五关) the signer ticked. */
  gates: z.optional(z.array(GateSchema).check(z.maxLength(5))),
  /** Sign-off: media whose bytes nobody saw and which the signer looked at (图片已看, 视频已看); `mediaKey` of utils/review/seen.ts. */
  seen: z.optional(z.array(z.string().check(z.maxLength(2_100))).check(z.maxLength(400))),
  /** Sign-off or rejection: comments anchored to passages. */
  remarks: z.optional(z.array(RemarkSchema).check(z.maxLength(200))),
  /** Submission: the class the operator chose (分级分类). */
  contentClass: z.optional(ContentClassSchema),
  /**
   * Submission: 计划发布时间 (ms; null: at once) where the page does not offer the choice yet, or another one is meant. It takes the place of
   * the draft's own time, so that the signed digest contains it.
   */
  planned: z.optional(z.nullable(InstantSchema)),
  /** 代录: the leader who approved on paper or by phone; `by` recorded it. */
  onBehalfOf: z.optional(PersonIdSchema),
  evidence: z.optional(EvidenceSchema),
  /** Sign-off under a delegation: its id (utils/domain/delegation.ts). */
  delegation: z.optional(z.string().check(z.minLength(1), z.maxLength(80))),
  /** Submission of a 更正: what it corrects and why. */
  correction: z.optional(CorrectionSchema),
});
export type SignedStatement = z.infer<typeof SignedStatementSchema>;

const Base64Url = z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.maxLength(4_000));

/** What a passkey signed (WebAuthn), base64url: its challenge is the hash of the canonical statement; kept for whoever verifies later. */
export const PasskeyAssertionSchema = z.strictObject({
  credentialId: Base64Url,
  authenticatorData: Base64Url,
  clientDataJSON: Base64Url,
});
export type PasskeyAssertion = z.infer<typeof PasskeyAssertionSchema>;

/** A statement with its ECDSA P-256 signature (base64, IEEE P1363) by the person's key; with `passkey` the signature is the authenticator's. */
export const SignedActSchema = z.strictObject({
  statement: SignedStatementSchema,
  signature: z.string(),
  passkey: z.optional(PasskeyAssertionSchema),
});
export type SignedAct = z.infer<typeof SignedActSchema>;

export const ReviewStatusSchema = z.enum(['in-review', 'rejected', 'approved', 'published', 'withdrawn']);
export type ReviewStatus = z.infer<typeof ReviewStatusSchema>;

/** A completely signed version from which only punctuation was changed since: its sign-offs count again once 校对 has signed the new one. */
export const CarriedSignOffsSchema = z.strictObject({
  digest: DigestSchema,
  draft: DraftSchema,
  submission: SignedActSchema,
  signOffs: z.array(SignedActSchema),
});
export type CarriedSignOffs = z.infer<typeof CarriedSignOffsSchema>;

/** One submitted version of a draft on its way through the stages. A resubmission makes a new version of the same review. */
export const ReviewSchema = z.strictObject({
  id: ReviewIdSchema,
  platform: PlatformIdSchema,
  account: z.nullable(AccountKeySchema),
  accountName: z.string(),
  policy: ReviewPolicySchema,
  status: ReviewStatusSchema,
  digest: DigestSchema,
  draft: DraftSchema,
  findings: z.array(FindingSchema),
  ruleset: z.string(),
  /** Address of the page it was submitted from, without query secrets; used for "open in the back-office". */
  pageUrl: z.string(),
  submittedAt: InstantSchema,
  updatedAt: InstantSchema,
  /** Everybody who submitted any version: none of them may sign (DESIGN §5). */
  authors: z.array(PersonIdSchema),
  submission: SignedActSchema,
  /** Sign-offs for the current digest only; earlier ones stay in the ledger. */
  signOffs: z.array(SignedActSchema),
  rejection: z.nullable(SignedActSchema),
  version: z.number().check(z.int(), z.gte(1)),
  /** The class the operator chose; absent means 日常. */
  contentClass: z.optional(ContentClassSchema),
  carried: z.optional(CarriedSignOffsSchema),
  /** The published review that this one corrects (更正). */
  corrects: z.optional(ReviewIdSchema),
  /** Reviews that correct this one, oldest first. */
  correctedBy: z.optional(z.array(ReviewIdSchema)),
  /** 补签: leaders who signed a 代录 themselves later; each names the recorded sign-off in its comment (utils/review/countersign.ts). */
  countersigned: z.optional(z.array(SignedActSchema)),
  /** Leaders for whom something is recorded (代录) that they have not countersigned; absent: none. Written by the repository, for its index. */
  owedBy: z.optional(z.array(PersonIdSchema)),
  published: z.nullable(
    z.strictObject({ at: InstantSchema, platformId: z.string(), url: z.string(), release: ReleaseIdSchema }),
  ),
});
export type Review = z.infer<typeof ReviewSchema>;
