import * as z from 'zod/mini';
import { PersonIdSchema } from '../domain/ids';
import { PublicKeySchema, WrappedKeySchema } from '../domain/people';
import { SignedActSchema } from '../domain/review';
import { message, Nothing } from './define';

const Act = z.strictObject({ act: SignedActSchema });

/** People, keys, delegations. All from the extension's own pages; the acts carry the signatures. */
export const peopleMessages = {
  /**
   * Asked before a PIN is tried: counted as a wrong one until `pin.passed` proves the contrary, so that closing the page helps nobody.
   * Fault `pin-wait` while the person has to wait.
   */
  'pin.begin': message(['page'], z.strictObject({ person: PersonIdSchema }), z.strictObject({ challenge: z.string() })),
  /** `proof`: signature over the challenge with the key that the PIN opened (utils/keys/sign.ts). */
  'pin.passed': message(
    ['page'],
    z.strictObject({ person: PersonIdSchema, proof: z.string().check(z.maxLength(200)) }),
    Nothing,
  ),
  /** Own key under another PIN, or brought to this computer; `act.comment` = canonicalJson of {change: 'wrap', wrapped: its SHA-256}. */
  'key.wrap': message(['page'], z.strictObject({ act: SignedActSchema, wrappedKey: WrappedKeySchema }), Nothing),
  /** Another own key (PIN to passkey and back), signed with the present one; `act.comment` = canonicalJson of an OwnKeyChange. */
  'key.replace': message(
    ['page'],
    z.strictObject({
      act: SignedActSchema,
      publicKey: PublicKeySchema,
      /** Null for a passkey. */
      wrappedKey: z.nullable(WrappedKeySchema),
    }),
    Nothing,
  ),
  /** `act.comment` = canonicalJson of a DelegationChange (utils/roster/delegations.ts). */
  'delegation.change': message(['page'], Act, Nothing),
  /** The roster was signed for a file; `act.comment` = canonicalJson of {sha256}. */
  'roster.export': message(['page'], z.strictObject({ act: SignedActSchema, exportedAt: z.number() }), Nothing),
  /**
   * A roster file as text. `act`: an administrator of this computer confirms a file whose signer is not one here;
   * `act.comment` = canonicalJson of {import: SHA-256 of the roster}.
   */
  'roster.import': message(
    ['page'],
    z.strictObject({ file: z.string().check(z.maxLength(3_000_000)), act: z.nullable(SignedActSchema) }),
    Nothing,
  ),
  /** 补签 of a 代录 by the leader; `act.comment` names the recorded sign-off. */
  'review.countersign': message(['page'], Act, Nothing),
} as const;
