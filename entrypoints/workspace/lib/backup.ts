import type { Dexie } from 'dexie';
import { beijingDay } from '../../../components/shared/time';
import { exportAll } from '../../../utils/storage/export';
import { openStored } from '../../../utils/storage/open';
import { saveFile } from './save-file';

/** Saves everything that is stored as one file of the computer, named by day and number of ledger events. */
export async function saveBackup(db: Dexie): Promise<void> {
  const now = Date.now();
  const data = await exportAll(db, now);
  saveFile(`sanshen-${beijingDay(now)}-${data.ledger.count}.json`, JSON.stringify(data), 'application/json');
}

/** The same when the database cannot be opened as it should be: what is stored, with whatever schema it has. */
export async function rescueBackup(): Promise<void> {
  const stored = await openStored();
  try {
    await saveBackup(stored);
  } finally {
    stored.close();
  }
}
