import { Button, Descriptions, Flex, Tag, Typography } from 'antd';
import { beijingTime } from '../shared/time';
import { useText } from '../text';
import { CountsText } from './counts-text';
import type { DutyNow } from './model';

interface Props {
  readonly current: DutyNow;
  /** ms */
  readonly now: number;
  readonly onTakeOver: () => void;
  readonly onNote: () => void;
}

/** Who is on duty now, until when, and what is left to do. */
export function CurrentDuty({ current, now, onTakeOver, onNote }: Props) {
  const { t } = useText();
  const { person, until, planned, plannedName, counts } = current;
  return (
    <Descriptions
      size="small"
      bordered
      column={1}
      styles={{ label: { width: 120 } }}
      items={[
        {
          key: 'now',
          label: t('duty.now.person'),
          children: (
            <Flex justify="space-between" align="center" wrap gap={8}>
              {person ? (
                <span>
                  <Typography.Text strong>{person.name}</Typography.Text>
                  {person.phone && ` ${person.phone}`}
                  {` · ${t('duty.now.until', { time: beijingTime(until) })}`}
                </span>
              ) : (
                <Tag color="warning">{t('duty.now.nobody')}</Tag>
              )}
              <Flex gap={8} className="sanshen-no-print">
                <Button onClick={onNote}>{t('duty.note.title')}</Button>
                <Button type="primary" onClick={onTakeOver}>
                  {t('duty.takeOver.title')}
                </Button>
              </Flex>
            </Flex>
          ),
        },
        {
          key: 'planned',
          label: t('duty.now.planned'),
          children: planned
            ? t(planned.at <= now ? 'duty.now.plannedNow' : 'duty.now.plannedNext', {
                name: plannedName,
                from: beijingTime(planned.at),
                to: beijingTime(planned.to),
              })
            : t('duty.now.notPlanned'),
        },
        { key: 'counts', label: t('duty.now.counts'), children: <CountsText counts={counts} /> },
      ]}
    />
  );
}
