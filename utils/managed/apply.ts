import { type AlarmSettings, DEFAULT_ALARMS, type UnitDeadlineSettings } from '../domain/deadline-settings';
import { Fault } from '../domain/fault';
import type { Appearance, ManagedPolicies } from '../domain/managed';
import type { Retention } from '../domain/retention';
import { WATCH_MINUTES, type WatchPlans } from '../domain/watch';

/** The end of a whole day in minutes: no closing hours. */
const MIDNIGHT = 24 * 60;

/** 下班时间 that is set for all; null: the day ends at 24:00; undefined: left to the unit. */
export function managedClosing({ closingTime }: ManagedPolicies): number | null | undefined {
  if (closingTime === undefined) return undefined;
  const [hours = 0, minutes = 0] = closingTime.split(':').map(Number);
  const minute = hours * 60 + minutes;
  return minute === MIDNIGHT ? null : minute;
}

/** 提醒 that are set for all. */
export function managedAlarms(policies: ManagedPolicies): Partial<AlarmSettings> {
  const { nearDuePercent, escalateAfterMinutes, repeatAfterMinutes } = policies;
  return {
    ...(nearDuePercent === undefined ? {} : { nearShare: nearDuePercent / 100 }),
    ...(escalateAfterMinutes === undefined ? {} : { escalateAfter: escalateAfterMinutes || null }),
    ...(repeatAfterMinutes === undefined ? {} : { repeatAfter: repeatAfterMinutes || null }),
  };
}

/** The unit's clocks and alarms as they count. */
export function managedDeadlines(own: UnitDeadlineSettings, policies: ManagedPolicies): UnitDeadlineSettings {
  const closing = managedClosing(policies);
  const alarms = managedAlarms(policies);
  return {
    ...own,
    ...(closing === undefined ? {} : { closing }),
    ...(Object.keys(alarms).length === 0 ? {} : { alarms: { ...(own.alarms ?? DEFAULT_ALARMS), ...alarms } }),
  };
}

/** 个人信息保存期限 as it counts. */
export function managedRetention(own: Retention, { retentionDays }: ManagedPolicies): Retention {
  return retentionDays === undefined ? own : { days: retentionDays };
}

/** Minutes between two readings that are allowed here. */
export function watchLimits({ watchMinutesAtLeast, watchMinutesAtMost }: ManagedPolicies): {
  least: number;
  most: number;
} {
  return { least: watchMinutesAtLeast ?? WATCH_MINUTES.least, most: watchMinutesAtMost ?? WATCH_MINUTES.most };
}

/** 值守 as it counts: intervals within the limits. */
export function managedPlans(own: WatchPlans, policies: ManagedPolicies): WatchPlans {
  const { least, most } = watchLimits(policies);
  return Object.fromEntries(
    Object.entries(own).map(([account, plan]) => [
      account,
      { ...plan, minutes: Math.min(most, Math.max(least, plan.minutes)) },
    ]),
  );
}

/** The regulations a unit follows: what is set for all, and what it chose beside it. */
export function managedRegulations(own: readonly string[], { regulations = [] }: ManagedPolicies): string[] {
  return [...own, ...regulations.filter((id, i) => !own.includes(id) && regulations.indexOf(id) === i)];
}

/** Language and theme as they count. */
export function managedAppearance(own: Appearance, { language, theme }: ManagedPolicies): Appearance {
  return { language: language ?? own.language, theme: theme ?? own.theme };
}

/**
 * Refuses a change of clocks and alarms that touches what is set for all. The unit's own values under it may stay as they are.
 * @throws Fault `managed`
 */
export function refuseManagedDeadlines(
  before: UnitDeadlineSettings,
  after: UnitDeadlineSettings,
  policies: ManagedPolicies,
): void {
  const touched =
    (managedClosing(policies) !== undefined && (before.closing ?? null) !== (after.closing ?? null)) ||
    Object.keys(managedAlarms(policies)).some((name) => {
      const key = name as keyof AlarmSettings;
      return (before.alarms ?? DEFAULT_ALARMS)[key] !== (after.alarms ?? DEFAULT_ALARMS)[key];
    });
  if (touched) throw managedFault('下班时间或提醒');
}

/** @throws Fault `managed` when the time is set for all */
export function refuseManagedRetention({ retentionDays }: ManagedPolicies): void {
  if (retentionDays !== undefined) throw managedFault('个人信息保存期限');
}

/** @param minutes null: switched off. @throws Fault `managed` outside the limits that are set for all */
export function refuseManagedWatch(minutes: number | null, policies: ManagedPolicies): void {
  const { least, most } = watchLimits(policies);
  if (minutes === null || (minutes >= least && minutes <= most)) return;
  throw new Fault('managed', `管理部门统一规定读取间隔为${least}至${most}分钟，请按此填写。`);
}

/** @throws Fault `managed` where 突发先发 is not allowed */
export function refuseManagedEmergency({ emergencyPublishing }: ManagedPolicies): void {
  if (emergencyPublishing === false)
    throw new Fault('managed', '管理部门统一设置不允许突发先发。请按审核流程提交签批，或联系管理部门。');
}

/** @throws Fault `managed` where 代录签批 is not allowed */
export function refuseManagedProxy({ recordedApprovals }: ManagedPolicies): void {
  if (recordedApprovals === false)
    throw new Fault('managed', '管理部门统一设置不允许代录签批。请由审核人本人签批，或登记委托。');
}

function managedFault(what: string): Fault {
  return new Fault('managed', `${what}由管理部门统一设置，不能在本机更改。如需调整，请联系管理部门。`);
}
