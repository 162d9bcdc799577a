import { Button, Flex, Table, Tag, Typography } from 'antd';
import type { FaultKind } from '../../utils/domain/office-record';
import { joined } from '../../utils/domain/said';
import type { Attention, FaultCount } from '../../utils/records/attention';
import { FAULT_NAMES } from '../../utils/records/record';
import { Guide } from '../shared/guide';
import { PagedTable } from '../shared/paged-table';
import { beijingDay } from '../shared/time';
import { useSaid } from '../shared/use-said';
import { useText } from '../text';
import type { RecordsView } from './model';

interface Props {
  readonly view: RecordsView;
  /** Opens the form that settles it. */
  readonly onDo: (item: Attention) => void;
}

const COLOURS = { late: 'error', missing: 'warning', near: 'processing' } as const;

/** 待办: what is missing, late or near; below it the faults of the year by account. */
export function TodoList({ view, onDo }: Props) {
  const { t } = useText();
  const say = useSaid();
  const kindsText = (of: FaultCount['of']) =>
    say(
      joined(
        'common.join.comma',
        (Object.keys(FAULT_NAMES) as FaultKind[]).flatMap((kind) =>
          of[kind] ? [`${t(`records.faultKind.${kind}`)} ${of[kind]}`] : [],
        ),
      ),
    );
  return (
    <Flex vertical gap={14}>
      <PagedTable<Attention>
        rowKey="id"
        rows={view.attention}
        pageSize={20}
        locale={{ emptyText: <Guide title={t('records.todo.none')} steps={[t('records.todo.noneHow')]} /> }}
        columns={[
          {
            title: t('records.todo.state'),
            width: 90,
            render: (_, { state }) => (
              <Tag color={COLOURS[state]} style={{ margin: 0 }}>
                {t(`records.todo.${state}`)}
              </Tag>
            ),
          },
          {
            title: t('records.todo.what'),
            render: (_, { title, clause }) => (
              <Flex vertical>
                <Typography.Text strong>{say(title)}</Typography.Text>
                <Typography.Text type="secondary" style={{ fontSize: 12 }}>
                  {clause === null ? t('records.todo.ownRule') : view.clauseName(clause)}
                </Typography.Text>
              </Flex>
            ),
          },
          { title: t('records.todo.advice'), width: 320, render: (_, { advice }) => say(advice) },
          {
            title: t('records.todo.due'),
            width: 110,
            render: (_, { dueAt }) => (dueAt === null ? '—' : beijingDay(dueAt - 1)),
          },
          {
            key: 'do',
            width: 110,
            className: 'sanshen-no-print',
            render: (_, item) => (
              <Button size="small" onClick={() => onDo(item)}>
                {t(`records.todo.do.${item.about}`)}
              </Button>
            ),
          },
        ]}
      />
      {view.faultCounts.length > 0 && (
        <section aria-label={t('records.faults.title')}>
          <Typography.Title level={5}>{t('records.faults.title')}</Typography.Title>
          <Table
            size="small"
            rowKey={({ account }) => account ?? ''}
            dataSource={[...view.faultCounts]}
            pagination={false}
            columns={[
              {
                title: t('records.field.account'),
                render: (_, { account }) =>
                  account === null ? t('records.choose.noAccount') : view.names.account(account),
              },
              { title: t('records.faults.count'), dataIndex: 'count', width: 90 },
              { title: t('records.faults.open'), dataIndex: 'open', width: 110 },
              { title: t('records.faults.corrected'), dataIndex: 'corrected', width: 110 },
              { title: t('records.faults.kinds'), render: (_, { of }) => kindsText(of) },
            ]}
          />
        </section>
      )}
    </Flex>
  );
}
