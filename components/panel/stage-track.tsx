import { CheckCircleFilled, ClockCircleOutlined } from '@ant-design/icons';
import { Flex, Typography, theme } from 'antd';
import type { Stage } from '../../utils/domain/people';
import type { Review } from '../../utils/domain/review';
import { useLabels } from '../shared/labels';
import { beijingTime } from '../shared/time';
import { useText } from '../text';
import type { PersonName } from './model';

interface Props {
  readonly review: Review;
  /** The stage that is open. */
  readonly stage: Stage | null;
  readonly eligible: readonly string[];
  readonly personName: PersonName;
}

/** Submission and stages in order: who signed when, whose turn it is. */
export function StageTrack({ review, stage: open, eligible, personName }: Props) {
  const { t } = useText();
  const { token } = theme.useToken();
  const labels = useLabels();
  const { by, at } = review.submission.statement;
  return (
    <Flex vertical gap={4}>
      <Flex gap={8}>
        <CheckCircleFilled style={{ color: token.colorSuccess }} />
        <span>
          {t('panel.track.submitted', { name: personName(by), time: beijingTime(at), version: review.version })}
        </span>
      </Flex>
      {review.policy.stages.map((stage) => {
        const act = review.signOffs.find((s) => s.statement.stage === stage);
        return (
          <Flex key={stage} gap={8}>
            {act ? (
              <CheckCircleFilled style={{ color: token.colorSuccess }} />
            ) : (
              <ClockCircleOutlined style={{ color: stage === open ? token.colorPrimary : token.colorTextQuaternary }} />
            )}
            <span>
              {act ? (
                t('panel.track.signed', {
                  stage: labels.stage(stage),
                  name: personName(act.statement.by),
                  time: beijingTime(act.statement.at),
                })
              ) : stage === open ? (
                <Typography.Text strong>
                  {eligible.length > 0
                    ? t('panel.track.open', { stage: labels.stage(stage), names: eligible.join('、') })
                    : t('panel.track.nobody', { stage: labels.stage(stage) })}
                </Typography.Text>
              ) : (
                <Typography.Text type="secondary">
                  {t('panel.track.later', { stage: labels.stage(stage) })}
                </Typography.Text>
              )}
            </span>
          </Flex>
        );
      })}
      {review.rejection && (
        <Typography.Text type="danger">
          {t('panel.track.rejected', {
            name: personName(review.rejection.statement.by),
            time: beijingTime(review.rejection.statement.at),
            comment: review.rejection.statement.comment,
          })}
        </Typography.Text>
      )}
      {review.policy.label && (
        <Typography.Text type="warning">{t('panel.track.policy', { label: review.policy.label })}</Typography.Text>
      )}
    </Flex>
  );
}
