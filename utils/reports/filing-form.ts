import { beijingMinute, type Day, dayOf } from '../deadlines/days';
import type { Contact } from '../domain/account-register';
import type { Instant } from '../domain/ids';
import { entryPlace, type RegisterEntry } from '../filings/entry';
import { MATTER_NAMES, mattersOf } from '../filings/limits';
import { CONTRACTOR_NAMES } from '../filings/names';
import type { DocxBlock, DocxCell, DocxDocument } from './docx';

/** A cell of the form; the form has six columns, three pairs of label and value. */
export interface FormCell {
  readonly text: string;
  readonly label?: boolean;
  /** Columns it covers; 1 if absent. */
  readonly columns?: number;
  /** Over the whole width, as the heading of what follows. */
  readonly band?: boolean;
  /** Left blank for seals and opinions: a row of this is tall. */
  readonly blank?: boolean;
}

/** 备案表 of one account: what 盐池 附件1 asks for, and what the other regulations add, in the order in which it is filled in. */
export interface FilingForm {
  readonly title: string;
  readonly head: readonly [unit: string, date: string];
  readonly rows: readonly (readonly FormCell[])[];
  readonly note: string;
}

/** Shares of the six columns. */
export const FORM_WIDTHS: readonly number[] = [16, 18, 15, 19, 11, 21];

const label = (text: string): FormCell => ({ text, label: true });
const value = (text: string, columns = 1): FormCell => ({ text, columns });
const whole = (name: string, text: string): readonly FormCell[] => [label(name), value(text, 5)];
const band = (text: string): readonly FormCell[] => [{ text, band: true, columns: 6 }];
const seal = (name: string): readonly FormCell[] => [label(name), { text: '', columns: 5, blank: true }];

function person(role: string, { name, phone, post }: Contact): readonly FormCell[] {
  return [label(role), value(name), label('联系电话'), value(phone), label('职务'), value(post)];
}

/** @param now ms; printed as the day it was filled in */
export function filingForm(entry: RegisterEntry, now: Instant): FilingForm {
  const { register, unit } = entry;
  const { opening, contractor, safety } = register;
  const agreement = contractor?.agreement;
  const matters = mattersOf(register);
  return {
    title: '政务新媒体账号备案表',
    head: [`填报单位：${unit}`, `填报日期：${inWords(dayOf(now))}`],
    rows: [
      whole('主办单位', unit),
      [label('账号名称'), value(entry.name, 2), label('平台类型'), value(entryPlace(entry), 2)],
      [
        label('开通时间'),
        value(opening.on ? inWords(opening.on) : ''),
        label('批准人'),
        value(opening.approver),
        label('主账号'),
        value(register.main ? '是' : '否'),
      ],
      whole('功能定位', register.purpose),
      whole('认证信息', register.certification?.text ?? ''),
      band('责任人员'),
      person('分管领导', entry.leader),
      person('审核人员', register.reviewer),
      person('发布人员', register.publisher),
      person('联络员', register.liaison),
      whole('QQ号', register.qq),
      band('委托运维和安全管理'),
      [
        label('受委托方'),
        value(contractor ? `${contractor.name}（${CONTRACTOR_NAMES[contractor.kind]}）` : '无', 2),
        label('保密协议'),
        value(
          agreement
            ? `${agreement.signedOn} 签订，${agreement.until ? `${agreement.until} 到期` : '长期有效'}`
            : contractor
              ? '未签订'
              : '—',
          2,
        ),
      ],
      ...(contractor ? [whole('受委托方人员', contractor.people.join('、'))] : []),
      [
        label('密码管理人'),
        value(safety.keeper, 2),
        label('密码更换日期'),
        value(safety.passwordChangedOn ? inWords(safety.passwordChangedOn) : '', 2),
      ],
      whole('安全职责', safety.duties),
      band('备案事项'),
      [label('事项'), label('发生日期'), label('备案日期'), label('公告日期'), { ...label('内容'), columns: 2 }],
      ...(matters.length > 0
        ? matters.map(({ kind, on, filedOn, announcedOn, what }) => [
            value(MATTER_NAMES[kind]),
            value(on),
            value(filedOn ?? '未备案'),
            value(announcedOn ?? '—'),
            value(what, 2),
          ])
        : [[value(''), value(''), value(''), value(''), value('', 2)]]),
      whole('备注', register.remarks),
      seal('主办单位意见'),
      seal('备案机关意见'),
    ],
    note: `本表由三审台根据账号备案登记生成，生成时间 ${beijingMinute(now)}。`,
  };
}

/** 2026年11月2日. */
function inWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** The forms as one Word document, each on a page of its own. @param unit author of the file */
export function filingFormsDocument(forms: readonly FilingForm[], unit: string): DocxDocument {
  const blocks = forms.flatMap((form, i): readonly DocxBlock[] => [
    ...(i > 0 ? [{ kind: 'page-break' } as const] : []),
    { kind: 'heading', level: 0, text: form.title },
    { kind: 'paragraph', text: form.head.join('　　'), small: true },
    { kind: 'table', widths: FORM_WIDTHS, rowHeight: 8, rows: form.rows.map((row) => row.map(docxCell)) },
    { kind: 'paragraph', text: form.note, small: true },
  ]);
  return {
    title: forms.length === 1 ? forms[0]!.title : '政务新媒体账号备案表汇编',
    author: unit,
    footer: unit,
    blocks,
  };
}

function docxCell({ text, label: isLabel, columns = 1, band: isBand, blank }: FormCell): DocxCell {
  return {
    // Word has no smallest height of one cell: blank lines keep the place for opinion and seal.
    text: blank ? '\n\n（盖章）　　　　年　　月　　日' : text,
    columns,
    ...(isLabel || isBand ? { label: true, align: 'center' as const } : blank ? { align: 'right' as const } : {}),
    ...(isBand ? { bold: true } : {}),
  };
}
