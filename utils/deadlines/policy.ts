import { DEFAULT_ALARMS, type DutyHours, type UnitDeadlineSettings } from '../domain/deadline-settings';
import type { ClauseRef } from '../domain/finding';
import type { Person, Role } from '../domain/people';
import type { LimitClaim, LimitSource } from '../domain/queue';
import { HOUR } from './days';

/** 受理: wall clock. `hours` null: 7×24 (jiangbei-2021 四(三) speaks of 7×24 duty; no regulation says that the clock rests at night). */
export interface AcknowledgeRule {
  /** ms */
  readonly limit: number;
  readonly hours: DutyHours | null;
  readonly sources: readonly LimitSource[];
  /** Limits in hours that were beaten, strictest first. */
  readonly laxer: readonly LimitClaim[];
}

/** 办结: working days. */
export interface ResolveRule {
  readonly workingDays: number;
  /** Limit after one extension (延期) with a reason, where every source allows one; else null. */
  readonly extendedWorkingDays: number | null;
  /** Who may approve one. No regulation says; by default those who hold the final stage (分管领导). */
  readonly extensionApprovers: readonly Role[];
  /** 中止 counts: every source allows it. None of the five shipped regulations does. */
  readonly pauses: boolean;
  /** 民法典 第二百零一条: the day of receipt does not count. A stricter unit may count it. */
  readonly receiptDayCounts: boolean;
  /** 民法典 第二百零三条: the last day ends when business closes where there are business hours, else at 24:00 (null). Minutes after midnight. */
  readonly closing: number | null;
  readonly sources: readonly LimitSource[];
  /** Limits in working days that were beaten, strictest first. */
  readonly laxer: readonly LimitClaim[];
}

/** What counting working days asks of a rule; publishing duties have no more. */
export type WorkingDayRule = Pick<ResolveRule, 'workingDays' | 'extendedWorkingDays' | 'receiptDayCounts' | 'closing'>;

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
  /** 临期: less than this share of a limit is left. */
  readonly nearShare: number;
}

/** What one regulation demands; a part that it does not speak of is absent. */
export interface RegulationLimits {
  readonly regulation: string;
  readonly acknowledge?: { readonly hours: number; readonly clause: ClauseRef };
  readonly resolve?: {
    readonly workingDays: number;
    readonly extendedWorkingDays: number | null;
    /** The clock may rest (中止); absent: it may not. */
    readonly pauses?: boolean;
    readonly clause: ClauseRef;
  };
}

const DEFAULT: LimitSource = { kind: 'default', regulation: null, clause: null };
const UNIT: LimitSource = { kind: 'unit', regulation: null, clause: null };
const PLATFORM: LimitSource = { kind: 'platform', regulation: null, clause: null };

/** Used where no regulation gives a number. */
export const DEFAULT_ACKNOWLEDGE_HOURS = 1;
export const DEFAULT_WORKING_DAYS = 5;
export const WECHAT_WINDOW_HOURS = 48;
export const DEFAULT_APPROVERS: readonly Role[] = ['final'];

/**
 * The policy of a unit that follows several regulations: of each limit the strictest wins, and `sources` says whose it is
 * (all of them when several agree); `laxer` says what it beat. An extension is allowed only when every winner allows one, and ends where
 * the first of all regulations would end; a pause only when every winner allows one.
 */
export function policyOf(regulations: readonly RegulationLimits[], unit: UnitDeadlineSettings = {}): DeadlinePolicy {
  const acknowledge = strictest(
    regulations.flatMap(({ regulation, acknowledge: rule }) =>
      rule ? [{ amount: rule.hours, extended: null, pauses: false, source: cite(regulation, rule.clause) }] : [],
    ),
    unit.acknowledgeHours,
    DEFAULT_ACKNOWLEDGE_HOURS,
  );
  const resolve = strictest(
    regulations.flatMap(({ regulation, resolve: rule }) =>
      rule
        ? [
            {
              amount: rule.workingDays,
              extended: rule.extendedWorkingDays,
              pauses: rule.pauses ?? false,
              source: cite(regulation, rule.clause),
            },
          ]
        : [],
    ),
    unit.workingDays,
    DEFAULT_WORKING_DAYS,
  );
  return {
    acknowledge: {
      limit: acknowledge.amount * HOUR,
      hours: unit.dutyHours ?? null,
      sources: acknowledge.sources,
      laxer: acknowledge.laxer,
    },
    resolve: {
      workingDays: resolve.amount,
      extendedWorkingDays: resolve.extended,
      extensionApprovers: unit.extensionApprovers ?? DEFAULT_APPROVERS,
      pauses: resolve.pauses,
      receiptDayCounts: unit.receiptDayCounts ?? false,
      closing: unit.closing ?? null,
      sources: resolve.sources,
      laxer: resolve.laxer,
    },
    window: { limit: WECHAT_WINDOW_HOURS * HOUR, sources: [PLATFORM] },
    nearShare: unit.alarms?.nearShare ?? DEFAULT_ALARMS.nearShare,
  };
}

/** May this person approve an extension? Somebody who left or has no key may not. */
export function mayApproveExtension(
  person: Pick<Person, 'active' | 'publicKey' | 'roles'>,
  policy: DeadlinePolicy,
): boolean {
  const { extensionApprovers } = policy.resolve;
  return person.active && person.publicKey !== null && person.roles.some((role) => extensionApprovers.includes(role));
}

interface Candidate {
  readonly amount: number;
  readonly extended: number | null;
  readonly pauses: boolean;
  readonly source: LimitSource;
}

interface Strictest {
  readonly amount: number;
  readonly extended: number | null;
  readonly pauses: boolean;
  readonly sources: readonly LimitSource[];
  readonly laxer: readonly LimitClaim[];
}

function strictest(demanded: readonly Candidate[], own: number | undefined, fallback: number): Strictest {
  const candidates = [...demanded];
  if (own !== undefined && own > 0) candidates.push({ amount: own, extended: null, pauses: false, source: UNIT });
  if (candidates.length === 0) candidates.push({ amount: fallback, extended: null, pauses: false, source: DEFAULT });
  const amount = Math.min(...candidates.map((c) => c.amount));
  const winners = candidates.filter((c) => c.amount === amount);
  // The extended limit of the winner must not pass what another regulation demands at the latest.
  const latest = Math.min(...demanded.map((c) => c.extended ?? c.amount));
  return {
    amount,
    extended: winners.every((c) => c.extended !== null) && latest > amount ? latest : null,
    pauses: winners.every((c) => c.pauses),
    sources: winners.map((c) => c.source),
    laxer: candidates
      .filter((c) => c.amount > amount)
      .sort((a, b) => a.amount - b.amount)
      .map((c) => ({ source: c.source, amount: c.amount })),
  };
}

function cite(regulation: string, clause: ClauseRef): LimitSource {
  return { kind: 'regulation', regulation, clause };
}
