import { describe, expect, it } from 'vitest';
import type { AccountKey, PersonId, ReviewId } from '../../../utils/domain/ids';
import {
  type OfficeEntry,
  type OfficeRecord,
  type OfficeRecordId,
  OfficeRecordSchema,
  ReportFormSchema,
} from '../../../utils/domain/office-record';
import { attentionOf, faultCounts } from '../../../utils/records/attention';
import { afterOfficeStep, newOfficeRecord, officeText, REQUIRED_DOCUMENTS } from '../../../utils/records/record';
import { missingFields, REPORT_TEMPLATES, reportText, reportTitle } from '../../../utils/records/report-forms';
import { clauseLabel } from '../../../utils/regulations/labels';
import { regulationsOf, resolveClause } from '../../../utils/regulations/registry';
import { recordTable } from '../../../utils/reports/record-table';
import { DAY, HOUR, NOW } from '../../support/clock';

const ACCOUNT = 'weibo:1001' as AccountKey;
const OTHER = 'wechat:gh_2' as AccountKey;
const names = { account: (key: string) => (key === ACCOUNT ? '青禾发布' : '青禾农业'), person: () => '林初' };
let count = 0;
const record = (entry: OfficeEntry): OfficeRecord =>
  newOfficeRecord(entry, `0b8f6f1e-6a0c-4c1e-9d6c-${String(++count).padStart(12, '0')}` as OfficeRecordId, 'duty', NOW);

const inspection = (change: Partial<Extract<OfficeEntry, { kind: 'inspection' }>> = {}): OfficeEntry => ({
  kind: 'inspection',
  at: NOW - HOUR,
  account: ACCOUNT,
  person: null,
  parts: ['quality'],
  found: '',
  fixBy: null,
  ...change,
});
const fault = (change: Partial<Extract<OfficeEntry, { kind: 'fault' }>> = {}): OfficeEntry => ({
  kind: 'fault',
  at: NOW - HOUR,
  account: ACCOUNT,
  of: 'fact',
  source: 'reading',
  where: '停水通知',
  what: '日期写错',
  review: null,
  ...change,
});
const credential = (change: Partial<Extract<OfficeEntry, { kind: 'credential' }>> = {}): OfficeEntry => ({
  kind: 'credential',
  at: NOW - DAY,
  account: ACCOUNT,
  act: 'changed',
  from: null,
  to: null,
  note: '',
  ...change,
});
const document = (of: (typeof REQUIRED_DOCUMENTS)[number]): OfficeEntry => ({
  kind: 'document',
  of,
  at: NOW - 100 * DAY,
  title: '青禾县政务新媒体管理制度',
  number: '青政办〔2025〕7号',
  file: null,
});
const close = {
  step: 'close',
  at: NOW,
  note: '已发布更正',
  person: 'author' as PersonId,
  correction: 'review-2' as ReviewId,
} as const;
const code = (work: () => unknown) => {
  try {
    work();
    return 'none';
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('a record', () => {
  it.each<[string, OfficeEntry, string]>([
    ['of the future', inspection({ at: NOW + HOUR }), 'record-in-future'],
    ['with a limit for nothing', inspection({ fixBy: NOW + DAY }), 'record-limit'],
    ['with a limit before it was found', inspection({ found: '三天未更新', fixBy: NOW - 2 * DAY }), 'record-limit'],
    [
      'of a hand-over to oneself',
      credential({ act: 'handed-over', from: 'a' as PersonId, to: 'a' as PersonId }),
      'record-same-person',
    ],
  ])('%s is refused', (_, entry, refusal) => {
    expect(code(() => record(entry))).toBe(refusal);
  });

  it('is put right once, by a named person and a correction, and never changed', () => {
    const before = record(fault());
    const after = afterOfficeStep(before, close, NOW);
    expect(after.entry).toEqual(before.entry);
    expect(after.closed).toMatchObject({ note: '已发布更正', person: 'author', correction: 'review-2' });
    expect(code(() => afterOfficeStep(after, close, NOW))).toBe('record-closed');
    expect(officeText(after, close, names)).toBe(
      '差错“停水通知”已纠正，林初办理，2026-03-16 09:30：已发布更正（已发更正）',
    );
  });

  it.each<[string, OfficeEntry, Parameters<typeof afterOfficeStep>[1], string]>([
    ['nothing was found', inspection(), close, 'record-not-owed'],
    ['a document', document('security'), close, 'record-not-owed'],
    ['before it happened', fault(), { ...close, at: NOW - 2 * HOUR }, 'record-order'],
    ['in the future', fault(), { step: 'note', at: NOW + HOUR, note: '已联系' }, 'record-in-future'],
  ])('takes no step where %s', (_, entry, step, refusal) => {
    expect(code(() => afterOfficeStep(record(entry), step, NOW))).toBe(refusal);
  });

  it('that is voided takes no further step', () => {
    const voided = afterOfficeStep(record(fault()), { step: 'void', reason: '重复登记' }, NOW);
    expect(code(() => afterOfficeStep(voided, close, NOW))).toBe('record-voided');
    expect(faultCounts([voided], NOW)).toEqual([]);
  });

  it.each<[OfficeEntry, string]>([
    [inspection(), '巡检“青禾发布”，2026-03-16 08:30，未发现问题'],
    [
      inspection({ account: null, found: '三天未更新', fixBy: NOW + DAY }),
      '巡检“全部账号”，2026-03-16 08:30，发现：三天未更新，限2026-03-17 09:30前整改',
    ],
    [fault(), '差错“停水通知”，事实差错：日期写错'],
    [document('security'), '制度文件“青禾县政务新媒体管理制度”，安全管理制度，青政办〔2025〕7号，2025-12-06印发'],
    [
      credential({ act: 'handed-over', to: 'author' as PersonId }),
      '账号密码“青禾发布”已移交，2026-03-15 09:30，由林初保管',
    ],
  ])('reads in the ledger as a sentence (%#)', (entry, text) => {
    const made = record(entry);
    expect(officeText(made, null, names)).toBe(text);
    expect(OfficeRecordSchema.safeParse(made).success).toBe(true);
  });
});

const ALL = regulationsOf(['jiangbei-2021', 'yunhe-2022', 'gov-website-content-sample', 'yanchi-2017', 'panjin-2019']);

describe('what is to be seen to', () => {
  const accounts = [{ key: ACCOUNT, name: '青禾发布', filedAt: NOW - 300 * DAY }];
  const settings = { credentialDays: 90, inspectionDays: 7 };
  const about = (records: readonly OfficeRecord[], now = NOW) =>
    attentionOf({ now, records, accounts, settings, regulations: ALL }).map(({ id, state }) => `${state} ${id}`);
  const filed = REQUIRED_DOCUMENTS.map((of) => record(document(of)));

  it('is everything at first: four documents, a password, an inspection', () => {
    expect(about([]).sort()).toEqual([
      'missing credential:weibo:1001',
      'missing document:assessment',
      'missing document:emergency',
      'missing document:publishing',
      'missing document:security',
      'missing inspection:weibo:1001',
    ]);
  });

  it('is nothing when all is on file and in time', () => {
    expect(about([...filed, record(credential()), record(inspection())])).toEqual([]);
  });

  it('a voided document is not on file', () => {
    const [first, ...others] = filed;
    const voided = afterOfficeStep(first!, { step: 'void', reason: '登记错误' }, NOW);
    expect(about([voided, ...others, record(credential()), record(inspection())])).toEqual([
      'missing document:publishing',
    ]);
  });

  it.each([
    [60, []],
    [70, ['near credential:weibo:1001']],
    [91, ['late credential:weibo:1001']],
  ])('a password of %i days', (days, expected) => {
    expect(about([...filed, record(credential({ at: NOW - days * DAY })), record(inspection())])).toEqual(expected);
  });

  it('a password that was handed over is to be changed at once', () => {
    const handed = record(credential({ act: 'handed-over', to: 'author' as PersonId }));
    expect(about([...filed, handed, record(inspection())])).toEqual(['late credential:weibo:1001']);
  });

  it('findings of an inspection and faults stay until they are put right', () => {
    const found = record(inspection({ found: '三天未更新', fixBy: NOW + DAY }));
    const wrong = record(fault());
    const open = [...filed, record(credential()), found, wrong];
    expect(about(open)).toEqual([`late open:${wrong.id}`, `near open:${found.id}`]);
    expect(about(open, NOW + 2 * DAY)).toContain(`late open:${found.id}`);
    expect(about([...filed, record(credential()), found, afterOfficeStep(wrong, close, NOW)])).toEqual([
      `near open:${found.id}`,
    ]);
  });

  it.each([
    // 江北 asks for passwords and inspections, not for 制度文件; 云和 for documents and checks; 范文 for checks alone.
    ['jiangbei-2021', ['credential jiangbei-2021#四(五)·账号密码', 'inspection jiangbei-2021#四(三)·值班读网']],
    ['yunhe-2022', [...Array(4).fill('document yunhe-2022#三(三)·四项制度'), 'inspection yunhe-2022#二(五)·定期检查']],
    ['gov-website-content-sample', ['inspection gov-website-content-sample#(十四)·错链断链']],
    ['panjin-2019', ['credential panjin-2019#三(三)·账号密码']],
  ])('a unit that follows %s is asked for what it says, by its clause', (id, expected) => {
    const items = attentionOf({ now: NOW, records: [], accounts, settings, regulations: regulationsOf([id]) });
    expect(items.map(({ about: what, clause }) => `${what} ${clause}`).sort()).toEqual(expected);
    for (const { clause } of items) expect(resolveClause(clause!)).not.toBeNull();
  });

  it('what no regulation asks for is late only where the unit itself began with it', () => {
    const old = record(inspection({ at: NOW - 30 * DAY }));
    const items = attentionOf({
      now: NOW,
      records: [old],
      accounts,
      settings,
      regulations: regulationsOf(['panjin-2019']),
    });
    expect(items.map(({ id, state, clause }) => [state, id, clause])).toContainEqual([
      'late',
      'inspection:weibo:1001',
      null,
    ]);
  });
});

it('faults are counted by account and calendar year, the most first', () => {
  const records = [
    record(fault({ account: OTHER })),
    record(fault({ of: 'wording' })),
    afterOfficeStep(record(fault()), close, NOW),
    record(fault({ at: Date.parse('2025-12-31T23:00:00+08:00') })),
  ];
  const counts = faultCounts(records, NOW);
  expect(counts).toEqual([
    { account: ACCOUNT, count: 2, open: 1, corrected: 1, of: { wording: 1, fact: 1 } },
    { account: OTHER, count: 1, open: 1, corrected: 0, of: { fact: 1 } },
  ]);
  expect(counts[0]!.of).toEqual({ fact: 1, wording: 1 });
});

describe.each(ReportFormSchema.options)('the report form %s', (form) => {
  const { fields, paragraphs, clause, to } = REPORT_TEMPLATES[form];
  const values = Object.fromEntries(fields.map(({ key, label }) => [key, `（${label}）`]));
  const text = (given: Readonly<Record<string, string>>) =>
    reportText({
      form,
      unit: '青禾县融媒体中心',
      title: reportTitle(form, '青禾县融媒体中心'),
      to,
      values: given,
      now: NOW,
    });

  it('has a place for every field, and a clause that asks for it', () => {
    const places = paragraphs.flatMap((p) => [...p.matchAll(/\{(\w+)\}/g)].map(([, key]) => key));
    expect(places.sort()).toEqual(fields.map(({ key }) => key).sort());
    expect(clauseLabel(clause)).not.toBe(clause);
  });

  it('says everything that was filled in, with unit and day', () => {
    const whole = text(values);
    for (const { label } of fields) expect(whole).toContain(`（${label}）`);
    expect(whole).toMatch(/青禾县融媒体中心\n2026年3月16日$/);
    expect(whole).not.toMatch(/[{}]|。。/);
    expect(missingFields(form, values)).toEqual([]);
  });

  it('numbers its paragraphs without gaps where optional ones are empty', () => {
    const required = Object.fromEntries(
      fields.filter(({ optional }) => !optional).map(({ key }) => [key, '情况属实。']),
    );
    const numerals = [...text(required).matchAll(/^　　([一二三四五六七])、/gm)].map(([, n]) => n);
    expect(numerals).toEqual([...'一二三四五六七'].slice(0, numerals.length));
    expect(missingFields(form, required)).toEqual([]);
    expect(missingFields(form, {}).length).toBe(fields.filter(({ optional }) => !optional).length);
  });
});

it('the table names head and count, and what was voided', () => {
  const voided = afterOfficeStep(record(fault({ what: '链接失效' })), { step: 'void', reason: '重复登记' }, NOW);
  const table = recordTable({
    unit: '青禾县融媒体中心',
    kind: 'fault',
    records: [voided, afterOfficeStep(record(fault()), close, NOW), record(inspection())],
    names,
    head: { head: 'ab'.repeat(32), count: 12 },
    now: NOW,
  });
  expect(table.notes.join()).toContain('台账共12条');
  expect(table.rows).toHaveLength(2);
  expect(table.rows[1]).toEqual([
    '2026-03-16 08:30',
    '停水通知',
    '青禾发布',
    '事实差错',
    '日期写错',
    '',
    '已纠正：已发布更正（已发更正）',
    '林初',
    '2026-03-16 09:30',
    '值班人员',
    '',
  ]);
  expect(table.rows[0]!.at(-1)).toBe('已作废：重复登记');
  for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
});
