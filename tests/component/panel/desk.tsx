import { vi } from 'vitest';
import type { QueueItem } from '../../../components/panel/model';
import { ReviewDetail } from '../../../components/panel/review-detail';
import { queueItem } from '../../../entrypoints/workspace/lib/queue-item';
import { locateIn } from '../../../entrypoints/workspace/lib/review-view';
import type { Delegation } from '../../../utils/domain/delegation';
import type { PersonId } from '../../../utils/domain/ids';
import type { Person } from '../../../utils/domain/people';
import type { Review } from '../../../utils/domain/review';
import { aPerson, ROSTER } from '../../support/builders';
import { NOW } from '../../support/clock';
import { show } from './page';

export const nameOf = (id: string): string => ROSTER.find((p) => p.id === id)?.name ?? id;

/** Somebody of the roster; anybody else gets no role and their id as name. */
export const personOf = (id: string): Person => ROSTER.find((p) => p.id === id) ?? aPerson(id, { name: id });

const NONE: readonly Delegation[] = [];

/** The item as the panel's page makes it, so that refusals are the real ones. */
export function itemFor(person: string, review: Review, delegations = NONE, people = ROSTER): QueueItem {
  return queueItem(review, person as PersonId, people, { now: NOW, delegations });
}

/** What a review is shown with when nothing lies behind it. */
export const BARE = {
  personName: nameOf,
  clauseName: (clause: string) => clause,
  comparisons: [],
  history: [],
  remarks: [],
};

/** A review open before one person. */
export function openReview(person: string, review: Review, item = itemFor(person, review)) {
  const onSign = vi.fn(async () => {});
  const onReject = vi.fn(async () => {});
  const page = show(
    <ReviewDetail
      {...BARE}
      item={item}
      me={personOf(person)}
      locate={locateIn(review.draft)}
      onSign={onSign}
      onReject={onReject}
    />,
  );
  return { ...page, onSign, onReject };
}

export const ALL_GATES = ['political', 'legal', 'policy', 'secrecy', 'wording'];
