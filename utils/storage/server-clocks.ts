import * as z from 'zod/mini';
import { type PlatformId, PlatformIdSchema } from '../domain/platform';
import { type ServerClock, ServerClockSchema } from '../domain/server-clock';
import type { SanshenDb } from './database';
import { getSetting, putSetting, type Setting } from './settings';

/** How far each platform's clock is from this computer's (utils/comments/server-clock.ts). */
const SERVER_CLOCKS: Setting<Partial<Record<PlatformId, ServerClock>>> = {
  key: 'server-clocks',
  schema: z.partialRecord(PlatformIdSchema, ServerClockSchema),
  initial: {},
};

export const serverClocks = (db: SanshenDb): Promise<Partial<Record<PlatformId, ServerClock>>> =>
  getSetting(db, SERVER_CLOCKS);

export async function putServerClock(db: SanshenDb, platform: PlatformId, clock: ServerClock): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    await putSetting(db, SERVER_CLOCKS, { ...(await serverClocks(db)), [platform]: clock });
  });
}
