import { Flex, Typography } from 'antd';
import type { Review } from '../../utils/domain/review';
import { draftHeading } from '../panel/model';
import { useLabels } from '../shared/labels';
import { TextButton } from '../shared/text-button';
import { beijingTime } from '../shared/time';
import { useText } from '../text';

interface Props {
  /** The published review that this one corrects; null for none. */
  readonly corrects: Review | null;
  /** What was wrong, as signed with this correction. */
  readonly what: string;
  /** Corrections of this one, oldest first. */
  readonly correctedBy: readonly Review[];
  /** Absent where the other review cannot be opened. */
  readonly onOpen?: (review: Review) => void;
}

/** 更正 on both sheets: what this corrects, and what corrects this. Nothing when it is neither. */
export function CorrectionLinks({ corrects, what, correctedBy, onOpen }: Props) {
  const { t } = useText();
  const labels = useLabels();
  if (!corrects && correctedBy.length === 0) return null;
  const title = (review: Review) => {
    const heading = draftHeading(review.draft) || t('panel.review.untitled');
    return onOpen ? <TextButton onClick={() => onOpen(review)}>{heading}</TextButton> : <b>{heading}</b>;
  };
  return (
    <section aria-label={t('correction.links.title')}>
      <Flex vertical gap={4}>
        {corrects && (
          <span>
            {t('correction.links.corrects')}
            {title(corrects)}
            {corrects.published &&
              ` · ${t('correction.links.publishedAt', { time: beijingTime(corrects.published.at) })}`}
            {what && (
              <Typography.Text style={{ display: 'block' }}>{t('correction.links.what', { what })}</Typography.Text>
            )}
          </span>
        )}
        {correctedBy.map((review) => (
          <span key={review.id}>
            {t('correction.links.correctedBy')}
            {title(review)}
            {' · '}
            {review.published
              ? t('correction.links.publishedAt', { time: beijingTime(review.published.at) })
              : labels.status(review.status)}
          </span>
        ))}
      </Flex>
    </section>
  );
}
