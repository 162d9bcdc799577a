import type { ReactNode } from 'react';
import { browser } from 'wxt/browser';
import type { Comparison, PersonName, QueueItem } from '../../components/panel/model';
import { ReviewDetail, type SignOffInput } from '../../components/panel/review-detail';
import { useText } from '../../components/text';
import type { Person } from '../../utils/domain/people';
import type { Remark } from '../../utils/domain/review';
import type { Prepared } from '../../utils/messaging/protocol';
import { clauseName } from '../workspace/lib/regulations';
import { ReviewLinks } from '../workspace/lib/review-links';
import { compare, locateIn } from '../workspace/lib/review-view';
import { useReviewPast } from '../workspace/lib/use-review-past';

interface Props {
  readonly item: QueueItem;
  readonly me: Person | null;
  readonly personName: PersonName;
  /** The page beside the panel; compared when it holds an edited version of this very review. */
  readonly prepared: Prepared | null;
  readonly onBack: () => void;
  readonly onSign?: (pin: string, input: SignOffInput) => Promise<void>;
  readonly onReject?: (pin: string, comment: string, remarks: readonly Remark[]) => Promise<void>;
  readonly actions?: ReactNode;
}

/** One review with what it is compared with. */
export function OpenReview({ item, me, personName, prepared, actions, onBack, onSign, onReject }: Props) {
  const { t } = useText();
  const { review } = item;
  const past = useReviewPast(review, personName);
  const draft =
    prepared?.verdict.review === review.id && prepared.verdict.code === 'stale' ? prepared.reading.draft : null;
  const onPage = draft && compare(t('panel.diff.page'), review.draft, draft);
  const comparisons = [past.comparison, onPage].filter((c): c is Comparison => c !== null);
  // The address comes from a platform page: only http(s) is opened.
  const canOpen = /^https?:\/\//.test(review.pageUrl);
  return (
    <ReviewDetail
      // A new version starts with empty ticks.
      key={`${review.id}.${review.digest}.${me?.id}`}
      item={item}
      me={me}
      personName={personName}
      clauseName={clauseName}
      comparisons={comparisons}
      history={past.history}
      remarks={past.remarks}
      locate={locateIn(review.draft)}
      onBack={onBack}
      onOpenPage={canOpen ? () => void browser.tabs.create({ url: review.pageUrl }) : undefined}
      onSign={onSign}
      onReject={onReject}
      about={<ReviewLinks review={review} personName={personName} />}
      actions={actions}
    />
  );
}
