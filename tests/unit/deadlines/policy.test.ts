import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../utils/deadlines/days';
import { policyOf, type RegulationLimits } from '../../../utils/deadlines/policy';

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
});
