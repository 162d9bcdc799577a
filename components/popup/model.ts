import type { ClosingAct, CommentAct } from '../../utils/domain/comment-act';
import type { AccountKey, CommentKey, PersonId, ReviewId } from '../../utils/domain/ids';
import type { OwnPost } from '../../utils/domain/own-post';
import type { PlatformId } from '../../utils/domain/platform';
import type { AccountReading, QueueItem } from '../../utils/domain/queue';
import type { ReplyTemplate } from '../../utils/domain/reply-template';
import type { ReadingGap } from '../../utils/domain/watch';
import type { FillOutcome } from '../../utils/messaging/template-messages';
import type { AboutComment } from '../../utils/replies/fill';
import type { CommentPage, CommentQuery } from '../../utils/storage/comment-list';
import type { CommentView, OpenForm } from '../comments/model';
import type { TriageChoice } from '../comments/triage-editor';
import type { DebtView } from '../emergency/model';
import type { PlatformClock } from '../shared/clock-off';

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
  /** 读取中断 that go on: watched accounts that are not being read now, and why. */
  readonly gaps: readonly ReadingGap[];
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
  /** Platforms whose clock says another time than this computer's; empty when they agree. */
  readonly clocksOff: readonly PlatformClock[];
  readonly onDuty: OnDuty | null;
  /** Short titles of the regulations by id. */
  readonly regulationNames: Readonly<Record<string, string>>;
}

/** Overdue comments are counted no further. */
export const COUNTED = 1_000;

/** What the forms and the unfolded row need of a comment; refusals say why an extension or a pause is not possible now. */
export interface FormSource
  extends Pick<CommentView, 'comment' | 'matter' | 'explanations' | 'extensionRefusal' | 'pauseRefusal' | 'approvers'> {
  /** Departments written before, the latest first. */
  readonly departments: readonly string[];
}

/** A form over the list: those of the page 留言, and 选用模板. */
export type PopupForm = OpenForm | { readonly form: 'reply' };

export interface OpenPopupForm {
  readonly form: PopupForm;
  readonly source: FormSource;
}

/** 答复模板 for a comment. */
export interface ReplyOffer {
  readonly templates: readonly { readonly template: ReplyTemplate; readonly approved: boolean }[];
  readonly about: AboutComment;
  /** Does an exact approved template need no further sign-off here? */
  readonly trusted: boolean;
}

/** Pages of the workspace that the popup leads to. */
export type PopupPage = 'ledger' | 'comments' | 'posts' | 'settings' | 'duty' | 'onboarding' | 'templates';

export interface PopupActions {
  /** 打开: shows the comment in its back-office. */
  readonly onOpen: (key: CommentKey) => Promise<void>;
  readonly onAct: (key: CommentKey, act: CommentAct) => Promise<void>;
  readonly onCloseMatter: (matter: CommentKey, act: ClosingAct) => Promise<void>;
  readonly onExtend: (key: CommentKey, by: PersonId, pin: string, reason: string) => Promise<void>;
  /** Changes class and clock by hand. */
  readonly onSort: (key: CommentKey, choice: TriageChoice) => Promise<void>;
  readonly onReplies: (key: CommentKey) => Promise<ReplyOffer>;
  /** Fills the platform's reply box; where none is open for this comment, its place is opened and the box filled once it is. */
  readonly onFill: (
    key: CommentKey,
    text: string,
    replace: boolean,
  ) => Promise<{ readonly outcome: FillOutcome; readonly typed: string }>;
  readonly onCopy: (text: string) => Promise<void>;
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
  /** Saves what is stored as a file, when it cannot be read as it should. */
  readonly onExport: () => Promise<void>;
}

export type QueueFilter = Pick<CommentQuery, 'platform' | 'account' | 'kind' | 'negative' | 'search'> & {
  readonly account: AccountKey | null;
};

export const NO_FILTER: QueueFilter = { platform: null, account: null, kind: null, negative: false, search: '' };

export function isFiltered(filter: QueueFilter): boolean {
  const { platform, account, kind, negative, search } = filter;
  return platform !== null || account !== null || kind !== null || negative || search.trim() !== '';
}
