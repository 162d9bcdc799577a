import { Flex, Tag, Typography } from 'antd';
import { FINDING_ORDER, type TimelineFacts } from '../../utils/ledger/timeline';
import { useLabels } from '../shared/labels';
import { useText } from '../text';

interface Props {
  readonly facts: TimelineFacts;
  /** Name of a person id. */
  readonly actor: (id: string) => string;
}

/** What an event says beside its sentence: problems found, waivers, remarks at their passages, 代录, where it was published, lateness. */
export function TimelineFactsList({ facts, actor }: Props) {
  const { t } = useText();
  const labels = useLabels();
  const { findings, waivers, remarks, onBehalfOf, url, late } = facts;
  return (
    <Flex vertical gap={2} align="start">
      {(late || onBehalfOf !== null) && (
        <Flex gap={6}>
          {late && <Tag color="error">{t('ledger.timeline.late')}</Tag>}
          {onBehalfOf !== null && (
            <Tag color="warning">{t('ledger.timeline.onBehalf', { name: actor(onBehalfOf) })}</Tag>
          )}
        </Flex>
      )}
      {findings && (
        <Typography.Text type="secondary">
          {t('ledger.timeline.findings', {
            counts: FINDING_ORDER.map((severity) => `${labels.severity(severity)} ${findings[severity]}`).join('、'),
          })}
        </Typography.Text>
      )}
      {waivers.map((reason) => (
        <Typography.Text key={reason} type="secondary">
          {t('ledger.timeline.waiver', { reason })}
        </Typography.Text>
      ))}
      {remarks.map(({ quote, text }) => (
        <span key={`${quote} ${text}`}>{t('ledger.timeline.remark', { quote, text })}</span>
      ))}
      {url !== '' && (
        <Typography.Link href={url} target="_blank" rel="noreferrer" style={{ overflowWrap: 'anywhere' }}>
          {url}
        </Typography.Link>
      )}
    </Flex>
  );
}
