import type { CommentSource, CommentStatus, KeptComment } from './comment';
import type { ClauseRef } from './finding';
import type { AccountKey, CommentKey, Instant } from './ids';
import type { PlatformId } from './platform';
import type { Triage } from './triage';

/**
 * 受理 acknowledgement, 办结 resolution, the platform's own window for answering a message (WeChat: 48 hours), and 转办: the limit of the
 * department that it was given to, which never stops the others.
 */
export type ClockName = 'acknowledge' | 'resolve' | 'window' | 'transfer';

/** 超期, 临期, 今日应办, 以后, and `done` when no clock runs. */
export type UrgencyLevel = 'overdue' | 'near' | 'today' | 'later' | 'done';

/** A limit that was or is being missed. `certain` is false while an uncertain time of the comment leaves room for doubt. */
export interface Breach {
  readonly clock: 'acknowledge' | 'resolve';
  readonly dueAt: Instant;
  readonly certain: boolean;
}

/** How pressing a comment is at one instant. */
export interface Urgency {
  readonly level: UrgencyLevel;
  /** The clock that is due next; null when none runs. */
  readonly clock: ClockName | null;
  /** When it is due; 0 when none runs. */
  readonly dueAt: Instant;
  /** ms left, negative when overdue; 0 when none runs. */
  readonly remaining: number;
  /** 暂定: the due day falls in or behind days whose holiday notice is not published yet. */
  readonly provisional: boolean;
  /** The page showed a coarse time only; the earliest possible one counts. */
  readonly estimated: boolean;
  /** Breaches stay: a late answer does not remove one. */
  readonly breaches: readonly Breach[];
  /** First seen only after the limit had passed: late because unseen, not because unanswered. */
  readonly unseenInTime: boolean;
  /** The platform's window for answering has closed. */
  readonly windowClosed: boolean;
  /** 中止: the resolution clock rests now, where the regulation allows it; `dueAt` moves on with every day. */
  readonly resting: boolean;
}

/** A department that did not answer within the limit it was given (转办); stays, also when it answered later. */
export interface LateTransfer {
  readonly to: string;
  readonly dueAt: Instant;
  /** When it came back; null while it is out. */
  readonly returnedAt: Instant | null;
}

/** Holidays that a notice of the State Council's office names. */
export type HolidayName =
  | 'new-year'
  | 'spring-festival'
  | 'tomb-sweeping'
  | 'labour-day'
  | 'dragon-boat'
  | 'mid-autumn'
  | 'national-day'
  | 'other';

/**
 * Why a day counts or does not: an ordinary weekday or weekend, a day off or a make-up day (调休上班日) by notice, a holiday fixed by law in
 * a year without a notice, or a working day within a pause (中止).
 */
export type DayKind = 'weekday' | 'weekend' | 'holiday' | 'make-up' | 'statutory' | 'paused';

/** The notice that settles a year's holidays; `number` is '' when it is not known here. */
export interface HolidayNotice {
  readonly year: number;
  readonly number: string;
}

/** One day of the Chinese working calendar. `day` is `YYYY-MM-DD` in Beijing time. */
export interface DayInfo {
  readonly day: string;
  readonly kind: DayKind;
  readonly working: boolean;
  readonly holiday: HolidayName | null;
  /** Null for ordinary days, and where no notice is published. */
  readonly notice: HolidayNotice | null;
  /** 暂定: a notice still to come may change this day. */
  readonly provisional: boolean;
  /** Of a `paused` day: the reason that was given. */
  readonly pause?: string;
}

/** Whose limit it is: a clause of a regulation, the platform, the unit's own setting, or this extension's default. */
export interface LimitSource {
  readonly kind: 'regulation' | 'platform' | 'unit' | 'default';
  readonly regulation: string | null;
  readonly clause: ClauseRef | null;
}

/** A limit that somebody sets, in the unit of the clock: hours or working days. */
export interface LimitClaim {
  readonly source: LimitSource;
  readonly amount: number;
}

/** What came of an extension (延期): it counts, no regulation in force allows one, or it was approved only after the limit had passed. */
export interface ExtensionEffect {
  readonly state: 'counts' | 'not-allowed' | 'too-late';
  readonly at: Instant;
  /** The limit it extends to, working days; null unless it counts. */
  readonly workingDays: number | null;
}

/** Why a due time is what it is. All days in Beijing time. */
export interface DueExplanation {
  readonly clock: ClockName;
  /** From when the clock counts: the comment's own time; of a transfer, when it was given. */
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  /** The limit that counts: hours for acknowledgement, window and transfer, working days for resolution (with its extension). */
  readonly amount: number;
  readonly unit: 'hour' | 'working-day';
  /** Whose it is: the strictest. */
  readonly sources: readonly LimitSource[];
  /** The limits that it beat, strictest first: 范文 7 个工作日 beside 江北 5 个工作日. */
  readonly laxer: readonly LimitClaim[];
  /** Null when nobody asked for one, and for every clock but the resolution's. */
  readonly extension: ExtensionEffect | null;
  /** Pauses were recorded, but no regulation in force allows one: their days count. */
  readonly pausesIgnored: boolean;
  /** Department of a transfer; '' for the other clocks. */
  readonly to: string;
  /** Days that count, in order; empty for clocks in hours. */
  readonly counted: readonly DayInfo[];
  /** Days between receipt and the last day that do not count. */
  readonly skipped: readonly DayInfo[];
  /** True when the day of receipt itself counts (unit's setting). */
  readonly receiptDayCounts: boolean;
  /** Closing time in minutes after midnight; null: the last day ends at 24:00. */
  readonly closing: number | null;
  readonly provisional: boolean;
  readonly estimated: boolean;
}

/** One line of the duty list in the popup. */
export interface QueueItem {
  readonly key: CommentKey;
  readonly platform: CommentSource;
  readonly channel: KeptComment['channel'];
  readonly account: AccountKey | null;
  readonly accountName: string;
  readonly authorName: string;
  readonly text: string;
  readonly postTitle: string;
  readonly at: Instant;
  readonly firstSeenAt: Instant;
  readonly status: CommentStatus;
  readonly triage: Pick<Triage, 'kind' | 'importance' | 'negative'>;
  /** Where it is now (转办); '' with us. The last one where it was given to several. */
  readonly sentTo: string;
  /** 稍后提醒 until then; null: not put off. */
  readonly snoozedUntil: Instant | null;
  readonly urgency: Urgency;
  readonly explanation: DueExplanation | null;
}

/** When an account was last read; null: never. `stale`: not read for longer than half of the acknowledgement limit, which is itself due. */
export interface AccountReading {
  readonly account: AccountKey;
  readonly platform: PlatformId;
  readonly name: string;
  readonly lastReadAt: Instant | null;
  /** From when that is counted: the last look, else the filing. */
  readonly since: Instant;
  /** Half of the acknowledgement limit after it, and the whole of it: from then on a comment may be late without anybody knowing. */
  readonly readAgainAt: Instant;
  readonly missedFrom: Instant;
  readonly stale: boolean;
}
