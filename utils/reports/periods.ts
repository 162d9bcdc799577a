import { addDays, type Day, yearOf } from '../deadlines/days';
import type { Period } from './comment-figures';

/** Periods of figures, in Beijing days. */

export type PeriodKind = 'month' | 'quarter' | 'year';

/** The month, quarter or year that contains a day. */
export function periodOf(kind: PeriodKind, day: Day): Period {
  const year = yearOf(day);
  const month = Number(day.slice(5, 7));
  if (kind === 'year') return { from: first(year, 1), to: addDays(first(year + 1, 1), -1) };
  if (kind === 'month') return { from: first(year, month), to: addDays(first(year, month + 1), -1) };
  const start = Math.floor((month - 1) / 3) * 3 + 1;
  return { from: first(year, start), to: addDays(first(year, start + 3), -1) };
}

/** The period of the same kind before or after. */
export function neighbour(kind: PeriodKind, period: Period, direction: -1 | 1): Period {
  return periodOf(kind, direction === 1 ? addDays(period.to, 1) : addDays(period.from, -1));
}

/** First day of a month; the thirteenth is January of the next year. */
function first(year: number, month: number): Day {
  const [y, m] = month > 12 ? [year + 1, month - 12] : [year, month];
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-01`;
}
