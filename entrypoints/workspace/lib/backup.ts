import type { Dexie } from 'dexie';
import { beijingDay } from '../../../components/shared/time';
import { exportAll } from '../../../utils/storage/export';
import { openStored } from '../../../utils/storage/open';

/** Saves everything that is stored as one file of the computer, named by day and number of ledger events. */
export async function saveBackup(db: Dexie): Promise<void> {
  const now = Date.now();
  const data = await exportAll(db, now);
  const address = URL.createObjectURL(new Blob([JSON.stringify(data)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `sanshen-${beijingDay(now)}-${data.ledger.count}.json`;
  link.click();
  URL.revokeObjectURL(address);
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
