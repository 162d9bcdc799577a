import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pastedRows, previewImport } from '../../../components/rules/import-rows';
import { EDITABLE_LISTS, hostOf, LIST_SPECS, type Problem } from '../../../components/rules/list-specs';
import { entryKey } from '../../../utils/domain/control-change';
import { emptyControl, InspectionControlSchema } from '../../../utils/domain/inspection';

const preview = (list: (typeof EDITABLE_LISTS)[number], text: string, current: readonly never[] = []) =>
  previewImport(LIST_SPECS[list], pastedRows(text), current);

describe('a line of a list', () => {
  it.each<[(typeof EDITABLE_LISTS)[number], string, unknown]>([
    ['banned', '全城最低价', { word: '全城最低价', severity: 'warn', note: '' }],
    ['banned', '全城最低价\t禁止发布\t绝对化用语', { word: '全城最低价', severity: 'block', note: '绝对化用语' }],
    ['banned', '最低价\tHINT', { word: '最低价', severity: 'hint', note: '' }],
    ['allowed', '供销社惠农优惠活动', '供销社惠农优惠活动'],
    [
      'wording',
      '一站式大厅\t政务服务中心\t以挂牌名称为准',
      { wrong: '一站式大厅', right: '政务服务中心', note: '以挂牌名称为准' },
    ],
    ['people', '张三丰\t县长\t1', { name: '张三丰', post: '县长', order: 1 }],
    ['people', '张三丰', { name: '张三丰', post: '', order: null }],
    ['sources', '  清源县融媒体中心  ', '清源县融媒体中心'],
    ['domains', 'HTTPS://WWW.Example.gov.cn:8080/path?x=1', 'www.example.gov.cn'],
    ['domains', '*.example.gov.cn', 'example.gov.cn'],
    ['domains', '政务.cn', 'xn--zfr164b.cn'],
    ['allowed', "'=不是公式", '=不是公式'],
  ])('%s: %s', (list, text, entry) => {
    expect(preview(list, text)).toMatchObject({ entries: [entry], counts: { new: 1, error: 0 } });
  });

  it.each<[(typeof EDITABLE_LISTS)[number], string, Problem['key']]>([
    ['banned', '\t禁止发布', 'rules.problem.missing'],
    ['banned', '价', 'rules.problem.tooShort'],
    ['banned', '词'.repeat(65), 'rules.problem.tooLong'],
    ['banned', `词甲\t提示\t${'长'.repeat(201)}`, 'rules.problem.tooLong'],
    ['banned', '最低价\t严重', 'rules.problem.severity'],
    ['banned', '最低价\t提示\t说明\t多出来的', 'rules.problem.extra'],
    ['wording', '一站式大厅', 'rules.problem.missing'],
    ['wording', '政务大厅\t政务大厅', 'rules.problem.same'],
    ['people', '张三丰\t县长\t第一', 'rules.problem.order'],
    ['people', '张三丰\t县长\t0', 'rules.problem.order'],
    ['sources', '源', 'rules.problem.tooShort'],
    ['domains', '随便写的', 'rules.problem.domain'],
    ['domains', '192.168.1.1', 'rules.problem.domain'],
    ['domains', 'localhost', 'rules.problem.domain'],
  ])('%s: %s is refused with %s', (list, text, key) => {
    const { lines, entries } = preview(list, text);
    expect(lines.map((line) => [line.line, line.state, line.problem?.key])).toEqual([[1, 'error', key]]);
    expect(entries).toEqual([]);
  });
});

describe('preview of an import', () => {
  it('numbers lines as the file does, skips the heading and blank lines', () => {
    const { lines } = preview('banned', '\n词语\t级别\n\n最低价\n价\n');
    expect(lines.map((line) => [line.line, line.state])).toEqual([
      [4, 'new'],
      [5, 'error'],
    ]);
  });

  it('a heading is only the first line that says something', () => {
    expect(preview('people', '张三丰\n姓名').lines.map((line) => line.state)).toEqual(['new', 'new']);
  });

  it('tells new, changed, known and repeated lines apart; of repeated ones the first counts', () => {
    const current = [
      { word: '最低价', severity: 'warn', note: '' },
      { word: '第一品牌', severity: 'warn', note: '' },
    ] as never[];
    const text = '最低价\t须说明\n第一品牌\t禁止发布\n点击购买\n点击购买\t提示\n价';
    const { lines, counts, entries, total } = preview('banned', text, current);
    expect(lines.map((line) => [line.state, line.first])).toEqual([
      ['kept', null],
      ['update', null],
      ['new', null],
      ['duplicate', 3],
      ['error', null],
    ]);
    expect(counts).toEqual({ new: 1, update: 1, kept: 1, duplicate: 1, error: 1 });
    expect(entries).toEqual([
      { word: '第一品牌', severity: 'block', note: '' },
      { word: '点击购买', severity: 'warn', note: '' },
    ]);
    expect(total).toBe(3);
  });

  it.each(EDITABLE_LISTS)('whatever is read, %s takes only what its schema holds, and never twice', (list) => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom('', '提示', '1', 'a.cn', '词语甲', '词语乙', '\u0000', "'=1", '　'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 12 }), (rows) => {
        const { entries, lines, counts } = previewImport(LIST_SPECS[list], rows, []);
        const control = { ...emptyControl(), [list]: entries };
        expect(InspectionControlSchema.safeParse(control).success).toBe(true);
        expect(new Set(entries.map((entry) => entryKey(list, entry))).size).toBe(entries.length);
        expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(lines.length);
        // What was taken is what would be written out again.
        const again = previewImport(
          LIST_SPECS[list],
          entries.map((e) => LIST_SPECS[list].toCells(e)),
          [],
        );
        expect(again.entries).toEqual(entries);
      }),
    );
  });

  it('ten thousand lines are judged in one go', () => {
    const text = Array.from({ length: 10_000 }, (_, i) => `禁用词语${i}\t提示\t说明`).join('\n');
    expect(preview('banned', text)).toMatchObject({ counts: { new: 10_000, error: 0 }, total: 10_000 });
  });
});

describe('hostOf', () => {
  it('never gives what the schema refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aZ1-.:/*@?#政 '), maxLength: 16 }), (text) => {
        const host = hostOf(text);
        const control = { ...emptyControl(), domains: host === null ? [] : [host] };
        expect(InspectionControlSchema.safeParse(control).success).toBe(true);
      }),
    );
  });
});
