import { Typography } from 'antd';
import type { AccountKey } from '../../utils/domain/ids';
import type { ReadingGap } from '../../utils/domain/watch';
import { useDuration } from '../figures/duration';
import { underscored } from '../shared/labels';
import { PagedTable } from '../shared/paged-table';
import { beijingTime } from '../shared/time';
import { useText } from '../text';

interface Props {
  readonly gaps: readonly ReadingGap[];
  readonly accountName: (account: AccountKey) => string;
  readonly now: number;
}

/** 读取中断: when a watched account was not read, and why. */
export function GapList({ gaps, accountName, now }: Props) {
  const { t } = useText();
  const duration = useDuration();
  if (gaps.length === 0) return null;
  return (
    <section>
      <Typography.Title level={5}>{t('watch.gaps.title')}</Typography.Title>
      <Typography.Paragraph type="secondary">{t('watch.gaps.text')}</Typography.Paragraph>
      <PagedTable<ReadingGap>
        rowKey={(gap) => `${gap.account} ${gap.from} ${gap.why}`}
        rows={gaps}
        pageSize={10}
        columns={[
          { title: t('watch.gaps.account'), dataIndex: 'account', render: accountName },
          {
            title: t('watch.gaps.why'),
            dataIndex: 'why',
            render: (why: ReadingGap['why']) => t(`watch.why.${underscored(why)}`),
          },
          { title: t('watch.gaps.from'), dataIndex: 'from', width: 150, render: (at: number) => beijingTime(at) },
          {
            title: t('watch.gaps.to'),
            dataIndex: 'to',
            width: 150,
            render: (to: number | null) =>
              to === null ? (
                <Typography.Text type="danger">{t('watch.gaps.running')}</Typography.Text>
              ) : (
                beijingTime(to)
              ),
          },
          {
            title: t('watch.gaps.length'),
            key: 'length',
            width: 110,
            align: 'right',
            render: (_, { from, to }) => duration((to ?? now) - from),
          },
        ]}
      />
    </section>
  );
}
