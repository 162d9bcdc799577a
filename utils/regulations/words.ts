import { type JoinKey, joined, type Part, type Said } from '../domain/said';
import type { NumericParameter, Parameters } from './contract';

/** Every figure a regulation may give, in the order in which they are listed. */
const LISTED: Readonly<Record<NumericParameter, true>> = {
  acknowledgeHours: true,
  resolveWorkingDays: true,
  extendedWorkingDays: true,
  updatesPerWeek: true,
  silentDays: true,
  silentDaysOnce: true,
  incidentHours: true,
  activityHours: true,
  documentWorkingDays: true,
  filingDays: true,
  filingWorkingDays: true,
  accountsMost: true,
  accountsPerPlatform: true,
  interviewsPerYear: true,
  interviewsPerYearCity: true,
  surveysPerYear: true,
  surveysPerYearCity: true,
  trainingsPerYear: true,
  reviewStages: true,
};

/** The parameters with a number, in the order in which they are listed. */
export const NUMERIC_PARAMETERS = Object.keys(LISTED) as readonly NumericParameter[];

/** 受理 1 小时内: a text of `clauses.figure` in public/locales. */
export type FigureKey = `clauses.figure.${NumericParameter}`;

/** A figure with its value, or with the letter that stands for one, as a sentence to be put into words. */
export function figure(parameter: NumericParameter, n: number | 'n'): Said<FigureKey> {
  return { key: `clauses.figure.${parameter}`, values: { n } };
}

/** The figures and stage names of one regulation, each to be put into words; empty where it gives none. */
export function figuresOf(parameters: Parameters): readonly Part<FigureKey | JoinKey>[] {
  const limits = NUMERIC_PARAMETERS.flatMap((name) => {
    const given = parameters[name];
    return given ? [figure(name, given.value)] : [];
  });
  return parameters.stageNames ? [...limits, joined('common.join.comma', parameters.stageNames.value)] : limits;
}
