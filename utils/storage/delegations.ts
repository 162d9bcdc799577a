import * as z from 'zod/mini';
import { type Delegation, DelegationSchema } from '../domain/delegation';
import type { SanshenDb } from './database';
import { getSetting, putSetting, type Setting } from './settings';

const DELEGATIONS: Setting<Delegation[]> = { key: 'delegations', schema: z.array(DelegationSchema), initial: [] };

/** All delegations (委托) ever given, oldest first: past ones explain earlier sign-offs. */
export function listDelegations(db: SanshenDb): Promise<Delegation[]> {
  return getSetting(db, DELEGATIONS);
}

/** Adds a delegation, or replaces the one with its id. */
export async function putDelegation(db: SanshenDb, delegation: Delegation): Promise<void> {
  const rest = (await listDelegations(db)).filter(({ id }) => id !== delegation.id);
  await putSetting(db, DELEGATIONS, [...rest, delegation]);
}
