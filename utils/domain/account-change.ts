import * as z from 'zod/mini';
import { AccountFilingSchema } from './account-filing';
import {
  FilingMatterSchema,
  MatterIdSchema,
  OtherAccountSchema,
  RegisterDaySchema,
  RegisterSchema,
} from './account-register';
import { AccountKeySchema } from './ids';

/** What administrators sign about account filings: the content of the act's comment, as canonical JSON. */

/** The register without what is not edited as a field. `certification` is its text; '' is none. */
export const RegisterFieldsSchema = z.extend(z.omit(RegisterSchema, { certification: true, matters: true }), {
  certification: z.string().check(z.maxLength(200)),
});
export type RegisterFields = z.infer<typeof RegisterFieldsSchema>;

/** 变更 that the same signature records as a matter to be filed. */
export const RecordedChangeSchema = z.strictObject({
  on: RegisterDaySchema,
  what: z.string().check(z.minLength(2), z.maxLength(500)),
  filedOn: z.nullable(RegisterDaySchema),
});
export type RecordedChange = z.infer<typeof RecordedChangeSchema>;

const { platform, platformAccountId, standing } = AccountFilingSchema.shape;
const Leader = z.string().check(z.maxLength(40));

/** An account of a guarded platform: added where `key` is absent. Without `register` what is registered stays as it is. */
export const AccountChangeSchema = z.strictObject({
  key: z.optional(AccountKeySchema),
  platform,
  platformAccountId,
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  standing,
  leader: Leader,
  contact: Leader,
  register: z.optional(RegisterFieldsSchema),
  matter: z.optional(RecordedChangeSchema),
});
export type AccountChange = z.infer<typeof AccountChangeSchema>;

/** An account of another platform. */
export const OtherAccountChangeSchema = z.strictObject({
  key: z.optional(AccountKeySchema),
  platformName: OtherAccountSchema.shape.platformName,
  name: OtherAccountSchema.shape.name,
  leader: Leader,
  contact: Leader,
  register: RegisterFieldsSchema,
  matter: z.optional(RecordedChangeSchema),
});
export type OtherAccountChange = z.infer<typeof OtherAccountChangeSchema>;

/** A matter, or what became of it. */
export const FilingStepSchema = z.discriminatedUnion('step', [
  z.strictObject({
    step: z.literal('add'),
    kind: FilingMatterSchema.shape.kind,
    on: RegisterDaySchema,
    what: z.string().check(z.minLength(2), z.maxLength(500)),
    filedOn: z.nullable(RegisterDaySchema),
    announcedOn: z.nullable(RegisterDaySchema),
  }),
  /** 已备案, 已公告. */
  z.strictObject({ step: z.literal('filed'), id: MatterIdSchema, on: RegisterDaySchema }),
  z.strictObject({ step: z.literal('announced'), id: MatterIdSchema, on: RegisterDaySchema }),
  z.strictObject({
    step: z.literal('void'),
    id: MatterIdSchema,
    reason: z.string().check(z.minLength(2), z.maxLength(200)),
  }),
]);
export type FilingStep = z.infer<typeof FilingStepSchema>;
export const AccountStepSchema = z.strictObject({ key: AccountKeySchema, matter: FilingStepSchema });

/** More than a county has; a file with more is a mistake. */
export const IMPORT_LIMIT = 500;

/** 导入: all of it or nothing. */
export const RegisterImportSchema = z.strictObject({
  importFrom: z.string().check(z.minLength(1), z.maxLength(200)),
  accounts: z.array(AccountChangeSchema).check(z.maxLength(IMPORT_LIMIT)),
  others: z.array(OtherAccountChangeSchema).check(z.maxLength(IMPORT_LIMIT)),
});
export type RegisterImport = z.infer<typeof RegisterImportSchema>;
