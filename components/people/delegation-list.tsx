import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { Delegation } from '../../utils/domain/delegation';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import { delegationEnd, isInForce } from '../../utils/review/delegation';
import { Guide } from '../shared/guide';
import { useLabels } from '../shared/labels';
import { beijingTime } from '../shared/time';
import { useText } from '../text';
import { EndDialog, GiveDialog, type NewDelegation } from './delegation-dialogs';

interface Props {
  readonly people: readonly Person[];
  readonly delegations: readonly Delegation[];
  /** ms. */
  readonly now: number;
  /** Both sign as `by` and reject with a Fault. */
  readonly onGive: (by: PersonId, pin: string, delegation: NewDelegation) => Promise<void>;
  readonly onEnd: (by: PersonId, pin: string, delegation: Delegation, reason: string) => Promise<void>;
}

/** 委托: who signs for whom, until when; given and ended with a signature. */
export function DelegationList({ people, delegations, now, onGive, onEnd }: Props) {
  const { t, list } = useText();
  const labels = useLabels();
  const [giving, setGiving] = useState(false);
  const [ending, setEnding] = useState<Delegation | null>(null);
  const name = (id: string) => people.find((p) => p.id === id)?.name ?? id;
  const state = (d: Delegation) =>
    isInForce(d, now) ? 'inForce' : now < d.start && d.endedAt === null ? 'early' : 'over';
  const sorted = [...delegations].sort((a, b) => b.start - a.start);
  return (
    <Flex vertical gap={8}>
      <Flex justify="space-between" align="center" gap={8}>
        <Typography.Text type="secondary">{t('people.delegation.text')}</Typography.Text>
        <Button icon={<PlusOutlined />} onClick={() => setGiving(true)}>
          {t('people.delegation.add')}
        </Button>
      </Flex>
      <Table<Delegation>
        size="small"
        rowKey="id"
        dataSource={sorted}
        pagination={sorted.length > 8 ? { pageSize: 8, size: 'small' } : false}
        locale={{ emptyText: <Guide title={t('people.delegation.none')} steps={[t('people.delegation.noneHow')]} /> }}
        columns={[
          {
            title: t('people.delegation.who'),
            key: 'who',
            render: (_, d) => t('people.delegation.pair', { from: name(d.from), to: name(d.to) }),
          },
          {
            title: t('people.delegation.stages'),
            key: 'stages',
            width: 150,
            render: (_, d) => list(d.stages.map(labels.stage)),
          },
          {
            title: t('people.delegation.period'),
            key: 'period',
            width: 290,
            render: (_, d) => `${beijingTime(d.start)} — ${beijingTime(delegationEnd(d))}`,
          },
          {
            title: t('people.delegation.by'),
            key: 'by',
            render: (_, d) => [d.by ? name(d.by) : '', d.reason].filter(Boolean).join('：'),
          },
          {
            title: t('workspace.roster.state'),
            key: 'state',
            width: 90,
            render: (_, d) => (
              <Tag color={{ inForce: 'success', early: 'processing', over: 'default' }[state(d)]} style={{ margin: 0 }}>
                {t(`people.delegation.stateOf.${state(d)}`)}
              </Tag>
            ),
          },
          {
            title: t('workspace.actions'),
            key: 'actions',
            width: 100,
            render: (_, d) =>
              state(d) !== 'over' && (
                <Button size="small" danger onClick={() => setEnding(d)}>
                  {t('people.delegation.end')}
                </Button>
              ),
          },
        ]}
      />
      {giving && <GiveDialog people={people} now={now} onCancel={() => setGiving(false)} onGive={onGive} />}
      {ending && (
        <EndDialog
          people={people}
          delegation={ending}
          title={t('people.delegation.endTitle', { from: name(ending.from), to: name(ending.to) })}
          onCancel={() => setEnding(null)}
          onEnd={onEnd}
        />
      )}
    </Flex>
  );
}
