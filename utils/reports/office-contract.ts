import type { AccountKey, Instant } from '../domain/ids';
import type { StrayCause } from '../domain/own-post';
import type { PlatformId } from '../domain/platform';
import type { Period } from './comment-figures';

/**
 * Figures of posts and reviews for the office in charge (运行情况报告). All of them come from the events of the ledger, and every one names the
 * events that it counts, so that whoever doubts a number can read them.
 */

/** Numbers of ledger events, ascending. */
export type EventNumbers = readonly number[];

/** A number with the events that it comes from; one event may count for several (the findings of a submission). */
export interface Counted {
  readonly count: number;
  readonly events: EventNumbers;
}

/** What the limits of the unit's regulations say about cadence; null where none of them gives a figure. */
export interface CadenceLimits {
  /** Posts that a week of an account has to have. */
  readonly updatesPerWeek: number | null;
  /** Whole days without a post from which on an account is reported, and that may not be reached even once. */
  readonly silentDays: number | null;
  readonly silentDaysOnce: number | null;
}

/** Posts by the way they went out. Each post stands in exactly one of the first five. */
export interface PostFigures {
  /** Everything readers could see: the sum of the five. */
  readonly all: Counted;
  /** 先审后发: all sign-offs before it went out. */
  readonly signed: Counted;
  /** 突发先发: declared, signed afterwards. */
  readonly emergency: Counted;
  /** 授权强制放行 of a page that could not be inspected. */
  readonly overridden: Counted;
  /** 未经审核发布, found on the platform's own list. Those said to be 非本单位内容 are left out. */
  readonly unreviewed: Counted;
  /** Found there, with sign-offs that came from another computer of the unit afterwards. */
  readonly elsewhere: Counted;
  /** Of those whose draft is in the ledger: written here, and 转载. */
  readonly original: Counted;
  readonly reposts: Counted;
}

/** A week (Monday to Sunday) that ends within the period; its days before the period count as well. */
export interface WeekFigures {
  readonly monday: string;
  readonly posts: Counted;
  /** The account was under management for the whole week, and the week is over. */
  readonly judged: boolean;
  /** Judged, and fewer posts than the regulation asks for. */
  readonly short: boolean;
}

/** Whole days without a post. */
export interface Silence {
  readonly days: number;
  /** Days of the posts around it (or the account's filing, or the end of the period). */
  readonly from: Instant;
  readonly to: Instant;
  /** Reached the days of the regulation. */
  readonly over: boolean;
}

/** `account` null: the ledger does not say whose it was. */
export interface AccountPosts extends PostFigures {
  readonly account: AccountKey | null;
  readonly platform: PlatformId | null;
  /** As filed last; '' where the account is not filed. */
  readonly name: string;
  /** In the order of time; those before the account was filed are not listed. */
  readonly weeks: readonly WeekFigures[];
  /** The longest that reaches into the period; null for an account that is not filed. */
  readonly silence: Silence | null;
}

export interface RoundFigures {
  /** 提交审核 (突发先发 included), 退回, 重新提交, 撤回 in the period. */
  readonly submitted: Counted;
  readonly rejected: Counted;
  readonly resubmitted: Counted;
  readonly withdrawn: Counted;
  /** Posts that went out signed in their first version. */
  readonly atOnce: Counted;
  readonly held: Counted;
  readonly overrides: Counted;
  readonly failed: Counted;
  /** Answers and messages that went out. */
  readonly replies: Counted;
}

/** Findings of the drafts that were submitted in the period. */
export interface ClauseFigures {
  /** '' where the event does not name one. */
  readonly clause: string;
  readonly found: Counted;
  /** Explained in writing by whoever submitted. */
  readonly explained: Counted;
  /** 豁免: let stand by a reviewer, or by whoever declared an emergency. */
  readonly waived: Counted;
}

/** Declarations made in the period, and what has become of them until the end of the ledger. */
export interface EmergencyFigures {
  readonly declared: Counted;
  readonly published: Counted;
  /** Out later than the regulation's hours after the start of the plan. */
  readonly publishedLate: Counted;
  readonly lapsed: Counted;
  readonly paidInTime: Counted;
  readonly paidLate: Counted;
  /** Sign-offs still owed, in time so far and overdue. */
  readonly owed: Counted;
  readonly overdue: Counted;
}

/** A post that went past the guard, or reads otherwise than what was signed. */
export interface Stray {
  readonly kind: 'unreviewed' | 'differs';
  readonly account: AccountKey | null;
  /** When it was published, else when it was found. */
  readonly at: Instant;
  /** The alarm's own sentence. */
  readonly message: string;
  /** `settled`: sign-offs came afterwards. */
  readonly state: 'open' | 'explained' | 'settled';
  readonly cause: StrayCause | null;
  readonly events: EventNumbers;
}

export interface OfficeFigures {
  readonly period: Period;
  readonly total: PostFigures;
  /** In the order in which they were filed. */
  readonly accounts: readonly AccountPosts[];
  readonly rounds: RoundFigures;
  /** Most findings first. */
  readonly clauses: readonly ClauseFigures[];
  readonly findings: Pick<ClauseFigures, 'found' | 'explained' | 'waived'>;
  readonly ignored: Counted;
  readonly emergency: EmergencyFigures;
  readonly corrections: Counted;
  readonly strays: readonly Stray[];
  /** Other alarms of the guard by code, most first. */
  readonly alarms: readonly (Counted & { readonly code: string })[];
}
