import { useEffect, useState } from 'react';
import type { Comparison, QueueItem } from '../../../components/panel/model';
import { useText } from '../../../components/text';
import { type Draft, DraftSchema } from '../../../utils/domain/draft';
import type { PersonId } from '../../../utils/domain/ids';
import type { LedgerEvent } from '../../../utils/domain/ledger';
import type { Person } from '../../../utils/domain/people';
import type { Review } from '../../../utils/domain/review';
import { diffDrafts } from '../../../utils/review/diff';
import { eligibleSigners, maySign, nextStage } from '../../../utils/review/stages';
import { eventsOf } from '../../../utils/storage/ledger';
import { useDatabase } from './database';

/** A review as one person sees it; without a person nobody is refused. */
export function queueItem(review: Review, me: PersonId | null, people: readonly Person[]): QueueItem {
  const allowed = me === null ? null : maySign(review, me, people);
  return {
    review,
    stage: nextStage(review),
    refusal: allowed && !allowed.ok ? allowed.message : null,
    eligible: eligibleSigners(review, people).map((p) => p.name),
  };
}

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
    if (event.type === 'draft-submitted' || event.type === 'draft-resubmitted') {
      versions.set(event.data.digest, event.data.draft);
      if (event.data.digest !== review.digest) previous = event.data.digest;
    } else if (event.type === 'signed-off' && event.data.digest !== review.digest) {
      last = event.data.digest;
    }
  }
  const parsed = DraftSchema.safeParse(versions.get(last ?? previous));
  return parsed.success ? { draft: parsed.data, signed: last !== null } : null;
}

/** The comparison of a review's version with the earlier one; null for a first version. */
export function useEarlierVersion(review: Review | null): Comparison | null {
  const db = useDatabase();
  const { t } = useText();
  const [found, setFound] = useState<{ readonly of: Review; readonly comparison: Comparison | null } | null>(null);
  useEffect(() => {
    if (!review || review.version === 1) return;
    let left = false;
    const show = (comparison: Comparison | null) => {
      if (!left) setFound({ of: review, comparison });
    };
    eventsOf(db, review.id).then(
      (events) => {
        const earlier = earlierDraft(review, events);
        show(
          earlier &&
            compare(t(earlier.signed ? 'panel.diff.resubmitted' : 'panel.diff.previous'), earlier.draft, review.draft),
        );
      },
      // A damaged ledger is reported by its own page; the review itself can still be read.
      () => show(null),
    );
    return () => {
      left = true;
    };
  }, [db, review, t]);
  return review && found?.of.id === review.id && found.of.digest === review.digest ? found.comparison : null;
}
