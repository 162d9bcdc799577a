import { DAY_MS, dayOf, startOf, yearOf } from '../deadlines/days';
import type { DutyKind } from '../domain/duty-record';
import type { NumericParameter } from '../regulations/contract';
import { strictest } from '../regulations/registry';
import type { DutyFacts, DutyName, DutyState, RadarRow } from './contract';
import { said } from './said';

const YEARLY: readonly {
  readonly kind: Extract<DutyKind & DutyName, 'interview' | 'survey' | 'training'>;
  readonly parameter: (facts: DutyFacts) => NumericParameter;
}[] = [
  {
    kind: 'interview',
    parameter: ({ settings }) => (settings.cityLevel ? 'interviewsPerYearCity' : 'interviewsPerYear'),
  },
  {
    kind: 'survey',
    parameter: ({ settings }) => (settings.cityLevel ? 'surveysPerYearCity' : 'surveysPerYear'),
  },
  { kind: 'training', parameter: () => 'trainingsPerYear' },
];

/** Last quarter of the year: what is still missing is told every day. */
const WARN_FROM = '10-01';
/** Until the end of March a year that was missed stays on the board. */
const REMEMBER_UNTIL = '03-31';

/** 访谈、调查、培训: counts of this calendar year, and until March of the last one if it fell short. */
export function yearlyRows(facts: DutyFacts): readonly RadarRow[] {
  const today = dayOf(facts.now);
  const year = yearOf(today);
  const years = today.slice(5) <= REMEMBER_UNTIL ? [year, year - 1] : [year];
  return YEARLY.flatMap(({ kind, parameter }) => {
    const limit = strictest(parameter(facts), facts.regulations);
    if (!limit) return [];
    return years.flatMap((y): RadarRow[] => {
      const [from, to] = [startOf(`${y}-01-01`), startOf(`${y + 1}-01-01`)];
      // A year in which the unit did not work with the extension yet was never recorded.
      if (y < year && facts.since > from) return [];
      const count = facts.records.filter((r) => r.kind === kind && r.at >= from && r.at < to).length;
      const missing = limit.value - count;
      if (y < year && missing <= 0) return [];
      const state: DutyState =
        missing <= 0
          ? 'fine'
          : y < year
            ? 'breached'
            : today.slice(5) >= WARN_FROM
              ? 'near'
              : count === 0
                ? 'unknown'
                : 'fine';
      const left = Math.ceil((to - facts.now) / DAY_MS);
      return [
        {
          id: `${kind}:${y}`,
          duty: kind,
          about: '',
          clauses: [limit.clause],
          state,
          since: from,
          dueAt: to,
          provisional: false,
          figures: said('yearly.count', { year: y, count, noun: said(`counted.${kind}`), limit: limit.value }),
          advice:
            missing <= 0
              ? null
              : y < year
                ? said('yearly.lost')
                : state === 'near'
                  ? said('yearly.missing', { missing, left })
                  : said('yearly.enter'),
          steps: [],
          target: null,
        },
      ];
    });
  });
}
