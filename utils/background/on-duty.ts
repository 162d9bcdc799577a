import type { Instant, PersonId } from '../domain/ids';
import type { Handover } from '../domain/shift';
import type { SanshenDb } from '../storage/database';
import { lastHandover } from '../storage/duty-sheet';
import { getPerson } from '../storage/people';

/** Who acts where nobody has taken over: whoever sits there. */
export const ON_DUTY = 'duty';

/** The last hand-over (接班), as long as whoever took over is still on duty; else null. Reads `dutySheet` and `people`. */
export async function handoverOnDuty(db: SanshenDb, now: Instant): Promise<Handover | null> {
  const last = await lastHandover(db, now);
  if (!last || now >= last.to) return null;
  return (await getPerson(db, last.person))?.active ? last : null;
}

/** Who is on duty; null: nobody. */
export async function personOnDuty(db: SanshenDb, now: Instant): Promise<PersonId | null> {
  return (await handoverOnDuty(db, now))?.person ?? null;
}

/** In whose name an act of the person on duty stands in the ledger. */
export async function actorOnDuty(db: SanshenDb, now: Instant): Promise<string> {
  return (await personOnDuty(db, now)) ?? ON_DUTY;
}
