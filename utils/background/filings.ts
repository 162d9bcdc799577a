import {
  AccountStepSchema,
  type OtherAccountChange,
  OtherAccountChangeSchema,
  type RegisterImport,
  RegisterImportSchema,
} from '../domain/account-change';
import type { OtherAccount, Register } from '../domain/account-register';
import { Fault } from '../domain/fault';
import type { AccountKey, PersonId } from '../domain/ids';
import type { AccountRef } from '../domain/platform';
import type { SignedAct } from '../domain/review';
import { afterReading, afterStep, type ChangeContext, otherAfter, otherKey, stepText } from '../filings/change';
import { registerOf } from '../filings/entry';
import { resolveAccount } from '../guard/account';
import { getAccount, listAccounts, putAccount } from '../storage/accounts';
import type { SanshenDb } from '../storage/database';
import { type Append, withLedger } from '../storage/ledger';
import { getOtherAccount, listOtherAccounts, putOtherAccount } from '../storage/other-accounts';
import { contextOf, type StoredChange, storedChange } from './accounts';
import { type Backend, nothing, requireAdminAct } from './backend';

/** The handlers of the messages about 账号备案 beside `account.file`. */
export const filingHandlers = (back: Backend) => ({
  'filings.other': ({ act }: { readonly act: SignedAct }) => fileOther(back, act),
  'filings.step': ({ act }: { readonly act: SignedAct }) => nothing(takeStep(back, act)),
  'filings.import': ({ act }: { readonly act: SignedAct }) => importRegister(back, act),
});

/** An account of another platform: kept in the register, guarded by nothing. */
async function fileOther(back: Backend, act: SignedAct): Promise<{ key: AccountKey }> {
  const db = await back.db();
  const { person, change } = await requireAdminAct(db, act, back.now());
  const parsed = OtherAccountChangeSchema.safeParse(change);
  if (!parsed.success) throw new Fault('bad-change', '备案内容不完整或过长，请核对平台、账号名称和各项内容。');
  const key = await withLedger(db, [db.otherAccounts], async (append) => {
    const filed = await storedOther(db, parsed.data, contextOf(back));
    await append({ ...filed.event, actor: person.id, data: { ...filed.event.data, act } });
    return filed.key;
  });
  back.tell({ kind: 'accounts-changed' });
  return { key };
}

/** @throws Fault `no-filing`, `already-filed`, and those of `otherAfter` */
async function storedOther(db: SanshenDb, change: OtherAccountChange, context: ChangeContext): Promise<StoredChange> {
  const before = change.key ? await getOtherAccount(db, change.key) : null;
  if (change.key && !before) throw new Fault('no-filing', '没有找到这条备案，请刷新列表。');
  const key = change.key ?? otherKey(change);
  const { platformName, name } = change;
  const same = (await listOtherAccounts(db)).find(
    (o) => o.key !== change.key && (o.key === key || (o.platformName === platformName && o.name === name)),
  );
  if (same) throw new Fault('already-filed', `账号“${name}”已登记，请在列表中修改。`);
  const filing = otherAfter(before, change, key, context);
  await putOtherAccount(db, filing);
  const message = change.matter ? { message: `变更（${change.matter.on}）：${change.matter.what}` } : {};
  const type = before ? 'account-changed' : 'account-filed';
  return { key, event: { type, at: context.now, subject: key, data: { filing, before, ...message } } };
}

/** 变更、关停、注销, and what became of them. */
async function takeStep(back: Backend, act: SignedAct): Promise<void> {
  const db = await back.db();
  const now = back.now();
  const { person, change } = await requireAdminAct(db, act, now);
  const parsed = AccountStepSchema.safeParse(change);
  if (!parsed.success) throw new Fault('bad-change', '备案事项不完整，请填写日期和内容后重新提交。');
  const { key, matter } = parsed.data;
  await withLedger(db, [db.accounts, db.otherAccounts], async (append) => {
    const message = await changeRegister(db, key, (register) => ({
      register: afterStep(register, matter, contextOf(back)),
      message: stepText(register, matter),
    }));
    await append({
      type: 'account-changed',
      at: now,
      actor: person.id,
      subject: key,
      data: { message, step: matter, act },
    });
  });
  back.tell({ kind: 'accounts-changed' });
}

/** Stores what becomes of a register, wherever its account is kept. @throws Fault `no-filing` */
async function changeRegister(
  db: SanshenDb,
  key: AccountKey,
  change: (register: Register) => { readonly register: Register; readonly message: string },
): Promise<string> {
  const filing = await getAccount(db, key);
  const other: OtherAccount | null = filing ? null : await getOtherAccount(db, key);
  if (filing) {
    const { register, message } = change(registerOf(filing));
    await putAccount(db, { ...filing, register });
    return message;
  }
  if (!other) throw new Fault('no-filing', '没有找到这条备案，请刷新列表。');
  const { register, message } = change(other.register);
  await putOtherAccount(db, { ...other, register });
  return message;
}

/** 导入: one event says who imported what, one for each account says what came of it. All of it or nothing. */
async function importRegister(back: Backend, act: SignedAct): Promise<{ added: number; changed: number }> {
  const db = await back.db();
  const now = back.now();
  const { person, change } = await requireAdminAct(db, act, now);
  const parsed = RegisterImportSchema.safeParse(change);
  if (!parsed.success)
    throw new Fault('bad-change', '导入内容不符合格式，没有导入任何账号。请重新选择文件并核对预览。');
  const given = parsed.data;
  const all = [...given.accounts, ...given.others];
  if (all.length === 0) throw new Fault('bad-change', '没有需要导入的账号。');
  const added = all.filter(({ key }) => key === undefined).length;
  const counts = { added, changed: all.length - added };
  await withLedger(db, [db.accounts, db.otherAccounts], async (append) => {
    const message = `从“${given.importFrom}”导入 ${all.length} 个：新增 ${counts.added} 个，变更 ${counts.changed} 个`;
    await append({ type: 'register-imported', at: now, actor: person.id, subject: 'accounts', data: { message, act } });
    await storeAll(db, append, given, person.id, contextOf(back));
  });
  back.tell({ kind: 'accounts-changed' });
  return counts;
}

async function storeAll(
  db: SanshenDb,
  append: Append,
  { accounts, others }: RegisterImport,
  actor: PersonId,
  context: ChangeContext,
): Promise<void> {
  for (const change of accounts) await append({ ...(await storedChange(db, change, context)).event, actor });
  for (const change of others) await append({ ...(await storedOther(db, change, context)).event, actor });
}

/** 认证信息 that a page of the account showed by itself; of accounts that are ours, and only when it says something new. */
export async function learnCertification(back: Backend, account: AccountRef, text: string): Promise<void> {
  const db = await back.db();
  const { filing } = resolveAccount(account, await listAccounts(db));
  if (filing?.standing !== 'guarded') return;
  if (!afterReading(filing.register?.certification ?? null, text, back.now())) return;
  await withLedger(db, [db.accounts], async (append) => {
    const stored = await getAccount(db, filing.key);
    const certification = afterReading(stored?.register?.certification ?? null, text, back.now());
    if (!stored || !certification) return;
    const register = { ...registerOf(stored), certification };
    await putAccount(db, { ...stored, register });
    await append({
      type: 'account-changed',
      at: back.now(),
      actor: 'system',
      subject: stored.key,
      data: { message: `页面显示的认证信息：${certification.text}`, certification },
    });
  });
  back.tell({ kind: 'accounts-changed' });
}
