import { type OtherAccount, OtherAccountSchema } from '../domain/account-register';
import type { AccountKey } from '../domain/ids';
import type { SanshenDb } from './database';
import { readRecord, writeRecord } from './records-check';

/** Accounts of platforms without a guard (小程序、今日头条 …), in the order of filing. */
export async function listOtherAccounts(db: SanshenDb): Promise<OtherAccount[]> {
  const accounts = (await db.otherAccounts.toArray()).map(parse);
  return accounts.sort((a, b) => a.filedAt - b.filedAt);
}

export async function getOtherAccount(db: SanshenDb, key: AccountKey): Promise<OtherAccount | null> {
  const record = await db.otherAccounts.get(key);
  return record === undefined ? null : parse(record);
}

export async function putOtherAccount(db: SanshenDb, account: OtherAccount): Promise<void> {
  await db.otherAccounts.put(writeRecord(OtherAccountSchema, 'otherAccounts', account));
}

function parse(record: OtherAccount): OtherAccount {
  return readRecord(OtherAccountSchema, 'otherAccounts', record.key, record);
}
