import { DAY_MS, dayOf, startOf, yearOf } from '../deadlines/days';
import type { DutyKind } from '../domain/duty-record';
import type { NumericParameter } from '../regulations/contract';
import { strictest } from '../regulations/registry';
import type { DutyFacts, DutyName, DutyState, RadarRow } from './contract';

const YEARLY: readonly {
  readonly kind: Extract<DutyKind & DutyName, 'interview' | 'survey' | 'training'>;
  readonly title: string;
  readonly noun: string;
  readonly parameter: (facts: DutyFacts) => NumericParameter;
}[] = [
  {
    kind: 'interview',
    title: '在线访谈次数不足',
    noun: '次访谈',
    parameter: ({ settings }) => (settings.cityLevel ? 'interviewsPerYearCity' : 'interviewsPerYear'),
  },
  {
    kind: 'survey',
    title: '调查征集次数不足',
    noun: '次调查、意见征集',
    parameter: ({ settings }) => (settings.cityLevel ? 'surveysPerYearCity' : 'surveysPerYear'),
  },
  { kind: 'training', title: '未组织年度培训', noun: '次集中学习培训', parameter: () => 'trainingsPerYear' },
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
  return YEARLY.flatMap(({ kind, title, noun, parameter }) => {
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
          title,
          about: '',
          clauses: [limit.clause],
          state,
          since: from,
          dueAt: to,
          provisional: false,
          figures: `${y} 年度已登记 ${count} ${noun}，应不少于 ${limit.value} 次`,
          advice:
            missing <= 0
              ? ''
              : y < year
                ? '上年度次数不足已无法补救，请说明原因备查。'
                : state === 'near'
                  ? `年底前还应开展 ${missing} 次（还有 ${left} 天）；已开展未登记的请补登。`
                  : '开展后请及时登记。',
          steps: [],
          target: null,
        },
      ];
    });
  });
}
