import { browser } from 'wxt/browser';
import type { Tick } from '../../components/panel/gate-ticks';
import type { Comparison, PersonName, QueueItem } from '../../components/panel/model';
import { ReviewDetail } from '../../components/panel/review-detail';
import { useText } from '../../components/text';
import type { Person } from '../../utils/domain/people';
import type { Prepared } from '../../utils/messaging/protocol';
import { clauseName } from '../workspace/lib/regulations';
import { compare, useEarlierVersion } from '../workspace/lib/review-view';

interface Props {
  readonly item: QueueItem;
  readonly me: Person | null;
  readonly personName: PersonName;
  /** The page beside the panel; compared when it holds an edited version of this very review. */
  readonly prepared: Prepared | null;
  readonly onBack: () => void;
  readonly onSign?: (pin: string, ticks: readonly Tick[]) => Promise<void>;
  readonly onReject?: (pin: string, comment: string) => Promise<void>;
}

/** One review with what it is compared with. */
export function OpenReview({ item, me, personName, prepared, onBack, onSign, onReject }: Props) {
  const { t } = useText();
  const { review } = item;
  const earlier = useEarlierVersion(review);
  const draft =
    prepared?.verdict.review === review.id && prepared.verdict.code === 'stale' ? prepared.reading.draft : null;
  const onPage = draft && compare(t('panel.diff.page'), review.draft, draft);
  const comparisons = [earlier, onPage].filter((c): c is Comparison => c !== null);
  // The address comes from a platform page: only http(s) is opened.
  const canOpen = /^https?:\/\//.test(review.pageUrl);
  return (
    <ReviewDetail
      // A new version starts with empty ticks.
      key={`${review.id}.${review.digest}.${me?.id}`}
      item={item}
      me={me?.name ?? null}
      personName={personName}
      clauseName={clauseName}
      comparisons={comparisons}
      onBack={onBack}
      onOpenPage={canOpen ? () => void browser.tabs.create({ url: review.pageUrl }) : undefined}
      onSign={onSign}
      onReject={onReject}
    />
  );
}
