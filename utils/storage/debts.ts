import { type Debt, DebtSchema } from '../domain/emergency';
import type { AccountKey, ReviewId } from '../domain/ids';
import type { SanshenDb } from './database';
import { readRecord, writeRecord } from './records-check';

export async function getDebt(db: SanshenDb, review: ReviewId): Promise<Debt | null> {
  const record = await db.debts.get(review);
  return record === undefined ? null : parse(record);
}

export async function putDebt(db: SanshenDb, debt: Debt): Promise<void> {
  await db.debts.put(writeRecord(DebtSchema, 'debts', debt));
}

/** What still runs (declared or owed), due first first. */
export async function runningDebts(db: SanshenDb): Promise<Debt[]> {
  const debts = (await db.debts.where('state').anyOf('declared', 'owed').toArray()).map(parse);
  return debts.sort((a, b) => a.dueAt - b.dueAt);
}

/** Declarations of one account that nothing went out under so far. */
export async function declaredDebts(db: SanshenDb, account: AccountKey): Promise<Debt[]> {
  const debts = (await db.debts.where('state').equals('declared').toArray()).map(parse);
  return debts.filter((debt) => debt.account === account);
}

/** The newest ones, whatever became of them. */
export async function latestDebts(db: SanshenDb, limit: number): Promise<Debt[]> {
  return (await db.debts.orderBy('declaredAt').reverse().limit(limit).toArray()).map(parse);
}

function parse(record: Debt): Debt {
  return readRecord(DebtSchema, 'debts', record.review, record);
}
