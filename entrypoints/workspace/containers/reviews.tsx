import { useState } from 'react';
import { ReviewDetail } from '../../../components/panel/review-detail';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { ReviewsPage } from '../../../components/workspace/reviews-page';
import type { ReviewId } from '../../../utils/domain/ids';
import type { ReviewStatus } from '../../../utils/domain/review';
import { listDelegations } from '../../../utils/storage/delegations';
import { listPeople } from '../../../utils/storage/people';
import { latestReviews, reviewsByStatus, reviewsToCountersign } from '../../../utils/storage/reviews';
import { useLive } from '../lib/database';
import { useNames } from '../lib/names';
import { ProxyActions } from '../lib/proxy-actions';
import { queueItem } from '../lib/queue-item';
import { clauseName } from '../lib/regulations';
import { ReviewLinks } from '../lib/review-links';
import { locateIn } from '../lib/review-view';
import { openSheet } from '../lib/sheet';
import { TakeReview } from '../lib/take-review';
import { useNow } from '../lib/use-now';
import { useReviewPast } from '../lib/use-review-past';

const LIMIT = 200;

/** 审核: reading only; signing is done in the review desk, next to the page. */
export function ReviewsContainer() {
  const [status, setStatus] = useState<ReviewStatus | null>(null);
  const [openId, setOpenId] = useState<ReviewId | null>(null);
  const data = useLive(
    async (db) => {
      const [reviews, people, delegations, owed] = await Promise.all([
        status === null ? latestReviews(db, LIMIT) : reviewsByStatus(db, status),
        listPeople(db),
        listDelegations(db),
        reviewsToCountersign(db),
      ]);
      return { reviews, people, delegations, owed };
    },
    [status],
  );
  const { reviews = [], people = [], delegations = [], owed = [] } = data.value ?? {};
  const now = useNow();
  const names = useNames(people, [], []);
  const opened = [...reviews, ...owed].find((r) => r.id === openId) ?? null;
  const past = useReviewPast(opened, names.person);
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!data.value) return null;
  return (
    <ReviewsPage
      reviews={reviews}
      status={status}
      owed={owed}
      onStatus={setStatus}
      personName={names.person}
      signed={(review) => {
        const { stages } = queueItem(review, null, people, { now, delegations });
        return `${stages.filter(({ state }) => state === 'done').length} / ${stages.length}`;
      }}
      opened={opened}
      onOpen={(review) => setOpenId(review?.id ?? null)}
      onSheet={(review) => void openSheet(review.id)}
      detail={
        opened && (
          <ReviewDetail
            item={queueItem(opened, null, people, { now, delegations })}
            me={null}
            personName={names.person}
            clauseName={clauseName}
            comparisons={past.comparison ? [past.comparison] : []}
            history={past.history}
            remarks={past.remarks}
            locate={locateIn(opened.draft)}
            about={<ReviewLinks review={opened} personName={names.person} onOpen={(review) => setOpenId(review.id)} />}
            actions={
              <>
                <ProxyActions
                  item={queueItem(opened, null, people, { now, delegations })}
                  me={null}
                  people={people}
                  context={{ now, delegations }}
                  personName={names.person}
                />
                <TakeReview review={opened} people={people} me={null} />
              </>
            }
          />
        )
      }
    />
  );
}
