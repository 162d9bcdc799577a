import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../utils/deadlines/days';
import { fieldsOf } from '../../../utils/replies/fields';
import {
  DAY_REACH,
  dayFrom,
  dayInWords,
  filled,
  firstValues,
  valueFault,
  valueFaults,
} from '../../../utils/replies/fill';
import { beijing } from '../../support/clock';
import { aContent, EXACT, TODAY, VALUES } from './templates';

const days = fc.integer({ min: -20_000, max: 20_000 }).map((n) => addDays(TODAY, n));

describe('a day in words', () => {
  it('comes back as the same day', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(dayFrom(dayInWords(day))).toBe(day);
      }),
    );
  });

  it.each(['2026年2月29日', '2026年13月1日', '2026年3月0日', '2026年03月16日', '2026年3月16', '3月16日', '明天', ''])(
    '%s is none',
    (words) => {
      expect(dayFrom(words)).toBeNull();
    },
  );
});

describe('the value of a field', () => {
  const fields = fieldsOf(aContent({ text: `${aContent().text}〔事项〕` }));
  const faultOf = (name: string, value: string) => valueFault(fields.find((f) => f.name === name)!, value, TODAY);
  const day = (n: number) => dayInWords(addDays(TODAY, n));

  it.each([
    ['承办部门', '县教育局', true],
    ['承办部门', '县公安局', false],
    ['办理时限', day(0), true],
    ['办理时限', day(DAY_REACH), true],
    ['办理时限', day(DAY_REACH + 1), false],
    ['办理时限', day(-DAY_REACH), true],
    ['办理时限', day(-DAY_REACH - 1), false],
    ['办理时限', '下周五', false],
    ['事项', '路灯不亮', true],
    ['事项', '路灯\n不亮', false],
    ['事项', '〔路灯〕', false],
    ['事项', '长'.repeat(61), false],
    ['事项', '  ', false],
  ])('%s: %s', (name, value, fits) => {
    expect(faultOf(name, value) === null).toBe(fits);
  });

  it('every field that is missing is named', () => {
    expect(valueFaults(aContent(), { 承办部门: '县教育局' }, TODAY)).toHaveLength(2);
    expect(valueFaults(aContent(), VALUES, TODAY)).toEqual([]);
  });
});

it('a text is filled in every place, and what is missing stays to be seen', () => {
  expect(filled(aContent().text, VALUES)).toBe(EXACT);
  expect(filled('〔甲〕与〔甲〕、〔乙〕', { 甲: ' 一 ' })).toBe('一与一、〔乙〕');
});

describe('values to begin with', () => {
  const about = { dueAt: beijing('2026-03-23 17:30'), department: '县教育局' };
  it.each([
    ['the day on which the result is due', about, { 办理时限: '2026年3月23日' }],
    [
      'a limit of 24:00 belongs to its own day',
      { ...about, dueAt: beijing('2026-03-24 00:00') },
      { 办理时限: '2026年3月23日' },
    ],
    ['the department in charge', about, { 承办部门: '县教育局' }],
    ['the only value of a list', about, { 联系电话: '0555-0000001' }],
  ])('%s', (_name, known, wanted) => {
    expect(firstValues(aContent(), known)).toMatchObject(wanted);
  });

  it('a department that is not on the list, and a clock that does not run, are left to the person', () => {
    expect(firstValues(aContent(), { dueAt: null, department: '县公安局' })).toEqual({ 联系电话: '0555-0000001' });
  });
});
