import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chinaCalendar } from '../../../utils/deadlines/calendar';
import { addDays, dayOf, startOf } from '../../../utils/deadlines/days';
import {
  type AccountMatter,
  type AccountMatterKind,
  filingLimits,
  MATTER_NAMES,
  middleOf,
  standingOf,
} from '../../../utils/filings/limits';
import type { Regulation } from '../../../utils/regulations/contract';
import { REGULATIONS, regulationsOf } from '../../../utils/regulations/registry';
import { say } from '../../support/said';

const opened = (on: string, filedOn: string | null, kind: AccountMatterKind = 'opened'): AccountMatter => ({
  id: 'opening',
  kind,
  on,
  what: '',
  filedOn,
  announcedOn: null,
});
const WORKING: Regulation = {
  ...REGULATIONS[0]!,
  id: 'own',
  parameters: { filingWorkingDays: { value: 5, clause: '一' } },
};
const week = filingLimits(regulationsOf(['yanchi-2017']), chinaCalendar);
const both = filingLimits([...regulationsOf(['yanchi-2017']), WORKING], chinaCalendar);

describe('a filing limit', () => {
  it('of a week is kept until the end of the seventh day, whatever the day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2017, 0, 1), max: Date.UTC(2030, 0, 1) }),
        fc.integer({ min: 0, max: 30 }),
        (at, later) => {
          const on = dayOf(at);
          const filedOn = addDays(on, later);
          const { state } = standingOf(opened(on, filedOn), week, middleOf(filedOn));
          expect(state).toBe(later <= 7 ? 'filed' : 'filed-late');
          const waiting = standingOf(opened(on, null), week, startOf(filedOn));
          expect(waiting.state).toBe(later <= 8 ? 'owed' : 'overdue');
        },
      ),
    );
  });

  it.each([
    // 5 working days from Mon 11-02: until Mon 11-09, the same day as the week
    ['2026-11-02', '2026-11-09'],
    // Before National Day the week is the stricter one: working days go on until 10-10
    ['2026-09-28', '2026-10-05'],
    // Over a make-up Sunday (09-20) the working days are the stricter one
    ['2026-09-18', '2026-09-24'],
  ])('of two regulations at once is the one that ends first: %s until %s', (on, last) => {
    const { limit } = standingOf(opened(on, null), both, startOf(on));
    expect(dayOf(limit!.dueAt - 1)).toBe(last);
  });

  it('that no regulation gives leaves the matter owed without a line', () => {
    expect(standingOf(opened('2020-01-01', null), [], startOf('2026-01-01'))).toMatchObject({
      state: 'owed',
      limit: null,
    });
    expect(standingOf(opened('2020-01-01', '2021-01-01'), [], startOf('2026-01-01')).state).toBe('filed');
  });

  it.each(Object.keys(MATTER_NAMES) as AccountMatterKind[])('says of %s what it is measured by', (kind) => {
    const words = say(standingOf(opened('2026-03-02', null, kind), week, startOf('2026-03-03')).limit!.said);
    expect(words).toBe(kind === 'opened' ? '开通后 7 天内备案' : `${MATTER_NAMES[kind]}后 7 天内备案（比照开通时限）`);
  });
});
