import { useState } from 'react';
import * as z from 'zod/mini';
import type { Planned } from '../../components/panel/planned-time';
import { REASON_MIN, type ReasonPurpose } from '../../components/panel/reason-field';
import { useText } from '../../components/text';
import { Fault } from '../../utils/domain/fault';
import { type Finding, findingKey } from '../../utils/domain/finding';
import { type PersonId, type ReviewId, ReviewIdSchema } from '../../utils/domain/ids';
import type { ContentClass, PolicyBook, ReviewPolicy } from '../../utils/domain/policy';
import type { Review, Waiver } from '../../utils/domain/review';
import type { Unit } from '../../utils/domain/unit';
import type { Prepared } from '../../utils/messaging/protocol';
import { send } from '../../utils/messaging/send';
import { digestOf } from '../../utils/review/digest';
import { policyFor } from '../../utils/review/policy';
import { isEmergency } from '../../utils/review/published-first';
import { policyBook } from '../../utils/storage/policies';
import { getReview } from '../../utils/storage/reviews';
import { signAs } from '../workspace/lib/acts';
import { useDatabase, useLive } from '../workspace/lib/database';
import { useKept } from '../workspace/lib/kept';
import type { Correcting } from './use-correction';

const ReasonsSchema = z.record(z.string(), z.string());

/** What the next submission of the page's draft will be, and the submission itself. */
export interface Submission {
  /** The review that the draft belongs to by now; null: none. */
  readonly before: Review | null;
  readonly book: PolicyBook | null;
  /** The policy it will take; null while none is known. */
  readonly policy: ReviewPolicy | null;
  readonly contentClass: ContentClass;
  /** The class that the inspection suggests. */
  readonly proposed: ContentClass | null;
  readonly choose: (content: ContentClass) => void;
  readonly planned: Planned;
  readonly plan: (planned: Planned) => void;
  /** Finding key → reason. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly explain: (finding: string, reason: string) => void;
  /** What a finding needs a written reason for. */
  readonly purposeOf: (finding: Finding) => ReasonPurpose;
  /** Signs and submits. Resolves with the review as stored. @throws Fault */
  readonly submit: (person: PersonId, pin: string) => Promise<Review | null>;
}

/** @see Submission */
export function useSubmission(
  prepared: Prepared | null,
  tabId: number | null,
  unit: Unit,
  correcting: Correcting,
): Submission {
  const { t } = useText();
  const db = useDatabase();
  const [typed, setTyped] = useKept('sanshen.reasons', ReasonsSchema, {});
  const [picked, setPicked] = useState<ContentClass | null>(null);
  const [planned, setPlanned] = useState<Planned>(undefined);
  const reviewId = prepared?.verdict.review ?? null;
  const before = useLive(async (d) => (reviewId === null ? null : getReview(d, reviewId)), [reviewId]).value ?? null;
  const book = useLive((d) => policyBook(d, unit), [unit.size]).value ?? null;
  const draft = prepared?.reading.draft ?? null;
  // What was written when a finding was ignored in the page is its explanation, unless somebody writes another.
  const reasons = { ...prepared?.ignored, ...typed };

  const proposed = prepared?.findings.some((f) => f.rule === 'other-unit') ? 'other-unit' : null;
  const contentClass = picked ?? before?.contentClass ?? proposed ?? 'daily';
  const sameClass = before !== null && (before.contentClass ?? 'daily') === contentClass;
  const newPolicy = book && draft && policyFor(book, correcting.original ? 'correction' : draft.kind, contentClass);
  const policy = sameClass ? before.policy : newPolicy;
  const purposeOf = ({ severity }: Finding): ReasonPurpose => {
    if (severity === 'warn' && policy?.waivers.warn === 'submitter') return 'explain';
    return severity === 'block' && policy?.waivers.block === 'final' ? 'ask' : null;
  };
  const waiversBy = (by: PersonId, findings: readonly Finding[]): Waiver[] =>
    findings
      .filter((f) => purposeOf(f) !== null)
      .map((f) => ({ finding: findingKey(f), reason: (reasons[findingKey(f)] ?? '').trim(), by }))
      .filter(({ reason }) => reason.length >= REASON_MIN);

  const submit = async (person: PersonId, pin: string) => {
    if (!prepared?.digest || !draft || tabId === null) throw new Fault('no-draft', t('panel.noDraft.title'));
    const correction = correcting.signed();
    if (correction && !correcting.ready) throw new Fault('correction-incomplete', t('correction.incomplete'));
    const further = before !== null && takesAnother(before, prepared, correction?.review ?? null);
    const review = further ? before.id : ReviewIdSchema.parse(crypto.randomUUID());
    const act = await signAs(db, person, pin, {
      act: 'submit',
      review,
      digest: planned === undefined ? prepared.digest : await digestOf({ ...draft, schedule: planned }),
      account: prepared.accountKey,
      waivers: waiversBy(person, prepared.findings),
      more: { contentClass, correction: correction ?? undefined, ...(planned === undefined ? {} : { planned }) },
    });
    await send('review.submit', { tabId, act });
    correcting.stop();
    return getReview(db, review);
  };

  return {
    before,
    book,
    policy,
    contentClass,
    proposed,
    choose: setPicked,
    planned,
    plan: setPlanned,
    reasons,
    explain: (finding, reason) => setTyped((all) => ({ ...all, [finding]: reason })),
    purposeOf,
    submit,
  };
}

/** True where the submission becomes a further version of this review: a published or withdrawn one is closed, the same content starts a new one. */
function takesAnother(before: Review, { verdict }: Prepared, corrected: ReviewId | null): boolean {
  if (before.status === 'published' || before.status === 'withdrawn' || before.published !== null) return false;
  if (isEmergency(before) || verdict.code === 'already-released') return false;
  return corrected === null || before.corrects === corrected;
}
