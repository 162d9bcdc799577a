import { Button, Flex, Tag, Typography } from 'antd';
import { type DutyKind, type DutyRecord, FOLLOWED_KINDS } from '../../utils/domain/duty-record';
import { Guide } from '../shared/guide';
import { PagedTable } from '../shared/paged-table';
import { beijingTime } from '../shared/time';
import { useText } from '../text';
import type { AskedStep } from './step-form';

interface Props {
  /** The latest first, voided ones included. */
  readonly records: readonly DutyRecord[];
  readonly accountName: (record: DutyRecord) => string;
  readonly onStep: (asked: AskedStep) => void;
}

/** What being done is called where it is not 公开. */
const DONE: Partial<Readonly<Record<DutyKind, 'filed' | 'interpreted' | 'reposted'>>> = {
  filing: 'filed',
  interpretation: 'interpreted',
  repost: 'reposted',
};

/** 已登记事项: everything that was entered; nothing is deleted, a mistake is voided and stays to be seen. */
export function RecordTable({ records, accountName, onStep }: Props) {
  const { t } = useText();
  return (
    <PagedTable<DutyRecord>
      rowKey="id"
      rows={records}
      pageSize={20}
      locale={{ emptyText: <Guide title={t('radar.record.empty')} steps={[t('radar.record.emptyHow')]} /> }}
      columns={[
        {
          title: t('radar.record.kind'),
          key: 'kind',
          width: 140,
          render: (_, { kind }) => t(`radar.kind.${kind}`),
        },
        {
          title: t('radar.record.title'),
          key: 'title',
          render: (_, record) => (
            <Flex vertical>
              <Typography.Text delete={record.voided !== null}>{record.title}</Typography.Text>
              {accountName(record) !== '' && <Typography.Text type="secondary">{accountName(record)}</Typography.Text>}
              {record.voided && (
                <Typography.Text type="secondary">
                  {t('radar.record.voided', { time: beijingTime(record.voided.at), reason: record.voided.reason })}
                </Typography.Text>
              )}
            </Flex>
          ),
        },
        { title: t('radar.record.at'), dataIndex: 'at', width: 150, render: beijingTime },
        {
          title: t('radar.record.progress'),
          key: 'progress',
          width: 300,
          render: (_, record) => <Progress record={record} />,
        },
        {
          title: t('workspace.actions'),
          key: 'actions',
          width: 90,
          render: (_, { id, voided, title }) =>
            voided === null && (
              <Button size="small" onClick={() => onStep({ step: 'void', target: { record: id }, about: title })}>
                {t('radar.step.button.void')}
              </Button>
            ),
        },
      ]}
    />
  );
}

function Progress({ record }: { readonly record: DutyRecord }) {
  const { t } = useText();
  if (record.voided || !FOLLOWED_KINDS.includes(record.kind)) return null;
  const { done, dueAt, followUps, over } = record;
  if (!done)
    return (
      <Flex wrap gap={6} align="center">
        <Tag style={{ margin: 0 }}>{t('radar.record.open')}</Tag>
        {dueAt !== undefined && t('radar.record.asked', { time: beijingTime(dueAt) })}
      </Flex>
    );
  return (
    <Flex vertical>
      <span>
        {t(`radar.record.${DONE[record.kind] ?? 'published'}`, { time: beijingTime(done.at) })}{' '}
        {/^https?:\/\//.test(done.url) && (
          <Typography.Link href={done.url} target="_blank" rel="noreferrer">
            {t('radar.record.view')}
          </Typography.Link>
        )}
      </span>
      {followUps.map(({ at, note }) => (
        <Typography.Text key={`${at}${note}`} type="secondary">
          {t('radar.record.followUp', { time: beijingTime(at), note })}
        </Typography.Text>
      ))}
      {over && (
        <Typography.Text type="secondary">
          {t('radar.record.over', { time: beijingTime(over.at), note: over.note })}
        </Typography.Text>
      )}
    </Flex>
  );
}
