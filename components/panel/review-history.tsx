import { Collapse, Flex, Typography } from 'antd';
import type { Remark } from '../../utils/domain/review';
import { beijingTime } from '../shared/time';
import { useText } from '../text';
import { RemarkList } from './review-remarks';

/** One act in the rounds of a review, in words. */
export interface HistoryEntry {
  readonly key: string;
  readonly at: number;
  /** Who did what: 陈一 初审退回. */
  readonly text: string;
  /** Opinion, reason or comment given with it. */
  readonly comment: string;
  readonly remarks: readonly Remark[];
}

/** 审核经过: submissions, sign-offs, returns and withdrawals of all rounds, oldest first. */
export function ReviewHistory({
  entries,
  open,
}: {
  readonly entries: readonly HistoryEntry[];
  readonly open: boolean;
}) {
  const { t } = useText();
  if (entries.length === 0) return null;
  return (
    <Collapse
      size="small"
      defaultActiveKey={open ? ['history'] : []}
      items={[
        {
          key: 'history',
          label: t('panel.history.title', { count: entries.length }),
          children: (
            <Flex vertical gap={6}>
              {entries.map((entry) => (
                <div key={entry.key}>
                  <Typography.Text type="secondary">{beijingTime(entry.at)}</Typography.Text> {entry.text}
                  {entry.comment && <div style={{ overflowWrap: 'anywhere' }}>{entry.comment}</div>}
                  <RemarkList remarks={entry.remarks.map((remark) => ({ remark, by: '', found: true }))} />
                </div>
              ))}
            </Flex>
          ),
        },
      ]}
    />
  );
}
