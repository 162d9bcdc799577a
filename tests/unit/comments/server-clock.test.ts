import { describe, expect, it } from 'vitest';
import { CLOCK_WARN_MS, isClockOff, observeClock, serverTimeIn } from '../../../utils/comments/server-clock';
import type { ServerClock } from '../../../utils/domain/server-clock';

const NOW = Date.parse('2026-11-22T10:00:00+08:00');
const MINUTE = 60_000;
const learned = (samples: readonly (readonly [ahead: number, later: number])[]): ServerClock =>
  samples.reduce<ServerClock | undefined>(
    (known, [ahead, later]) => observeClock(known, NOW + later + ahead, NOW + later),
    undefined,
  )!;

describe('the platform’s clock', () => {
  it.each<[string, readonly (readonly [number, number])[], number]>([
    ['is taken from the first answer', [[800, 0]], 800],
    [
      'goes by the answer that was least on its way',
      [
        [-3_000, 0],
        [400, 1_000],
        [-9_000, 2_000],
      ],
      400,
    ],
    [
      'is learned anew after ten minutes',
      [
        [1_500, 0],
        [-500, 11 * MINUTE],
      ],
      -500,
    ],
    [
      'far off is believed when two answers agree',
      [
        [5 * MINUTE, 0],
        [5 * MINUTE + 900, 2_000],
      ],
      5 * MINUTE + 900,
    ],
    [
      'far off by one answer alone is doubted: the browser kept it',
      [
        [300, 0],
        [-90 * MINUTE, 1_000],
      ],
      300,
    ],
    [
      'far off by different answers is doubted',
      [
        [-90 * MINUTE, 0],
        [-60 * MINUTE, 1_000],
      ],
      0,
    ],
    [
      'is known again at once when the computer is set right',
      [
        [5 * MINUTE, 0],
        [5 * MINUTE, 1_000],
        [0, 2_000],
      ],
      0,
    ],
  ])('%s', (_, samples, ahead) => {
    expect(learned(samples).ahead).toBe(ahead);
  });

  it('starts anew when the computer’s clock was set back', () => {
    expect(
      learned([
        [900, 0],
        [-400, -HOUR],
      ]).ahead,
    ).toBe(-400);
  });

  it('is off beyond two minutes, and forgets its warning only when it is right again', () => {
    const off = learned([
      [5 * MINUTE, 0],
      [5 * MINUTE, 1_000],
    ]);
    expect([isClockOff(off), isClockOff(learned([[CLOCK_WARN_MS, 0]]))]).toEqual([true, false]);
    const warned = { ...off, warned: true };
    expect(observeClock(warned, NOW + 5 * MINUTE + 2_000, NOW + 2_000).warned).toBe(true);
    expect(observeClock(warned, NOW + 2_000, NOW + 2_000).warned).toBe(false);
  });

  it.each<[string | undefined, number | null]>([
    ['Sun, 22 Nov 2026 02:00:00 GMT', NOW + 500],
    [undefined, null],
    ['', null],
    ['2026-11-22', null],
    ['Sun, 22 Nov 2026 02:00:00', null],
    ['Sun, 99 Nov 2026 02:00:00 GMT', null],
  ])('header %s', (header, at) => {
    expect(serverTimeIn(header)).toBe(at);
  });
});

const HOUR = 60 * MINUTE;
