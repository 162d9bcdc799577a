import { useState } from 'react';
import { ReviewDetail } from '../../../components/panel/review-detail';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { PAPER_ROWS, usePaper, usePrinted } from '../../../components/shared/paper';
import { ReviewsPage } from '../../../components/workspace/reviews-page';
import type { ReviewId } from '../../../utils/domain/ids';
import type { ReviewStatus } from '../../../utils/domain/review';
import { listDelegations } from '../../../utils/storage/delegations';
import { listPeople } from '../../../utils/storage/people';
import { latestReviews, latestReviewsIn, reviewsToCountersign } from '../../../utils/storage/reviews';
import { useLive } from '../lib/database';
import { useNames } from '../lib/names';
import { ProxyActions } from '../lib/proxy-actions';
import { queueItem } from '../lib/queue-item';
import { clauseName } from '../lib/regulations';
import { ReviewLinks } from '../lib/review-links';
import { locateIn } from '../lib/review-view';
import { goTo } from '../lib/route';
import { openSheet } from '../lib/sheet';
import { TakeReview } from '../lib/take-review';
import { timelineRoute } from '../lib/timeline-link';
import { useNow } from '../lib/use-now';
import { useReviewPast } from '../lib/use-review-past';

const LIMIT = 200;

/** 审核: reading only; signing is done in the review desk, next to the page. */
export function ReviewsContainer() {
  const [status, setStatus] = useState<ReviewStatus | null>(null);
  const [openId, setOpenId] = useState<ReviewId | null>(null);
  const paper = usePaper();
  const limit = paper.wanted ? PAPER_ROWS : LIMIT;
  const data = useLive(
    async (db) => {
      const [reviews, people, delegations, owed] = await Promise.all([
        status === null ? latestReviews(db, limit) : latestReviewsIn(db, status, limit),
        listPeople(db),
        listDelegations(db),
        reviewsToCountersign(db),
      ]);
      return { reviews, people, delegations, owed, limit };
    },
    [status, limit],
  );
  usePrinted(paper, data.value?.limit === PAPER_ROWS);
  const { reviews = [], people = [], delegations = [], owed = [] } = data.value ?? {};
  const now = useNow();
  const names = useNames(people, [], []);
  const opened = [...reviews, ...owed].find((r) => r.id === openId) ?? null;
  const context = { now, delegations };
  const item = opened && queueItem(opened, null, people, context);
  const past = useReviewPast(opened, names.person);
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!data.value) return null;
  return (
    <ReviewsPage
      reviews={reviews}
      status={status}
      cut={reviews.length >= data.value.limit}
      paper={paper}
      owed={owed}
      onStatus={setStatus}
      personName={names.person}
      signed={(review) => {
        const { stages } = queueItem(review, null, people, context);
        return `${stages.filter(({ state }) => state === 'done').length} / ${stages.length}`;
      }}
      opened={opened}
      onOpen={(review) => setOpenId(review?.id ?? null)}
      onSheet={(review) => void openSheet(review.id)}
      onTimeline={(review) => goTo(timelineRoute({ review: review.id }))}
      detail={
        item && (
          <ReviewDetail
            item={item}
            me={null}
            personName={names.person}
            clauseName={clauseName}
            comparisons={past.comparison ? [past.comparison] : []}
            history={past.history}
            remarks={past.remarks}
            locate={locateIn(item.review.draft)}
            about={
              <ReviewLinks review={item.review} personName={names.person} onOpen={(review) => setOpenId(review.id)} />
            }
            actions={
              <>
                <ProxyActions item={item} me={null} people={people} context={context} personName={names.person} />
                <TakeReview review={item.review} people={people} me={null} />
              </>
            }
          />
        )
      }
    />
  );
}
