import type { WorkCalendar } from '../deadlines/calendar';
import { addDays, dayOf, HOUR, startOf } from '../deadlines/days';
import type { Instant } from '../domain/ids';
import type { ReviewPolicy } from '../domain/policy';
import type { LimitSource } from '../domain/queue';
import type { Regulation } from '../regulations/contract';
import { regulationsOf, strictest } from '../regulations/registry';

/** 江北 三(六)·两小时: the only one of the five regulations with a figure; 盘锦 and 云和 say 及时, 盐池 第二十四条 第一时间. */
const REFERENCE = 'jiangbei-2021';

/** How long a declaration may be used. Later the situation is another one, and the sign-offs can be had. */
export const DECLARATION_LIFE_MS = 2 * HOUR;

export interface DueTime {
  /** ms */
  readonly dueAt: Instant;
  readonly source: LimitSource;
  /** 暂定: falls in or behind days whose holiday notice is not published yet. */
  readonly provisional: boolean;
}

/**
 * When the incident has to be public: two hours after the plan was started, wall clock. A unit whose regulations give no figure is shown
 * the same one by way of reference: `source.kind` is then `default`, with the clause it is taken from.
 *
 * @param regulations those the unit follows.
 */
export function publishBy(planStartedAt: Instant, regulations: readonly Regulation[]): DueTime {
  const own = strictest('incidentHours', regulations);
  const limit = own ?? strictest('incidentHours', regulationsOf([REFERENCE]));
  const kind = own ? 'regulation' : 'default';
  const clause = limit?.clause ?? null;
  return {
    dueAt: planStartedAt + (limit?.value ?? 2) * HOUR,
    source: { kind, regulation: clause?.slice(0, clause.indexOf('#')) ?? null, clause },
    provisional: false,
  };
}

/**
 * When the owed sign-offs are due. The policy of the review says it (hours, wall clock); where it says nothing, the end of the next
 * working day after publication, 24:00 Beijing time. No regulation gives a limit for making up a review: the default is this extension's.
 */
export function debtDue(
  publishedAt: Instant,
  policy: Pick<ReviewPolicy, 'emergency'>,
  calendar: WorkCalendar,
): DueTime {
  const hours = policy.emergency?.owedHours ?? null;
  if (hours !== null) {
    const source: LimitSource = { kind: 'unit', regulation: null, clause: null };
    return { dueAt: publishedAt + hours * HOUR, source, provisional: false };
  }
  const day = calendar.nextWorkingDay(dayOf(publishedAt));
  return {
    dueAt: startOf(addDays(day, 1)),
    source: { kind: 'default', regulation: null, clause: null },
    provisional: calendar.info(day).provisional,
  };
}
