import type { Instant, PersonId } from '../domain/ids';
import type { SanshenDb } from '../storage/database';
import { lastHandover } from '../storage/duty-sheet';
import { getPerson } from '../storage/people';

/** Who acts where nobody has taken over: whoever sits there. */
export const ON_DUTY = 'duty';

/** Who took over last (接班) and is still on duty; null: nobody. Reads `dutySheet` and `people`. */
export async function personOnDuty(db: SanshenDb, now: Instant): Promise<PersonId | null> {
  const last = await lastHandover(db, now);
  if (!last || now >= last.to) return null;
  return (await getPerson(db, last.person))?.active ? last.person : null;
}

/** In whose name an act of the person on duty stands in the ledger. */
export async function actorOnDuty(db: SanshenDb, now: Instant): Promise<string> {
  return (await personOnDuty(db, now)) ?? ON_DUTY;
}
