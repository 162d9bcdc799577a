import { isReason, REASON_MIN, refusalMin } from '../../utils/comments/acts/reasons';
import type { StoredComment } from '../../utils/domain/comment';
import type { ClosingAct, CommentAct } from '../../utils/domain/comment-act';
import { transfersOut } from '../../utils/domain/handling';
import type { Importance } from '../../utils/domain/triage';
import type { OpenForm } from './model';

/** What the small forms of 办理 hold; each uses a part of it. */
export interface ActValues {
  /** Result, channel, reason, note or text. */
  readonly words: string;
  readonly url: string;
  /** Department or person. */
  readonly to: string;
  /** Limit of a transfer, or when to be reminded; ms. */
  readonly at: number | null;
  readonly as: 'no-answer-needed' | 'merged';
  readonly importance: Importance;
  readonly name: string;
  readonly contact: string;
  /** 整件办结. */
  readonly whole: boolean;
}

export type ActForm = Exclude<OpenForm['form'], 'extend'>;

/** What a form begins with. */
export function startOf(form: ActForm, { seen, handling, triage }: StoredComment): ActValues {
  const out = transfersOut(handling).at(-1);
  return {
    words: form === 'amend' ? seen.text : '',
    url: form === 'detail' ? handling.resultUrl : '',
    to: form === 'detail' ? handling.department : form === 'urge' ? (out?.to ?? handling.department) : '',
    at: null,
    as: 'no-answer-needed',
    importance: triage.importance,
    name: seen.authorName,
    contact: seen.authorId,
    whole: false,
  };
}

/** How many characters the words of a form need; 0 where they may be left out. */
export function wordsMin(
  form: ActForm,
  values: Pick<ActValues, 'as'>,
  { triage }: Pick<StoredComment, 'triage'>,
): number {
  switch (form) {
    case 'decline':
      return refusalMin(triage.kind);
    case 'dismiss':
      return values.as === 'merged' ? REASON_MIN : refusalMin(triage.kind);
    case 'reopen':
    case 'urge':
    case 'resume':
    case 'detail':
      return 0;
    case 'amend':
      return 1;
    default:
      return REASON_MIN;
  }
}

/** Is everything there that the form needs? The background checks again. */
export function isReady(form: ActForm, values: ActValues, comment: Pick<StoredComment, 'triage'>): boolean {
  const to = form !== 'transfer' && form !== 'urge' ? true : values.to.trim().length >= 2;
  return to && (form !== 'snooze' || values.at !== null) && isReason(values.words, wordsMin(form, values, comment));
}

/** What the form orders. */
export function orderOf(open: Exclude<OpenForm, { form: 'extend' }>, v: ActValues): CommentAct {
  switch (open.form) {
    case 'resolve':
    case 'refer':
    case 'decline':
      return closingOf(open.form, v);
    case 'dismiss':
      return { do: 'dismiss', as: v.as, reason: v.words };
    case 'transfer':
      return { do: 'transfer', to: v.to, why: v.words, dueAt: v.at ?? 0 };
    case 'return':
    case 'recall':
      return {
        do: 'return',
        transfer: 'transfer' in open ? open.transfer : 0,
        recalled: open.form === 'recall',
        result: v.words,
      };
    case 'urge':
      return { do: 'urge', to: v.to, note: v.words };
    case 'snooze':
      return { do: 'snooze', until: v.at ?? 0, reason: v.words };
    case 'detail':
      return { do: 'detail', department: v.to, importance: v.importance, resultUrl: v.url };
    case 'amend':
      return { do: 'amend', text: v.words, authorName: v.name, contact: v.contact };
    default:
      return { do: open.form as 'reopen' | 'pause' | 'resume', reason: v.words };
  }
}

/** One of the three ways of closing with an answer. */
export function closingOf(form: ClosingAct['do'], { words, url }: ActValues): ClosingAct {
  if (form === 'resolve') return { do: form, result: words, resultUrl: url };
  return form === 'refer' ? { do: form, channel: words } : { do: form, reason: words };
}
