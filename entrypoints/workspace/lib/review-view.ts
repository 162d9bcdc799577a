import type { Comparison, PersonName } from '../../../components/panel/model';
import type { HistoryEntry } from '../../../components/panel/review-history';
import type { RemarkView } from '../../../components/panel/review-remarks';
import type { Text } from '../../../components/text';
import { type Draft, DraftSchema } from '../../../utils/domain/draft';
import type { LedgerEvent } from '../../../utils/domain/ledger';
import type { Remark, Review } from '../../../utils/domain/review';
import { declarationOf } from '../../../utils/emergency/declare';
import { actsIn } from '../../../utils/packets/body';
import { diffDrafts } from '../../../utils/review/diff';
import { STAGE_LABELS } from '../../../utils/review/labels';
import { findRemark, placeOfQuote } from '../../../utils/review/remarks';

/** Sentences that differ, or null when the content is the same. */
export function compare(title: string, before: Draft, now: Draft): Comparison | null {
  const fields = diffDrafts(before, now);
  return fields.length > 0 ? { title, fields } : null;
}

/**
 * What a resubmitted version is to be compared with: the version that somebody signed last, else the one submitted before.
 * Versions are kept whole in the ledger.
 */
export function earlierDraft(review: Review, events: readonly LedgerEvent[]): { draft: Draft; signed: boolean } | null {
  const versions = new Map<unknown, unknown>();
  let last: unknown = null;
  let previous: unknown = null;
  for (const event of events) {
    const submitted = event.type === 'draft-submitted' || event.type === 'draft-resubmitted';
    // Versions and sign-offs of other computers come in with packets.
    const brought = event.type === 'packet-imported' ? actsIn(event) : [];
    const signed = event.type === 'signed-off' || brought.some(({ statement }) => statement.act === 'sign-off');
    if (submitted || (brought.length > 0 && event.data.draft !== undefined)) {
      versions.set(event.data.digest, event.data.draft);
      if (event.data.digest !== review.digest) previous = event.data.digest;
    }
    if (signed && event.data.digest !== review.digest) last = event.data.digest;
  }
  const parsed = DraftSchema.safeParse(versions.get(last ?? previous));
  return parsed.success ? { draft: parsed.data, signed: last !== null } : null;
}

const SAID = {
  emergency: 'emergency.history',
  submit: 'panel.history.submit',
  'sign-off': 'panel.history.signOff',
  reject: 'panel.history.reject',
  withdraw: 'panel.history.withdraw',
} as const;

/** Every act on the review, oldest first, in words. */
export function historyOf(
  review: Review,
  events: readonly LedgerEvent[],
  personName: PersonName,
  t: Text['t'],
): readonly HistoryEntry[] {
  return events.flatMap((event) =>
    actsIn(event).flatMap(({ statement }, index): HistoryEntry[] => {
      if (!(statement.act in SAID)) return [];
      const title = review.policy.stages.find(({ stage }) => stage === statement.stage)?.title;
      const stage = title ?? (statement.stage ? STAGE_LABELS[statement.stage] : '');
      const version = typeof event.data.version === 'number' ? event.data.version : '';
      return [
        {
          key: `${event.seq}.${index}`,
          // What came in with a packet was done before it came.
          at: event.type === 'packet-imported' ? statement.at : event.at,
          text: t(SAID[statement.act as keyof typeof SAID], { name: personName(statement.by), stage, version }),
          comment: declarationOf(statement.comment)?.reason ?? statement.comment,
          remarks: statement.remarks ?? [],
        },
      ];
    }),
  );
}

/** Comments of the reviewers of all rounds, newest round first, each where its words stand in this draft now. */
export function remarksOn(draft: Draft, events: readonly LedgerEvent[], personName: PersonName): readonly RemarkView[] {
  return events.toReversed().flatMap((event) =>
    actsIn(event).flatMap(({ statement }) =>
      (statement.remarks ?? []).map((remark): RemarkView => {
        const place = findRemark(draft, remark);
        return { remark: { ...remark, ...place }, by: personName(statement.by), found: place !== null };
      }),
    ),
  );
}

/** Where words stand in a draft, as the start of a remark. */
export function locateIn(draft: Draft): (quote: string) => Omit<Remark, 'text'> | null {
  return (quote) => {
    const place = placeOfQuote(draft, quote);
    return place && { ...place, quote };
  };
}
