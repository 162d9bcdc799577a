import { describe, expect, it } from 'vitest';
import { chinaCalendar } from '../../../utils/deadlines/calendar';
import { debtDue, publishBy } from '../../../utils/emergency/clock';
import { regulationsOf, resolveClause } from '../../../utils/regulations/registry';

const at = (beijing: string) => Date.parse(`${beijing}:00+08:00`);
const HOUR = 3_600_000;

describe('the two hours after the start of the plan', () => {
  it('come from the regulation that the unit follows', () => {
    const { dueAt, source } = publishBy(at('2026-03-05T23:30'), regulationsOf(['panjin-2019', 'jiangbei-2021']));
    expect(dueAt).toBe(at('2026-03-06T01:30'));
    expect(source).toEqual({ kind: 'regulation', regulation: 'jiangbei-2021', clause: 'jiangbei-2021#三(六)·两小时' });
  });

  it('are shown by way of reference where no regulation of the unit gives a figure', () => {
    const { dueAt, source } = publishBy(0, regulationsOf(['panjin-2019']));
    expect(dueAt).toBe(2 * HOUR);
    expect(source.kind).toBe('default');
    expect(resolveClause(source.clause ?? '')?.clause.quote).toContain('启动事件处置预案2小时内');
  });
});

describe('the time for the sign-offs', () => {
  it.each([
    ['a working day', '2026-03-05T10:00', '2026-03-07T00:00'],
    ['late on a Friday', '2026-03-06T23:59', '2026-03-10T00:00'],
    ['a Saturday', '2026-03-07T08:00', '2026-03-10T00:00'],
    ['the last day before 国庆节, over the holiday to the first working day', '2026-09-30T20:00', '2026-10-09T00:00'],
  ])('ends with the next working day after %s', (_name, published, due) => {
    const { dueAt, source } = debtDue(at(published), {}, chinaCalendar);
    expect(dueAt).toBe(at(due));
    expect(source.kind).toBe('default');
  });

  it('is what the policy says where it says something', () => {
    const { dueAt, source } = debtDue(
      at('2026-03-06T23:00'),
      { emergency: { duty: false, owedHours: 12 } },
      chinaCalendar,
    );
    expect(dueAt).toBe(at('2026-03-07T11:00'));
    expect(source.kind).toBe('unit');
  });

  it('is provisional where the holiday notice is still to come', () => {
    expect(debtDue(at('2031-05-06T10:00'), {}, chinaCalendar).provisional).toBe(true);
  });
});
