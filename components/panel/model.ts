import type { Draft } from '../../utils/domain/draft';
import type { Finding } from '../../utils/domain/finding';
import type { Digest, PersonId } from '../../utils/domain/ids';
import type { Person, Stage } from '../../utils/domain/people';
import type { AccountRef } from '../../utils/domain/platform';
import type { Review, SignedAct } from '../../utils/domain/review';
import { isReady } from '../shared/people';

/** The platform page beside the panel, as it was read last. */
export interface PageView {
  readonly title: string;
  readonly account: AccountRef;
  readonly standing: 'guarded' | 'foreign' | 'unknown';
  /** Null when no composer is open. */
  readonly draft: Draft | null;
  readonly digest: Digest | null;
  readonly via: 'page-api' | 'page-json' | 'dom';
  /** Self-check: what was looked for and not found; then nothing can be inspected and publishing stays held. */
  readonly problems: readonly { readonly what: string; readonly tried: readonly string[] }[];
  readonly findings: readonly Finding[];
  readonly verdict: {
    readonly publishable: boolean;
    readonly code: string;
    readonly message: string;
    readonly next: string;
  };
}

/** Where a clause stands, in words: `《江北区政务新媒体管理制度》三(五)`. */
export type ClauseName = (clause: string) => string;

/** A sentence of one version of a text compared with another. */
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** One part of the draft that differs: its name (标题, 正文 …) and the sentences. */
export interface DiffField {
  readonly label: string;
  readonly parts: readonly DiffPart[];
}

/** A comparison shown to a reviewer: what with what, and the fields that differ. */
export interface Comparison {
  readonly title: string;
  readonly fields: readonly DiffField[];
}

/** One stage of a review: its name in the policy, who signed it, who still has to. */
export interface StageView {
  readonly stage: Stage;
  readonly title: string;
  readonly acts: readonly SignedAct[];
  /** Everybody of a group must sign: these have not. */
  readonly missing: readonly PersonId[];
  readonly state: 'done' | 'open' | 'later';
}

/** A review as one person sees it in the queue. */
export interface QueueItem {
  /** As it counts now: sign-offs whose time has run out are not in it. */
  readonly review: Review;
  readonly stages: readonly StageView[];
  /** The stage that is open, null when none is. */
  readonly stage: Stage | null;
  /** Its name in the policy of this review; '' when none is open. */
  readonly title: string;
  /** Under this delegation the chosen person would sign; null: in their own right. */
  readonly delegation: { readonly id: string; readonly from: PersonId } | null;
  /** Findings that the signer of the open stage has to waive with a reason. */
  readonly toWaive: readonly Finding[];
  /** What has to be looked at, by tick. */
  readonly media: readonly { readonly key: string; readonly kind: 'image' | 'video' | 'file' }[];
  /** Only pauses were changed since everything was signed: 校对 alone is open. */
  readonly light: boolean;
  /** The complete sign-offs ran out at this instant (ms); null when they did not. */
  readonly expiredAt: number | null;
  /** They will run out at this instant; null: never, or not complete. */
  readonly validUntil: number | null;
  /** Why the chosen person may not sign; null when they may. */
  readonly refusal: string | null;
  /** Names of those who may sign the open stage. */
  readonly eligible: readonly string[];
}

export type PersonName = (id: string) => string;

/** Short heading of a draft for lists. */
export function draftHeading(draft: Draft): string {
  const article = draft.articles[0];
  const text = article?.title.trim() || article?.body.trim().replaceAll(/\s+/g, ' ') || '';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** People who can submit: operators with a key of their own. */
export function operatorsOf(people: readonly Person[]): Person[] {
  return people.filter((p) => isReady(p) && p.roles.includes('operator'));
}
