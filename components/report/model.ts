import type { CommentFigures } from '../../utils/reports/comment-figures';
import type { OfficeFigures } from '../../utils/reports/office-contract';
import type { OfficeReport, ReportPart, Run } from '../../utils/reports/report-contract';

/** A report that has been counted. */
export interface ReportView {
  readonly report: OfficeReport;
  readonly figures: OfficeFigures;
  readonly comments: CommentFigures;
  /** Posts that a week has to have; null where no regulation says. */
  readonly updatesPerWeek: number | null;
}

export interface ReportActions {
  /** Opens the events or comments that a number counts. */
  readonly onOpen: (run: Pick<Run, 'events' | 'comments'>) => void;
  /** Rejects with a Fault. */
  readonly onPrint: () => Promise<void>;
  readonly onWord: () => Promise<void>;
  readonly onTable: (part: ReportPart, format: 'xlsx' | 'csv') => Promise<void>;
}
