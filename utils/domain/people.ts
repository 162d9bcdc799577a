import * as z from 'zod/mini';
import { InstantSchema, PersonIdSchema } from './ids';

/** 审核环节 in order. 校对 proofread is used by later policies. */
export const StageSchema = z.enum(['proofread', 'first', 'second', 'final']);
export type Stage = z.infer<typeof StageSchema>;

/** Roles on the roster (名册). A stage role allows signing that stage; `admin` edits roster, accounts and policy. */
export const RoleSchema = z.enum(['operator', 'proofread', 'first', 'second', 'final', 'admin', 'duty']);
export type Role = z.infer<typeof RoleSchema>;

/** Roles that hold a review stage (审核环节). */
export const STAGE_ROLES: readonly Role[] = StageSchema.options;

/** A public key as JWK (ECDSA P-256). */
export const PublicKeySchema = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  /**
   * Present when the private key lives in an authenticator (通行密钥): its credential id, base64url. Such a key counts only with a WebAuthn
   * assertion of this credential, and no other key counts with one.
   */
  kid: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,1400}$/))),
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

/** A key that was replaced or taken back: signatures dated within [from, until), ms, stay valid. */
export const FormerKeySchema = z.strictObject({
  publicKey: PublicKeySchema,
  from: InstantSchema,
  until: InstantSchema,
});
export type FormerKey = z.infer<typeof FormerKeySchema>;

/** 在编 / 借调 / 外包. 外包人员 can never hold a review stage (云和 二(四)·主办单位负责). */
export const EmploymentSchema = z.enum(['staff', 'seconded', 'contractor']);
export type Employment = z.infer<typeof EmploymentSchema>;

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
  /** Absent: the unit's own staff. */
  employment: z.optional(EmploymentSchema),
  /** From when the present key counts, ms; absent for keys set before this was recorded. */
  keySince: z.optional(InstantSchema),
  /** Keys held before, oldest first; they keep earlier signatures valid. */
  formerKeys: z.optional(z.array(FormerKeySchema).check(z.maxLength(100))),
  /** Name of the other office, for people who are not of this one (e.g. the office in charge). */
  unit: z.optional(z.string().check(z.maxLength(60))),
  phone: z.optional(z.string().check(z.regex(/^[0-9+() -]{0,30}$/))),
  /** B 角: who stands in when this person is away; proposed as delegate. */
  standIn: z.optional(PersonIdSchema),
});
export type Person = z.infer<typeof PersonSchema>;
