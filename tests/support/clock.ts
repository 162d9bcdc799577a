import type { Instant } from '../../utils/domain/ids';

/** `2026-11-22 09:30` in Beijing time (seconds optional) as ms. */
export function beijing(text: string): Instant {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}(?::\d{2})?)$/.exec(text);
  const at = match ? Date.parse(`${match[1]}T${match[2]}+08:00`) : Number.NaN;
  if (Number.isNaN(at)) throw new Error(`not a Beijing time: ${text}`);
  return at;
}

/** A working Monday morning; the default "now" of all builders. */
export const NOW: Instant = beijing('2026-03-16 09:30');

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A clock that only moves when told to. */
export interface FakeClock {
  /** Bound: may be handed on as a function. */
  readonly now: () => Instant;
  advance(ms: number): Instant;
  set(at: Instant): void;
}

export function fakeClock(start: Instant = NOW): FakeClock {
  let at = start;
  return {
    now: () => at,
    advance: (ms) => {
      at += ms;
      return at;
    },
    set: (next) => {
      at = next;
    },
  };
}
