import { accountKey } from '../domain/account';
import { type AccountChange, AccountChangeSchema } from '../domain/account-change';
import type { AccountFiling } from '../domain/account-filing';
import { Fault } from '../domain/fault';
import type { AccountKey } from '../domain/ids';
import type { LedgerEntry } from '../domain/ledger';
import type { AccountRef } from '../domain/platform';
import type { SignedAct } from '../domain/review';
import { accountAfter, type ChangeContext } from '../filings/change';
import { resolveAccount } from '../guard/account';
import { unitSettings } from '../inspection/context';
import type { MessageInput, MessageOutput } from '../messaging/protocol';
import { ownNames } from '../regulations/own/rule-clauses';
import { getAccount, listAccounts, putAccount } from '../storage/accounts';
import type { SanshenDb } from '../storage/database';
import { getControl } from '../storage/inspection-control';
import { withLedger } from '../storage/ledger';
import { unitRegulations } from '../storage/regulations';
import { getUnit } from '../storage/unit';
import { type Backend, requireAdminAct } from './backend';
import { ignoredFor } from './ignored';

/** What a content script needs to know about unit and account; in which language it speaks is no matter of the unit. */
export async function pageContext(
  back: Backend,
  account: AccountRef,
): Promise<Omit<MessageOutput<'page.context'>, 'words'>> {
  const db = await back.db();
  const [unit, filings, control, regulations] = await Promise.all([
    getUnit(db),
    listAccounts(db),
    getControl(db),
    unitRegulations(db),
  ]);
  const { standing, filing } = resolveAccount(account, filings);
  if (filing && account.id !== null && filing.platformAccountId === null) await learnId(back, db, filing, account.id);
  return {
    onboarded: unit !== null,
    unitName: unit?.name ?? '',
    standing,
    inspection: unitSettings(unit, filings, control, regulations),
    regulationNames: ownNames(regulations),
    ignored: await ignoredFor(back, account),
  };
}

/** "Is this account ours?", answered once where the operator clicked. Later changes need an administrator. */
export async function classifyAccount(back: Backend, { account, standing }: MessageInput<'account.classify'>) {
  const db = await back.db();
  const key = accountKey(account);
  if (!key) throw new Fault('account-unreadable', '页面没有显示账号名称，无法登记；发布保持暂停。请刷新页面后再试。');
  const known = resolveAccount(account, await listAccounts(db));
  if (known.filing) throw new Fault('already-filed', '该账号已登记，如需变更请由管理员在工作台办理。');
  const filing: AccountFiling = {
    key,
    platform: account.platform,
    platformAccountId: account.id,
    name: account.name ?? account.id ?? '',
    standing,
    leader: '',
    contact: '',
    filedAt: back.now(),
  };
  await withLedger(db, [db.accounts], async (append) => {
    await putAccount(db, filing);
    await append({ type: 'account-filed', at: back.now(), actor: 'page', subject: key, data: { filing } });
  });
  back.tell({ kind: 'accounts-changed' });
  return pageContext(back, account);
}

/** Adds or changes a filing, signed by an administrator. The key of a filing never changes: digests depend on it. */
export async function fileAccount(back: Backend, act: SignedAct): Promise<{ key: AccountKey }> {
  const db = await back.db();
  const { person, change } = await requireAdminAct(db, act, back.now());
  const parsed = AccountChangeSchema.safeParse(change);
  if (!parsed.success) throw new Fault('bad-change', '备案内容不完整或过长，请核对平台、账号名称和各项内容。');
  const key = await withLedger(db, [db.accounts], async (append) => {
    const filed = await storedChange(db, parsed.data, contextOf(back));
    await append({ ...filed.event, actor: person.id, data: { ...filed.event.data, act } });
    return filed.key;
  });
  back.tell({ kind: 'accounts-changed' });
  return { key };
}

/** What a change needs from the background: its clock, and ids for what is new. */
export const contextOf = (back: Backend): ChangeContext => ({ now: back.now(), newId: () => crypto.randomUUID() });

/**
 * Stores one change of a filing, and gives the event that records it. To be called inside a transaction.
 * @throws Fault `no-filing`, `already-filed`, `bad-change`, and those of `accountAfter`
 */
export async function storedChange(
  db: SanshenDb,
  change: AccountChange,
  context: ChangeContext,
): Promise<StoredChange> {
  const { key: given, platform, platformAccountId, name } = change;
  const before = given ? await getAccount(db, given) : null;
  if (given && !before) throw new Fault('no-filing', '没有找到这条备案，请刷新列表。');
  if (before && before.platform !== platform) throw new Fault('bad-change', '账号的平台不能更改，请另行添加。');
  const key = given ?? accountKey({ platform, id: platformAccountId, name });
  if (!key) throw new Fault('bad-change', '请填写账号名称。');
  const same = (await listAccounts(db)).find(
    (f) => f.key !== given && f.platform === platform && (f.key === key || f.name === name),
  );
  if (same) throw new Fault('already-filed', `账号“${name}”已登记，请在列表中修改。`);
  const filing = accountAfter(before, change, key, context);
  await putAccount(db, filing);
  const message = change.matter ? { message: `变更（${change.matter.on}）：${change.matter.what}` } : {};
  const type = before ? 'account-changed' : 'account-filed';
  return { key, event: { type, at: context.now, subject: key, data: { filing, before, ...message } } };
}

/** A filing as it was stored, and its event without the actor. */
export interface StoredChange {
  readonly key: AccountKey;
  readonly event: Omit<LedgerEntry, 'actor'>;
}

/** A filing made by name gets the platform's id when the page shows both; its key stays. */
async function learnId(back: Backend, db: SanshenDb, filing: AccountFiling, id: string): Promise<void> {
  await withLedger(db, [db.accounts], async (append) => {
    await putAccount(db, { ...filing, platformAccountId: id });
    await append({
      type: 'account-changed',
      at: back.now(),
      actor: 'system',
      subject: filing.key,
      data: { platformAccountId: id },
    });
  });
}
