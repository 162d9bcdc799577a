import * as z from 'zod/mini';
import { InstantSchema, PersonIdSchema } from './ids';
import { PublicKeySchema } from './people';
import { ReviewSchema, SignedActSchema } from './review';

/** Somebody named in a packet, as the other computer's roster has them: names them in sentences, proves nothing. */
export const PacketPersonSchema = z.strictObject({
  id: PersonIdSchema,
  name: z.string().check(z.minLength(1), z.maxLength(40)),
  post: z.string().check(z.maxLength(60)),
  publicKey: z.nullable(PublicKeySchema),
});
export type PacketPerson = z.infer<typeof PacketPersonSchema>;

/** What a packet carries, without the signature of whoever made it. */
export const PacketBodySchema = z.strictObject({
  format: z.literal('sanshen-packet'),
  v: z.literal(1),
  /** Name of the unit at the other computer. */
  unit: z.string().check(z.maxLength(60)),
  madeAt: InstantSchema,
  /** The record as it stood there: draft, findings, policy, submission, sign-offs. */
  review: ReviewSchema,
  /** Sign-offs of this version that stand only in the ledger there, because it was rejected afterwards. */
  given: z.array(SignedActSchema).check(z.maxLength(200)),
  /** Signed delegations (act `delegate`) under which somebody signed this version. */
  delegations: z.array(SignedActSchema).check(z.maxLength(50)),
  people: z.array(PacketPersonSchema).check(z.maxLength(300)),
});
export type PacketBody = z.infer<typeof PacketBodySchema>;

/**
 * 审核包: a review on its way to another computer. `act` (act `packet`) is by the person who took it along; its comment is the canonical
 * JSON of {sha256} over the body, and it carries head and count of the ledger there.
 */
export const PacketSchema = z.extend(PacketBodySchema, { act: SignedActSchema });
export type Packet = z.infer<typeof PacketSchema>;
