import type { AccountStanding } from '../../domain/account';
import type { Finding } from '../../domain/finding';
import type { Stage } from '../../domain/people';

/**
 * Everything the in-page bar shows. Pure data, JSON-safe; computed by the content script, drawn by guard-bar.ts.
 * The bar is hidden while there is nothing to say: `inspection` idle and `system` ok.
 */
export interface BarState {
  readonly system: BarSystem;
  readonly account: BarAccount;
  readonly inspection: BarInspection;
  readonly review: BarReview;
  readonly guard: BarGuard;
}

/**
 * `ok`; the unit has not been set up yet; the worker does not answer; the extension was updated under an open page, which
 * has to be reloaded.
 */
export type BarSystem = 'ok' | 'not-onboarded' | 'unreachable' | 'outdated';

/**
 * Whose draft it is. `unknown`: nobody has classified this account yet, publishing is held until somebody does. `asking`: the background has
 * not said it yet.
 */
export interface BarAccount {
  readonly standing: AccountStanding | 'unknown' | 'asking';
  /** As the page shows it; null when the page does not (such an account counts as guarded). */
  readonly name: string | null;
}

export type BarInspection =
  /** Nothing is being composed on this page. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking' }
  /** The adapter did not recognise the page; `missing` names the parts: 正文编辑区, 发布按钮 … */
  | { readonly kind: 'unrecognised'; readonly missing: readonly string[] }
  | { readonly kind: 'done'; readonly findings: readonly BarFinding[] };

/** A finding as the list shows it. */
export interface BarFinding
  extends Pick<Finding, 'severity' | 'outcome' | 'article' | 'field' | 'text' | 'message' | 'advice'> {
  /** `findingKey` of the finding. */
  readonly key: string;
  /** The clause in words: 《…》第三条. */
  readonly clause: string;
  /** False when the passage is not on screen (another article of the message): then there is nothing to jump to. */
  readonly onPage: boolean;
  /** Reason why somebody lets it stand (忽略一次); null when nobody does. */
  readonly ignored: string | null;
}

export type BarReview =
  /** Nothing to review here (blank draft, foreign account). */
  | { readonly kind: 'none' }
  | { readonly kind: 'unsubmitted' }
  /** `names`: people who may sign this stage; may be empty. */
  | { readonly kind: 'waiting'; readonly stage: Stage; readonly names: readonly string[] }
  | { readonly kind: 'rejected'; readonly by: string; readonly comment: string }
  | { readonly kind: 'approved' }
  /** A reply that says exactly an approved template (答复模板). */
  | { readonly kind: 'template' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'overridden'; readonly by: string }
  | { readonly kind: 'published' };

/** What the publish guard is doing at this moment. */
export type BarGuard = 'watching' | 'checking' | 'released';

/** What a person asked for with a real click or key press in the bar. */
export type BarAction =
  | { readonly kind: 'open-panel'; readonly at: PanelPlace }
  | { readonly kind: 'jump'; readonly finding: BarFinding }
  | { readonly kind: 'classify'; readonly standing: AccountStanding }
  /** Point at the publish button and the editor (指认). */
  | { readonly kind: 'point' }
  | { readonly kind: 'recheck' }
  | { readonly kind: 'reload' };

/** Where the side panel should open. */
export type PanelPlace = 'findings' | 'submit' | 'review' | 'override' | 'setup';

export type NoticeKind = 'info' | 'done' | 'held' | 'fault';

export interface NoticeOptions {
  /** Rectangle of what was clicked, in the coordinates of the top window's viewport; the notice appears next to it. */
  readonly near?: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** Next steps offered as buttons; the first one is the main one. */
  readonly actions?: readonly { readonly label: string; readonly action: BarAction }[];
}

/** Text by key from the locale files; `{name}` places are filled from `values`. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;
