import type { PlatformClock } from '../../../components/shared/clock-off';
import { isClockOff } from '../../../utils/comments/server-clock';
import { DAY_MS } from '../../../utils/deadlines/days';
import { PlatformIdSchema } from '../../../utils/domain/platform';
import type { SanshenDb } from '../../../utils/storage/database';
import { serverClocks } from '../../../utils/storage/server-clocks';

/**
 * Platforms whose clock is not this computer's, as they were seen within a day: an older look, or one from a time still to come, tells
 * of a clock that was set since.
 */
export async function readClocksOff(db: SanshenDb, now: number): Promise<readonly PlatformClock[]> {
  const clocks = await serverClocks(db);
  return PlatformIdSchema.options.flatMap((platform) => {
    const clock = clocks[platform];
    return clock && isClockOff(clock) && clock.at <= now && now - clock.at < DAY_MS
      ? [{ platform, ahead: clock.ahead }]
      : [];
  });
}
