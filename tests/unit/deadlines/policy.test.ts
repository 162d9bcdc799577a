import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../utils/deadlines/days';
import { mayApproveExtension, policyOf, type RegulationLimits } from '../../../utils/deadlines/policy';
import { unitPolicy } from '../../../utils/deadlines/unit-policy';
import { UnitDeadlineSettingsSchema } from '../../../utils/domain/deadline-settings';
import { REGULATIONS, regulationsOf } from '../../../utils/regulations/registry';
import { aPerson } from '../../support/builders';

const jiangbei: RegulationLimits = {
  regulation: 'jiangbei-2021',
  acknowledge: { hours: 1, clause: 'jiangbei-2021#三(七)' },
  resolve: { workingDays: 5, extendedWorkingDays: null, clause: 'jiangbei-2021#三(七)' },
};
const sample: RegulationLimits = {
  regulation: 'gov-website-content-sample',
  resolve: { workingDays: 7, extendedWorkingDays: 15, clause: 'gov-website-content-sample#(四)' },
};
const silent: RegulationLimits = { regulation: 'panjin-2019' };

describe('deadline policy', () => {
  it('falls back to 1 hour and 5 working days, and says that this is a default', () => {
    const policy = policyOf([silent]);
    expect(policy.acknowledge).toEqual({
      limit: HOUR,
      hours: null,
      sources: [{ kind: 'default', regulation: null, clause: null }],
      laxer: [],
    });
    expect(policy.resolve).toMatchObject({ workingDays: 5, closing: null, receiptDayCounts: false });
    expect(policy.resolve.sources[0]?.kind).toBe('default');
  });

  it('takes the strictest of several regulations and says whose it is', () => {
    const policy = policyOf([sample, jiangbei, silent]);
    expect(policy.resolve).toMatchObject({ workingDays: 5, extendedWorkingDays: null });
    expect(policy.resolve.sources).toEqual([
      { kind: 'regulation', regulation: 'jiangbei-2021', clause: 'jiangbei-2021#三(七)' },
    ]);
  });

  it('takes a longer limit when it is the only one given, with its extension', () => {
    const policy = policyOf([sample]);
    expect(policy.resolve).toMatchObject({ workingDays: 7, extendedWorkingDays: 15 });
    expect(policy.acknowledge.sources[0]?.kind).toBe('default');
  });

  it('names all that agree, and allows an extension only when each of them does', () => {
    const other: RegulationLimits = {
      regulation: 'b',
      resolve: { workingDays: 7, extendedWorkingDays: 10, clause: 'b#一' },
    };
    const none: RegulationLimits = {
      regulation: 'c',
      resolve: { workingDays: 7, extendedWorkingDays: null, clause: 'c#一' },
    };
    expect(policyOf([sample, other]).resolve.sources.map((s) => s.regulation)).toEqual([
      'gov-website-content-sample',
      'b',
    ]);
    expect(policyOf([sample, other]).resolve.extendedWorkingDays).toBe(10);
    expect(policyOf([sample, other, none]).resolve.extendedWorkingDays).toBeNull();
  });

  it('lets a unit be stricter than its regulation, never laxer', () => {
    expect(policyOf([jiangbei], { workingDays: 3 }).resolve).toMatchObject({
      workingDays: 3,
      sources: [{ kind: 'unit' }],
    });
    expect(policyOf([jiangbei], { workingDays: 20, acknowledgeHours: 9 })).toMatchObject({
      acknowledge: { limit: HOUR, sources: [{ regulation: 'jiangbei-2021' }] },
      resolve: { workingDays: 5, sources: [{ regulation: 'jiangbei-2021' }] },
    });
  });

  it("says which laxer limits the strictest one beat, strictest first, the unit's own among them", () => {
    const policy = policyOf([sample, jiangbei], { workingDays: 6, acknowledgeHours: 4 });
    expect(policy.resolve.laxer.map(({ source, amount }) => [source.regulation ?? source.kind, amount])).toEqual([
      ['unit', 6],
      ['gov-website-content-sample', 7],
    ]);
    expect(policy.acknowledge.laxer).toEqual([{ source: { kind: 'unit', regulation: null, clause: null }, amount: 4 }]);
  });

  it('never lets an extension pass what another regulation demands at the latest', () => {
    const nine: RegulationLimits = {
      regulation: 'c',
      resolve: { workingDays: 9, extendedWorkingDays: null, clause: 'c#一' },
    };
    expect(policyOf([sample, nine]).resolve.extendedWorkingDays).toBe(9);
    expect(policyOf([sample, jiangbei]).resolve.extendedWorkingDays).toBeNull();
    expect(policyOf([sample], { workingDays: 3 }).resolve.extendedWorkingDays).toBeNull();
  });

  it('lets the clock rest only where every winner allows it; none of the five regulations does', () => {
    const rests: RegulationLimits = {
      regulation: 'own',
      resolve: { workingDays: 5, extendedWorkingDays: null, pauses: true, clause: 'own#一' },
    };
    expect(policyOf([rests, sample]).resolve.pauses).toBe(true);
    expect(policyOf([rests, jiangbei]).resolve.pauses).toBe(false);
    for (const id of ['gov-website-content-sample', 'jiangbei-2021', 'panjin-2019', 'yanchi-2017', 'yunhe-2022']) {
      expect(unitPolicy(regulationsOf([id])).resolve.pauses, id).toBe(false);
    }
  });

  it('reads from the file of a regulation whether the clock may rest', () => {
    const own = {
      ...REGULATIONS[0]!,
      id: 'own-2026',
      parameters: {
        resolveWorkingDays: { value: 5, clause: '一·办理' },
        pauseAllowed: { value: true as const, clause: '一·中止' },
      },
    };
    expect(unitPolicy([own]).resolve.pauses).toBe(true);
  });

  it('takes the numbers of the registered regulations with their clauses', () => {
    const { resolve } = unitPolicy(regulationsOf(['gov-website-content-sample', 'jiangbei-2021', 'nowhere']));
    expect(resolve).toMatchObject({ workingDays: 5, sources: [{ clause: 'jiangbei-2021#三(七)·办理结果' }] });
    expect(resolve.laxer).toMatchObject([
      { amount: 7, source: { clause: 'gov-website-content-sample#(四)·七个工作日' } },
    ]);
  });

  it('lets the final stage approve an extension, or whom the unit names; nobody without a key', () => {
    const key = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' } as const;
    const person = (role: 'final' | 'admin', change = {}) =>
      aPerson(role, { roles: [role], publicKey: key, ...change });
    const usual = policyOf([sample]);
    expect(mayApproveExtension(person('final'), usual)).toBe(true);
    expect(mayApproveExtension(person('admin'), usual)).toBe(false);
    expect(mayApproveExtension(person('final', { active: false }), usual)).toBe(false);
    expect(mayApproveExtension(person('final', { publicKey: null }), usual)).toBe(false);
    expect(mayApproveExtension(person('admin'), policyOf([sample], { extensionApprovers: ['admin'] }))).toBe(true);
  });
});

describe('settings of the unit', () => {
  it.each([
    [{}, true],
    [{ acknowledgeHours: 0.5, workingDays: 3, dutyHours: { from: 540, to: 1050 }, closing: 1050 }, true],
    [{ dutyHours: null, closing: null, receiptDayCounts: true, extensionApprovers: ['final', 'admin'] }, true],
    [{ dutyHours: { from: 1050, to: 540 } }, false],
    [{ dutyHours: { from: 0, to: 1441 } }, false],
    [{ closing: 0 }, false],
    [{ workingDays: 2.5 }, false],
    [{ acknowledgeHours: 0 }, false],
    [{ extensionApprovers: [] }, false],
    [{ holidays: [] }, false],
  ])('%j can be stored: %s', (settings, valid) => {
    expect(UnitDeadlineSettingsSchema.safeParse(settings).success).toBe(valid);
  });
});
