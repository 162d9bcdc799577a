import { Button, Flex, Table, Tag, Typography } from 'antd';
import type { Attention } from '../../utils/records/attention';
import { faultKindsText } from '../../utils/records/attention';
import { Guide } from '../shared/guide';
import { beijingDay } from '../shared/time';
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
  return (
    <Flex vertical gap={14}>
      <Table<Attention>
        size="small"
        rowKey="id"
        dataSource={[...view.attention]}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
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
                <Typography.Text strong>{title}</Typography.Text>
                <Typography.Text type="secondary" style={{ fontSize: 12 }}>
                  {clause === null ? t('records.todo.ownRule') : view.clauseName(clause)}
                </Typography.Text>
              </Flex>
            ),
          },
          { title: t('records.todo.advice'), dataIndex: 'advice', width: 320 },
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
              { title: t('records.faults.kinds'), render: (_, { of }) => faultKindsText(of) },
            ]}
          />
        </section>
      )}
    </Flex>
  );
}
