import * as z from 'zod/mini';
import { AccountFilingSchema } from '../domain/account-filing';
import { FindingSchema } from '../domain/finding';
import { AccountKeySchema, DigestSchema, PersonIdSchema, ReviewIdSchema } from '../domain/ids';
import { PublicKeySchema, RoleSchema, WrappedKeySchema } from '../domain/people';
import { SignedActSchema } from '../domain/review';
import { UnitSchema } from '../domain/unit';
import { anchorMessages } from './anchor-messages';
import { backupMessages } from './backup-messages';
import { commentMessages } from './comment-messages';
import { contentProtocol, PageReadingSchema } from './content-protocol';
import { deadlineMessages } from './deadline-messages';
import { message, Nothing } from './define';
import { dutyMessages } from './duty-messages';
import { dutyShiftMessages } from './duty-shift-messages';
import { emergencyMessages } from './emergency-messages';
import { filingMessages } from './filing-messages';
import { ownPostMessages } from './own-post-messages';
import { packetMessages } from './packet-messages';
import { VerdictSchema } from './page-schemas';
import { peopleMessages } from './people-messages';
import { policyMessages } from './policy-messages';
import { recordMessages } from './record-messages';
import { regulationMessages } from './regulation-messages';
import { reportMessages } from './report-messages';
import { sourceMessages } from './source-messages';
import { templateMessages } from './template-messages';
import { triageMessages } from './triage-messages';
import { watchMessages } from './watch-messages';

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
  ...contentProtocol,

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
      /** Null for a passkey. */
      wrappedKey: z.nullable(WrappedKeySchema),
    }),
    Nothing,
  ),
  /** `act.comment` = canonicalJson of PersonFields (utils/roster/fields.ts); signed by an administrator. */
  'people.add': message(
    ['page'],
    z.strictObject({ act: SignedActSchema }),
    z.strictObject({ person: PersonIdSchema, code: z.string() }),
  ),
  /** New code, departure, return, other details; `act.comment` = canonicalJson of a PersonChange (utils/roster/fields.ts). */
  'people.change': message(
    ['page'],
    z.strictObject({ act: SignedActSchema }),
    z.strictObject({ code: z.nullable(z.string()) }),
  ),
  /** `act.comment` = canonicalJson of an AccountChange (utils/domain/account-change.ts); signed by an administrator. */
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
  ...anchorMessages,
  ...sourceMessages,
  ...backupMessages,
  ...commentMessages,
  ...policyMessages,
  ...peopleMessages,
  ...ownPostMessages,
  ...emergencyMessages,
  ...filingMessages,
  ...dutyMessages,
  ...dutyShiftMessages,
  ...deadlineMessages,
  ...regulationMessages,
  ...triageMessages,
  ...watchMessages,
  ...templateMessages,
  ...packetMessages,
  ...recordMessages,
  ...reportMessages,
} as const;

export type Protocol = typeof protocol;
export type MessageName = keyof Protocol;
export type MessageInput<N extends MessageName> = z.infer<Protocol[N]['input']>;
export type MessageOutput<N extends MessageName> = z.infer<Protocol[N]['output']>;
