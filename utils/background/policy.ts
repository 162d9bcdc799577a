import type { DeadlinePolicy } from '../deadlines/policy';
import { unitPolicy } from '../deadlines/unit-policy';
import type { SanshenDb } from '../storage/database';
import { deadlinesInForce } from '../storage/managed';
import { unitRegulations } from '../storage/regulations';

/** The deadline policy of the unit, its own settings included; the defaults before onboarding. */
export async function deadlinePolicy(db: SanshenDb): Promise<DeadlinePolicy> {
  const [regulations, settings] = await Promise.all([unitRegulations(db), deadlinesInForce(db)]);
  return unitPolicy(regulations, settings);
}
