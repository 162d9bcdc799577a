import type { UnitDeadlineSettings } from '../domain/deadline-settings';
import { type ManagedPolicies, type ManagedState, ManagedStateSchema } from '../domain/managed';
import type { Retention } from '../domain/retention';
import type { WatchPlans } from '../domain/watch';
import { managedDeadlines, managedPlans, managedRetention } from '../managed/apply';
import type { SanshenDb } from './database';
import { DEADLINE_SETTINGS } from './deadline-settings';
import { getSetting, type Setting } from './settings';
import { RETENTION, WATCH_PLANS } from './watch';

/**
 * 统一设置 as they were last read from the browser's policies. Kept here, so that whatever reads the unit's settings in a transaction sees
 * them at the same moment, pages included.
 */
export const MANAGED: Setting<ManagedState> = {
  key: 'managed',
  schema: ManagedStateSchema,
  initial: { policies: {}, problems: [], since: null },
};

export async function managedPolicies(db: SanshenDb): Promise<ManagedPolicies> {
  return (await getSetting(db, MANAGED)).policies;
}

/** 办理时限 and 提醒 as they count: what is set for all over what the unit set. */
export async function deadlinesInForce(db: SanshenDb): Promise<UnitDeadlineSettings> {
  return managedDeadlines(await getSetting(db, DEADLINE_SETTINGS), await managedPolicies(db));
}

/** 个人信息保存期限 as it counts. */
export async function retentionInForce(db: SanshenDb): Promise<Retention> {
  return managedRetention(await getSetting(db, RETENTION), await managedPolicies(db));
}

/** 值守 as it counts. */
export async function watchPlansInForce(db: SanshenDb): Promise<WatchPlans> {
  return managedPlans(await getSetting(db, WATCH_PLANS), await managedPolicies(db));
}
