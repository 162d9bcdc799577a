import type { WorkCalendar } from '../deadlines/calendar';
import { resolutionDue } from '../deadlines/clocks';
import { addDays, type Day, dayOf, HOUR, startOf } from '../deadlines/days';
import type { Register } from '../domain/account-register';
import type { ClauseRef } from '../domain/finding';
import type { Instant } from '../domain/ids';
import type { Regulation } from '../regulations/contract';
import { strictest } from '../regulations/registry';
import { countedMatters } from './entry';
import { type FilingSaid, said } from './said';

/** A filing limit of one of the unit's regulations, made into a line for something that happened at `at`; `limitSaid` says it. */
export interface FilingLimit {
  readonly clause: ClauseRef;
  readonly amount: number;
  readonly unit: 'day' | 'working-day';
  /** In time means before or at `dueAt`; `provisional`: a holiday notice still to come may move it. */
  readonly line: (at: Instant) => { readonly dueAt: Instant; readonly provisional: boolean };
}

/** Every filing limit of the regulations. Days count from the day after and end at 24:00 (民法典 第二百零一条、第二百零三条). */
export function filingLimits(regulations: readonly Regulation[], calendar: WorkCalendar): readonly FilingLimit[] {
  const working = strictest('filingWorkingDays', regulations);
  const days = strictest('filingDays', regulations);
  return [
    ...(working
      ? [
          {
            clause: working.clause,
            amount: working.value,
            unit: 'working-day' as const,
            line: (at: Instant) =>
              resolutionDue(
                at,
                { workingDays: working.value, extendedWorkingDays: null, receiptDayCounts: false, closing: null },
                calendar,
              ),
          },
        ]
      : []),
    ...(days
      ? [
          {
            clause: days.clause,
            amount: days.value,
            unit: 'day' as const,
            line: (at: Instant) => ({ dueAt: startOf(addDays(dayOf(at), days.value + 1)), provisional: false }),
          },
        ]
      : []),
  ];
}

export type AccountMatterKind = 'opened' | 'changed' | 'closed' | 'cancelled';

/** 开设、变更、关停、注销 of one account, in one shape. */
export interface AccountMatter {
  /** `opening`, or the id of the matter. */
  readonly id: string;
  readonly kind: AccountMatterKind;
  readonly on: Day;
  readonly what: string;
  readonly filedOn: Day | null;
  readonly announcedOn: Day | null;
}

export const MATTER_NAMES: Readonly<Record<AccountMatterKind, string>> = {
  opened: '开设',
  changed: '变更',
  closed: '关停',
  cancelled: '注销',
};

/** What of an account has to be filed, oldest first; the opening is missing while its day is not known. */
export function mattersOf(register: Pick<Register, 'opening' | 'matters'>): readonly AccountMatter[] {
  const { on, filedOn } = register.opening;
  const opening: AccountMatter[] =
    on === null ? [] : [{ id: 'opening', kind: 'opened', on, what: '', filedOn, announcedOn: null }];
  return [
    ...opening,
    ...countedMatters(register).map(({ recordedAt: _recordedAt, voided: _voided, ...matter }) => matter),
  ];
}

/** 已备案, 逾期备案, 待备案, 逾期未备案. */
export type FilingState = 'filed' | 'filed-late' | 'owed' | 'overdue';

export interface MatterStanding extends AccountMatter {
  readonly state: FilingState;
  /** The strictest limit; null where no regulation of the unit gives a figure. */
  readonly limit: {
    readonly clause: ClauseRef;
    /** As it is said about this matter. */
    readonly said: FilingSaid;
    readonly dueAt: Instant;
    readonly provisional: boolean;
  } | null;
}

/** A day of which no hour was entered: its middle, so that the last day of a limit is in time and the next one is not. */
export function middleOf(day: Day): Instant {
  return startOf(day) + 12 * HOUR;
}

/**
 * Where a matter stands. The texts give a figure for the opening only; 变更、关停、注销 have to be filed as well (盘锦 三(一)) and are
 * measured by the same figure, which the sentence says (比照).
 */
export function standingOf(matter: AccountMatter, limits: readonly FilingLimit[], now: Instant): MatterStanding {
  const [first] = limits
    .map((limit) => {
      const { dueAt, provisional } = limit.line(startOf(matter.on));
      return { clause: limit.clause, said: limitSaid(limit, matter.kind), dueAt, provisional };
    })
    .sort((a, b) => a.dueAt - b.dueAt);
  const limit = first ?? null;
  const at = matter.filedOn === null ? now : middleOf(matter.filedOn);
  const late = limit !== null && at > limit.dueAt;
  const state = matter.filedOn === null ? (late ? 'overdue' : 'owed') : late ? 'filed-late' : 'filed';
  return { ...matter, limit, state };
}

/** 开通后 7 天内备案: the texts speak of 开通; what is said of another matter says that it is measured alike. */
export function limitSaid({ amount, unit }: FilingLimit, kind: AccountMatterKind): FilingSaid {
  const limit = said(unit === 'day' ? 'limit.days' : 'limit.workingDays', { what: said(`event.${kind}`), amount });
  return kind === 'opened' ? limit : said('limit.likeOpening', { limit });
}
