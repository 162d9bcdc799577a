import { Button, Table } from 'antd';
import type { LearnedPhrase } from '../../utils/domain/triage';
import { Guide } from '../shared/guide';
import { beijingTime } from '../shared/time';
import { useText } from '../text';

interface Props {
  readonly phrases: readonly LearnedPhrase[];
  readonly busy: boolean;
  readonly onRemove: (phrase: string) => void;
}

/** 本单位用语: what was learned from classes changed by hand, to be looked through and removed. */
export function LearnedPhrases({ phrases, busy, onRemove }: Props) {
  const { t } = useText();
  return (
    <Table<LearnedPhrase>
      size="small"
      rowKey="phrase"
      dataSource={[...phrases]}
      pagination={phrases.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
      locale={{ emptyText: <Guide title={t('triage.list.empty')} steps={[t('triage.list.emptyHow')]} /> }}
      columns={[
        { title: t('triage.phrase'), dataIndex: 'phrase' },
        { title: t('triage.list.kind'), key: 'kind', width: 90, render: (_, { kind }) => t(`handling.kind.${kind}`) },
        {
          title: t('triage.list.clock'),
          key: 'clock',
          width: 120,
          render: (_, { needsAnswer }) => t(needsAnswer ? 'triage.clock' : 'triage.noClock'),
        },
        { title: t('triage.list.at'), dataIndex: 'at', width: 170, render: (at: number) => beijingTime(at) },
        {
          title: t('workspace.actions'),
          key: 'actions',
          width: 90,
          render: (_, { phrase }) => (
            <Button
              size="small"
              disabled={busy}
              aria-label={t('triage.list.removeOf', { phrase })}
              onClick={() => onRemove(phrase)}
            >
              {t('triage.list.remove')}
            </Button>
          ),
        },
      ]}
    />
  );
}
