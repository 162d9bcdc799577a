import { isClockOff, observeClock, serverTimeIn } from '../comments/server-clock';
import type { PlatformId } from '../domain/platform';
import type { RawResponse } from '../platforms/contract';
import type { SanshenDb } from '../storage/database';
import { appendEvents } from '../storage/ledger';
import { putServerClock, serverClocks } from '../storage/server-clocks';
import type { Backend } from './backend';

/** Small changes are not worth a write: the header names whole seconds. */
const WORTH_MS = 1_000;
const RENEW_MS = 5 * 60_000;

/** How much the platform's clock is ahead of this computer's, ms; 0 where nobody knows. */
export async function aheadOf(db: SanshenDb, platform: PlatformId): Promise<number> {
  return (await serverClocks(db))[platform]?.ahead ?? 0;
}

/**
 * Learns the platform's time from an answer and gives the difference. A computer that is more than two minutes off is written down
 * once: its deadlines are as wrong as its clock.
 * @param said the time in the answer's own JSON, where it has one; else its `Date` header counts.
 */
export async function learnClock(
  back: Backend,
  platform: PlatformId,
  response: RawResponse,
  said: number | null = null,
): Promise<number> {
  const db = await back.db();
  const known = (await serverClocks(db))[platform];
  const at = said ?? serverTimeIn(response.headers.date);
  const now = back.now();
  if (at === null) return known?.ahead ?? 0;
  const clock = observeClock(known, at, now);
  const warn = isClockOff(clock) && !clock.warned;
  const changed =
    known === undefined ||
    Math.abs(clock.ahead - known.ahead) > WORTH_MS ||
    clock.at - known.at > RENEW_MS ||
    clock.at < known.at ||
    clock.doubt !== known.doubt ||
    clock.warned !== known.warned;
  if (changed || warn) await putServerClock(db, platform, { ...clock, warned: clock.warned || warn });
  if (warn) {
    const minutes = Math.round(Math.abs(clock.ahead) / 60_000);
    const message = `本机时间比平台时间${clock.ahead > 0 ? '慢' : '快'}约${minutes}分钟，办理时限会因此算错，请校准本机时间。`;
    const data = { code: 'clock-off', message, ahead: clock.ahead };
    await appendEvents(db, [{ type: 'alarm', at: now, actor: 'system', subject: platform, data }]);
    back.tell({ kind: 'alarm' });
  }
  return clock.ahead;
}
