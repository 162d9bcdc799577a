import type { StoredComment } from '../../utils/domain/comment';
import type { ClosingAct, CommentAct } from '../../utils/domain/comment-act';
import type { AccountKey, CommentKey, ReviewId } from '../../utils/domain/ids';
import type { OwnPost } from '../../utils/domain/own-post';
import type { PlatformId } from '../../utils/domain/platform';
import type { AccountReading, QueueItem } from '../../utils/domain/queue';
import type { CommentPage, CommentQuery } from '../../utils/storage/comment-list';
import type { DebtView } from '../emergency/model';

/** What the popup shows. */
export type PopupState =
  | { readonly status: 'loading' }
  /** `message` is a sentence that may be shown as it stands. */
  | { readonly status: 'failed'; readonly message: string }
  | { readonly status: 'not-onboarded' }
  | PopupReady;

/** A draft that waits for a sign-off. */
export interface DraftTask {
  readonly review: ReviewId;
  readonly platform: PlatformId;
  readonly accountName: string;
  readonly heading: string;
  /** Name of the stage it waits at; '' for an approval that was recorded for me and that I have to countersign. */
  readonly stage: string;
  /** Submitted, ms. */
  readonly since: number;
}

/** Who is on duty; `null` while nobody has taken over. */
export interface OnDuty {
  readonly name: string;
  /** ms */
  readonly until: number;
}

export interface PopupReady {
  readonly status: 'ready';
  readonly unitName: string;
  readonly filter: QueueFilter;
  /** Those that fit the filter, in the order of urgency. */
  readonly items: readonly QueueItem[];
  /** Whether more are stored: more that fit, or more on which the filter was not tried (`searched` so far). */
  readonly end: CommentPage['end'];
  readonly searched: number;
  /** Overdue ones in all, without the filter; counted no further than `COUNTED`. */
  readonly overdueTotal: number;
  readonly readings: readonly AccountReading[];
  /** Drafts waiting for a sign-off: of all, and of whoever works here; null while that is not known. */
  readonly waiting: number;
  readonly mine: readonly DraftTask[] | null;
  /** 待说明: posts that went past the guard, found last first. */
  readonly strays: readonly OwnPost[];
  /** 突发先发: declared or owing sign-offs, due first first. */
  readonly debts: readonly DebtView[];
  /** Days without a backup when it is time for one, else null. */
  readonly backupDue: number | null;
  /** Dates are 暂定 until a notice is out; null when all are there. */
  readonly calendarWarning: string | null;
  readonly onDuty: OnDuty | null;
  /** Short titles of the regulations by id. */
  readonly regulationNames: Readonly<Record<string, string>>;
}

/** Overdue comments are counted no further. */
export const COUNTED = 1_000;

/** What a small form needs of a comment. */
export interface FormSource {
  readonly comment: StoredComment;
  /** Other comments of the same matter. */
  readonly matter: readonly StoredComment[];
  /** Departments written before, the latest first. */
  readonly departments: readonly string[];
}

/** Pages of the workspace that the popup leads to. */
export type PopupPage = 'ledger' | 'comments' | 'posts' | 'settings' | 'duty' | 'onboarding';

export interface PopupActions {
  /** 打开: shows the comment in its back-office. */
  readonly onOpen: (key: CommentKey) => Promise<void>;
  readonly onAct: (key: CommentKey, act: CommentAct) => Promise<void>;
  readonly onCloseMatter: (matter: CommentKey, act: ClosingAct) => Promise<void>;
  /** What the form of an act starts from. Rejects with a Fault when the comment is no longer there. */
  readonly onForm: (key: CommentKey) => Promise<FormSource>;
  /** Opens the account's page of comments on its platform. */
  readonly onRead: (platform: PlatformId) => Promise<void>;
  /** The review desk, where sign-offs are given. */
  readonly onPanel: () => Promise<void>;
  readonly onPage: (page: PopupPage) => Promise<void>;
  readonly onFilter: (filter: QueueFilter) => void;
  /** Tries the filter on further comments. */
  readonly onSearchOn: () => void;
  readonly onRetry: () => void;
}

export type QueueFilter = Pick<CommentQuery, 'platform' | 'account' | 'kind' | 'negative' | 'search'> & {
  readonly account: AccountKey | null;
};

export const NO_FILTER: QueueFilter = { platform: null, account: null, kind: null, negative: false, search: '' };

export function isFiltered(filter: QueueFilter): boolean {
  const { platform, account, kind, negative, search } = filter;
  return platform !== null || account !== null || kind !== null || negative || search.trim() !== '';
}
