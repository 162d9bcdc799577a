import * as z from 'zod/mini';
import { InstantSchema, PersonIdSchema } from './ids';

/** 审核环节 in order. 校对 proofread is used by later policies. */
export const StageSchema = z.enum(['proofread', 'first', 'second', 'final']);
export type Stage = z.infer<typeof StageSchema>;

/** Roles on the roster (名册). A stage role allows signing that stage; `admin` edits roster, accounts and policy. */
export const RoleSchema = z.enum(['operator', 'proofread', 'first', 'second', 'final', 'admin', 'duty']);
export type Role = z.infer<typeof RoleSchema>;

/** A public key as JWK (ECDSA P-256). */
export const PublicKeySchema = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
});
export type PublicKey = z.infer<typeof PublicKeySchema>;

/** Private key (PKCS#8) wrapped by the PIN: PBKDF2-SHA-256 → AES-GCM. All byte strings base64. */
export const WrappedKeySchema = z.strictObject({
  salt: z.string(),
  iterations: z.number().check(z.int(), z.gte(600_000)),
  iv: z.string(),
  data: z.string(),
});
export type WrappedKey = z.infer<typeof WrappedKeySchema>;

/** One-time activation: SHA-256 of salt + code; the code itself is shown once and never stored. */
export const ActivationSchema = z.strictObject({ salt: z.string(), hash: z.string(), expiresAt: InstantSchema });
export type Activation = z.infer<typeof ActivationSchema>;

/** 审核人 / 经办人 on the roster. Has a key once activated. */
export const PersonSchema = z.strictObject({
  id: PersonIdSchema,
  name: z.string().check(z.minLength(1), z.maxLength(40)),
  post: z.string(),
  roles: z.array(RoleSchema).check(z.minLength(1)),
  activation: z.nullable(ActivationSchema),
  publicKey: z.nullable(PublicKeySchema),
  wrappedKey: z.nullable(WrappedKeySchema),
  active: z.boolean(),
  createdAt: InstantSchema,
});
export type Person = z.infer<typeof PersonSchema>;
