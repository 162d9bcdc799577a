import * as z from 'zod/mini';
import { InstantSchema } from './ids';

/** Problems that are kept of a full check; the first one says where to look. */
export const KEPT_CHECK_PROBLEMS = 20;

/** 最近一次全面校验: what the last full check of the ledger found. Kept as a setting, no event: the check changes nothing. */
export const LedgerCheckSchema = z.strictObject({
  at: InstantSchema,
  /** Of the part whose chain holds. */
  head: z.string().check(z.maxLength(64)),
  count: z.number().check(z.int(), z.gte(0)),
  signatures: z.number().check(z.int(), z.gte(0)),
  problemCount: z.number().check(z.int(), z.gte(0)),
  /** The first ones, in the order of the ledger. */
  problems: z
    .array(z.strictObject({ seq: z.number().check(z.int(), z.gte(0)), problem: z.string().check(z.maxLength(300)) }))
    .check(z.maxLength(KEPT_CHECK_PROBLEMS)),
});
export type LedgerCheck = z.infer<typeof LedgerCheckSchema>;
