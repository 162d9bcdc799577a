import type { AccountKey, Instant } from '../domain/ids';
import type { RadarRow } from '../duties/contract';
import type { LedgerHead } from '../ledger/chain';
import type { CommentFigures, Period } from './comment-figures';
import type { CadenceLimits, EventNumbers, OfficeFigures } from './office-contract';
import type { PeriodKind } from './periods';

/** 运行情况报告 for the office in charge, in the shape of its notices: 一、总体情况 二、主要问题 三、整改情况 四、下一步. Official Chinese throughout. */

/** Comments behind a number, for the page 留言. */
export interface CommentFilter {
  readonly tab: 'all' | 'open' | 'overdue';
  /** Absent: all accounts. */
  readonly account?: AccountKey;
  readonly negative?: true;
}

/** A piece of a sentence or cell; with `events` or `comments` it is a number that can be opened. */
export interface Run {
  readonly text: string;
  readonly events?: EventNumbers;
  readonly comments?: CommentFilter;
}

export interface ReportColumn {
  readonly title: string;
  /** In characters, in proportion to one another. */
  readonly width: number;
  readonly right?: boolean;
}

/** A table of the report; its id is also the part that can be saved as a file of its own. */
export interface ReportGrid {
  readonly kind: 'table';
  readonly id: ReportPart;
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly (readonly Run[])[])[];
}

export type ReportPart = 'accounts' | 'comments' | 'clauses' | 'strays' | 'risks';

/** `text` a paragraph; `item` one of the points of 主要问题 or 整改情况, numbered where it is shown; `chart` where people rather look than read. */
export type ReportBlock =
  | { readonly kind: 'text'; readonly runs: readonly Run[] }
  | { readonly kind: 'item'; readonly title: string; readonly runs: readonly Run[] }
  | ReportGrid
  | { readonly kind: 'chart'; readonly chart: 'cadence' | 'comments' };

export interface ReportSection {
  readonly id: 'overall' | 'problems' | 'measures' | 'next';
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
}

export interface OfficeReport {
  readonly title: string;
  readonly unit: string;
  readonly period: Period;
  readonly sections: readonly ReportSection[];
  /** What the figures were counted from, with the ledger's head in words that the verifier reads. */
  readonly proof: readonly string[];
}

/** A row of the board in Chinese, which is what the report is written in. `advice` '' where nothing is to be done. */
export interface RiskInWords extends Pick<RadarRow, 'about' | 'state'> {
  readonly title: string;
  readonly figures: string;
  readonly advice: string;
}

/** Everything a report is made from. */
export interface ReportInput {
  readonly unit: string;
  /** `days`: any days. */
  readonly kind: PeriodKind | 'days';
  readonly figures: OfficeFigures;
  readonly comments: CommentFigures;
  readonly limits: CadenceLimits;
  /** The board at `now`; risks are as they stand, whatever the period. */
  readonly risks: readonly RiskInWords[];
  readonly head: LedgerHead;
  readonly now: Instant;
  /** Name of an account with its platform; null: letters, calls and visits, or not known. */
  readonly accountName: (account: AccountKey | null) => string;
  readonly clauseName: (clause: string) => string;
  /** 四、下一步, as somebody wrote it; '' nothing yet. */
  readonly next: string;
}
