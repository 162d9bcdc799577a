import * as z from 'zod/mini';
import { AccountKeySchema, InstantSchema } from './ids';

/**
 * 备案 in full: what 盐池 附件1 asks for (单位、名称、开通时间, 分管领导、审核人员、发布人员 with 联系电话 and 职务, QQ号), what 云和 二(四) and 三(三) add
 * (联络员, 受委托方 and 保密协议), and 盘锦 三(一)'s 开设、变更、关停、注销. Nothing here is needed for guarding an account: all of it may be missing.
 */

const words = (most: number) => z.string().check(z.maxLength(most));

/** A Beijing day that exists, `YYYY-MM-DD`. */
export const RegisterDaySchema = z.string().check(
  z.regex(/^(19|20)\d{2}-\d{2}-\d{2}$/),
  z.refine((day) => {
    const at = Date.parse(`${day}T00:00:00.000Z`);
    return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === day;
  }),
);

/** A person answerable for an account, by name; '' where it was not entered. */
export const ContactSchema = z.strictObject({ name: words(40), post: words(60), phone: words(40) });
export type Contact = z.infer<typeof ContactSchema>;

/** 类型. Kinds below `channels` are on platforms whose back-office is guarded here; the others are in the register only. */
export const AccountKindSchema = z.enum([
  'subscription',
  'service',
  'weibo',
  'douyin',
  'channels',
  'mini-program',
  'app',
  'other',
]);
export type AccountKind = z.infer<typeof AccountKindSchema>;

/** 受委托方: 下属企事业单位、主流新闻媒体、有资质的新闻网站 may run an account (云和 二(四)), others may not. */
export const ContractorKindSchema = z.enum(['subordinate', 'media', 'news-site', 'other']);
export type ContractorKind = z.infer<typeof ContractorKindSchema>;

export const ContractorSchema = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  kind: ContractorKindSchema,
  /** Names of its people who work on the account; compared with those who review. */
  people: z.array(z.string().check(z.minLength(1), z.maxLength(40))).check(z.maxLength(30)),
  /** 保密协议; null: none. `until` null: without an end. */
  agreement: z.nullable(z.strictObject({ signedOn: RegisterDaySchema, until: z.nullable(RegisterDaySchema) })),
});
export type Contractor = z.infer<typeof ContractorSchema>;

/** 安全管理: who keeps the password, what they answer for, when it was last changed. */
export const SafetySchema = z.strictObject({
  keeper: words(40),
  duties: words(500),
  passwordChangedOn: z.nullable(RegisterDaySchema),
});

/** 认证信息 as the platform shows it to readers: read when a page passed by, or entered by hand. */
export const CertificationSchema = z.strictObject({
  text: z.string().check(z.minLength(1), z.maxLength(200)),
  source: z.enum(['page', 'hand']),
  /** When it was seen, ms. */
  at: InstantSchema,
});
export type Certification = z.infer<typeof CertificationSchema>;

export const MatterIdSchema = z.string().check(z.regex(/^[0-9a-f-]{36}$/));

/** 变更、关停、注销 (开设 is `opening`). Nothing is ever deleted: a mistaken one is voided and stays. */
export const FilingMatterSchema = z.strictObject({
  id: MatterIdSchema,
  kind: z.enum(['changed', 'closed', 'cancelled']),
  on: RegisterDaySchema,
  what: words(500),
  /** 备案日期; null while it is owed. */
  filedOn: z.nullable(RegisterDaySchema),
  /** 公告日期 (盐池 第二十二条, 盘锦 三(一)); null: none entered. */
  announcedOn: z.nullable(RegisterDaySchema),
  recordedAt: InstantSchema,
  voided: z.nullable(z.strictObject({ at: InstantSchema, reason: z.string().check(z.minLength(2), z.maxLength(200)) })),
});
export type FilingMatter = z.infer<typeof FilingMatterSchema>;

export const RegisterSchema = z.strictObject({
  /** 主办（责任）单位; '' is the unit of this computer. */
  unit: words(80),
  kind: AccountKindSchema,
  /** 功能定位 (盐池 第五条). */
  purpose: words(300),
  /** 主账号, the “1” of 云和 二(二). */
  main: z.boolean(),
  opening: z.strictObject({
    on: z.nullable(RegisterDaySchema),
    filedOn: z.nullable(RegisterDaySchema),
    /** 批准人: the head of the unit (盐池 第五条). */
    approver: words(40),
  }),
  /** 职务 of the 分管领导, whose name and telephone stand in the filing itself. */
  leaderPost: words(60),
  liaison: ContactSchema,
  reviewer: ContactSchema,
  publisher: ContactSchema,
  /** QQ号 of the publisher. */
  qq: words(20),
  contractor: z.nullable(ContractorSchema),
  safety: SafetySchema,
  certification: z.nullable(CertificationSchema),
  /** In the order in which they were entered. */
  matters: z.array(FilingMatterSchema).check(z.maxLength(200)),
  remarks: words(500),
});
export type Register = z.infer<typeof RegisterSchema>;

const NOBODY: Contact = { name: '', post: '', phone: '' };

/** A register in which nothing was entered yet. */
export function emptyRegister(kind: AccountKind): Register {
  return {
    unit: '',
    kind,
    purpose: '',
    main: false,
    opening: { on: null, filedOn: null, approver: '' },
    leaderPost: '',
    liaison: NOBODY,
    reviewer: NOBODY,
    publisher: NOBODY,
    qq: '',
    contractor: null,
    safety: { keeper: '', duties: '', passwordChangedOn: null },
    certification: null,
    matters: [],
    remarks: '',
  };
}

/** An account on a platform without a guard here (小程序、今日头条、视频号 …): in the register, nowhere else. */
export const OtherAccountSchema = z.strictObject({
  /** `other:<platform name>:<name at first>`. */
  key: AccountKeySchema,
  platformName: z.string().check(z.minLength(1), z.maxLength(40)),
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  leader: words(40),
  contact: words(40),
  filedAt: InstantSchema,
  register: RegisterSchema,
});
export type OtherAccount = z.infer<typeof OtherAccountSchema>;
