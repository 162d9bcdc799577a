import { dayOf } from '../deadlines/days';
import { accountKey } from '../domain/account';
import { Fault } from '../domain/fault';
import type { AccountKey } from '../domain/ids';
import { IGNORED_FOR_MS, type IgnoredFinding, ignoredKey } from '../domain/ignored';
import type { AccountRef } from '../domain/platform';
import { resolveAccount } from '../guard/account';
import type { MessageInput } from '../messaging/protocol';
import { listAccounts } from '../storage/accounts';
import type { SanshenDb } from '../storage/database';
import { deleteIgnoredBefore, ignoredSince, putIgnored } from '../storage/ignored';
import { withLedger } from '../storage/ledger';
import { addRuleCounts } from '../storage/rule-counts';
import { type Backend, requireUnit } from './backend';
import { isRule } from './rule-statistics';

/** More than this nobody writes by hand in 30 days: something else is sending. */
const MOST_PER_ACCOUNT = 500;

async function keyOf(db: SanshenDb, ref: AccountRef): Promise<AccountKey | null> {
  return resolveAccount(ref, await listAccounts(db)).filing?.key ?? accountKey(ref);
}

/** What is ignored now in drafts of this account. */
export async function ignoredFor(back: Backend, ref: AccountRef): Promise<IgnoredFinding[]> {
  const db = await back.db();
  return ignoredSince(db, await keyOf(db, ref), back.now() - IGNORED_FOR_MS);
}

/**
 * 忽略一次 of a passage, with its reason, into the ledger. It changes marks and lists only: submitting and publishing ask for what they always
 * ask for, and what forbids publishing cannot be ignored.
 */
export async function ignoreFinding(back: Backend, input: MessageInput<'finding.ignore'>): Promise<void> {
  const db = await back.db();
  await requireUnit(db);
  const { finding, before, after } = input;
  const reason = input.reason.trim();
  if (finding.severity === 'block')
    throw new Fault('not-ignorable', '禁止发布的问题不能忽略：请改正，或在审核时由终审人员豁免。');
  const at = back.now();
  const account = await keyOf(db, input.account);
  if ((await ignoredSince(db, account, at - IGNORED_FOR_MS)).length >= MOST_PER_ACCOUNT)
    throw new Fault('too-many', '该账号近 30 天忽略的问题过多，请先请管理员在“规则”中处理误报。');
  const place = { account, rule: finding.rule, text: finding.text.slice(0, 500), before, after };
  const record: IgnoredFinding = { key: ignoredKey(place), ...place, reason, at };
  await withLedger(db, [db.ignored, db.ruleCounts], async (append) => {
    await deleteIgnoredBefore(db, at - IGNORED_FOR_MS);
    await putIgnored(db, record);
    if (isRule(place.rule)) await addRuleCounts(db, dayOf(at), [{ rule: place.rule, ignored: 1 }]);
    await append({
      type: 'finding-ignored',
      at,
      actor: 'page',
      subject: account ?? 'unknown',
      data: { rule: place.rule, text: place.text, before, after, reason },
    });
  });
  back.tell({ kind: 'findings-ignored' });
}
