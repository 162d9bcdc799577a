import { Flex, Tag, Typography } from 'antd';
import { isClosed, type StoredComment } from '../../utils/domain/comment';
import { transfersOut } from '../../utils/domain/handling';
import { shortDueText } from '../popup/format';
import { underscored } from '../shared/labels';
import { beijingTime } from '../shared/time';
import { useText } from '../text';

interface Props {
  readonly comment: StoredComment;
  /** ms */
  readonly now: number;
}

/** Where a comment stands: 待受理, 已受理, 已转县住建局, 已告知反映渠道, … */
export function StateTags({ comment, now }: Props) {
  const { t } = useText();
  const { status, handling, triage, snoozed } = comment;
  const out = transfersOut(handling);
  const closed = isClosed(comment);
  return (
    <Flex gap="4px 4px" wrap>
      {handling.outcome !== null ? (
        <Tag color={status === 'resolved' ? 'success' : undefined} style={{ margin: 0 }}>
          {t(`handling.outcome.${underscored(handling.outcome)}`)}
        </Tag>
      ) : triage.needsAnswer || closed ? (
        <Tag
          color={status === 'open' ? 'warning' : status === 'acknowledged' ? 'processing' : undefined}
          style={{ margin: 0 }}
        >
          {t(`common.commentStatus.${status}`)}
        </Tag>
      ) : (
        <Tag style={{ margin: 0 }}>{t('handling.list.noClock')}</Tag>
      )}
      {!closed &&
        out.map(({ to, at }) => (
          <Tag
            key={`${to}${at}`}
            color="geekblue"
            style={{ margin: 0, maxWidth: 150, overflow: 'hidden', textOverflow: 'ellipsis' }}
          >
            {t('handling.list.out', { to })}
          </Tag>
        ))}
      {!closed && handling.pauses.some(({ to }) => to === null) && (
        <Tag style={{ margin: 0 }}>{t('handling.list.resting')}</Tag>
      )}
      {!closed && snoozed !== null && snoozed.until > now && (
        <Tag style={{ margin: 0 }}>{t('handling.list.snoozed', { time: beijingTime(snoozed.until).slice(5) })}</Tag>
      )}
    </Flex>
  );
}

/** When the next clock ends; red once it has. */
export function DueCell({ comment, now }: Props) {
  const { t } = useText();
  if (comment.done === 1) return <Typography.Text type="secondary">—</Typography.Text>;
  const late = comment.dueAt < now;
  return (
    <Typography.Text type={late ? 'danger' : undefined}>
      {shortDueText(comment.dueAt, now)}
      {late && ` ${t('handling.list.late')}`}
    </Typography.Text>
  );
}
