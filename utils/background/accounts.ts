import * as z from 'zod/mini';
import { type AccountFiling, AccountFilingSchema, accountKey } from '../domain/account';
import { Fault } from '../domain/fault';
import type { AccountKey } from '../domain/ids';
import type { AccountRef } from '../domain/platform';
import type { SignedAct } from '../domain/review';
import { resolveAccount } from '../guard/account';
import { unitSettings } from '../inspection/context';
import type { MessageInput, MessageOutput } from '../messaging/protocol';
import { listAccounts, putAccount } from '../storage/accounts';
import type { SanshenDb } from '../storage/database';
import { getControl } from '../storage/inspection-control';
import { withLedger } from '../storage/ledger';
import { getUnit } from '../storage/unit';
import { type Backend, requireAdminAct } from './backend';
import { ignoredFor } from './ignored';

/** What a content script needs to know about unit and account. */
export async function pageContext(back: Backend, account: AccountRef): Promise<MessageOutput<'page.context'>> {
  const db = await back.db();
  const [unit, filings, control] = await Promise.all([getUnit(db), listAccounts(db), getControl(db)]);
  const { standing, filing } = resolveAccount(account, filings);
  if (filing && account.id !== null && filing.platformAccountId === null) await learnId(back, db, filing, account.id);
  return {
    onboarded: unit !== null,
    unitName: unit?.name ?? '',
    standing,
    inspection: unitSettings(unit, filings, control),
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

const FilingChangeSchema = z.strictObject({
  key: z.optional(AccountFilingSchema.shape.key),
  platform: AccountFilingSchema.shape.platform,
  platformAccountId: AccountFilingSchema.shape.platformAccountId,
  name: z.string().check(z.minLength(1)),
  standing: AccountFilingSchema.shape.standing,
  leader: z.string(),
  contact: z.string(),
});

/** Adds or changes a filing, signed by an administrator. The key of a filing never changes: digests depend on it. */
export async function fileAccount(back: Backend, act: SignedAct): Promise<{ key: AccountKey }> {
  const db = await back.db();
  const { person, change } = await requireAdminAct(db, act, back.now());
  const parsed = FilingChangeSchema.safeParse(change);
  if (!parsed.success) throw new Fault('bad-change', '备案内容不完整，请检查平台和账号名称。');
  const { key: given, ...fields } = parsed.data;
  const filings = await listAccounts(db);
  const before = given ? filings.find((f) => f.key === given) : undefined;
  if (given && !before) throw new Fault('no-filing', '没有找到这条备案，请刷新列表。');
  const key = given ?? accountKey({ platform: fields.platform, id: fields.platformAccountId, name: fields.name });
  if (!key) throw new Fault('bad-change', '请填写账号名称。');
  if (!before && filings.some((f) => f.key === key)) throw new Fault('already-filed', '该账号已登记，请在列表中修改。');
  // What stood on the account while it was not ours is history: no deadline was missed and no review skipped.
  const takenOver = before?.standing === 'foreign' && fields.standing === 'guarded';
  const filing: AccountFiling = { ...fields, key, filedAt: before && !takenOver ? before.filedAt : back.now() };
  await withLedger(db, [db.accounts], async (append) => {
    await putAccount(db, filing);
    await append({
      type: before ? 'account-changed' : 'account-filed',
      at: back.now(),
      actor: person.id,
      subject: key,
      data: { filing, before: before ?? null, act },
    });
  });
  back.tell({ kind: 'accounts-changed' });
  return { key };
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
