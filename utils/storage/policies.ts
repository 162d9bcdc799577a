import * as z from 'zod/mini';
import { type PendingPolicy, PendingPolicySchema } from '../domain/pending-policy';
import { type PolicyBook, PolicyBookSchema } from '../domain/policy';
import type { Unit } from '../domain/unit';
import { defaultBook } from '../review/policy';
import type { SanshenDb } from './database';
import { getSetting, putSetting, type Setting } from './settings';

const BOOK: Setting<PolicyBook | null> = {
  key: 'policy-book',
  schema: z.nullable(PolicyBookSchema),
  initial: null,
};
const PENDING: Setting<PendingPolicy | null> = {
  key: 'policy-pending',
  schema: z.nullable(PendingPolicySchema),
  initial: null,
};

/** The book that was signed last; null while the unit works by the one it began with. */
export function signedBook(db: SanshenDb): Promise<PolicyBook | null> {
  return getSetting(db, BOOK);
}

/** 审核制度 in force: the one signed last, or the one a unit of this size begins with. */
export async function policyBook(db: SanshenDb, unit: Pick<Unit, 'size'>): Promise<PolicyBook> {
  return (await signedBook(db)) ?? defaultBook(unit.size);
}

export function putPolicyBook(db: SanshenDb, book: PolicyBook): Promise<void> {
  return putSetting(db, BOOK, book);
}

/** The change that waits for its second signature; null when none does. */
export function pendingPolicy(db: SanshenDb): Promise<PendingPolicy | null> {
  return getSetting(db, PENDING);
}

export function putPendingPolicy(db: SanshenDb, pending: PendingPolicy | null): Promise<void> {
  return putSetting(db, PENDING, pending);
}
