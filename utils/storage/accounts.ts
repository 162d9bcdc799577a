import { type AccountFiling, AccountFilingSchema } from '../domain/account-filing';
import type { AccountKey } from '../domain/ids';
import type { SanshenDb } from './database';
import { readRecord, writeRecord } from './records-check';

/** The filing register (备案), guarded and foreign accounts, in the order of filing. */
export async function listAccounts(db: SanshenDb): Promise<AccountFiling[]> {
  const accounts = (await db.accounts.toArray()).map(parse);
  return accounts.sort((a, b) => a.filedAt - b.filedAt);
}

/** Null: nobody has classified this account yet, so it is held. */
export async function getAccount(db: SanshenDb, key: AccountKey): Promise<AccountFiling | null> {
  const record = await db.accounts.get(key);
  return record === undefined ? null : parse(record);
}

export async function putAccount(db: SanshenDb, account: AccountFiling): Promise<void> {
  await db.accounts.put(writeRecord(AccountFilingSchema, 'accounts', account));
}

/** Removes a filing; used when its key changes because the platform's own id became known. */
export async function deleteAccount(db: SanshenDb, key: AccountKey): Promise<void> {
  await db.accounts.delete(key);
}

function parse(record: AccountFiling): AccountFiling {
  return readRecord(AccountFilingSchema, 'accounts', record.key, record);
}
