import type { Contact, Contractor, ContractorKind } from '../domain/account-register';
import type { AccountForm } from './form';
import { CONTRACTOR_NAMES, platformOf, platformWord } from './names';

/** Columns of the register as a table: written when it is exported, recognised by their headings when one is read. */
export interface RegisterColumn {
  readonly heading: string;
  /** Other headings it is known by, without spaces. */
  readonly also: readonly string[];
  /** Width in characters. */
  readonly width: number;
  readonly text: (form: AccountForm) => string;
  /** The form with this cell in it; null: the cell cannot be read, `how` says what it should be. The cell is never empty. */
  readonly put: (form: AccountForm, cell: string) => AccountForm | null;
  readonly how?: string;
  /** Most characters of a cell. */
  readonly most?: number;
}

const DAY = '日期应写作 2026-11-22、2026/11/22 或 2026年11月22日';

/** 2026-11-22, 2026/1/2, 2026.1.2, 2026年1月2日, 20261122; null for what is no day. */
export function dayIn(text: string): string | null {
  const found = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:[T ].*)?$/.exec(text.trim());
  if (!found) return null;
  const [, year, month, date, month2, date2] = found;
  const day = `${year}-${(month ?? month2 ?? '').padStart(2, '0')}-${(date ?? date2 ?? '').padStart(2, '0')}`;
  const at = Date.parse(`${day}T00:00:00.000Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === day && /^(19|20)/.test(day) ? day : null;
}

type Registered = AccountForm['register'];
const register = (form: AccountForm, change: Partial<Registered>): AccountForm => ({
  ...form,
  register: { ...form.register, ...change },
});

/** A text of the register. */
function words(
  heading: string,
  key: 'unit' | 'purpose' | 'leaderPost' | 'qq' | 'certification' | 'remarks',
  most: number,
  width: number,
  also: readonly string[] = [],
): RegisterColumn {
  return {
    heading,
    also,
    width,
    most,
    text: (form) => form.register[key],
    put: (form, cell) => register(form, { [key]: cell }),
  };
}

function day(
  heading: string,
  also: readonly string[],
  get: (r: Registered) => string | null,
  set: (r: Registered, value: string) => Partial<Registered>,
): RegisterColumn {
  return {
    heading,
    also,
    width: 13,
    how: DAY,
    text: (form) => get(form.register) ?? '',
    put: (form, cell) => {
      const value = dayIn(cell);
      return value === null ? null : register(form, set(form.register, value));
    },
  };
}

/** Name, telephone and post of one person. */
function person(
  role: string,
  key: 'liaison' | 'reviewer' | 'publisher',
  also: readonly string[],
): readonly RegisterColumn[] {
  const part = (field: keyof Contact, heading: string, others: readonly string[], most: number): RegisterColumn => ({
    heading,
    also: others,
    width: field === 'name' ? 10 : 15,
    most,
    text: (form) => form.register[key][field],
    put: (form, cell) => register(form, { [key]: { ...form.register[key], [field]: cell } }),
  });
  return [
    part('name', role, also, 40),
    part('phone', `${role}电话`, [`${role}联系电话`], 40),
    part('post', `${role}职务`, [], 60),
  ];
}

const BLANK_CONTRACTOR: Contractor = { name: '', kind: 'subordinate', people: [], agreement: null };
const contracted = ({ contractor }: Registered): Contractor => contractor ?? BLANK_CONTRACTOR;

/** Headings that say a role's telephone and post only by standing behind the role, as in 盐池 附件1. */
export const PARTS: Readonly<Record<string, string>> = {
  联系电话: '电话',
  电话: '电话',
  联系方式: '电话',
  职务: '职务',
};

/** Roles that such headings may stand behind. */
export const ROLES: readonly string[] = ['分管领导', '联络员', '审核人员', '发布人员'];

export const COLUMNS: readonly RegisterColumn[] = [
  {
    heading: '平台类型',
    also: ['新媒体类型', '平台', '类型', '账号类型', '媒体类型'],
    width: 14,
    most: 40,
    text: ({ platform, platformName, register: { kind } }) => platformWord({ platform, platformName, kind }),
    put: (form, cell) => {
      const word = platformOf(cell);
      return (
        word && register({ ...form, platform: word.platform, platformName: word.platformName }, { kind: word.kind })
      );
    },
  },
  {
    heading: '账号名称',
    also: ['新媒体名称', '名称', '账号名', '账号', '微博、微信名称', '微博微信名称', '公众号名称'],
    width: 20,
    most: 60,
    text: ({ name }) => name,
    put: (form, cell) => ({ ...form, name: cell }),
  },
  words('主办单位', 'unit', 80, 24, ['责任单位', '单位名称', '单位', '主管单位', '开设单位']),
  {
    heading: '平台账号标识',
    also: ['账号ID', '账号标识', '平台账号ID', 'UID'],
    width: 16,
    most: 60,
    text: ({ platformAccountId }) => platformAccountId ?? '',
    put: (form, cell) => ({ ...form, platformAccountId: cell }),
  },
  {
    heading: '主账号',
    also: ['是否主账号'],
    width: 8,
    how: '应为“是”或“否”',
    text: (form) => (form.register.main ? '是' : '否'),
    put: (form, cell) => (/^(是|否)$/.test(cell) ? register(form, { main: cell === '是' }) : null),
  },
  words('功能定位', 'purpose', 300, 24),
  day(
    '开通时间',
    ['开设时间', '开通日期', '开设日期'],
    (r) => r.opening.on,
    (r, on) => ({ opening: { ...r.opening, on } }),
  ),
  day(
    '备案时间',
    ['备案日期'],
    (r) => r.opening.filedOn,
    (r, filedOn) => ({ opening: { ...r.opening, filedOn } }),
  ),
  {
    heading: '批准人',
    also: ['批准开设的主要领导'],
    width: 10,
    most: 40,
    text: (form) => form.register.opening.approver,
    put: (form, cell) => register(form, { opening: { ...form.register.opening, approver: cell } }),
  },
  {
    heading: '分管领导',
    also: ['负责人', '分管负责人'],
    width: 10,
    most: 40,
    text: ({ leader }) => leader,
    put: (form, cell) => ({ ...form, leader: cell }),
  },
  {
    heading: '分管领导电话',
    also: ['分管领导联系电话'],
    width: 15,
    most: 40,
    text: ({ contact }) => contact,
    put: (form, cell) => ({ ...form, contact: cell }),
  },
  words('分管领导职务', 'leaderPost', 60, 15),
  ...person('联络员', 'liaison', ['联系人']),
  ...person('审核人员', 'reviewer', ['审核人']),
  ...person('发布人员', 'publisher', ['发布人', '经办人']),
  words('QQ号', 'qq', 20, 13, ['QQ']),
  {
    heading: '受委托方',
    also: ['运维单位', '委托运营单位', '受托单位'],
    width: 20,
    most: 80,
    text: (form) => form.register.contractor?.name ?? '',
    put: (form, cell) =>
      register(form, { contractor: cell === '无' ? null : { ...contracted(form.register), name: cell } }),
  },
  {
    heading: '受委托方性质',
    also: ['运维单位性质'],
    width: 18,
    how: `应为${Object.values(CONTRACTOR_NAMES).join('、')}之一`,
    text: (form) => (form.register.contractor ? CONTRACTOR_NAMES[form.register.contractor.kind] : ''),
    put: (form, cell) => {
      const kind = (Object.keys(CONTRACTOR_NAMES) as ContractorKind[]).find((k) => CONTRACTOR_NAMES[k] === cell);
      return kind ? register(form, { contractor: { ...contracted(form.register), kind } }) : null;
    },
  },
  {
    heading: '受委托方人员',
    also: ['运维人员'],
    width: 18,
    most: 400,
    text: (form) => form.register.contractor?.people.join('、') ?? '',
    put: (form, cell) =>
      register(form, {
        contractor: { ...contracted(form.register), people: cell.split(/[、,，;；\s]+/).filter(Boolean) },
      }),
  },
  day(
    '保密协议签订日期',
    ['保密协议'],
    (r) => r.contractor?.agreement?.signedOn ?? null,
    (r, signedOn) => ({
      contractor: { ...contracted(r), agreement: { signedOn, until: r.contractor?.agreement?.until ?? null } },
    }),
  ),
  day(
    '保密协议截止日期',
    ['保密协议到期日期'],
    (r) => r.contractor?.agreement?.until ?? null,
    (r, until) => ({
      contractor: {
        ...contracted(r),
        // Without the day it was signed there is no agreement: the row is then refused as a whole.
        agreement: { signedOn: r.contractor?.agreement?.signedOn ?? '', until },
      },
    }),
  ),
  {
    heading: '账号密码管理人',
    also: ['密码管理人'],
    width: 14,
    most: 40,
    text: (form) => form.register.safety.keeper,
    put: (form, cell) => register(form, { safety: { ...form.register.safety, keeper: cell } }),
  },
  day(
    '密码更换日期',
    [],
    (r) => r.safety.passwordChangedOn,
    (r, passwordChangedOn) => ({
      safety: { ...r.safety, passwordChangedOn },
    }),
  ),
  {
    heading: '安全职责',
    also: ['安全管理职责'],
    width: 24,
    most: 500,
    text: (form) => form.register.safety.duties,
    put: (form, cell) => register(form, { safety: { ...form.register.safety, duties: cell } }),
  },
  words('认证信息', 'certification', 200, 24, ['认证主体', '账号主体']),
  words('备注', 'remarks', 500, 24),
];

/** Columns that are written for reading and say nothing to whoever reads the table back. */
export const FOR_READING: readonly string[] = ['序号', '管理方式', '状态', '备案情况', '核查情况'];
