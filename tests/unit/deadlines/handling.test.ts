import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../utils/deadlines/days';
import { explain } from '../../../utils/deadlines/explain';
import { policyOf, type RegulationLimits } from '../../../utils/deadlines/policy';
import {
  breachesOf,
  derivedDue,
  lateTransfers,
  nearFrom,
  runningClocks,
  urgencyOf,
} from '../../../utils/deadlines/urgency';
import type { Handling, Transfer } from '../../../utils/domain/handling';
import { NO_HANDLING } from '../../../utils/domain/handling';
import type { PersonId } from '../../../utils/domain/ids';
import { UNSORTED } from '../../../utils/domain/triage';
import { beijing } from './cases';
import { JIANGBEI, storedComment } from './support';

const at = beijing('2026-11-20 10:00');
const sample: RegulationLimits = {
  regulation: 'gov-website-content-sample',
  resolve: { workingDays: 7, extendedWorkingDays: 15, clause: 'gov-website-content-sample#(四)' },
};
const own: RegulationLimits = {
  regulation: 'own',
  resolve: { workingDays: 5, extendedWorkingDays: null, pauses: true, clause: 'own#一' },
};
const SAMPLE = policyOf([sample]);
const RESTS = policyOf([own]);

const handled = (handling: Partial<Handling>, change: Parameters<typeof storedComment>[1] = {}) =>
  storedComment(
    { at },
    { status: 'acknowledged', acknowledgedAt: at, handling: { ...NO_HANDLING, ...handling }, ...change },
  );
const extended = (when: string) => ({
  extension: { at: beijing(when), reason: '需现场鉴定', approvedBy: 'final' as PersonId },
});
const transfer = (change: Partial<Transfer> = {}): Transfer => ({
  to: '县住建局',
  why: '属其职责',
  at: at + HOUR,
  dueAt: beijing('2026-11-24 17:00'),
  returned: null,
  ...change,
});

describe('a comment that needs no answer', () => {
  const noise = storedComment({ at }, { triage: { ...UNSORTED, kind: 'noise', needsAnswer: false } });

  it('starts no clock, whatever the platform', () => {
    expect(derivedDue(noise, JIANGBEI)).toEqual({ dueAt: 0, done: 1 });
    const message = { ...noise, seen: { ...noise.seen, platform: 'wechat' as const, channel: 'message' as const } };
    expect(runningClocks(message, JIANGBEI)).toEqual([]);
    expect(urgencyOf(noise, JIANGBEI, at + 90 * 24 * HOUR)).toMatchObject({
      level: 'done',
      breaches: [],
      unseenInTime: false,
    });
  });

  it('counts from its own time once somebody says that it does need one', () => {
    const taken = { ...noise, triage: { ...noise.triage, needsAnswer: true, by: 'person' as const } };
    expect(derivedDue(taken, JIANGBEI)).toEqual({ dueAt: at + HOUR, done: 0 });
  });
});

describe('extension', () => {
  it('counts to the extended limit and says so', () => {
    const comment = handled(extended('2026-11-30 09:00'));
    expect(derivedDue(comment, SAMPLE).dueAt).toBe(beijing('2026-12-12 00:00'));
    expect(explain(comment, SAMPLE, 'resolve')).toMatchObject({
      amount: 15,
      extension: { state: 'counts', workingDays: 15, at: beijing('2026-11-30 09:00') },
    });
  });

  it('has no effect where the strictest regulation allows none, and says so', () => {
    const both = policyOf([
      sample,
      { regulation: 'b', resolve: { workingDays: 5, extendedWorkingDays: null, clause: 'b#一' } },
    ]);
    const comment = handled(extended('2026-11-23 09:00'));
    expect(derivedDue(comment, both).dueAt).toBe(beijing('2026-11-28 00:00'));
    const why = explain(comment, both, 'resolve');
    expect(why).toMatchObject({ amount: 5, extension: { state: 'not-allowed', workingDays: null } });
    expect(why?.laxer).toEqual([{ source: SAMPLE.resolve.sources[0], amount: 7 }]);
  });

  it('approved after the limit had passed heals nothing: late stays late', () => {
    const comment = handled(extended('2026-12-02 00:01'));
    expect(explain(comment, SAMPLE, 'resolve')?.extension?.state).toBe('too-late');
    expect(breachesOf(comment, SAMPLE, beijing('2026-12-03 09:00'))).toMatchObject([
      { clock: 'resolve', certain: true },
    ]);
  });

  it('does not move the acknowledgement', () => {
    const comment = handled(extended('2026-11-20 10:30'), { status: 'open', acknowledgedAt: null });
    expect(derivedDue(comment, SAMPLE).dueAt).toBe(at + HOUR);
  });
});

describe('pause', () => {
  const pause = (from: string, to: string | null) => ({
    pauses: [{ from: beijing(from), to: to === null ? null : beijing(to), reason: '等待专业机构鉴定' }],
  });

  it('leaves its working days out and lists each with the reason', () => {
    const why = explain(handled(pause('2026-11-24 00:00', '2026-11-26 00:00')), RESTS, 'resolve');
    expect(why?.skipped.filter((d) => d.kind === 'paused').map((d) => [d.day, d.pause])).toEqual([
      ['2026-11-24', '等待专业机构鉴定'],
      ['2026-11-25', '等待专业机构鉴定'],
    ]);
    expect(why).toMatchObject({ dueAt: beijing('2026-12-02 00:00'), pausesIgnored: false });
  });

  it('changes nothing where no regulation allows one, and says so', () => {
    const comment = handled(pause('2026-11-24 00:00', null));
    expect(explain(comment, JIANGBEI, 'resolve')).toMatchObject({
      dueAt: beijing('2026-11-28 00:00'),
      pausesIgnored: true,
    });
    expect(urgencyOf(comment, JIANGBEI, beijing('2026-11-25 09:00')).resting).toBe(false);
  });

  it('under way moves the due time day by day and is never near or overdue', () => {
    const comment = handled(pause('2026-11-24 00:00', null));
    // 24 lies wholly within the pause on 25; from 12-01 on five more: 24, 25, 26, 27, 30.
    expect(urgencyOf(comment, RESTS, beijing('2026-11-25 09:00'))).toMatchObject({
      level: 'later',
      resting: true,
      dueAt: beijing('2026-12-01 00:00'),
    });
    expect(urgencyOf(comment, RESTS, beijing('2026-12-01 09:00'))).toMatchObject({
      level: 'later',
      resting: true,
      dueAt: beijing('2026-12-05 00:00'),
    });
  });

  it('under way is stored with the earliest possible due time, so that it stays on the list', () => {
    expect(derivedDue(handled(pause('2026-11-24 00:00', null)), RESTS)).toEqual({
      dueAt: beijing('2026-11-28 00:00'),
      done: 0,
    });
  });

  it('begun after the limit had passed heals nothing', () => {
    const comment = handled(pause('2026-11-30 00:00', null));
    const urgency = urgencyOf(comment, RESTS, beijing('2026-12-03 09:00'));
    expect(urgency).toMatchObject({ level: 'overdue', resting: false });
    expect(urgency.breaches).toMatchObject([{ clock: 'resolve', dueAt: beijing('2026-11-28 00:00') }]);
  });

  it('left open by a comment that was closed ended when it was closed', () => {
    const closed = handled(pause('2026-11-24 00:00', null), {
      status: 'resolved',
      resolvedAt: beijing('2026-12-01 23:00'),
    });
    expect(breachesOf(closed, RESTS, beijing('2027-01-15 09:00'))).toEqual([]);
  });

  it('near due goes back over the days that counted', () => {
    const [clock] = runningClocks(handled(pause('2026-11-27 00:00', '2026-12-01 00:00')), RESTS);
    // Counted: 23, 24, 25, 26, 12-01. 1.25 days before the end of 12-01: 26 at 18:00.
    expect(nearFrom('resolve', clock!.due, RESTS)).toBe(beijing('2026-11-26 18:00'));
  });
});

describe('transfer', () => {
  it('has a clock of its own beside the public ones, which run on', () => {
    const comment = handled({ transfers: [transfer()] });
    expect(runningClocks(comment, JIANGBEI).map(({ clock, to }) => [clock, to])).toEqual([
      ['transfer', '县住建局'],
      ['resolve', ''],
    ]);
    expect(derivedDue(comment, JIANGBEI).dueAt).toBe(beijing('2026-11-24 17:00'));
    expect(explain(comment, JIANGBEI, 'transfer')).toMatchObject({
      clock: 'transfer',
      startedAt: at + HOUR,
      amount: 102,
      unit: 'hour',
      to: '县住建局',
      sources: [{ kind: 'unit' }],
      estimated: false,
    });
    expect(explain(comment, JIANGBEI, 'resolve')?.dueAt).toBe(beijing('2026-11-28 00:00'));
  });

  it('without a limit, or come back, has none', () => {
    expect(runningClocks(handled({ transfers: [transfer({ dueAt: 0 })] }), JIANGBEI)).toHaveLength(1);
    const back = transfer({ returned: { at: at + 2 * HOUR, result: '已修复' } });
    expect(runningClocks(handled({ transfers: [back] }), JIANGBEI)).toHaveLength(1);
  });

  it('is near due in the last quarter, then overdue', () => {
    const comment = handled({ transfers: [transfer({ at, dueAt: at + 8 * HOUR })] });
    const level = (ms: number) => urgencyOf(comment, JIANGBEI, at + ms).level;
    expect([level(6 * HOUR), level(6 * HOUR + 1), level(8 * HOUR), level(8 * HOUR + 1)]).toEqual([
      'today',
      'near',
      'near',
      'overdue',
    ]);
    expect(urgencyOf(comment, JIANGBEI, at + 9 * HOUR)).toMatchObject({ clock: 'transfer', breaches: [] });
  });

  it('keeps the department that was late, also when it answered later; the limits of the public stay their own', () => {
    const late = transfer({ returned: { at: beijing('2026-11-25 09:00'), result: '已修复' } });
    const open = transfer({ to: '县城管局' });
    const comment = handled({ transfers: [late, open, transfer({ returned: { at: at + 2 * HOUR, result: '无关' } })] });
    expect(lateTransfers(comment, beijing('2026-11-25 10:00'))).toEqual([
      { to: '县住建局', dueAt: beijing('2026-11-24 17:00'), returnedAt: beijing('2026-11-25 09:00') },
      { to: '县城管局', dueAt: beijing('2026-11-24 17:00'), returnedAt: null },
    ]);
    expect(lateTransfers(comment, beijing('2026-11-24 17:00'))).toHaveLength(1);
    expect(breachesOf(comment, JIANGBEI, beijing('2026-11-25 10:00'))).toEqual([]);
  });

  it('ends with the comment', () => {
    const closed = handled({ transfers: [transfer()] }, { status: 'resolved', resolvedAt: at + 5 * MINUTE });
    expect(derivedDue(closed, JIANGBEI)).toEqual({ dueAt: 0, done: 1 });
  });
});

describe('closing', () => {
  it.each(['resolved', 'referred', 'declined'] as const)('as %s removes no breach', (outcome) => {
    const late = handled(
      { outcome },
      { status: 'resolved', acknowledgedAt: at + 2 * HOUR, resolvedAt: beijing('2026-12-01 09:00') },
    );
    expect(breachesOf(late, JIANGBEI, beijing('2027-06-01 09:00')).map((b) => b.clock)).toEqual([
      'acknowledge',
      'resolve',
    ]);
  });
});
