import type { AccountFiling } from '../domain/account';
import type { DutyRecord, DutySettings, DutyStep, DutyTarget } from '../domain/duty-record';
import type { Debt } from '../domain/emergency';
import type { ClauseRef } from '../domain/finding';
import type { AccountKey, Instant } from '../domain/ids';
import type { AccountMatterKind } from '../filings/limits';
import type { Regulation } from '../regulations/contract';
import type { Said } from './said';

/** 风险雷达: every duty of the accounts and the unit that inspections fail them for, with where it stands. */

/** 正常、临近、违反、未知: what nobody recorded or looked at is unknown, not fine. */
export type DutyState = 'fine' | 'near' | 'breached' | 'unknown';

export type DutyName =
  | 'updates'
  | 'silence'
  | 'silence-once'
  | 'incident'
  | 'incident-follow-up'
  | 'activity'
  | 'document'
  | 'interpretation'
  | 'repost'
  | 'filing'
  | 'interview'
  | 'survey'
  | 'training';

/** One row of the board. Its risk in the words of the inspections stands in public/locales, below `radar.risk`, by its duty. */
export interface RadarRow {
  /** Stable: `updates:weibo:1:2026-11-16`. */
  readonly id: string;
  readonly duty: DutyName;
  /** The account, incident, document …; '' for the unit as a whole. */
  readonly about: string;
  readonly clauses: readonly ClauseRef[];
  readonly state: DutyState;
  /** From when it counts: last post, end of the activity, start of the week; null where nothing was recorded. */
  readonly since: Instant | null;
  /** In time means before or at this instant; null where there is no line. */
  readonly dueAt: Instant | null;
  /** 暂定: a holiday notice still to come may move it. */
  readonly provisional: boolean;
  /** Numbers: 本周已更新 1 次，应不少于 3 次。 */
  readonly figures: Said;
  /** What to do now; null where nothing is to be done. */
  readonly advice: Said | null;
  /** What can be entered about it here, in the order in which it is offered. */
  readonly steps: readonly DutyStep['step'][];
  /** What these steps are about; null for what is counted. */
  readonly target: DutyTarget | null;
}

/** A post that readers could see, of a guarded account. */
export interface PublishedPost {
  readonly account: AccountKey;
  readonly at: Instant;
}

/** An account as the board needs it. */
export interface WatchedAccount extends Pick<AccountFiling, 'key' | 'platform' | 'name' | 'filedAt'> {
  /** When its list of posts was last looked at; null: never. What was posted from a phone after that is not known. */
  readonly listReadAt: Instant | null;
}

/** One matter of an account in the register. */
export interface FilingFact {
  /** `<account>:<matter>`. */
  readonly id: string;
  readonly account: AccountKey;
  /** 微博“江北发布”. */
  readonly title: string;
  readonly kind: AccountMatterKind;
  /** ms: 00:00 of its day. */
  readonly at: Instant;
  /** When it was filed; null while it is owed. */
  readonly filedAt: Instant | null;
}

/** 突发事件 that was declared in the extension (突发先发) or recorded by hand. */
export interface Incident {
  readonly id: string;
  readonly title: string;
  readonly planStartedAt: Instant;
  readonly publishedAt: Instant | null;
  readonly followUps: readonly Instant[];
  readonly over: boolean;
  readonly target: DutyTarget;
}

/** Everything the board is computed from, on read; nothing of it is stored. */
export interface DutyFacts {
  /** ms */
  readonly now: Instant;
  /** Those that the unit follows, its own among them. */
  readonly regulations: readonly Regulation[];
  /** When the unit began with the extension: what lies before was never recorded here. */
  readonly since: Instant;
  readonly settings: DutySettings;
  /** Guarded accounts. */
  readonly accounts: readonly WatchedAccount[];
  /** At least those of the last `POSTS_DAYS` days; the same post may be told twice (review and list). */
  readonly posts: readonly PublishedPost[];
  /** Voided ones are left out by the board itself. */
  readonly records: readonly DutyRecord[];
  /** 开设、变更、关停、注销 of the accounts in the register (账号备案). */
  readonly filings: readonly FilingFact[];
  /** 突发先发 declarations that went out or may still. */
  readonly debts: readonly Debt[];
}

/** How far back posts are needed: longer silence is told as "longer than". */
export const POSTS_DAYS = 60;
