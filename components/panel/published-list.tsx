import { Flex, theme } from 'antd';
import type { Review } from '../../utils/domain/review';
import { Guide } from '../shared/guide';
import { useLabels } from '../shared/labels';
import { TextButton } from '../shared/text-button';
import { beijingTime } from '../shared/time';
import { useText } from '../text';
import { draftHeading, type PersonName } from './model';

interface Props {
  /** Published reviews, newest first. */
  readonly reviews: readonly Review[];
  readonly personName: PersonName;
  readonly onOpen: (review: Review) => void;
}

/** 已完成: what went out, when, and who signed it. */
export function PublishedList({ reviews, personName, onOpen }: Props) {
  const { t } = useText();
  const { token } = theme.useToken();
  const labels = useLabels();
  if (reviews.length === 0) return <Guide title={t('panel.published.empty')} steps={[t('panel.published.emptyHow')]} />;
  return (
    <Flex vertical>
      {reviews.map((review) => (
        <div key={review.id} style={{ padding: '8px 0', borderBottom: `1px solid ${token.colorBorderSecondary}` }}>
          <Flex justify="space-between" gap={8}>
            <TextButton onClick={() => onOpen(review)}>
              {draftHeading(review.draft) || t('panel.review.untitled')}
            </TextButton>
            {review.published?.url && (
              <a href={review.published.url} target="_blank" rel="noreferrer" style={{ whiteSpace: 'nowrap' }}>
                {t('panel.published.view')}
              </a>
            )}
          </Flex>
          <div style={{ color: token.colorTextSecondary }}>
            {labels.platform(review.platform)} · {review.accountName}
            {review.published && ` · ${beijingTime(review.published.at)}`}
          </div>
          <div style={{ color: token.colorTextTertiary }}>
            {review.signOffs
              .map((s) => (s.statement.stage ? `${labels.stage(s.statement.stage)} ${personName(s.statement.by)}` : ''))
              .filter(Boolean)
              .join(' · ')}
          </div>
        </div>
      ))}
    </Flex>
  );
}
