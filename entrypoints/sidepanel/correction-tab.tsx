import { CorrectionCard } from '../../components/correction/correction-card';
import { draftHeading } from '../../components/panel/model';
import { useText } from '../../components/text';
import type { Prepared } from '../../utils/messaging/protocol';
import { compare } from '../workspace/lib/review-view';
import type { Correcting } from './use-correction';

interface Props {
  readonly correcting: Correcting;
  readonly prepared: Prepared | null;
}

/** 更正 beside the page: what is corrected against what stands in the editor now. */
export function CorrectionTab({ correcting, prepared }: Props) {
  const { t } = useText();
  const { original } = correcting;
  if (!original) return null;
  const draft = prepared?.reading.draft ?? null;
  return (
    <CorrectionCard
      heading={draftHeading(original.draft) || t('panel.review.untitled')}
      publishedAt={original.published.at}
      url={original.published.url}
      comparison={draft && compare(t('correction.compare'), original.draft, draft)}
      otherAccount={draft !== null && prepared?.accountKey !== original.account}
      input={correcting.input}
      onInput={correcting.change}
      onCancel={correcting.stop}
    />
  );
}
