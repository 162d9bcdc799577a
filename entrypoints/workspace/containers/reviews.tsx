import { useState } from 'react';
import { ReviewDetail } from '../../../components/panel/review-detail';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { ReviewsPage } from '../../../components/workspace/reviews-page';
import type { ReviewId } from '../../../utils/domain/ids';
import type { ReviewStatus } from '../../../utils/domain/review';
import { listPeople } from '../../../utils/storage/people';
import { latestReviews, reviewsByStatus } from '../../../utils/storage/reviews';
import { useLive } from '../lib/database';
import { useNames } from '../lib/names';
import { clauseName } from '../lib/regulations';
import { queueItem, useEarlierVersion } from '../lib/review-view';

const LIMIT = 200;

/** 审核: reading only; signing is done in the review desk, next to the page. */
export function ReviewsContainer() {
  const [status, setStatus] = useState<ReviewStatus | null>(null);
  const [openId, setOpenId] = useState<ReviewId | null>(null);
  const data = useLive(
    async (db) => ({
      reviews: status === null ? await latestReviews(db, LIMIT) : await reviewsByStatus(db, status),
      people: await listPeople(db),
    }),
    [status],
  );
  const { reviews = [], people = [] } = data.value ?? {};
  const names = useNames(people, [], []);
  const opened = reviews.find((r) => r.id === openId) ?? null;
  const earlier = useEarlierVersion(opened);
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!data.value) return null;
  return (
    <ReviewsPage
      reviews={reviews}
      status={status}
      onStatus={setStatus}
      personName={names.person}
      opened={opened}
      onOpen={(review) => setOpenId(review?.id ?? null)}
      detail={
        opened && (
          <ReviewDetail
            item={queueItem(opened, null, people)}
            me={null}
            personName={names.person}
            clauseName={clauseName}
            comparisons={earlier ? [earlier] : []}
          />
        )
      }
    />
  );
}
