import { Flex, Tag, Typography, theme } from 'antd';
import type { ReactNode } from 'react';
import { draftHeading, type QueueItem } from '../panel/model';
import { useLabels } from '../shared/labels';
import { useText } from '../text';

interface Props {
  readonly rows: readonly { readonly item: QueueItem; readonly action: ReactNode }[];
}

/** Reviews that may be taken along, each with how far it is. */
export function OutList({ rows }: Props) {
  const { t } = useText();
  const { token } = theme.useToken();
  const labels = useLabels();
  return (
    <div style={{ border: `1px solid ${token.colorBorderSecondary}`, borderRadius: token.borderRadius }}>
      {rows.map(({ item: { review, title }, action }, index) => (
        <Flex
          key={review.id}
          align="center"
          gap={10}
          style={{
            padding: '8px 12px',
            borderBlockStart: index === 0 ? undefined : `1px solid ${token.colorBorderSecondary}`,
          }}
        >
          <div style={{ flex: 1, minWidth: 0 }}>
            <div style={{ fontWeight: 600 }}>{draftHeading(review.draft) || t('panel.review.untitled')}</div>
            <Typography.Text type="secondary">
              {labels.platform(review.platform)} · {review.accountName} ·{' '}
              {t('packets.preview.versionOf', { version: review.version })}
            </Typography.Text>
          </div>
          <Tag style={{ margin: 0 }}>
            {review.status === 'in-review' && title
              ? t('packets.preview.open', { stage: title })
              : labels.status(review.status)}
          </Tag>
          {action}
        </Flex>
      ))}
    </div>
  );
}
