import { HOUR } from '../deadlines/days';
import type { AcknowledgeRule, ResolveRule } from '../deadlines/policy';
import type { LimitSource } from '../domain/queue';
import type { DutyName, RadarRow } from '../duties/contract';
import type { DEADLINE_REFS } from '../regulations/carriers';
import type { NumericParameter, Regulation } from '../regulations/contract';
import { strictest } from '../regulations/registry';
import { PARAMETER_WORDS } from '../regulations/words';
import type { ClauseFacts } from './facts';
import type { Standing } from './standings';

type DeadlineRef = (typeof DEADLINE_REFS)[number];
type RadarRef = Exclude<DeadlineRef, 'acknowledgement' | 'resolution'>;

/** Lines that the 风险雷达 draws: by which figures, and on which rows they show. */
const ON_RADAR: Readonly<
  Record<RadarRef, { readonly parameters: readonly NumericParameter[]; readonly duties: readonly DutyName[] }>
> = {
  updates: { parameters: ['updatesPerWeek'], duties: ['updates'] },
  silence: { parameters: ['silentDays', 'silentDaysOnce'], duties: ['silence', 'silence-once'] },
  incident: { parameters: ['incidentHours'], duties: ['incident'] },
  activity: { parameters: ['activityHours'], duties: ['activity'] },
  document: { parameters: ['documentWorkingDays'], duties: ['document'] },
  filing: { parameters: ['filingDays', 'filingWorkingDays'], duties: ['filing'] },
};

/**
 * The value in force, whose it is, and how things stand by it. The strictest of the unit's regulations wins, whichever clause is looked at;
 * what this clause itself says stands beside it where it is laxer.
 */
export function deadlineStanding(ref: DeadlineRef, regulation: Regulation, facts: ClauseFacts): Standing {
  if (ref === 'acknowledgement') return clock(facts.deadlines.acknowledge, regulation, facts);
  if (ref === 'resolution') return clock(facts.deadlines.resolve, regulation, facts);
  return onRadar(ref, regulation, facts);
}

function clock(rule: AcknowledgeRule | ResolveRule, regulation: Regulation, facts: ClauseFacts): Standing {
  const days = 'workingDays' in rule;
  const amount = days ? rule.workingDays : rule.limit / HOUR;
  const own = regulation.parameters[days ? 'resolveWorkingDays' : 'acknowledgeHours']?.value;
  const say = PARAMETER_WORDS[days ? 'resolveWorkingDays' : 'acknowledgeHours'];
  const laxer = own !== undefined && own > amount ? `本条为 ${own} ${days ? '个工作日' : '小时'}，从严执行。` : '';
  const text = `现行时限：${say(amount)}（${whose(rule.sources, facts)}）。${laxer}`;
  const { overdue } = facts.comments;
  return overdue > 0 ? { level: 'attention', text: `${text}有 ${overdue} 条留言超期。` } : { level: 'working', text };
}

/** Whose limit is in force, in words. */
export function whose(sources: readonly LimitSource[], { clauseName }: Pick<ClauseFacts, 'clauseName'>): string {
  return sources
    .map(({ kind, clause }) =>
      kind === 'regulation' && clause
        ? clauseName(clause)
        : kind === 'unit'
          ? '本单位自定'
          : '扩展默认值，所执行的法规没有规定',
    )
    .join('、');
}

function onRadar(ref: RadarRef, regulation: Regulation, facts: ClauseFacts): Standing {
  const { parameters, duties } = ON_RADAR[ref];
  const values = parameters.flatMap((parameter) => {
    const binding = strictest(parameter, facts.regulations);
    if (!binding) return [];
    const own = regulation.parameters[parameter]?.value;
    const differs = own !== undefined && own !== binding.value ? '，严于本条' : '';
    return [`${PARAMETER_WORDS[parameter](binding.value)}（${facts.clauseName(binding.clause)}${differs}）`];
  });
  if (values.length === 0) {
    return { level: 'off', text: '本单位执行的法规没有规定这一数值，风险雷达不作判断。' };
  }
  const rows = facts.radar.filter(({ duty }) => duties.includes(duty));
  const { level, words } = summary(rows);
  return { level, text: `${values.join('；')}。${words}` };
}

/** Rows of the radar in one sentence. */
export function summary(rows: readonly Pick<RadarRow, 'state'>[]): {
  readonly level: Standing['level'];
  readonly words: string;
} {
  const count = (state: RadarRow['state']) => rows.filter((row) => row.state === state).length;
  const [breached, near, unknown] = [count('breached'), count('near'), count('unknown')];
  if (breached + near > 0) {
    const parts = [breached > 0 ? `违反 ${breached} 项` : '', near > 0 ? `临近 ${near} 项` : ''].filter(Boolean);
    return { level: 'attention', words: `风险雷达：${parts.join('，')}。` };
  }
  if (rows.length === 0 || unknown === rows.length) return { level: 'unknown', words: '尚无登记或读取，不能判断。' };
  return { level: 'working', words: unknown > 0 ? `目前正常，另有 ${unknown} 项尚无登记。` : '目前正常。' };
}
