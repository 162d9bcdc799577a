import type { AccountFiling } from '../domain/account';
import { AccountChangeSchema, IMPORT_LIMIT, OtherAccountChangeSchema } from '../domain/account-change';
import type { OtherAccount } from '../domain/account-register';
import { canonicalJson } from '../review/canonical-json';
import { COLUMNS, FOR_READING, PARTS, type RegisterColumn, ROLES } from './columns';
import { plain } from './compare';
import { type AccountForm, BLANK_FORM, changeOf, type FormChange, formOfAccount, formOfOther } from './form';

/** What a row would do. */
export type RowState = 'new' | 'changed' | 'unchanged' | 'duplicate' | 'error';

export interface ReadRow {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly state: RowState;
  /** As far as it could be read. */
  readonly form: AccountForm;
  /** What is wrong, each a sentence; the row is then left out. */
  readonly problems: readonly string[];
  /** For `duplicate`: the line that counts. */
  readonly first: number | null;
  /** Field by field what would be different; for `changed`. */
  readonly differences: readonly { readonly heading: string; readonly before: string; readonly after: string }[];
  /** For `new` and `changed`. */
  readonly change: FormChange | null;
}

export interface ReadRows {
  readonly rows: readonly ReadRow[];
  readonly counts: Readonly<Record<RowState, number>>;
  /** Headings that were recognised, and those that were not and are left out. */
  readonly known: readonly string[];
  readonly unknown: readonly string[];
  /** Why nothing can be read; '' when it can. */
  readonly refusal: string;
}

/** Rows that may stand above the headings: a title, notes. */
const HEADING_WITHIN = 12;
const NOTHING = { new: 0, changed: 0, unchanged: 0, duplicate: 0, error: 0 };

/** A cell: one line, no blanks around; the sign that keeps spreadsheets from computing is taken off again. */
function clean(cell: string): string {
  return cell
    .replaceAll(/[\s\u200b\ufeff]+/gu, ' ')
    .trim()
    .replace(/^'(?=[=+\-@＝＋－＠])/u, '');
}

/** A heading: without spaces, and without what is in brackets behind it. */
function headingOf(cell: string): string {
  return plain(cell).replace(/\([^()]*\)$/, '');
}

const byHeading = new Map(
  COLUMNS.flatMap((column) => [column.heading, ...column.also].map((heading) => [plain(heading), column] as const)),
);

/** The columns of a row of headings; 联系电话 and 职务 alone belong to the role before them. */
function columnsOf(cells: readonly string[]): readonly (RegisterColumn | null)[] {
  let role: string | null = null;
  const taken = new Set<RegisterColumn>();
  return cells.map((cell) => {
    const heading = headingOf(cell);
    const part = PARTS[heading];
    const found = byHeading.get(part && role ? `${role}${part}` : heading) ?? null;
    if (found && ROLES.includes(found.heading)) role = found.heading;
    if (!found || taken.has(found)) return null;
    taken.add(found);
    return found;
  });
}

const [PLATFORM, NAME] = COLUMNS as readonly [RegisterColumn, RegisterColumn];

/**
 * Judges every row of a table before anything is imported. Empty cells leave what is registered as it is; the account is found by platform
 * and id, else by platform and name.
 *
 * @param rows as read, headings included; blank rows count as lines
 * @param unitName the unit of this computer: written out in tables, '' in the register
 */
export function readRows(
  rows: readonly (readonly string[])[],
  accounts: readonly AccountFiling[],
  others: readonly OtherAccount[],
  unitName: string,
): ReadRows {
  const head = rows.slice(0, HEADING_WITHIN).findIndex((cells) => {
    const columns = columnsOf(cells);
    return columns.includes(PLATFORM) && columns.includes(NAME);
  });
  if (head < 0)
    return refused(
      '没有找到表头。表头须有“平台类型”（或“新媒体类型”）和“账号名称”（或“新媒体名称”）两列，请参照模板。',
    );
  const headings = rows[head]!.map(clean);
  const columns = columnsOf(headings);
  const known = columns.flatMap((column) => (column ? [column.heading] : []));
  const unknown = headings.filter((text, i) => text !== '' && !columns[i] && !FOR_READING.includes(headingOf(text)));
  const forms = [...accounts.map(formOfAccount), ...others.map(formOfOther)];
  const seen = new Map<string, number>();
  const read: ReadRow[] = [];
  rows.slice(head + 1).forEach((row, index) => {
    const cells = row.map(clean);
    if (cells.every((cell) => cell === '')) return;
    read.push(readRow(cells, columns, head + 2 + index, { forms, unitName }, seen));
  });
  if (read.length === 0) return refused('表头下面没有内容，请填写后再导入。');
  if (read.length > IMPORT_LIMIT)
    return refused(`共 ${read.length} 行，一次最多导入 ${IMPORT_LIMIT} 行，请拆分后再导入。`);
  const counts = { ...NOTHING };
  for (const { state } of read) counts[state] += 1;
  return { rows: read, counts, known, unknown, refusal: '' };
}

function refused(refusal: string): ReadRows {
  return { rows: [], counts: NOTHING, known: [], unknown: [], refusal };
}

function readRow(
  cells: readonly string[],
  columns: readonly (RegisterColumn | null)[],
  line: number,
  { forms, unitName }: { readonly forms: readonly AccountForm[]; readonly unitName: string },
  seen: Map<string, number>,
): ReadRow {
  const [bare, problems] = filled(BLANK_FORM, cells, columns);
  const row = { line, form: bare, problems, first: null, differences: [], change: null };
  if (bare.name === '') problems.unshift('没有账号名称');
  if (!cells[columns.indexOf(PLATFORM)]) problems.unshift('没有平台类型');
  if (problems.length > 0) return { ...row, state: 'error' };
  const identity = identityOf(bare);
  const first = seen.get(identity);
  if (first !== undefined) return { ...row, state: 'duplicate', first };
  seen.set(identity, line);
  const before = forms.find((form) => isSame(form, bare));
  const [form] = filled(before ?? { ...BLANK_FORM, ...placeOf(bare) }, cells, columns);
  // Whatever is imported is ours: an account once called 非本单位 comes under guard, and the preview says so.
  const after: AccountForm = {
    ...form,
    standing: 'guarded',
    platformAccountId: form.platform === 'other' ? null : form.platformAccountId,
    register: {
      ...form.register,
      unit: form.register.unit === unitName && before?.register.unit !== unitName ? '' : form.register.unit,
    },
  };
  const change = changeOf(after);
  const schema = change.of === 'account' ? AccountChangeSchema : OtherAccountChangeSchema;
  if (!schema.safeParse(change.change).success) {
    return { ...row, state: 'error', problems: ['内容不完整：受委托方须有名称，保密协议须有签订日期'] };
  }
  if (!before) return { ...row, form: after, state: 'new', change };
  if (canonicalJson(before) === canonicalJson(after)) return { ...row, form: after, state: 'unchanged' };
  return { ...row, form: after, state: 'changed', change, differences: differencesOf(before, after) };
}

/** The form with the cells of a row, and what could not be read. */
function filled(
  from: AccountForm,
  cells: readonly string[],
  columns: readonly (RegisterColumn | null)[],
): [AccountForm, string[]] {
  let form = from;
  const problems: string[] = [];
  columns.forEach((column, i) => {
    const cell = cells[i] ?? '';
    if (!column || cell === '') return;
    if (column.most !== undefined && cell.length > column.most) {
      problems.push(`“${column.heading}”超过 ${column.most} 个字`);
      return;
    }
    const next = column.put(form, cell);
    if (next) form = next;
    else problems.push(`“${column.heading}”的内容“${cell.slice(0, 20)}”无法识别，${column.how ?? '请核对'}`);
  });
  return [form, problems];
}

function placeOf({ platform, platformName, register: { kind } }: AccountForm): Partial<AccountForm> {
  return { platform, platformName, register: { ...BLANK_FORM.register, kind } };
}

function identityOf({ platform, platformName, name }: AccountForm): string {
  return `${platform}\n${plain(platformName)}\n${plain(name)}`;
}

function isSame(known: AccountForm, read: AccountForm): boolean {
  if (known.platform !== read.platform || plain(known.platformName) !== plain(read.platformName)) return false;
  if (read.platformAccountId !== null && known.platformAccountId !== null) {
    return read.platformAccountId === known.platformAccountId;
  }
  return plain(known.name) === plain(read.name);
}

function differencesOf(before: AccountForm, after: AccountForm): ReadRow['differences'] {
  const standing =
    before.standing === after.standing ? [] : [{ heading: '认定', before: '非本单位账号', after: '纳入管理' }];
  return [
    ...standing,
    ...COLUMNS.flatMap(({ heading, text }) =>
      text(before) === text(after) ? [] : [{ heading, before: text(before), after: text(after) }],
    ),
  ];
}

/** What was edited in a form, for the record of a change: 分管领导由甲改为乙. */
export function changeText(before: AccountForm, after: AccountForm): string {
  return differencesOf(before, after)
    .map(({ heading, before: was, after: is }) =>
      was === '' ? `${heading}登记为${is}` : `${heading}由${was}改为${is || '空'}`,
    )
    .join('；')
    .slice(0, 500);
}
