import type { Instant } from '../domain/ids';
import type { ServerClock } from '../domain/server-clock';

/** From here on deadlines may be missed for the clock alone. */
export const CLOCK_WARN_MS = 2 * 60_000;
/** Within this span the answer that was least on its way counts: none can be from the future. */
const WINDOW_MS = 10 * 60_000;
/** Two answers agree. */
const AGREE_MS = 5_000;

/**
 * @param known what was known before. @param serverTime what an answer says, ms. @param now this computer's clock at its arrival, ms.
 */
export function observeClock(known: ServerClock | undefined, serverTime: Instant, now: Instant): ServerClock {
  const sample = serverTime - now;
  const before: ServerClock = known ?? { ahead: 0, at: 0, doubt: null, warned: false };
  const great = Math.abs(sample) > CLOCK_WARN_MS;
  const confirmed = before.doubt !== null && Math.abs(sample - before.doubt) <= AGREE_MS;
  const alike = Math.abs(sample - before.ahead) <= AGREE_MS;
  if (great && !confirmed && !alike) return { ...before, doubt: sample };
  // The computer's clock set back or forward, or long ago: everything starts anew.
  const stale = before.at > now || now - before.at > WINDOW_MS || Math.abs(sample - before.ahead) > CLOCK_WARN_MS;
  const ahead = stale ? sample : Math.max(before.ahead, sample);
  const off = Math.abs(ahead) > CLOCK_WARN_MS;
  return { ahead, at: now, doubt: null, warned: before.warned && off };
}

export const isClockOff = ({ ahead }: ServerClock): boolean => Math.abs(ahead) > CLOCK_WARN_MS;

/** The `Date` header of an answer, in the middle of the second that it names; null when it is none. */
export function serverTimeIn(header: string | undefined): Instant | null {
  // The one form that servers send (RFC 9110 5.6.7); anything else is not believed.
  if (header === undefined || !/^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(header)) return null;
  const at = Date.parse(header);
  return Number.isNaN(at) || at < 0 ? null : at + 500;
}
