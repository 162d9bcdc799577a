import type { DeadlinePolicy } from '../deadlines/policy';
import { unitPolicy } from '../deadlines/unit-policy';
import type { SanshenDb } from '../storage/database';
import { deadlinesInForce } from '../storage/managed';
import { unitRegulations } from '../storage/regulations';

/** The deadline policy of the unit, its own settings included; the defaults before onboarding. */
export async function deadlinePolicy(db: SanshenDb): Promise<DeadlinePolicy> {
  return unitPolicy(await unitRegulations(db), await deadlinesInForce(db));
}
