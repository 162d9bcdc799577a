import type { AccountFiling } from '../../utils/domain/account';
import { isClosed, type StoredComment } from '../../utils/domain/comment';
import type { ClosingAct, CommentAct, ManualEntry } from '../../utils/domain/comment-act';
import type { CommentKey, PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import type { DueExplanation, Urgency } from '../../utils/domain/queue';
import type { CommentPage, CommentQuery } from '../../utils/storage/comment-list';
import type { TriageChoice } from './triage-editor';

/** What the page 留言 lists. */
export interface CommentListing {
  readonly query: CommentQuery;
  readonly page: CommentPage;
  /** Of the lists that count, no further than 99. */
  readonly counts: Readonly<Record<'open' | 'overdue' | 'out', number>>;
  /** Rows that the filter was tried on, at most. */
  readonly budget: number;
  readonly accounts: readonly AccountFiling[];
  /** Departments written before, the latest first. */
  readonly departments: readonly string[];
}

/** One step of the course, in words. */
export interface TimelineStep {
  readonly seq: number;
  /** ms */
  readonly at: number;
  readonly text: string;
}

/** One comment with everything the drawer shows. */
export interface CommentView {
  readonly comment: StoredComment;
  readonly urgency: Urgency;
  /** Why each clock that runs is due when it is, soonest first. */
  readonly explanations: readonly DueExplanation[];
  /** Other comments of the same matter, oldest first. */
  readonly matter: readonly StoredComment[];
  /** The account's own replies to it, oldest first. */
  readonly replies: readonly StoredComment[];
  readonly timeline: readonly TimelineStep[];
  /** Null: an extension or a pause is possible; else the sentence why not. */
  readonly extensionRefusal: string | null;
  readonly pauseRefusal: string | null;
  /** Who may approve an extension, with a key on this computer. */
  readonly approvers: readonly Person[];
}

/** All of them reject with a Fault whose sentence is shown. */
export interface CommentActions {
  readonly onAct: (key: CommentKey, act: CommentAct) => Promise<void>;
  readonly onCloseMatter: (matter: CommentKey, act: ClosingAct) => Promise<void>;
  readonly onExtend: (key: CommentKey, by: PersonId, pin: string, reason: string) => Promise<void>;
  readonly onEnter: (entry: ManualEntry) => Promise<void>;
  /** Changes class and clock by hand. */
  readonly onSort: (key: CommentKey, choice: TriageChoice) => Promise<void>;
  /** Shows it in its back-office. */
  readonly onOpen: (key: CommentKey) => Promise<void>;
  /** Shows its whole course (全过程); absent where there is no page for it. */
  readonly onTimeline?: (key: CommentKey) => void;
}

/** The forms of the drawer. 受理 has none; `return` and `recall` are about one transfer. */
export type FormName =
  | 'resolve'
  | 'refer'
  | 'decline'
  | 'dismiss'
  | 'reopen'
  | 'transfer'
  | 'urge'
  | 'extend'
  | 'pause'
  | 'resume'
  | 'snooze'
  | 'detail'
  | 'amend';

/** Which form is open, and for a transfer which one. */
export type OpenForm =
  | { readonly form: Exclude<FormName, 'extend'> }
  | { readonly form: 'extend' }
  | { readonly form: 'return' | 'recall'; readonly transfer: number };

/** What can be done with a comment now: the first ones as buttons, the rest in the menu. */
export function possibleForms({
  comment,
  extensionRefusal,
  pauseRefusal,
}: Pick<CommentView, 'comment' | 'extensionRefusal' | 'pauseRefusal'>): {
  readonly first: readonly FormName[];
  readonly more: readonly FormName[];
} {
  const { seen, triage, handling } = comment;
  if (seen.own) return { first: [], more: [] };
  if (isClosed(comment) || !triage.needsAnswer) {
    return { first: ['reopen'], more: ['detail'] };
  }
  const resting = handling.pauses.some(({ to }) => to === null);
  const clock: FormName[] = resting ? ['resume'] : pauseRefusal === null ? ['pause'] : [];
  return {
    first: ['resolve', 'transfer'],
    more: [
      'refer',
      'decline',
      'dismiss',
      ...(handling.transfers.length > 0 ? (['urge'] as const) : []),
      ...(extensionRefusal === null ? (['extend'] as const) : []),
      ...clock,
      'snooze',
      'detail',
      ...(seen.via === 'manual' ? (['amend'] as const) : []),
    ],
  };
}

/** Comments of the matter that one result could close as well. */
export function alsoOpen({ matter }: Pick<CommentView, 'matter'>): readonly StoredComment[] {
  return matter.filter((c) => !c.seen.own && c.done === 0);
}
