import { browser } from 'wxt/browser';
import type { Instant } from '../domain/ids';

/** Name of the alarm of every minute, and of the one at the next line. */
const EVERY_MINUTE = 'duty';
const LINE = 'duty-line';
const MINUTE = 60_000;

/**
 * The alarm of every minute, made anew only where it is missing or out of step: starting it again with every start of the worker would push
 * it away for ever; a clock that was set back would leave it hours ahead.
 */
export async function keepMinuteAlarm(now: Instant): Promise<void> {
  const alarm = await browser.alarms.get(EVERY_MINUTE);
  if (alarm?.periodInMinutes === 1 && alarm.scheduledTime <= now + 2 * MINUTE) return;
  await browser.alarms.create(EVERY_MINUTE, { periodInMinutes: 1 });
}

/** Wakes the worker at the line itself, not up to a minute later. @param next ms; null: no line is ahead. */
export async function wakeAt(next: Instant | null): Promise<void> {
  if (next === null) await browser.alarms.clear(LINE);
  else await browser.alarms.create(LINE, { when: next });
}
