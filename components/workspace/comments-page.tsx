import { Flex, Segmented, Select, Table, Tag, Typography } from 'antd';
import { type CommentStatus, CommentStatusSchema, type StoredComment } from '../../utils/domain/comment';
import { PLATFORM_IDS, type PlatformId } from '../../utils/domain/platform';
import { Guide } from '../shared/guide';
import { useLabels } from '../shared/labels';
import { beijingTime } from '../shared/time';
import { useText } from '../text';

export interface CommentFilter {
  readonly status: CommentStatus | null;
  readonly platform: PlatformId | null;
}

interface Props {
  /** Newest first, as far as loaded and already filtered. */
  readonly comments: readonly StoredComment[];
  readonly filter: CommentFilter;
  readonly onFilter: (filter: CommentFilter) => void;
  /** Now, ms; for "overdue". */
  readonly now: number;
  readonly onOpen: (comment: StoredComment) => void;
}

/** 留言: the stored comments as a table. Working on them is the popup's part. */
export function CommentsPage({ comments, filter, onFilter, now, onOpen }: Props) {
  const { t } = useText();
  const labels = useLabels();
  return (
    <Flex vertical gap={10}>
      <Flex gap={8} wrap>
        <Segmented<CommentStatus | 'all'>
          value={filter.status ?? 'all'}
          onChange={(status) => onFilter({ ...filter, status: status === 'all' ? null : status })}
          options={[
            { value: 'all' as const, label: t('workspace.comments.all') },
            ...CommentStatusSchema.options.map((value) => ({ value, label: t(`common.commentStatus.${value}`) })),
          ]}
        />
        <Select<PlatformId | 'all'>
          aria-label={t('workspace.comments.platform')}
          style={{ width: 150 }}
          value={filter.platform ?? 'all'}
          onChange={(platform) => onFilter({ ...filter, platform: platform === 'all' ? null : platform })}
          options={[
            { value: 'all' as const, label: t('workspace.comments.allPlatforms') },
            ...PLATFORM_IDS.map((value) => ({ value, label: labels.platform(value) })),
          ]}
        />
      </Flex>
      <Table<StoredComment>
        size="small"
        rowKey="key"
        dataSource={[...comments]}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{
          emptyText: <Guide title={t('workspace.comments.empty')} steps={[t('workspace.comments.emptyHow')]} />,
        }}
        columns={[
          {
            title: t('workspace.comments.text'),
            key: 'text',
            render: (_, c) => (
              <>
                <Typography.Link onClick={() => onOpen(c)}>
                  {c.seen.text || t('workspace.comments.noText')}
                </Typography.Link>
                <div>
                  <Typography.Text type="secondary">
                    {c.seen.authorName}
                    {c.seen.postTitle && ` · ${c.seen.postTitle}`}
                  </Typography.Text>
                </div>
              </>
            ),
          },
          {
            title: t('workspace.comments.account'),
            key: 'account',
            width: 190,
            render: (_, c) => `${labels.platform(c.seen.platform)} · ${c.accountName}`,
          },
          {
            title: t('workspace.comments.at'),
            key: 'at',
            width: 145,
            render: (_, c) =>
              c.seen.uncertainty > 0
                ? t('workspace.comments.about', { time: beijingTime(c.seen.at) })
                : beijingTime(c.seen.at),
          },
          {
            title: t('workspace.comments.status'),
            dataIndex: 'status',
            width: 100,
            render: (status: CommentStatus) => <Tag style={{ margin: 0 }}>{t(`common.commentStatus.${status}`)}</Tag>,
          },
          {
            title: t('workspace.comments.due'),
            key: 'due',
            width: 145,
            render: (_, c) =>
              c.done === 1 ? (
                '—'
              ) : (
                <Typography.Text type={c.dueAt < now ? 'danger' : undefined}>
                  {beijingTime(c.dueAt)}
                  {c.dueAt < now && ` ${t('workspace.comments.overdue')}`}
                </Typography.Text>
              ),
          },
          { title: t('workspace.comments.reason'), dataIndex: 'reason', width: 180 },
        ]}
      />
    </Flex>
  );
}
