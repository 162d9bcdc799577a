import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import schema from '../../../public/managed-schema.json';
import { ManagedPoliciesSchema } from '../../../utils/domain/managed';
import { readManaged } from '../../../utils/managed/read';

const REGULATIONS = ['jiangbei-2021', 'yanchi-2017'];
const read = (raw: Record<string, unknown>) => readManaged(raw, REGULATIONS);

/** A value that counts, one for each policy. */
const GOOD = {
  regulations: ['jiangbei-2021'],
  closingTime: '17:30',
  nearDuePercent: 25,
  escalateAfterMinutes: 0,
  repeatAfterMinutes: 60,
  retentionDays: 365,
  watchMinutesAtLeast: 10,
  watchMinutesAtMost: 30,
  backupReminderDays: 3,
  emergencyPublishing: false,
  recordedApprovals: true,
  language: 'zh_CN',
  theme: 'dark',
} as const;

describe('policies of the browser', () => {
  it('are all taken over where they fit', () => {
    expect(read(GOOD)).toEqual({ policies: GOOD, problems: [] });
    expect(Object.keys(GOOD).sort()).toEqual(Object.keys(ManagedPoliciesSchema.shape).sort());
  });

  it('are the ones that the package declares to the browser, with the same types', () => {
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(GOOD).sort());
    const typeOf = (value: unknown) =>
      Array.isArray(value) ? 'array' : typeof value === 'number' ? 'integer' : typeof value;
    for (const [key, value] of Object.entries(GOOD)) {
      expect([key, schema.properties[key as keyof typeof GOOD].type]).toEqual([key, typeOf(value)]);
    }
  });

  it.each([
    ['closingTime', '25:00'],
    ['closingTime', '9:00'],
    ['closingTime', '00:00'],
    ['nearDuePercent', 4],
    ['nearDuePercent', 25.5],
    ['escalateAfterMinutes', -1],
    ['repeatAfterMinutes', 9],
    ['retentionDays', 29],
    ['retentionDays', '365'],
    ['watchMinutesAtLeast', 4],
    ['watchMinutesAtMost', 61],
    ['backupReminderDays', 0],
    ['emergencyPublishing', 'false'],
    ['language', 'fr'],
    ['theme', 'black'],
    ['regulations', 'jiangbei-2021'],
    ['regulations', [7]],
  ])('%s: %j is named and left out, the rest counts', (key, value) => {
    const { [key as keyof typeof GOOD]: _, ...others } = GOOD;
    expect(read({ ...GOOD, [key]: value })).toEqual({
      policies: others,
      problems: [{ key, why: 'bad-value', value: JSON.stringify(value) }],
    });
  });

  it('that nobody knows are named, whatever they are called', () => {
    expect(read({ colour: 'red', toString: 1, __proto__x: null }).problems.map(({ key, why }) => [key, why])).toEqual([
      ['__proto__x', 'unknown'],
      ['colour', 'unknown'],
      ['toString', 'unknown'],
    ]);
  });

  it('name regulations that do not exist here one by one', () => {
    expect(read({ regulations: ['jiangbei-2021', 'nowhere-2030'] })).toEqual({
      policies: { regulations: ['jiangbei-2021'] },
      problems: [{ key: 'regulations', why: 'unknown-regulation', value: '"nowhere-2030"' }],
    });
  });

  it('that contradict each other both have no effect', () => {
    const { policies, problems } = read({ watchMinutesAtLeast: 30, watchMinutesAtMost: 10, theme: 'dark' });
    expect(policies).toEqual({ theme: 'dark' });
    expect(problems.map(({ key, why }) => [key, why])).toEqual([
      ['watchMinutesAtLeast', 'contradiction'],
      ['watchMinutesAtMost', 'contradiction'],
    ]);
  });

  it('are read whatever stands there: nothing throws, what counts fits the schema, what does not is named', () => {
    const key = fc.oneof(fc.constantFrom(...Object.keys(GOOD)), fc.string());
    fc.assert(
      fc.property(fc.dictionary(key, fc.jsonValue()), (raw) => {
        const { policies, problems } = read(raw);
        expect(ManagedPoliciesSchema.safeParse(policies).success).toBe(true);
        const named = new Set([...Object.keys(policies), ...problems.map((p) => p.key)]);
        for (const name of Object.keys(raw)) expect(named).toContain(name.slice(0, 60));
        for (const { value } of problems) expect(value.length).toBeLessThanOrEqual(60);
      }),
    );
  });
});
