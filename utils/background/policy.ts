import type { DeadlinePolicy } from '../deadlines/policy';
import { unitPolicy } from '../deadlines/unit-policy';
import type { SanshenDb } from '../storage/database';
import { getUnit } from '../storage/unit';

/** The deadline policy of the unit; the defaults before onboarding. */
export async function deadlinePolicy(db: SanshenDb): Promise<DeadlinePolicy> {
  return unitPolicy((await getUnit(db))?.regulations ?? []);
}
