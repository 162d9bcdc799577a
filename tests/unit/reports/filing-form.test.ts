import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { AccountKey } from '../../../utils/domain/ids';
import { checkFilings } from '../../../utils/filings/checks';
import { regulationsOf } from '../../../utils/regulations/registry';
import { toDocx } from '../../../utils/reports/docx';
import { FORM_WIDTHS, filingForm, filingFormsDocument } from '../../../utils/reports/filing-form';
import { registerTable } from '../../../utils/reports/register-table';
import { NOW } from '../../support/clock';
import { anEntry } from '../../support/register-samples';
import { say } from '../../support/said';
import { allOf, parseXml } from '../../support/xml';

const CONTRACTOR = {
  name: '青禾<传媒>&',
  kind: 'media' as const,
  people: ['何三'],
  agreement: { signedOn: '2026-01-01', until: null },
};
const matter = {
  id: '3f1c9a52-6a57-4d0e-9b55-0f6f5d1f8a01',
  kind: 'changed' as const,
  on: '2026-03-10',
  what: '发布人员由何三改为林初',
  filedOn: null,
  announcedOn: null,
  recordedAt: NOW,
  voided: null,
};
const entry = anEntry({ register: { contractor: CONTRACTOR, matters: [matter] } });
const rowOf = (name: string) => filingForm(entry, NOW).rows.find(([cell]) => cell?.text === name)!;

describe('备案表', () => {
  it('fills six columns in every row', () => {
    for (const given of [entry, anEntry({ register: { opening: { on: null, filedOn: null, approver: '' } } })]) {
      for (const row of filingForm(given, NOW).rows) {
        expect(row.reduce((sum, { columns = 1 }) => sum + columns, 0)).toBe(FORM_WIDTHS.length);
      }
    }
  });

  it.each([
    ['主办单位', ['青禾县融媒体中心']],
    ['账号名称', ['青禾县发布', '平台类型', '微博']],
    ['开通时间', ['2026年3月2日', '批准人', '周远', '主账号', '是']],
    ['分管领导', ['周远', '联系电话', '0555-0000001', '职务', '主任']],
    ['审核人员', ['陈一', '联系电话', '0555-0000003', '职务', '科员']],
    ['发布人员', ['林初', '联系电话', '0555-0000002', '职务', '编辑']],
    ['QQ号', ['10001']],
    ['受委托方', ['青禾<传媒>&（主流新闻媒体）', '保密协议', '2026-01-01 签订，长期有效']],
    ['开设', ['2026-03-02', '2026-03-06', '—', '']],
    ['变更', ['2026-03-10', '未备案', '—', '发布人员由何三改为林初']],
  ])('has %s with what is registered', (name, cells) => {
    expect(
      rowOf(name)
        .slice(1)
        .map(({ text }) => text),
    ).toEqual(cells);
  });

  it('of several accounts is one Word document with a page for each, every text as it is', () => {
    const forms = [entry, anEntry({ platform: 'douyin', name: '看青禾' })].map((given) => filingForm(given, NOW));
    const xml = strFromU8(unzipSync(toDocx(filingFormsDocument(forms, '青禾县融媒体中心')))['word/document.xml']!);
    const document = parseXml(xml);
    expect(allOf(document, 'w:tbl')).toHaveLength(2);
    expect(allOf(document, 'w:br').filter(({ attributes }) => attributes['w:type'] === 'page')).toHaveLength(1);
    const words = allOf(document, 'w:t').map(({ text }) => text);
    for (const cell of forms.flatMap(({ rows }) => rows.flat())) {
      if (cell.text !== '') expect(words).toContain(cell.text);
    }
  });
});

it('the register as a table says how each account stands', () => {
  const closed = anEntry({ name: '停更', register: { matters: [{ ...matter, kind: 'closed' }] } });
  const other = anEntry({ platform: 'other', platformName: '今日头条', leader: '' });
  const entries = [closed, other];
  const checks = checkFilings({ now: NOW, entries, regulations: regulationsOf(['yunhe-2022']), outsiders: [] });
  const told = checks.map((check) => ({ ...check, words: say(check.sentence) }));
  const { columns, rows } = registerTable(entries, told, '青禾县融媒体中心', NOW);
  const cell = (row: number, title: string) => rows[row]![columns.findIndex((column) => column.title === title)];
  expect(cell(0, '状态')).toBe('已关停');
  expect(cell(0, '备案情况')).toBe('开设 2026-03-02，2026-03-06 备案\n关停 2026-03-10，未备案');
  expect(cell(1, '平台类型')).toBe('今日头条');
  expect(cell(1, '管理方式')).toBe('仅登记');
  expect(cell(1, '核查情况')).toContain('没有明确分管领导');
  expect(entries.map(({ key }): AccountKey => key)).toHaveLength(rows.length);
});
