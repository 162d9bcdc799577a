import * as z from 'zod/mini';
import { type LedgerCheck, LedgerCheckSchema } from '../domain/ledger-check';
import type { Setting } from './settings';

/** The last full check of the ledger; null: never. */
export const LAST_CHECK: Setting<LedgerCheck | null> = {
  key: 'last-ledger-check',
  schema: z.nullable(LedgerCheckSchema),
  initial: null,
};
