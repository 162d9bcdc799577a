import * as z from 'zod/mini';
import {
  AccountKeySchema,
  CommentKeySchema,
  DutyEntryIdSchema,
  InstantSchema,
  PersonIdSchema,
  ReviewIdSchema,
} from './ids';

/**
 * 登记簿: what the office has to be able to show and no platform page tells: inspections of accounts, faults and how they were put right,
 * the unit's own rules on file, changes of passwords, reports that were sent. 培训 is a 履职事项 (duty-record.ts), 读网 a note of the duty sheet
 * (shift.ts). Nothing is ever changed or deleted: what came after is a step, a mistake is voided with a reason and stays.
 */

export const OfficeRecordIdSchema = z
  .string()
  .check(z.regex(/^[0-9a-f-]{36}$/))
  .brand<'OfficeRecordId'>();
export type OfficeRecordId = z.infer<typeof OfficeRecordIdSchema>;

const Title = z.string().check(z.minLength(2), z.maxLength(100));
const Words = z.string().check(z.minLength(2), z.maxLength(500));
const Maybe = z.string().check(z.maxLength(500));
const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** 整体运行、栏目更新、内容质量、安全防护: what 江北 四(三) asks an inspection to look at. */
export const InspectedPartSchema = z.enum(['running', 'updates', 'quality', 'security']);
export type InspectedPart = z.infer<typeof InspectedPartSchema>;

/** 巡检 of an account (null: of all accounts of the unit). */
export const InspectionEntrySchema = z.strictObject({
  kind: z.literal('inspection'),
  at: InstantSchema,
  account: z.nullable(AccountKeySchema),
  /** Who looked; null: whoever is on duty. */
  person: z.nullable(PersonIdSchema),
  parts: z.array(InspectedPartSchema).check(z.minLength(1), z.maxLength(4)),
  /** What was found; '' nothing. */
  found: Maybe,
  /** To be put right until then; null where nothing was found, or without a limit. */
  fixBy: z.nullable(InstantSchema),
});

/** 政治、法律政策、保密、事实、文字、链接和技术: what kind of fault it is. */
export const FaultKindSchema = z.enum(['political', 'policy', 'secrecy', 'fact', 'wording', 'technical']);
export type FaultKind = z.infer<typeof FaultKindSchema>;
/** 巡检、值班读网、群众反映、上级通报、其他: who noticed it. */
export const FaultSourceSchema = z.enum(['inspection', 'reading', 'citizen', 'superior', 'other']);
export type FaultSource = z.infer<typeof FaultSourceSchema>;

/** 差错 in something that was out. */
export const FaultEntrySchema = z.strictObject({
  kind: z.literal('fault'),
  /** When it was found. */
  at: InstantSchema,
  account: z.nullable(AccountKeySchema),
  of: FaultKindSchema,
  source: FaultSourceSchema,
  /** Title, address or place: where the fault stood. */
  where: Title,
  what: Words,
  /** The post with the fault, where it was reviewed here. */
  review: z.nullable(ReviewIdSchema),
  /** The 读网记录 that it was taken from; absent where it was entered by itself. */
  note: z.optional(DutyEntryIdSchema),
});

/** 信息发布审核制度、安全管理制度、应急预案、考核评价办法 (云和 三(三)); others are filed as well. */
export const DocumentKindSchema = z.enum(['publishing', 'security', 'emergency', 'assessment', 'other']);
export type DocumentKind = z.infer<typeof DocumentKindSchema>;

/** 制度文件 on file. A newer one of the same kind takes the place of the older. */
export const DocumentEntrySchema = z.strictObject({
  kind: z.literal('document'),
  of: DocumentKindSchema,
  /** When it was issued. */
  at: InstantSchema,
  title: Title,
  /** 文号; '' without. */
  number: z.string().check(z.maxLength(60)),
  /** SHA-256 of the file, 64 hex digits, and its name; null where none was chosen. The file itself is not kept. */
  file: z.nullable(z.strictObject({ sha256: Sha256, name: z.string().check(z.minLength(1), z.maxLength(200)) })),
});

/** 账号密码: changed, or handed over to somebody else (then it has to be changed as well). The password itself is never written here. */
export const CredentialEntrySchema = z.strictObject({
  kind: z.literal('credential'),
  at: InstantSchema,
  account: AccountKeySchema,
  act: z.enum(['changed', 'handed-over']),
  /** Who had it until then, and who has it from then on; null: not of the roster. */
  from: z.nullable(PersonIdSchema),
  to: z.nullable(PersonIdSchema),
  note: Maybe,
});

/** 假冒账号、违法有害信息、重要舆情监测、书面（整改）报告、账号关停. */
export const ReportFormSchema = z.enum(['impostor', 'harmful', 'opinion', 'written', 'closing']);
export type ReportForm = z.infer<typeof ReportFormSchema>;

export const REPORT_TEXT_MAX = 6_000;

/** A report that was written and sent; the text as it was sent. */
export const ReportEntrySchema = z.strictObject({
  kind: z.literal('report'),
  form: ReportFormSchema,
  at: InstantSchema,
  account: z.nullable(AccountKeySchema),
  title: Title,
  /** 主送. */
  to: Title,
  text: z.string().check(z.minLength(20), z.maxLength(REPORT_TEXT_MAX)),
  /** The comment that it is about. */
  comment: z.nullable(CommentKeySchema),
});

export const OfficeEntrySchema = z.discriminatedUnion('kind', [
  InspectionEntrySchema,
  FaultEntrySchema,
  DocumentEntrySchema,
  CredentialEntrySchema,
  ReportEntrySchema,
]);
export type OfficeEntry = z.infer<typeof OfficeEntrySchema>;
export type OfficeKind = OfficeEntry['kind'];
export const OFFICE_KINDS = [
  'inspection',
  'fault',
  'document',
  'credential',
  'report',
] as const satisfies readonly OfficeKind[];

/** What came after. */
export const OfficeStepSchema = z.discriminatedUnion('step', [
  /** 跟进: something that happened on the way. */
  z.strictObject({ step: z.literal('note'), at: InstantSchema, note: Words }),
  /** 整改、纠正 or 办结: who put it right, and by which 更正 where there is one. */
  z.strictObject({
    step: z.literal('close'),
    at: InstantSchema,
    note: Words,
    person: z.nullable(PersonIdSchema),
    correction: z.nullable(ReviewIdSchema),
  }),
  z.strictObject({ step: z.literal('void'), reason: Words }),
]);
export type OfficeStep = z.infer<typeof OfficeStepSchema>;

export const OfficeRecordSchema = z.strictObject({
  id: OfficeRecordIdSchema,
  /** For the index [kind+at]: those of `entry`. */
  kind: z.enum(OFFICE_KINDS),
  at: InstantSchema,
  entry: OfficeEntrySchema,
  recordedAt: InstantSchema,
  /** In whose name it stands in the ledger: a person id, or 'duty'. */
  by: z.string(),
  notes: z.array(z.strictObject({ at: InstantSchema, note: Words })).check(z.maxLength(100)),
  closed: z.nullable(
    z.strictObject({
      at: InstantSchema,
      note: Words,
      person: z.nullable(PersonIdSchema),
      correction: z.nullable(ReviewIdSchema),
    }),
  ),
  voided: z.nullable(z.strictObject({ at: InstantSchema, reason: Words })),
});
export type OfficeRecord = z.infer<typeof OfficeRecordSchema>;

/** A record with the entry of its kind. */
export type RecordOf<K extends OfficeKind> = OfficeRecord & { readonly entry: Extract<OfficeEntry, { kind: K }> };

const Days = z.number().check(z.int(), z.gte(1), z.lte(730));

/** How often; no regulation gives a figure, so that both are the unit's own. */
export const OfficeSettingsSchema = z.strictObject({
  /** A password is changed after so many days, and at every hand-over. */
  credentialDays: Days,
  /** An account is inspected every so many days. */
  inspectionDays: Days,
});
export type OfficeSettings = z.infer<typeof OfficeSettingsSchema>;
