import * as z from 'zod/mini';
import { DraftSchema } from './draft';
import { FindingSchema } from './finding';
import { AccountKeySchema, DigestSchema, InstantSchema, PersonIdSchema, ReleaseIdSchema, ReviewIdSchema } from './ids';
import { StageSchema } from './people';
import { PlatformIdSchema } from './platform';

/** Waiver (豁免) or written explanation for one finding, by a named person. */
export const WaiverSchema = z.strictObject({
  finding: z.string(),
  reason: z.string().check(z.minLength(4), z.maxLength(500)),
  by: PersonIdSchema,
});
export type Waiver = z.infer<typeof WaiverSchema>;

/** What a submission or sign-off signs; serialised canonically (canonicalJson) before signing. */
export const SignedStatementSchema = z.strictObject({
  v: z.literal(1),
  /** `admin`: a change to roster, accounts or unit; `comment` then holds its canonical JSON. `override`: a named person lets an unrecognised page publish. */
  act: z.enum(['submit', 'sign-off', 'reject', 'withdraw', 'override', 'admin']),
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
});
export type SignedStatement = z.infer<typeof SignedStatementSchema>;

/** A statement with its ECDSA P-256 signature (base64, IEEE P1363) by the person's key. */
export const SignedActSchema = z.strictObject({ statement: SignedStatementSchema, signature: z.string() });
export type SignedAct = z.infer<typeof SignedActSchema>;

/** Policy for one kind of content: the stages in order. `label` is printed on every sheet when it is a reduced one. */
export const ReviewPolicySchema = z.strictObject({
  id: z.string(),
  stages: z.array(StageSchema).check(z.minLength(1)),
  label: z.string(),
});
export type ReviewPolicy = z.infer<typeof ReviewPolicySchema>;

export const ReviewStatusSchema = z.enum(['in-review', 'rejected', 'approved', 'published', 'withdrawn']);
export type ReviewStatus = z.infer<typeof ReviewStatusSchema>;

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
  published: z.nullable(
    z.strictObject({ at: InstantSchema, platformId: z.string(), url: z.string(), release: ReleaseIdSchema }),
  ),
});
export type Review = z.infer<typeof ReviewSchema>;
