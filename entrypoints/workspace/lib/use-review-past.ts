import { useEffect, useState } from 'react';
import type { Comparison, PersonName } from '../../../components/panel/model';
import type { HistoryEntry } from '../../../components/panel/review-history';
import type { RemarkView } from '../../../components/panel/review-remarks';
import { useText } from '../../../components/text';
import type { LedgerEvent } from '../../../utils/domain/ledger';
import type { Review } from '../../../utils/domain/review';
import { eventsOf } from '../../../utils/storage/ledger';
import { useDatabase } from './database';
import { compare, earlierDraft, historyOf, remarksOn } from './review-view';

/** What the ledger says about a review: the version to compare with, all rounds, and the comments that are still about this draft. */
export interface ReviewPast {
  readonly comparison: Comparison | null;
  readonly history: readonly HistoryEntry[];
  readonly remarks: readonly RemarkView[];
}

const NOTHING: ReviewPast = { comparison: null, history: [], remarks: [] };

/** @see ReviewPast; empty while it is being read. */
export function useReviewPast(review: Review | null, personName: PersonName): ReviewPast {
  const db = useDatabase();
  const { t } = useText();
  const [found, setFound] = useState<{ readonly of: Review; readonly events: readonly LedgerEvent[] } | null>(null);
  const id = review?.id ?? null;
  const at = review?.updatedAt ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new object for the same stored state is no reason to read again
  useEffect(() => {
    if (!review) return;
    let left = false;
    eventsOf(db, review.id).then(
      (events) => {
        if (!left) setFound({ of: review, events });
      },
      // A damaged ledger is reported by its own page; the review itself can still be read.
      () => {},
    );
    return () => {
      left = true;
    };
  }, [db, id, at]);
  if (!review || found?.of.id !== review.id) return NOTHING;
  const { events } = found;
  const earlier = review.version > 1 ? earlierDraft(review, events) : null;
  return {
    comparison:
      earlier &&
      compare(t(earlier.signed ? 'panel.diff.resubmitted' : 'panel.diff.previous'), earlier.draft, review.draft),
    history: historyOf(review, events, personName, t),
    remarks: remarksOn(review.draft, events, personName),
  };
}
