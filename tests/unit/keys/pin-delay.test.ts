import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitAfter, waitLabel, waitLeft } from '../../../utils/keys/pin-delay';
import { DAY, MINUTE, NOW } from '../../support/clock';

const SECOND = 1_000;

describe('waits after wrong PINs', () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 0],
    [4, 5 * SECOND],
    [5, 15 * SECOND],
    [6, 60 * SECOND],
    [7, 5 * MINUTE],
    [8, 15 * MINUTE],
    [50, 15 * MINUTE],
  ])('%i in a row: %i ms', (failures, wait) => {
    expect(waitAfter(failures)).toBe(wait);
  });

  it('run down with the clock', () => {
    const tries = { failures: 6, since: NOW };
    expect(waitLeft(tries, NOW).left).toBe(60 * SECOND);
    expect(waitLeft(tries, NOW + 20 * SECOND).left).toBe(40 * SECOND);
    expect(waitLeft(tries, NOW + 60 * SECOND).left).toBe(0);
  });

  it('begin anew when the clock is set back, and are never longer than they are', () => {
    const tries = { failures: 8, since: NOW };
    const back = waitLeft(tries, NOW - 365 * DAY);
    expect(back).toEqual({ left: 15 * MINUTE, tries: { failures: 8, since: NOW - 365 * DAY } });
    expect(waitLeft(back.tries, NOW - 365 * DAY + 15 * MINUTE).left).toBe(0);
  });

  it('are not shortened by any setting back of the clock', () => {
    // Time that really passes, interrupted by setting the clock back: never less than the wait goes by.
    const steps = fc.array(fc.record({ passes: fc.nat(MINUTE), back: fc.nat(DAY) }), { maxLength: 20 });
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 12 }), steps, (failures, moves) => {
        let tries = { failures, since: NOW };
        let clock = NOW;
        let passed = 0;
        for (const { passes, back } of moves) {
          clock += passes;
          passed += passes;
          clock -= back;
          const wait = waitLeft(tries, clock);
          if (wait.left === 0) {
            expect(passed).toBeGreaterThanOrEqual(waitAfter(failures));
            return;
          }
          tries = wait.tries;
        }
      }),
    );
  });

  it.each([
    [4_200, '5 秒'],
    [60_000, '60 秒'],
    [14.2 * MINUTE, '15 分钟'],
  ])('%i ms reads %s', (ms, words) => {
    expect(waitLabel(ms)).toBe(words);
  });
});
