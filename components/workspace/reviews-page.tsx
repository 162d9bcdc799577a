import { Drawer, Flex, Segmented, Table, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { type Review, type ReviewStatus, ReviewStatusSchema } from '../../utils/domain/review';
import { draftHeading, type PersonName } from '../panel/model';
import { Guide } from '../shared/guide';
import { useLabels } from '../shared/labels';
import { beijingTime } from '../shared/time';
import { useText } from '../text';

interface Props {
  /** Newest first, already filtered by `status`. */
  readonly reviews: readonly Review[];
  readonly status: ReviewStatus | null;
  readonly onStatus: (status: ReviewStatus | null) => void;
  readonly personName: PersonName;
  /** How far it is: signed stages of all. */
  readonly signed: (review: Review) => string;
  /** The review in the drawer and its content; null closes it. */
  readonly opened: Review | null;
  readonly detail: ReactNode;
  readonly onOpen: (review: Review | null) => void;
}

const COLOURS: Readonly<Record<ReviewStatus, string>> = {
  'in-review': 'processing',
  rejected: 'error',
  approved: 'success',
  published: 'default',
  withdrawn: 'default',
};

/** 审核: all reviews with their state; one opens at the side. */
export function ReviewsPage(props: Props) {
  const { t } = useText();
  const labels = useLabels();
  return (
    <Flex vertical gap={10}>
      <div>
        <Segmented<ReviewStatus | 'all'>
          value={props.status ?? 'all'}
          onChange={(value) => props.onStatus(value === 'all' ? null : value)}
          options={[
            { value: 'all' as const, label: t('workspace.reviews.all') },
            ...ReviewStatusSchema.options.map((value) => ({ value, label: labels.status(value) })),
          ]}
        />
      </div>
      <Table<Review>
        size="small"
        rowKey="id"
        dataSource={[...props.reviews]}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <Guide title={t('workspace.reviews.empty')} steps={[t('workspace.reviews.emptyHow')]} /> }}
        columns={[
          {
            title: t('workspace.reviews.draft'),
            key: 'draft',
            render: (_, review) => (
              <Typography.Link onClick={() => props.onOpen(review)}>
                {draftHeading(review.draft) || t('panel.review.untitled')}
              </Typography.Link>
            ),
          },
          {
            title: t('workspace.reviews.account'),
            key: 'account',
            width: 220,
            render: (_, review) => `${labels.platform(review.platform)} · ${review.accountName}`,
          },
          {
            title: t('workspace.reviews.status'),
            dataIndex: 'status',
            width: 100,
            render: (status: ReviewStatus) => (
              <Tag color={COLOURS[status]} style={{ margin: 0 }}>
                {labels.status(status)}
              </Tag>
            ),
          },
          {
            title: t('workspace.reviews.signed'),
            key: 'signed',
            width: 80,
            render: (_, review) => props.signed(review),
          },
          {
            title: t('workspace.reviews.author'),
            key: 'author',
            width: 110,
            render: (_, review) => props.personName(review.submission.statement.by),
          },
          { title: t('workspace.reviews.version'), dataIndex: 'version', width: 70 },
          {
            title: t('workspace.reviews.submitted'),
            dataIndex: 'submittedAt',
            width: 140,
            render: (at: number) => beijingTime(at),
          },
        ]}
      />
      <Drawer
        open={props.opened !== null}
        size={560}
        title={t('workspace.reviews.detail')}
        destroyOnHidden
        onClose={() => props.onOpen(null)}
      >
        {props.detail}
      </Drawer>
    </Flex>
  );
}
