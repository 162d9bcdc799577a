import type { SanshenDb } from './database';
import { type SurfaceReading, SurfaceReadingSchema } from './records';
import { readRecord, writeRecord } from './records-check';

/** Every last look at a surface. An account or surface without one is 未读取, which is not 没有. */
export async function listReadings(db: SanshenDb): Promise<SurfaceReading[]> {
  return (await db.readings.toArray()).map((record) =>
    readRecord(SurfaceReadingSchema, 'readings', `${record.account} ${record.surface}`, record),
  );
}

/** Notes a look; an older one never overwrites a newer. */
export async function noteReading(db: SanshenDb, reading: SurfaceReading): Promise<void> {
  const checked = writeRecord(SurfaceReadingSchema, 'readings', reading);
  await db.transaction('rw', db.readings, async () => {
    const stored = await db.readings.get([checked.account, checked.surface]);
    if (!stored || stored.at <= checked.at) await db.readings.put(checked);
  });
}
