import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyChange,
  ControlChangeSchema,
  changeBetween,
  entryKey,
  isEmptyChange,
} from '../../../utils/domain/control-change';
import { emptyControl, type InspectionControl, InspectionControlSchema } from '../../../utils/domain/inspection';

const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), minLength: 2, maxLength: 3 });
const unique = <T>(entry: fc.Arbitrary<T>, key: (value: T) => string) =>
  fc.uniqueArray(entry, { maxLength: 5, selector: key });
const severity = fc.constantFrom('block' as const, 'warn' as const, 'hint' as const);
const control: fc.Arbitrary<InspectionControl> = fc.record({
  rules: fc.dictionary(
    fc.constantFrom('a', 'b', 'c'),
    fc.record({ enabled: fc.boolean(), severity: fc.option(severity) }),
  ),
  banned: unique(fc.record({ word, severity, note: word }), (b) => b.word),
  allowed: unique(word, (w) => w),
  wording: unique(fc.record({ wrong: word, right: word, note: word }), (w) => w.wrong),
  people: unique(
    fc.record({ name: word, post: word, order: fc.option(fc.integer({ min: 1, max: 9 })) }),
    (p) => p.name,
  ),
  sources: unique(word, (w) => w),
  domains: unique(fc.constantFrom('a.cn', 'b.cn', 'c.gov.cn'), (d) => d),
  falseAlarms: unique(fc.record({ rule: word, text: word, before: word, after: word }), (a) =>
    entryKey('falseAlarms', a),
  ),
});

/** Without the order of entries, which is no difference. */
function sorted(value: InspectionControl): unknown {
  const { rules, ...lists } = value;
  const each = Object.entries(lists).map(([name, entries]) => [
    name,
    (entries as unknown[]).map((entry) => JSON.stringify(entry)).sort(),
  ]);
  return [Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1)), each];
}

describe('a change of the control', () => {
  it('leads from any control to any other, and says nothing where they are equal', () => {
    fc.assert(
      fc.property(control, control, (before, after) => {
        const change = changeBetween(before, after);
        expect(ControlChangeSchema.safeParse(change).success).toBe(true);
        const reached = applyChange(before, change);
        expect(sorted(reached)).toEqual(sorted(after));
        expect(InspectionControlSchema.safeParse(reached).success).toBe(true);
        expect(isEmptyChange(changeBetween(reached, after))).toBe(true);
        expect(isEmptyChange(changeBetween(before, before))).toBe(true);
      }),
    );
  });

  it('of one administrator leaves alone what another changed meanwhile', () => {
    const before = { ...emptyControl(), allowed: ['甲甲', '乙乙'] };
    const mine = changeBetween(before, { ...before, allowed: ['乙乙', '丙丙'] });
    const theirs = { ...before, allowed: ['甲甲', '乙乙', '丁丁'], rules: { a: { enabled: false, severity: null } } };
    expect(applyChange(theirs, mine)).toEqual({ ...theirs, allowed: ['乙乙', '丁丁', '丙丙'] });
  });

  it('replaces an entry in its place and keeps untouched lists the same object', () => {
    const before: InspectionControl = {
      ...emptyControl(),
      banned: [
        { word: '甲甲', severity: 'warn', note: '' },
        { word: '乙乙', severity: 'warn', note: '' },
      ],
      allowed: ['丙丙'],
    };
    const change = changeBetween(before, {
      ...before,
      banned: [{ word: '甲甲', severity: 'block', note: '新' }, before.banned[1]!],
    });
    expect(change).toEqual({
      rules: {},
      put: { banned: [{ word: '甲甲', severity: 'block', note: '新' }] },
      remove: {},
      decided: [],
    });
    const after = applyChange(before, change);
    expect(after.banned.map((b) => [b.word, b.severity])).toEqual([
      ['甲甲', 'block'],
      ['乙乙', 'warn'],
    ]);
    expect(after.allowed).toBe(before.allowed);
  });

  it('with nothing but decided reports is no empty one', () => {
    expect(isEmptyChange(changeBetween(emptyControl(), emptyControl(), ['report-1']))).toBe(false);
  });

  it('refuses entries that no list may hold', () => {
    const bad = { rules: {}, put: { domains: ['http://a.cn/'] }, remove: {}, decided: [] };
    expect(ControlChangeSchema.safeParse(bad).success).toBe(false);
    expect(ControlChangeSchema.safeParse({ ...bad, put: { strangers: [] } }).success).toBe(false);
    expect(ControlChangeSchema.safeParse({ ...bad, put: { rules: {} } }).success).toBe(false);
  });
});
