import type { ClauseRef } from '../domain/finding';
import type { LimitSource } from '../domain/queue';
import { HOUR } from './days';

/** Hours of duty in minutes after midnight, Beijing time, on working days. */
export interface DutyHours {
  readonly from: number;
  readonly to: number;
}

/** 受理: wall clock. `hours` null: 7×24 (jiangbei-2021 四(三) speaks of 7×24 duty; no regulation says that the clock rests at night). */
export interface AcknowledgeRule {
  /** ms */
  readonly limit: number;
  readonly hours: DutyHours | null;
  readonly sources: readonly LimitSource[];
}

/** 办结: working days. */
export interface ResolveRule {
  readonly workingDays: number;
  /** Limit after one extension (延期) with a reason, where a regulation allows one; else null. */
  readonly extendedWorkingDays: number | null;
  /** 民法典 第二百零一条: the day of receipt does not count. A stricter unit may count it. */
  readonly receiptDayCounts: boolean;
  /** 民法典 第二百零三条: the last day ends when business closes where there are business hours, else at 24:00 (null). Minutes after midnight. */
  readonly closing: number | null;
  readonly sources: readonly LimitSource[];
}

/** The platform's own window for answering a message. */
export interface WindowRule {
  /** ms */
  readonly limit: number;
  readonly sources: readonly LimitSource[];
}

/** Everything a clock needs to know; the same for all comments of a unit. */
export interface DeadlinePolicy {
  readonly acknowledge: AcknowledgeRule;
  readonly resolve: ResolveRule;
  /** WeChat private messages: 48 hours after the citizen's message (platforms/wechat.md §4.2; for manual answers inferred [I]). */
  readonly window: WindowRule;
}

/** What one regulation demands; a part that it does not speak of is absent. */
export interface RegulationLimits {
  readonly regulation: string;
  readonly acknowledge?: { readonly hours: number; readonly clause: ClauseRef };
  readonly resolve?: {
    readonly workingDays: number;
    readonly extendedWorkingDays: number | null;
    readonly clause: ClauseRef;
  };
}

/** What the unit may set itself. Limits may only be tighter than the regulations': a laxer one has no effect. */
export interface UnitDeadlineSettings {
  readonly acknowledgeHours?: number;
  readonly workingDays?: number;
  readonly dutyHours?: DutyHours | null;
  readonly closing?: number | null;
  readonly receiptDayCounts?: boolean;
}

const DEFAULT: LimitSource = { kind: 'default', regulation: null, clause: null };
const UNIT: LimitSource = { kind: 'unit', regulation: null, clause: null };
const PLATFORM: LimitSource = { kind: 'platform', regulation: null, clause: null };

/** Used where no regulation gives a number. */
export const DEFAULT_ACKNOWLEDGE_HOURS = 1;
export const DEFAULT_WORKING_DAYS = 5;
export const WECHAT_WINDOW_HOURS = 48;

/**
 * The policy of a unit that follows several regulations: of each limit the strictest wins, and `sources` says whose it is
 * (all of them when several agree). An extension is allowed only when every one of those allows it, the shortest counts.
 */
export function policyOf(regulations: readonly RegulationLimits[], unit: UnitDeadlineSettings = {}): DeadlinePolicy {
  const acknowledge = strictest(
    regulations.flatMap((r) =>
      r.acknowledge
        ? [{ amount: r.acknowledge.hours, extended: null, source: cite(r.regulation, r.acknowledge.clause) }]
        : [],
    ),
    unit.acknowledgeHours,
    DEFAULT_ACKNOWLEDGE_HOURS,
  );
  const resolve = strictest(
    regulations.flatMap((r) =>
      r.resolve
        ? [
            {
              amount: r.resolve.workingDays,
              extended: r.resolve.extendedWorkingDays,
              source: cite(r.regulation, r.resolve.clause),
            },
          ]
        : [],
    ),
    unit.workingDays,
    DEFAULT_WORKING_DAYS,
  );
  return {
    acknowledge: { limit: acknowledge.amount * HOUR, hours: unit.dutyHours ?? null, sources: acknowledge.sources },
    resolve: {
      workingDays: resolve.amount,
      extendedWorkingDays: resolve.extended,
      receiptDayCounts: unit.receiptDayCounts ?? false,
      closing: unit.closing ?? null,
      sources: resolve.sources,
    },
    window: { limit: WECHAT_WINDOW_HOURS * HOUR, sources: [PLATFORM] },
  };
}

interface Candidate {
  readonly amount: number;
  readonly extended: number | null;
  readonly source: LimitSource;
}

function strictest(
  demanded: readonly Candidate[],
  own: number | undefined,
  fallback: number,
): { readonly amount: number; readonly extended: number | null; readonly sources: readonly LimitSource[] } {
  const candidates = [...demanded];
  if (own !== undefined && own > 0) candidates.push({ amount: own, extended: null, source: UNIT });
  if (candidates.length === 0) return { amount: fallback, extended: null, sources: [DEFAULT] };
  const amount = Math.min(...candidates.map((c) => c.amount));
  const winners = candidates.filter((c) => c.amount === amount);
  const extensions = winners.map((c) => c.extended);
  const allowed = extensions.every((e): e is number => e !== null);
  return { amount, extended: allowed ? Math.min(...extensions) : null, sources: winners.map((c) => c.source) };
}

function cite(regulation: string, clause: ClauseRef): LimitSource {
  return { kind: 'regulation', regulation, clause };
}
