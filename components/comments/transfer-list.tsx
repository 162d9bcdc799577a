import { Button, Flex, Typography } from 'antd';
import { isClosed, type StoredComment } from '../../utils/domain/comment';
import { dueText } from '../popup/format';
import { beijingTime } from '../shared/time';
import { useText } from '../text';
import type { OpenForm } from './model';

interface Props {
  readonly comment: StoredComment;
  readonly onForm: (form: OpenForm) => void;
}

/** 转办: to whom, why, until when, and what came back. */
export function TransferList({ comment, onForm }: Props) {
  const { t } = useText();
  const running = !isClosed(comment);
  return (
    <Flex vertical gap={8}>
      {comment.handling.transfers.map(({ to, why, at, dueAt, returned }, transfer) => (
        <Flex key={`${to}${at}`} vertical gap={2}>
          <Flex gap={8} wrap align="center">
            <Typography.Text strong>{to}</Typography.Text>
            <Typography.Text type="secondary">{beijingTime(at)}</Typography.Text>
            <Typography.Text type="secondary">
              {dueAt === 0
                ? t('handling.detail.transferNoDue')
                : t('handling.detail.transferDue', { time: dueText(dueAt) })}
            </Typography.Text>
          </Flex>
          <span>{why}</span>
          {running && returned === null && (
            <Flex gap={6}>
              <Button size="small" onClick={() => onForm({ form: 'return', transfer })}>
                {t('handling.act.return')}
              </Button>
              <Button size="small" onClick={() => onForm({ form: 'recall', transfer })}>
                {t('handling.act.recall')}
              </Button>
            </Flex>
          )}
          {returned && (
            <span>
              {t(returned.recalled ? 'handling.detail.recalled' : 'handling.detail.returned', {
                time: beijingTime(returned.at),
                result: returned.result,
              })}
              {dueAt !== 0 && returned.at > dueAt && (
                <Typography.Text type="danger"> {t('handling.detail.transferLate')}</Typography.Text>
              )}
            </span>
          )}
        </Flex>
      ))}
      {comment.handling.urgings.map(({ at, to, note }) => (
        <span key={at}>
          {t('handling.act.urge')} {beijingTime(at)} {to}
          {note && `：${note}`}
        </span>
      ))}
    </Flex>
  );
}
