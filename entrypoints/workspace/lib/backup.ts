import type { Dexie } from 'dexie';
import { beijingDay } from '../../../components/shared/time';
import { Fault } from '../../../utils/domain/fault';
import type { PersonId } from '../../../utils/domain/ids';
import { send } from '../../../utils/messaging/send';
import { type BackupContent, checkBackup } from '../../../utils/storage/backup-check';
import { type BackupLabel, readBackup, takeBackup, writeBackup } from '../../../utils/storage/backup-file';
import type { SanshenDb } from '../../../utils/storage/database';
import { type DatabaseExport, exportAll } from '../../../utils/storage/export';
import { openStored } from '../../../utils/storage/open';
import { presentLedger, stageBackup } from '../../../utils/storage/restore';
import { about, signAs } from './acts';
import { saveFile } from './save-file';

/** Saves everything that is stored as one file of the computer, named by day and number of ledger events. */
async function saveAll(db: Dexie, passphrase: string | null): Promise<DatabaseExport> {
  const now = Date.now();
  const data = await exportAll(db, now);
  const name = `sanshen-${beijingDay(now)}-${data.ledger.count}`;
  const file = await writeBackup(data, passphrase);
  saveFile(passphrase === null ? `${name}.json` : `${name}.sanshen`, file, 'application/octet-stream');
  return data;
}

/** 导出备份: saves everything and remembers when. @param passphrase null leaves the file readable. */
export async function saveBackup(db: SanshenDb, passphrase: string | null): Promise<void> {
  const { exportedAt, ledger } = await saveAll(db, passphrase);
  await send('backup.made', { at: exportedAt, ledger });
}

/** When the database cannot be opened as it should be: what is stored, with whatever schema it has, in the clear. */
export async function rescueBackup(): Promise<void> {
  const stored = await openStored();
  try {
    await saveAll(stored, null);
  } finally {
    stored.close();
  }
}

/** One restoration: holds what was read from the file between the steps of the page. Nothing is stored before `restore`. */
export class Restoration {
  /** An encrypted file that waits for its passphrase. */
  private sealed: Uint8Array<ArrayBuffer> | null = null;
  private read: DatabaseExport | null = null;
  /** What passed every check. */
  private data: DatabaseExport | null = null;

  constructor(private readonly db: SanshenDb) {}

  /** @throws Fault `not-backup`. */
  async take(file: Blob): Promise<BackupLabel> {
    this.forget();
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { label, data } = takeBackup(bytes);
    this.read = data;
    this.sealed = data ? null : bytes;
    return label;
  }

  /**
   * @param progress called with the share that is done, 0 to 1; the page draws in between.
   * @throws Fault of `readBackup` and `checkBackup`.
   */
  async check(passphrase: string | null, progress: (share: number) => void): Promise<BackupContent> {
    const data = this.read ?? (this.sealed && (await readBackup(this.sealed, passphrase)));
    if (!data) throw noFile();
    const content = await checkBackup(data, await presentLedger(this.db), (share) => {
      progress(share);
      return nextTask();
    });
    this.data = data;
    return content;
  }

  /** Hands the records to the background. @param signer null only where nobody has a key yet. */
  async restore(signer: { readonly admin: PersonId; readonly pin: string } | null): Promise<void> {
    if (!this.data) throw noFile();
    const { ledger, exportedAt } = this.data;
    const order = { restore: ledger, exportedAt };
    const act = signer && (await signAs(this.db, signer.admin, signer.pin, about('restore', order)));
    await stageBackup(this.data);
    await send('backup.restore', { order, act });
    this.forget();
  }

  private forget(): void {
    this.sealed = null;
    this.read = null;
    this.data = null;
  }
}

/** Lets the page draw and answer before the work goes on. No timer: those wait a second each in a tab that is not in front. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function noFile(): Fault {
  return new Fault('no-stage', '请先选择备份文件。');
}
