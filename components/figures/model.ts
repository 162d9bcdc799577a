import type { AccountKey } from '../../utils/domain/ids';
import type { CommentKind } from '../../utils/domain/triage';
import type { CommentFigures, Period } from '../../utils/reports/comment-figures';
import type { FiguresPart } from '../../utils/reports/figures-table';
import type { PeriodKind } from '../../utils/reports/periods';

/** Which period is shown: one of the calendar, or any days. */
export type PeriodChoice = PeriodKind | 'days';

/** Comments behind a number, for the list of the page 留言. */
export interface CommentsBehind {
  readonly tab: 'all' | 'open' | 'overdue' | 'closed' | 'unclocked';
  /** Absent: all accounts. */
  readonly account?: AccountKey;
  readonly kind?: CommentKind;
  readonly department?: string;
  readonly negative?: true;
}

export interface FiguresView {
  readonly period: Period;
  readonly figures: CommentFigures;
  /** When they were counted, ms. */
  readonly at: number;
}

export interface FiguresActions {
  readonly onPeriod: (choice: PeriodChoice, period: Period) => void;
  readonly onOpen: (behind: CommentsBehind) => void;
  /** Rejects with a Fault. */
  readonly onSave: (part: FiguresPart, format: 'xlsx' | 'csv') => Promise<void>;
}
