import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveClause } from '../../../utils/regulations/registry';
import { fieldsOf, isClosed, partsOf, textFaults } from '../../../utils/replies/fields';
import { TEMPLATE_SEEDS } from '../../../utils/replies/seeds';
import { aContent } from './templates';

describe('the parts of a template', () => {
  it.each([
    ['没有填写项', [{ literal: '没有填写项' }]],
    ['由〔部门〕办理', [{ literal: '由' }, { field: '部门' }, { literal: '办理' }]],
    ['〔一〕〔二〕', [{ field: '一' }, { field: '二' }]],
    ['〔〕空的', [{ literal: '〔〕空的' }]],
    ['〔没有写完', [{ literal: '〔没有写完' }]],
    ['〔外〔内〕层〕', [{ literal: '〔外' }, { field: '内' }, { literal: '层〕' }]],
    ['〔跨\n行〕', [{ literal: '〔跨\n行〕' }]],
    ['〔这个名称超过了十二个字吧是的〕', [{ literal: '〔这个名称超过了十二个字吧是的〕' }]],
  ])('%s', (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });

  it('put together are the text again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('甲', '〔', '〕', '乙', '\n') }), (text) => {
        const whole = partsOf(text).map((part) => ('literal' in part ? part.literal : `〔${part.field}〕`));
        expect(whole.join('')).toBe(text);
      }),
    );
  });
});

describe('the fields of a template', () => {
  it('stand once each, a day by its name, a choice by its list, the others free', () => {
    const content = aContent({ text: '〔事项〕由〔承办部门〕于〔答复日期〕前办理，〔事项〕' });
    expect(fieldsOf(content)).toEqual([
      { name: '事项', kind: 'text', choices: [] },
      { name: '承办部门', kind: 'choice', choices: ['县交通运输局', '县教育局'] },
      { name: '答复日期', kind: 'date', choices: [] },
    ]);
    expect(isClosed(content)).toBe(false);
    expect(isClosed(aContent())).toBe(true);
  });
});

it.each([
  ['由〔部门〕办理', 0],
  ['〔〕办理', 1],
  ['由〔部门办理', 1],
  ['〔部门〕', 1],
])('%s has %i faults', (text, count) => {
  expect(textFaults(text)).toHaveLength(count);
});

describe('the templates that come along', () => {
  it.each(TEMPLATE_SEEDS.map((seed) => [seed.title, seed] as const))(
    '%s can be saved and names its clauses',
    (_title, seed) => {
      expect(textFaults(seed.text)).toEqual([]);
      expect(seed.clauses.filter((ref) => resolveClause(ref) === null)).toEqual([]);
    },
  );

  it('have keys of their own, and cover 受理, 结果 and 渠道', () => {
    expect(new Set(TEMPLATE_SEEDS.map(({ key }) => key)).size).toBe(TEMPLATE_SEEDS.length);
    expect(TEMPLATE_SEEDS.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['acknowledge', 'result', 'refer']));
  });
});
