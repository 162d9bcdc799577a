import { Flex, Table } from 'antd';
import type { StoredComment } from '../../utils/domain/comment';
import type { CommentQuery } from '../../utils/storage/comment-list';
import { isFiltered } from '../popup/model';
import { Guide } from '../shared/guide';
import { useText } from '../text';
import { DueCell, StateTags } from './comment-state';
import { useReasonText } from './reason-text';
import { TriageTag } from './triage-tag';
import { useCommentWords } from './words';

interface Props {
  readonly comments: readonly StoredComment[];
  readonly query: CommentQuery;
  /** ms */
  readonly now: number;
  readonly onSelect: (comment: StoredComment) => void;
  readonly onEnter: () => void;
}

/** The list itself. The words of a comment are the button that opens it, so the keyboard gets there too. */
export function CommentTable({ comments, query, now, onSelect, onEnter }: Props) {
  const { t, lang } = useText();
  const reasonText = useReasonText();
  const words = useCommentWords();
  return (
    <Table<StoredComment>
      size="small"
      tableLayout="fixed"
      rowKey="key"
      className="ss-comment-table"
      dataSource={[...comments]}
      pagination={false}
      onRow={(comment) => ({ onClick: () => onSelect(comment), style: { cursor: 'pointer' } })}
      locale={{ emptyText: <Empty query={query} onEnter={onEnter} /> }}
      columns={[
        {
          title: t('handling.list.comment'),
          key: 'comment',
          render: (_, c) => (
            <>
              <button type="button" className="ss-comment-words" onClick={() => onSelect(c)}>
                {words.text(c)}
              </button>
              <Flex gap={6} align="center">
                <span style={{ flex: 'none' }}>
                  <TriageTag triage={c.triage} />
                </span>
                <span className="ss-comment-author">
                  {words.author(c)}
                  {c.seen.postTitle && ` · ${c.seen.postTitle}`}
                </span>
              </Flex>
            </>
          ),
        },
        {
          title: t('handling.list.source'),
          key: 'source',
          width: 132,
          render: (_, c) => (
            <>
              {words.source(c)}
              <div className="ss-soft">{c.accountName}</div>
            </>
          ),
        },
        {
          title: t('handling.list.received'),
          key: 'received',
          width: 136,
          render: (_, c) => words.received(c),
        },
        {
          title: t('handling.list.state'),
          key: 'state',
          width: 140,
          render: (_, c) => <StateTags comment={c} now={now} />,
        },
        {
          title: t('handling.list.department'),
          key: 'department',
          width: 110,
          render: (_, c) => c.handling.department,
        },
        query.tab === 'closed' || query.tab === 'unclocked'
          ? {
              title: t('handling.detail.reason'),
              key: 'reason',
              width: 210,
              render: (_, c) => c.reason || c.triage.reasons.map(reasonText).join(lang === 'zh' ? '' : ' '),
            }
          : {
              title: t('handling.list.due'),
              key: 'due',
              width: 136,
              render: (_, c) => <DueCell comment={c} now={now} />,
            },
      ]}
    />
  );
}

/** What belongs here and how it gets here; with filters set, that they are the reason. */
function Empty({ query, onEnter }: Pick<Props, 'query' | 'onEnter'>) {
  const { t } = useText();
  const filtered = isFiltered(query) || query.department !== '' || query.written !== undefined;
  const about = filtered ? 'filtered' : query.tab;
  return (
    <Guide
      title={t(`handling.empty.${about}.title`)}
      steps={[t(`handling.empty.${about}.how`)]}
      help={filtered ? undefined : 'duty'}
      action={about === 'open' || about === 'all' ? { label: t('handling.act.enter'), onClick: onEnter } : undefined}
    />
  );
}
