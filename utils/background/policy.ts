import type { DeadlinePolicy } from '../deadlines/policy';
import { unitPolicy } from '../deadlines/unit-policy';
import type { SanshenDb } from '../storage/database';
import { DEADLINE_SETTINGS } from '../storage/deadline-settings';
import { getSetting } from '../storage/settings';
import { getUnit } from '../storage/unit';

/** The deadline policy of the unit, its own settings included; the defaults before onboarding. */
export async function deadlinePolicy(db: SanshenDb): Promise<DeadlinePolicy> {
  const settings = await getSetting(db, DEADLINE_SETTINGS);
  return unitPolicy((await getUnit(db))?.regulations ?? [], settings);
}
