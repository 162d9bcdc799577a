import { Flex } from 'antd';
import { isClosed, type StoredComment } from '../../utils/domain/comment';
import { transfersOut } from '../../utils/domain/handling';
import { shortDueText } from '../popup/format';
import { underscored } from '../shared/labels';
import { PlainTag } from '../shared/plain-tag';
import { Soft } from '../shared/soft';
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
        <PlainTag tone={status === 'resolved' ? 'success' : 'default'}>
          {t(`handling.outcome.${underscored(handling.outcome)}`)}
        </PlainTag>
      ) : triage.needsAnswer || closed ? (
        <PlainTag tone={status === 'open' ? 'warning' : status === 'acknowledged' ? 'info' : 'default'}>
          {t(`common.commentStatus.${status}`)}
        </PlainTag>
      ) : (
        <PlainTag>{t('handling.list.noClock')}</PlainTag>
      )}
      {!closed &&
        out.map(({ to, at }) => (
          <PlainTag key={`${to}${at}`} tone="info">
            {t('handling.list.out', { to })}
          </PlainTag>
        ))}
      {!closed && handling.pauses.some(({ to }) => to === null) && <PlainTag>{t('handling.list.resting')}</PlainTag>}
      {!closed && snoozed !== null && snoozed.until > now && (
        <PlainTag>{t('handling.list.snoozed', { time: beijingTime(snoozed.until).slice(5) })}</PlainTag>
      )}
    </Flex>
  );
}

/** When the next clock ends; red once it has. */
export function DueCell({ comment, now }: Props) {
  const { t } = useText();
  if (comment.done === 1) return <Soft>—</Soft>;
  const late = comment.dueAt < now;
  return (
    <span className={late ? 'ss-comment-late' : undefined}>
      {shortDueText(comment.dueAt, now)}
      {late && ` ${t('handling.list.late')}`}
    </span>
  );
}
