import { PrinterOutlined } from '@ant-design/icons';
import { Alert, Button, Drawer, Flex, Segmented, Tag } from 'antd';
import type { ReactNode } from 'react';
import { type Review, type ReviewStatus, ReviewStatusSchema } from '../../utils/domain/review';
import { draftHeading, type PersonName } from '../panel/model';
import { Guide } from '../shared/guide';
import { useLabels } from '../shared/labels';
import { PagedTable } from '../shared/paged-table';
import type { Paper } from '../shared/paper';
import { PrintButton } from '../shared/print-button';
import { TextButton } from '../shared/text-button';
import { beijingTime } from '../shared/time';
import { useText } from '../text';

interface Props {
  /** Newest first, already filtered by `status`. */
  readonly reviews: readonly Review[];
  readonly status: ReviewStatus | null;
  /** There are older ones than these. */
  readonly cut: boolean;
  readonly paper: Paper;
  /** With approvals that somebody recorded (代录) and their leaders have still to countersign, whatever `status` says. */
  readonly owed: readonly Review[];
  readonly onStatus: (status: ReviewStatus | null) => void;
  readonly personName: PersonName;
  /** How far it is: signed stages of all. */
  readonly signed: (review: Review) => string;
  /** The review in the drawer and its content; null closes it. */
  readonly opened: Review | null;
  readonly detail: ReactNode;
  readonly onOpen: (review: Review | null) => void;
  /** Shows the 审核登记表, ready to be printed. */
  readonly onSheet: (review: Review) => void;
  /** Shows its whole course (全过程). */
  readonly onTimeline: (review: Review) => void;
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
  const { t, list } = useText();
  const labels = useLabels();
  const { opened } = props;
  return (
    <Flex vertical gap={10}>
      <Flex justify="space-between" gap={8} wrap>
        <Segmented<ReviewStatus | 'all'>
          value={props.status ?? 'all'}
          onChange={(value) => props.onStatus(value === 'all' ? null : value)}
          options={[
            { value: 'all' as const, label: t('workspace.reviews.all') },
            ...ReviewStatusSchema.options.map((value) => ({ value, label: labels.status(value) })),
          ]}
        />
        <PrintButton paper={props.paper} disabled={props.reviews.length === 0} />
      </Flex>
      {props.owed.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('people.proxy.owedList', { count: props.owed.length })}
          description={props.owed.map((review) => (
            <div key={review.id}>
              {t('people.proxy.owedOf', { leaders: list((review.owedBy ?? []).map(props.personName)) })}
              <TextButton onClick={() => props.onOpen(review)}>
                {draftHeading(review.draft) || t('panel.review.untitled')}
              </TextButton>
            </div>
          ))}
        />
      )}
      <PagedTable<Review>
        rowKey="id"
        rows={props.reviews}
        cut={props.cut}
        pageSize={20}
        locale={{ emptyText: <Guide title={t('workspace.reviews.empty')} steps={[t('workspace.reviews.emptyHow')]} /> }}
        columns={[
          {
            title: t('workspace.reviews.draft'),
            key: 'draft',
            render: (_, review) => (
              <TextButton onClick={() => props.onOpen(review)}>
                {draftHeading(review.draft) || t('panel.review.untitled')}
              </TextButton>
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
            key: 'status',
            width: 130,
            render: (_, review) => (
              <Tag
                color={review.published && review.status === 'in-review' ? 'warning' : COLOURS[review.status]}
                style={{ margin: 0 }}
              >
                {labels.reviewStatus(review)}
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
        open={opened !== null}
        size={560}
        title={t('workspace.reviews.detail')}
        extra={
          opened && (
            <Flex gap={8}>
              <Button onClick={() => props.onTimeline(opened)}>{t('ledger.timeline.open')}</Button>
              <Button icon={<PrinterOutlined />} onClick={() => props.onSheet(opened)}>
                {t('workspace.reviews.sheet')}
              </Button>
            </Flex>
          )
        }
        destroyOnHidden
        onClose={() => props.onOpen(null)}
      >
        {props.detail}
      </Drawer>
    </Flex>
  );
}
