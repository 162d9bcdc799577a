import { Dexie } from 'dexie';
import type { SanshenDb } from '../../utils/storage/database';
import { openDatabase } from '../../utils/storage/open';
import { checkRecords } from '../../utils/storage/records-check';
import { ownRegulations } from '../../utils/storage/regulations';
import { learnOwnNames } from '../workspace/lib/regulations';
import { FIRST_QUERY, type PopupData, readPopup } from './state';

/** The database and what the popup shows of it first. */
export interface FirstReading {
  readonly db: SanshenDb;
  readonly data: PopupData;
}

export interface Beginning {
  readonly opening: Promise<SanshenDb>;
  /** Fails as the opening or a reading does. */
  readonly reading: Promise<FirstReading>;
}

/**
 * Opens the database and reads the first picture, in one transaction and unchecked: every record was checked when it was written. The live reading
 * behind the picture checks them all, sees what has changed since, and says what is damaged.
 */
export function beginReading(opening: Promise<SanshenDb> = openDatabase()): Beginning {
  const reading = opening.then(readFirst);
  // Told by whoever asks for them.
  opening.catch(() => {});
  reading.catch(() => {});
  return { opening, reading };
}

async function readFirst(db: SanshenDb): Promise<FirstReading> {
  const query = { ...FIRST_QUERY, now: Date.now() };
  checkRecords(false);
  try {
    return await db.transaction('r', db.tables, async () => {
      const [data, own] = await Dexie.Promise.all([readPopup(db, query), ownRegulations(db)]);
      learnOwnNames(own);
      return { db, data };
    });
  } finally {
    checkRecords(true);
  }
}

/** A longer wait is shown; a sign that comes and goes at once is only unrest. */
const PATIENCE_MS = 300;

/** The first reading; null where it takes long or has failed. Nothing else of the page may read before this has answered. */
export async function firstPicture(reading: Promise<FirstReading>): Promise<FirstReading | null> {
  const patience = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null));
  const first = await Promise.race([reading.catch(() => null), patience]);
  // It may be under way still: what is read beside it from now on is checked.
  checkRecords(true);
  return first;
}

/**
 * Begun with the first lines of script: the browser opens and reads while React makes itself ready. Other pages load the file that this
 * stands in as well (`manualChunks` in wxt.config.ts) and have nothing to read here.
 */
export const begun: Beginning | null = location.pathname === '/popup.html' ? beginReading() : null;
