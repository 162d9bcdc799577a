import { Button, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { AccountKey } from '../../utils/domain/ids';
import type { WatchOutcome } from '../../utils/domain/watch';
import { underscored } from '../shared/labels';
import { useTask } from '../shared/task';
import { beijingTime } from '../shared/time';
import { useText } from '../text';
import type { WatchActions, WatchView } from './model';

interface Props extends WatchActions {
  readonly account: AccountKey;
  readonly view: WatchView;
  readonly onSet: () => void;
}

/** How a guarded account is read: when last, how often, and what is in the way. */
export function WatchCell({ account, view, onSet, onReadNow }: Props) {
  const { t } = useText();
  const task = useTask();
  const [outcome, setOutcome] = useState<WatchOutcome | null>(null);
  const plan = view.plans[account];
  const reading = view.readings.find((r) => r.account === account);
  const gap = view.gaps.find((g) => g.account === account && g.to === null);
  const readAt = reading?.lastReadAt ?? null;
  return (
    <Flex vertical gap={2} align="start">
      <Flex gap={6} align="center" wrap>
        <Typography.Text type={reading?.stale ? 'warning' : undefined}>
          {readAt === null ? t('watch.never') : t('watch.readAt', { time: beijingTime(readAt) })}
        </Typography.Text>
        {gap && (
          <Tag color="error" style={{ margin: 0 }}>
            {t(`watch.why.${underscored(gap.why)}`)}
          </Tag>
        )}
      </Flex>
      <Flex gap={8} align="center" wrap>
        <Typography.Text type="secondary">
          {plan ? t('watch.every', { minutes: plan.minutes }) : t('watch.off')}
        </Typography.Text>
        <Button type="link" size="small" style={{ padding: 0 }} onClick={onSet}>
          {t('watch.set')}
        </Button>
        {plan && (
          <Button
            type="link"
            size="small"
            style={{ padding: 0 }}
            loading={task.busy}
            onClick={() => {
              setOutcome(null);
              void task.run(async () => setOutcome(await onReadNow(account)));
            }}
          >
            {t('watch.now')}
          </Button>
        )}
      </Flex>
      {(outcome || task.error) && (
        <Typography.Text type={outcome === 'read' ? 'success' : 'warning'} role="status">
          {task.error ?? (outcome && t(`watch.outcome.${underscored(outcome)}`))}
        </Typography.Text>
      )}
    </Flex>
  );
}
