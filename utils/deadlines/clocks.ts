import type { KeptComment } from '../domain/comment';
import type { Instant } from '../domain/ids';
import type { DayInfo } from '../domain/queue';
import type { WorkCalendar } from './calendar';
import { addDays, DAY_MS, type Day, dayOf, MINUTE, startOf } from './days';
import type { AcknowledgeRule, DeadlinePolicy, ResolveRule } from './policy';

/** A due time with the days it was counted over. Being in time means `t <= dueAt`. */
export interface Due {
  readonly dueAt: Instant;
  /** Days that count, in order. */
  readonly counted: readonly DayInfo[];
  /** Days on the way that do not. */
  readonly skipped: readonly DayInfo[];
  /** 暂定: a day on the way, the last one included, may be changed by a notice still to come. */
  readonly provisional: boolean;
}

/**
 * 受理: `limit` of wall clock after `at`; by hours the clock runs from the moment itself (民法典 第二百零一条 第二款).
 * With duty hours it rests outside them and on days that are not working days.
 */
export function acknowledgementDue(at: Instant, rule: AcknowledgeRule, calendar: WorkCalendar): Due {
  const { hours } = rule;
  if (!hours || hours.to <= hours.from) return plain(at + rule.limit);
  const counted: DayInfo[] = [];
  const skipped: DayInfo[] = [];
  let left = rule.limit;
  for (let day = dayOf(at); ; day = addDays(day, 1)) {
    const info = calendar.info(day);
    const from = Math.max(at, startOf(day) + hours.from * MINUTE);
    const to = startOf(day) + hours.to * MINUTE;
    if (!info.working || from >= to) {
      skipped.push(info);
      continue;
    }
    counted.push(info);
    if (left <= to - from) return withDays(from + left, counted, skipped);
    left -= to - from;
  }
}

/**
 * 办结: the end of the n-th working day after the day of receipt (which does not count, 民法典 第二百零一条), at closing time or
 * 24:00 (第二百零三条). Counting working days makes the last day a working day by itself.
 * @param extended count to the extended limit, where the rule has one.
 */
export function resolutionDue(at: Instant, rule: ResolveRule, calendar: WorkCalendar, extended = false): Due {
  const days = Math.max(1, extended ? (rule.extendedWorkingDays ?? rule.workingDays) : rule.workingDays);
  const counted: DayInfo[] = [];
  const skipped: DayInfo[] = [];
  let day: Day = rule.receiptDayCounts ? dayOf(at) : addDays(dayOf(at), 1);
  for (; ; day = addDays(day, 1)) {
    const info = calendar.info(day);
    (info.working ? counted : skipped).push(info);
    if (counted.length === days) break;
  }
  return withDays(endOf(day, rule), counted, skipped);
}

/** The platform's window for answering a message; null for everything that has none. */
export function windowDue(seen: Pick<KeptComment, 'platform' | 'channel' | 'at'>, policy: DeadlinePolicy): Due | null {
  if (seen.platform !== 'wechat' || seen.channel !== 'message') return null;
  return plain(seen.at + policy.window.limit);
}

/** End of a working day by the rule: closing time, or 24:00. */
export function endOf(day: Day, rule: ResolveRule): Instant {
  return startOf(day) + (rule.closing === null ? DAY_MS : rule.closing * MINUTE);
}

function plain(dueAt: Instant): Due {
  return { dueAt, counted: [], skipped: [], provisional: false };
}

function withDays(dueAt: Instant, counted: readonly DayInfo[], skipped: readonly DayInfo[]): Due {
  return { dueAt, counted, skipped, provisional: [...counted, ...skipped].some((day) => day.provisional) };
}
