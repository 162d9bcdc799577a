import * as z from 'zod/mini';
import { InstantSchema, PersonIdSchema } from '../domain/ids';
import { type Regulation, RegulationSchema } from '../regulations/contract';
import { REGULATIONS, regulationsOf } from '../regulations/registry';
import type { SanshenDb } from './database';
import { getSetting, type Setting } from './settings';
import { getUnit } from './unit';

/** A regulation that the unit brought in from a file (自定法规). */
const OwnRegulationSchema = z.strictObject({
  regulation: RegulationSchema,
  importedAt: InstantSchema,
  /** The administrator who signed for it. */
  by: PersonIdSchema,
});
export type OwnRegulation = z.infer<typeof OwnRegulationSchema>;

/** Most regulations of its own that a unit may keep; every page that counts deadlines reads them all. */
export const OWN_REGULATIONS_MAX = 20;

/** The unit's own regulations, in the order in which they came in. */
export const OWN_REGULATIONS: Setting<readonly OwnRegulation[]> = {
  key: 'own-regulations',
  schema: z.array(OwnRegulationSchema).check(z.maxLength(OWN_REGULATIONS_MAX)),
  initial: [],
};

/** The unit's own regulations. */
export async function ownRegulations(db: SanshenDb): Promise<readonly Regulation[]> {
  return (await getSetting(db, OWN_REGULATIONS)).map(({ regulation }) => regulation);
}

/** Every regulation there is: the shipped ones, then the unit's own. */
export async function allRegulations(db: SanshenDb): Promise<readonly Regulation[]> {
  return [...REGULATIONS, ...(await ownRegulations(db))];
}

/** Those the unit follows, in its order; none before it is set up. */
export async function unitRegulations(db: SanshenDb): Promise<readonly Regulation[]> {
  const unit = await getUnit(db);
  return regulationsOf(unit?.regulations ?? [], await ownRegulations(db));
}
