import { Fault } from '../domain/fault';
import type { SignedAct } from '../domain/review';
import { RESTORED, type RestorationData } from '../ledger/restoration';
import { type RestoreOrder, RestoreOrderSchema } from '../messaging/backup-messages';
import type { MessageInput, MessageOutput } from '../messaging/protocol';
import { type BackupContent, checkBackup } from '../storage/backup-check';
import type { SanshenDb } from '../storage/database';
import type { DatabaseExport } from '../storage/export';
import { LAST_BACKUP } from '../storage/last-backup';
import { listPeople } from '../storage/people';
import { dropStage, presentLedger, readStage, replaceAll } from '../storage/restore';
import { putSetting } from '../storage/settings';
import { type Backend, jsonOf, requireFreshAct } from './backend';

/** Remembers when everything was last saved as a file. Not an event: the file itself carries head and count. */
export async function backupMade(back: Backend, { at, ledger }: MessageInput<'backup.made'>): Promise<void> {
  await putSetting(await back.db(), LAST_BACKUP, { at, ...ledger });
}

/**
 * 恢复备份: checks the staged backup once more, as a whole, and puts it in the place of everything that is stored. Whether it is older
 * than what was there stands in the ledger from then on.
 *
 * @throws Fault `no-stage`, `not-admin`, `bad-order`, those of `checkBackup` and `requireFreshAct`. Nothing is changed then.
 */
export async function restoreBackup(
  back: Backend,
  { order, act }: MessageInput<'backup.restore'>,
): Promise<MessageOutput<'backup.restore'>> {
  const db = await back.db();
  const now = back.now();
  const actor = await whoRestores(db, order, act, now);
  const staged = await readStage(order.exportedAt);
  if (!staged) throw new Fault('no-stage', '没有找到待恢复的备份，请重新选择备份文件。');
  const data: DatabaseExport = { ...staged, ledger: order.restore };
  const content = await checkBackup(data, await presentLedger(db));
  const event = await replaceAll(db, data, (replaced) => ({
    type: RESTORED,
    at: now,
    actor,
    subject: 'unit',
    data: { ...restorationData(content, replaced), ...(act ? { act } : {}) },
  }));
  await dropStage();
  back.tell({ kind: 'unit-changed' });
  return { count: event.seq };
}

function restorationData(content: BackupContent, replaced: RestorationData['replaced']): RestorationData {
  return { backup: content.ledger, exportedAt: content.exportedAt, replaced, relation: content.relation };
}

/** An administrator who signed for exactly this backup; on an installation where nobody has a key there is nobody to ask. */
async function whoRestores(db: SanshenDb, order: RestoreOrder, act: SignedAct | null, now: number): Promise<string> {
  if (act === null) {
    if ((await listPeople(db)).some(({ publicKey }) => publicKey !== null)) {
      throw new Fault('not-admin', '本机已有启用的人员，恢复备份须由管理员签名办理。');
    }
    return 'system';
  }
  const { person } = await requireFreshAct(db, act, 'restore', now);
  if (!person.roles.includes('admin')) throw new Fault('not-admin', '恢复备份须由管理员签名办理。');
  const signed = RestoreOrderSchema.safeParse(jsonOf(act));
  const { restore, exportedAt } = order;
  const same =
    signed.success &&
    signed.data.exportedAt === exportedAt &&
    signed.data.restore.head === restore.head &&
    signed.data.restore.count === restore.count;
  if (!same) throw new Fault('bad-order', '签名与所选备份不符，请重新选择备份文件。');
  return person.id;
}
