import { CheckCircleFilled, ClockCircleOutlined } from '@ant-design/icons';
import { Flex, Typography, theme } from 'antd';
import type { SignedStatement } from '../../utils/domain/review';
import { beijingTime } from '../shared/time';
import { type Text, useText } from '../text';
import type { PersonName, QueueItem } from './model';

interface Props {
  readonly item: Pick<QueueItem, 'review' | 'stages' | 'eligible' | 'light' | 'expiredAt' | 'validUntil'>;
  readonly personName: PersonName;
}

/** Submission and stages in order: who signed when, whose turn it is, how long it holds. */
export function StageTrack({ item, personName }: Props) {
  const { t, list } = useText();
  const { token } = theme.useToken();
  const { review, eligible } = item;
  const { by, at } = review.submission.statement;
  const done = <CheckCircleFilled style={{ color: token.colorSuccess }} />;
  return (
    <Flex vertical gap={4}>
      <Flex gap={8}>
        {done}
        <span>
          {t('panel.track.submitted', { name: personName(by), time: beijingTime(at), version: review.version })}
        </span>
      </Flex>
      {item.light && <Typography.Text type="secondary">{t('panel.track.light')}</Typography.Text>}
      {item.stages.map((view) => (
        <Flex key={view.stage} vertical gap={2}>
          {view.acts.map(({ statement, signature }) => (
            <Flex key={signature} gap={8}>
              {done}
              <span>
                {t('panel.track.signed', {
                  stage: view.title,
                  name: signerName(statement, personName, t),
                  time: beijingTime(statement.at),
                })}
              </span>
            </Flex>
          ))}
          {view.state !== 'done' && (
            <Flex gap={8}>
              <ClockCircleOutlined
                style={{ color: view.state === 'open' ? token.colorPrimary : token.colorTextQuaternary }}
              />
              {view.state === 'open' ? (
                <Typography.Text strong>
                  {eligible.length > 0
                    ? t(view.missing.length > 1 ? 'panel.track.openAll' : 'panel.track.open', {
                        stage: view.title,
                        names: view.missing.length > 1 ? list(view.missing.map(personName)) : list(eligible),
                      })
                    : t('panel.track.nobody', { stage: view.title })}
                </Typography.Text>
              ) : (
                <Typography.Text type="secondary">{t('panel.track.later', { stage: view.title })}</Typography.Text>
              )}
            </Flex>
          )}
        </Flex>
      ))}
      {item.expiredAt !== null && (
        <Typography.Text type="warning">
          {t('panel.track.expired', { time: beijingTime(item.expiredAt) })}
        </Typography.Text>
      )}
      {item.validUntil !== null && (
        <Typography.Text type="secondary">
          {t('panel.track.validUntil', { time: beijingTime(item.validUntil) })}
        </Typography.Text>
      )}
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

/** The signer; for somebody else: 委托 or 代录, in words. */
function signerName({ by, onBehalfOf, delegation }: SignedStatement, personName: PersonName, t: Text['t']): string {
  if (onBehalfOf === undefined) return personName(by);
  const names = { name: personName(by), other: personName(onBehalfOf) };
  return t(delegation === undefined ? 'panel.track.recorded' : 'panel.track.delegated', names);
}
