import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, mayTell, nearHorizon, toTell, whomToCall } from '../../../utils/background/duty-plan';
import { withClocks } from '../../../utils/comments/merge';
import { urgencyOf } from '../../../utils/deadlines/urgency';
import type { StoredComment } from '../../../utils/domain/comment';
import { DEFAULT_ALARMS } from '../../../utils/domain/deadline-settings';
import type { PersonId } from '../../../utils/domain/ids';
import { aPerson } from '../../support/builders';
import { DAY, HOUR, MINUTE, NOW } from '../../support/clock';
import { JIANGBEI, storedComment } from '../deadlines/support';

const RULES = { policy: JIANGBEI, alarms: DEFAULT_ALARMS };
/** Written at NOW: near due from 45 minutes on, overdue from one hour on, to be escalated from two. */
const comment = (change: Partial<StoredComment> = {}) => withClocks(storedComment({ at: NOW }, change), JIANGBEI);

describe('what is told of a comment', () => {
  it.each([
    ['none', 44 * MINUTE, null],
    ['none', 46 * MINUTE, 'near'],
    ['near', 46 * MINUTE, null],
    ['near', HOUR, null],
    ['near', HOUR + 1, 'overdue'],
    ['none', 9 * HOUR, 'overdue'],
    ['overdue', 2 * HOUR - 1, null],
    ['overdue', 2 * HOUR, 'escalated'],
    ['escalated', 9 * HOUR, null],
  ] as const)('told as %s, %d ms after it was written: %s', (notified, after, told) => {
    expect(toTell(comment({ notified }), RULES, NOW + after)).toBe(told);
  });

  it('is nothing while it is put off, and the same as at first when that is over', () => {
    const put = comment({ notified: 'overdue', snoozed: { until: NOW + 5 * HOUR, reason: '等住建局回复' } });
    expect(toTell(put, RULES, NOW + 5 * HOUR - 1)).toBeNull();
    expect(mayTell(put, RULES, NOW + 5 * HOUR - 1)).toBe(false);
    expect(toTell(put, RULES, NOW + 5 * HOUR)).toBe('overdue');
  });

  it('follows the share of time and the escalation that the unit set', () => {
    const policy = { ...JIANGBEI, nearShare: 0.5 };
    expect(toTell(comment(), { policy, alarms: DEFAULT_ALARMS }, NOW + 31 * MINUTE)).toBe('near');
    const never = { policy, alarms: { ...DEFAULT_ALARMS, escalateAfter: null } };
    expect(toTell(comment({ notified: 'overdue' }), never, NOW + 30 * DAY)).toBeNull();
    expect(mayTell(comment({ notified: 'overdue' }), never, NOW + 30 * DAY)).toBe(false);
  });
});

const anyComment = fc.record({
  status: fc.constantFrom('open' as const, 'acknowledged' as const),
  notified: fc.constantFrom('none' as const, 'near' as const, 'overdue' as const, 'escalated' as const),
  snoozed: fc.option(fc.record({ until: fc.integer({ min: NOW, max: NOW + DAY }), reason: fc.constant('等回复') })),
});
const anyTime = fc.integer({ min: NOW, max: NOW + 20 * DAY });

describe('looking at rows only', () => {
  it('leaves out none of which there is something to tell', () => {
    fc.assert(
      fc.property(anyComment, anyTime, (change, now) => {
        const stored = comment({ ...change, acknowledgedAt: change.status === 'open' ? null : NOW });
        if (toTell(stored, RULES, now) !== null) expect(mayTell(stored, RULES, now)).toBe(true);
      }),
    );
  });

  it('reaches every comment that is near due', () => {
    fc.assert(
      fc.property(anyComment, anyTime, fc.constantFrom(0.05, 0.25, 0.9), (change, now, nearShare) => {
        const policy = { ...JIANGBEI, nearShare };
        const stored = comment({ ...change, acknowledgedAt: change.status === 'open' ? null : NOW });
        if (urgencyOf(stored, policy, now).level === 'near') {
          expect(stored.dueAt).toBeLessThan(nearHorizon(policy, now));
        }
      }),
    );
  });

  it('wakes at the next moment at which something is to be told', () => {
    fc.assert(
      fc.property(anyComment, anyTime, (change, now) => {
        const stored = comment({ ...change, acknowledgedAt: change.status === 'open' ? null : NOW });
        if (toTell(stored, RULES, now) !== null) return;
        const next = Math.min(...linesOf(stored, RULES).filter((at) => at > now));
        for (const at of [now + 1, (now + next) / 2, next - 1])
          if (at < next && at > now) expect(toTell(stored, RULES, Math.floor(at))).toBeNull();
      }),
    );
  });
});

describe('who is to be called', () => {
  const people = [
    aPerson('a', { roles: ['operator'] }),
    aPerson('b', { roles: ['final'] }),
    aPerson('c', { roles: ['final'], phone: '13800000000' }),
  ];
  it.each([
    ['a', 'a'],
    [null, 'c'],
    ['gone', 'c'],
  ])('chosen %s: %s', (escalateTo, called) => {
    const alarms = { ...DEFAULT_ALARMS, escalateTo: escalateTo as PersonId | null };
    expect(whomToCall(alarms, people)?.id).toBe(called);
  });

  it('is nobody who has left', () => {
    const left = people.map((p) => ({ ...p, active: false }));
    expect(whomToCall({ ...DEFAULT_ALARMS, escalateTo: 'a' as PersonId }, left)).toBeNull();
  });
});
