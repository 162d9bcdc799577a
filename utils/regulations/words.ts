import type { NumericParameter, Parameters } from './contract';

/** Every figure a regulation may give, in one line of official Chinese, in the order in which they are listed. */
export const PARAMETER_WORDS: Readonly<Record<NumericParameter, (n: number) => string>> = {
  acknowledgeHours: (n) => `受理 ${n} 小时内`,
  resolveWorkingDays: (n) => `办理结果 ${n} 个工作日内`,
  extendedWorkingDays: (n) => `情况复杂可延至 ${n} 个工作日`,
  updatesPerWeek: (n) => `每周更新不少于 ${n} 次`,
  silentDays: (n) => `${n} 天未更新即视为停更`,
  silentDaysOnce: (n) => `单次停更不得超过 ${n} 天`,
  incidentHours: (n) => `突发事件 ${n} 小时内发布`,
  activityHours: (n) => `活动信息 ${n} 小时内公开`,
  documentWorkingDays: (n) => `公文印发后 ${n} 个工作日内公开`,
  filingDays: (n) => `账号开通后 ${n} 天内备案`,
  filingWorkingDays: (n) => `账号开通后 ${n} 个工作日内备案`,
  accountsMost: (n) => `账号总数不超过 ${n} 个`,
  accountsPerPlatform: (n) => `同一平台账号不超过 ${n} 个`,
  interviewsPerYear: (n) => `访谈每年不少于 ${n} 次`,
  interviewsPerYearCity: (n) => `访谈每年不少于 ${n} 次（市州级）`,
  surveysPerYear: (n) => `调查征集每年不少于 ${n} 次`,
  surveysPerYearCity: (n) => `调查征集每年不少于 ${n} 次（市州级）`,
  trainingsPerYear: (n) => `集中培训每年不少于 ${n} 次`,
  reviewStages: (n) => `审核环节（不含校对）不少于 ${n} 个`,
};

/** The parameters with a number, in the order of `PARAMETER_WORDS`. */
export const NUMERIC_PARAMETERS = Object.keys(PARAMETER_WORDS) as readonly NumericParameter[];

/** The figures and stage names of one regulation, each in words; empty where it gives none. */
export function parametersInWords(parameters: Parameters): readonly string[] {
  const limits = NUMERIC_PARAMETERS.flatMap((name) => {
    const given = parameters[name];
    return given ? [PARAMETER_WORDS[name](given.value)] : [];
  });
  return parameters.stageNames ? [...limits, parameters.stageNames.value.join('、')] : limits;
}
