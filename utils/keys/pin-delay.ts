import type { Instant } from '../domain/ids';

const SECOND = 1_000;
const MINUTE = 60_000;

/** Wait after so many wrong PINs in a row; the last one stays. */
const WAITS = [0, 0, 0, 0, 5 * SECOND, 15 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE] as const;

/** Wrong PINs of one person in a row. */
export interface PinTries {
  readonly failures: number;
  /** When the last one was tried, ms of the wall clock. */
  readonly since: Instant;
}

/** How long somebody waits after so many wrong PINs in a row, ms: 0, 0, 0, 5 s, 15 s, 60 s, 5 min, then always 15 min. */
export function waitAfter(failures: number): number {
  return WAITS[Math.min(failures, WAITS.length - 1)] ?? 0;
}

/**
 * How long is left, ms, and what to store. A clock that was set back starts the whole wait anew: setting it back never shortens a wait,
 * and one that was wrong for a year never makes it longer than it is.
 */
export function waitLeft(tries: PinTries, now: Instant): { readonly left: number; readonly tries: PinTries } {
  const wait = waitAfter(tries.failures);
  if (now < tries.since) return { left: wait, tries: { ...tries, since: now } };
  return { left: Math.max(0, wait - (now - tries.since)), tries };
}

/** The wait in words: `15 秒`, `5 分钟`. */
export function waitLabel(ms: number): string {
  return ms < 2 * MINUTE ? `${Math.ceil(ms / SECOND)} 秒` : `${Math.ceil(ms / MINUTE)} 分钟`;
}
