import { describe, expect, it } from 'vitest';
import { DEFAULT_ALARMS, type UnitDeadlineSettings } from '../../../utils/domain/deadline-settings';
import type { WatchPlans } from '../../../utils/domain/watch';
import { appearanceFrom } from '../../../utils/managed/appearance';
import {
  managedAppearance,
  managedDeadlines,
  managedPlans,
  managedRegulations,
  managedRetention,
  refuseManagedDeadlines,
  refuseManagedEmergency,
  refuseManagedProxy,
  refuseManagedRetention,
  refuseManagedWatch,
} from '../../../utils/managed/apply';
import { NOW } from '../../support/clock';

const OWN: UnitDeadlineSettings = { workingDays: 4, closing: 1_050, alarms: { ...DEFAULT_ALARMS, repeatAfter: 30 } };
const code = (work: () => void): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('what is set for all', () => {
  it('leaves everything to the unit where it says nothing', () => {
    expect(managedDeadlines(OWN, {})).toEqual(OWN);
    expect(managedRetention({ days: 400 }, {})).toEqual({ days: 400 });
    expect(managedRegulations(['a'], {})).toEqual(['a']);
    expect(managedAppearance({ language: 'en', theme: 'dark' }, {})).toEqual({ language: 'en', theme: 'dark' });
  });

  it.each([
    ['17:00', 1_020],
    ['24:00', null],
  ])('closing time %s', (closingTime, closing) => {
    expect(managedDeadlines(OWN, { closingTime })).toEqual({ ...OWN, closing });
  });

  it('replaces single alarms and leaves the others', () => {
    expect(managedDeadlines(OWN, { nearDuePercent: 50, escalateAfterMinutes: 0 }).alarms).toEqual({
      ...OWN.alarms,
      nearShare: 0.5,
      escalateAfter: null,
    });
    expect(managedDeadlines({}, { repeatAfterMinutes: 60 }).alarms).toEqual({ ...DEFAULT_ALARMS, repeatAfter: 60 });
  });

  it('takes no regulation away from the unit and adds each once', () => {
    expect(managedRegulations(['b', 'a'], { regulations: ['a', 'c', 'c'] })).toEqual(['b', 'a', 'c']);
  });

  it('keeps intervals of the watch within its limits', () => {
    const plans = { a: { minutes: 5, since: NOW }, b: { minutes: 60, since: NOW } } as unknown as WatchPlans;
    const minutes = Object.values(managedPlans(plans, { watchMinutesAtLeast: 10, watchMinutesAtMost: 20 }));
    expect(minutes.map((plan) => plan.minutes)).toEqual([10, 20]);
  });

  it('language and theme go before what was chosen here', () => {
    expect(managedAppearance({ language: 'en', theme: 'dark' }, { language: 'zh_CN' })).toEqual({
      language: 'zh_CN',
      theme: 'dark',
    });
  });
});

describe('changes here', () => {
  it.each<[string, UnitDeadlineSettings, string]>([
    ['another closing time', { ...OWN, closing: 1_080 }, 'managed'],
    ['no closing time', { workingDays: 4, alarms: OWN.alarms }, 'managed'],
    ['another alarm that is set for all', { ...OWN, alarms: { ...DEFAULT_ALARMS, repeatAfter: 60 } }, 'managed'],
    ['another alarm that is left to the unit', { ...OWN, alarms: { ...OWN.alarms!, escalateAfter: 10 } }, 'none'],
    ['other limits', { ...OWN, workingDays: 3 }, 'none'],
  ])('%s', (_name, after, expected) => {
    const policies = { closingTime: '17:00', repeatAfterMinutes: 120 };
    expect(code(() => refuseManagedDeadlines(OWN, after, policies))).toBe(expected);
    expect(code(() => refuseManagedDeadlines(OWN, after, {}))).toBe('none');
  });

  it('of retention, watch, 突发先发 and 代录 are refused only where something is set', () => {
    expect(code(() => refuseManagedRetention({ retentionDays: 90 }))).toBe('managed');
    expect(code(() => refuseManagedRetention({}))).toBe('none');
    expect(code(() => refuseManagedWatch(5, { watchMinutesAtLeast: 10 }))).toBe('managed');
    expect(code(() => refuseManagedWatch(10, { watchMinutesAtLeast: 10 }))).toBe('none');
    expect(code(() => refuseManagedWatch(null, { watchMinutesAtLeast: 10 }))).toBe('none');
    expect(code(() => refuseManagedEmergency({ emergencyPublishing: false }))).toBe('managed');
    expect(code(() => refuseManagedEmergency({ emergencyPublishing: true }))).toBe('none');
    expect(code(() => refuseManagedProxy({ recordedApprovals: false }))).toBe('managed');
    expect(code(() => refuseManagedProxy({}))).toBe('none');
  });
});

it.each([
  ['nothing chosen', undefined, {}, { language: 'auto', theme: 'auto' }],
  ['chosen here', { language: 'en', theme: 'dark' }, {}, { language: 'en', theme: 'dark' }],
  ['set for all', { language: 'en', theme: 'dark' }, { language: 'zh_CN' }, { language: 'zh_CN', theme: 'dark' }],
  ['something stored that is not ours', { language: 'de' }, { theme: 'light' }, { language: 'auto', theme: 'light' }],
  ['a policy that cannot be', { language: 'en', theme: 'auto' }, { language: 'de' }, { language: 'en', theme: 'auto' }],
])('language and look in force: %s', (_name, stored, managed, inForce) => {
  expect(appearanceFrom(stored, managed).inForce).toEqual(inForce);
});
