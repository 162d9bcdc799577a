import type { RegulationChoice } from '../../../components/onboarding/regulations-step';
import type { NumericParameter, Parameters } from '../../../utils/regulations/contract';
import { clauseLabel } from '../../../utils/regulations/labels';
import { REGULATIONS } from '../../../utils/regulations/registry';

/** Chosen beforehand at the first run: the only one of the five with limits in figures for both clocks. */
export const DEFAULT_REGULATION = 'jiangbei-2021';

/** How each limit is said in one line; part of the regulation's own language, so Chinese. */
const LIMITS: readonly (readonly [NumericParameter, (value: number) => string])[] = [
  ['acknowledgeHours', (n) => `受理 ${n} 小时内`],
  ['resolveWorkingDays', (n) => `办理结果 ${n} 个工作日内`],
  ['extendedWorkingDays', (n) => `情况复杂可延至 ${n} 个工作日`],
  ['updatesPerWeek', (n) => `每周更新不少于 ${n} 次`],
  ['silentDays', (n) => `${n} 天未更新即视为停更`],
  ['incidentHours', (n) => `突发事件 ${n} 小时内发布`],
  ['activityHours', (n) => `活动信息 ${n} 小时内公开`],
  ['documentWorkingDays', (n) => `公文印发后 ${n} 个工作日内公开`],
];

function summary(parameters: Parameters): string {
  const limits = LIMITS.flatMap(([name, say]) => {
    const given = parameters[name];
    return given ? [say(given.value)] : [];
  });
  if (parameters.stageNames) limits.push(parameters.stageNames.value.join('、'));
  return limits.length > 0 ? limits.join(' · ') : '有审核和留言办理要求，未规定具体时限';
}

/** The regulations for choosing, the default first. */
export function regulationChoices(): readonly RegulationChoice[] {
  return REGULATIONS.map((r) => ({
    id: r.id,
    title: [r.name, r.number || r.date].filter(Boolean).join(' '),
    summary: summary(r.parameters),
  })).sort((a, b) => Number(b.id === DEFAULT_REGULATION) - Number(a.id === DEFAULT_REGULATION));
}

/** Names of the regulations by id. */
export const REGULATION_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  REGULATIONS.map(({ id, name }) => [id, name]),
);

/** Where a clause stands, in words. */
export const clauseName = clauseLabel;
