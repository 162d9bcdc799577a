import { Button, Card, Flex, Tag, Typography } from 'antd';
import { fieldsOf } from '../../utils/replies/fields';
import { useLabels } from '../shared/labels';
import { beijingTime } from '../shared/time';
import { useText } from '../text';
import type { TemplateView } from './model';
import { TemplateText } from './template-text';

interface Props {
  readonly view: TemplateView;
  readonly personName: (id: string) => string;
  readonly onEdit: () => void;
  readonly onApprove: () => void;
  readonly onRemove: () => void;
}

const COLOUR = { approved: 'success', draft: 'warning', broken: 'error' } as const;

/** One template: its text, where it stands, and whether replies by it go out without a sign-off. */
export function TemplateCard({ view, personName, onEdit, onApprove, onRemove }: Props) {
  const { t, list } = useText();
  const labels = useLabels();
  const { content, approval, authors } = view.template;
  const free = fieldsOf(content).filter(({ kind }) => kind === 'text');
  return (
    <Card
      size="small"
      role="listitem"
      aria-label={content.title}
      title={
        <Flex gap={8} align="center" wrap>
          <span>{content.title}</span>
          <Tag>{t(`replies.kind.${content.kind}`)}</Tag>
          <Tag color={COLOUR[view.standing]}>{t(`replies.state.${view.standing}`)}</Tag>
          <Tag color={free.length === 0 ? 'processing' : 'default'}>
            {t(free.length === 0 ? 'replies.closed' : 'replies.open')}
          </Tag>
        </Flex>
      }
      extra={
        <Flex gap={8}>
          {view.standing !== 'approved' && (
            <Button size="small" type="primary" onClick={onApprove}>
              {t('replies.approve')}
            </Button>
          )}
          <Button size="small" onClick={onEdit}>
            {t('replies.edit')}
          </Button>
          <Button size="small" danger onClick={onRemove}>
            {t('replies.remove')}
          </Button>
        </Flex>
      }
    >
      <Flex vertical gap={6}>
        <TemplateText text={content.text} />
        <Typography.Text type="secondary">
          {list(content.platforms.map(labels.platform))}
          {' · '}
          {view.standing === 'approved' && approval
            ? t('replies.approvedBy', { name: personName(approval.by), time: beijingTime(approval.at) })
            : t('replies.writtenBy', { names: list(authors.map(personName)) })}
          {' · '}
          {free.length === 0
            ? t('replies.closedHow')
            : t('replies.openHow', { fields: list(free.map(({ name }) => name)) })}
        </Typography.Text>
      </Flex>
    </Card>
  );
}
