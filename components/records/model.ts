import type { AccountFiling } from '../../utils/domain/account';
import type { AccountKey, CommentKey, ReviewId } from '../../utils/domain/ids';
import type {
  OfficeEntry,
  OfficeKind,
  OfficeRecord,
  OfficeRecordId,
  OfficeSettings,
  OfficeStep,
  ReportForm,
} from '../../utils/domain/office-record';
import type { Person } from '../../utils/domain/people';
import type { RadarRow } from '../../utils/duties/contract';
import type { Attention, FaultCount } from '../../utils/records/attention';
import type { NotedFault } from '../../utils/records/from-note';
import type { RecordNames } from '../../utils/records/record';
import type { ClauseName } from '../panel/model';

/** A published post, to choose the one with the fault or its correction. */
export interface PublishedDraft {
  readonly id: ReviewId;
  readonly title: string;
  readonly account: string | null;
  readonly publishedAt: number;
  /** 更正 of it, oldest first. */
  readonly correctedBy: readonly ReviewId[];
}

/** A report that somebody began elsewhere: what is known of it already. */
export interface BegunReport {
  readonly kind: 'report';
  readonly form: ReportForm;
  readonly account: AccountKey | null;
  readonly comment: CommentKey | null;
  /** Fields that are filled in. */
  readonly values: Readonly<Record<string, string>>;
}

/** A fault that was noted on the duty sheet and is to be entered. */
export interface BegunFault extends NotedFault {
  readonly kind: 'fault';
}

/** What was begun elsewhere and is gone on with here. */
export type BegunEntry = BegunReport | BegunFault;

/** Tabs of the page: 待办 and one for each kind; 培训 is kept among the 履职事项. */
export const RECORD_TABS = ['todo', 'inspection', 'fault', 'document', 'credential', 'report', 'training'] as const;
export type RecordTab = (typeof RECORD_TABS)[number];

export interface RecordsView {
  readonly unitName: string;
  /** Of the last 400 days, and every document and password record; the latest first within a kind, voided ones included. */
  readonly records: readonly OfficeRecord[];
  readonly attention: readonly Attention[];
  readonly faultCounts: readonly FaultCount[];
  /** Guarded accounts. */
  readonly accounts: readonly Pick<AccountFiling, 'key' | 'platform' | 'name'>[];
  readonly people: readonly Person[];
  readonly published: readonly PublishedDraft[];
  readonly settings: OfficeSettings;
  readonly names: RecordNames;
  readonly clauseName: ClauseName;
  /** Where the yearly training stands; null where no regulation of the unit asks for it. */
  readonly training: RadarRow | null;
  readonly trainings: readonly {
    readonly id: string;
    readonly title: string;
    readonly at: number;
    readonly voided: boolean;
  }[];
  /** ms */
  readonly now: number;
}

export interface RecordsActions {
  /** Each rejects with a Fault. */
  readonly onAdd: (entry: OfficeEntry) => Promise<void>;
  readonly onStep: (id: OfficeRecordId, step: OfficeStep) => Promise<void>;
  readonly onSettings: (settings: OfficeSettings) => Promise<void>;
  readonly onTraining: (title: string, at: number) => Promise<void>;
  readonly onHash: (file: Blob) => Promise<string>;
  readonly onSave: (kind: OfficeKind, format: 'xlsx' | 'csv') => Promise<void>;
  readonly onCopy: (text: string) => Promise<void>;
  /** Opens the whole course of a draft, or the events of a record in the ledger. */
  readonly onTimeline: (review: ReviewId) => void;
  readonly onLedger: (subject: string) => void;
  /** Opens the 读网记录. */
  readonly onNotes: () => void;
}
