import { PlusOutlined } from '@ant-design/icons';
import { Badge, Button, Flex, Segmented, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import type { CommentKey } from '../../utils/domain/ids';
import type { CommentQuery, CommentTab } from '../../utils/storage/comment-list';
import { NotOnPaper, type Paper } from '../shared/paper';
import { PrintButton } from '../shared/print-button';
import { useText } from '../text';
import { CommentDrawer } from './comment-drawer';
import { CommentFilters } from './comment-filters';
import { CommentTable } from './comment-table';
import { EntryForm } from './entry-form';
import type { CommentActions, CommentListing, CommentView } from './model';
import './comments.css';

interface Props {
  readonly listing: CommentListing;
  /** The comment in the drawer; undefined: none is open. */
  readonly view: CommentView | undefined;
  readonly paper: Paper;
  readonly unitName: string;
  readonly regulationNames: Readonly<Record<string, string>>;
  /** ms */
  readonly now: number;
  readonly actions: CommentActions;
  /** 答复模板 for the comment in the drawer; absent where there are none to choose from. */
  readonly replyHelp?: (view: CommentView) => ReactNode;
  readonly onQuery: (query: CommentQuery) => void;
  /** Lists more of the same: the next ones, or further looked for. */
  readonly onMore: () => void;
  /** Opens the drawer; null closes it. */
  readonly onSelect: (key: CommentKey | null) => void;
}

const TABS: readonly CommentTab[] = ['open', 'overdue', 'out', 'closed', 'unclocked', 'all'];
const COUNTED = 99;

/** 留言: every stored comment in lists by what is to be done, the details of one, and all acts of 办理. */
export function CommentsPage(props: Props) {
  const { t } = useText();
  const { listing, view, now } = props;
  const { query, page, counts } = listing;
  const [entering, setEntering] = useState(false);
  return (
    <Flex vertical gap={10}>
      <Flex justify="space-between" gap={8} wrap>
        <Segmented<CommentTab>
          value={query.tab}
          onChange={(tab) => props.onQuery({ ...query, tab })}
          options={TABS.map((tab) => ({
            value: tab,
            label: (
              <>
                {t(`handling.tab.${tab}`)}
                {(tab === 'open' || tab === 'overdue' || tab === 'out') && counts[tab] > 0 && (
                  <Badge
                    size="small"
                    count={counts[tab]}
                    overflowCount={COUNTED}
                    color={tab === 'overdue' ? undefined : '#8c8c8c'}
                    style={{ marginInlineStart: 4 }}
                  />
                )}
              </>
            ),
          }))}
        />
        <Flex gap={8}>
          <PrintButton paper={props.paper} disabled={page.comments.length === 0} />
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setEntering(true)}>
            {t('handling.act.enter')}
          </Button>
        </Flex>
      </Flex>
      <CommentFilters listing={listing} onQuery={props.onQuery} />
      {query.tab === 'unclocked' && (
        <Typography.Text type="secondary">{t('handling.tabHint.unclocked')}</Typography.Text>
      )}
      <CommentTable
        comments={page.comments}
        query={query}
        now={now}
        onSelect={({ key }) => props.onSelect(key)}
        onEnter={() => setEntering(true)}
      />
      {page.end !== 'end' && <NotOnPaper shown={page.comments.length} left={null} />}
      {page.end !== 'end' && (
        <Flex className="sanshen-no-print" justify="center" align="center" gap={10}>
          <Typography.Text type="secondary">
            {page.end === 'full'
              ? t('handling.list.shown', { count: page.comments.length })
              : t('handling.list.unsearched', { count: listing.budget })}
          </Typography.Text>
          <Button onClick={props.onMore}>
            {t(page.end === 'full' ? 'handling.list.more' : 'handling.list.searchOn')}
          </Button>
        </Flex>
      )}
      <CommentDrawer
        view={view}
        departments={listing.departments}
        regulationNames={props.regulationNames}
        now={now}
        actions={props.actions}
        replyHelp={props.replyHelp}
        onSelect={props.onSelect}
      />
      <EntryForm
        open={entering}
        unitName={props.unitName}
        accounts={listing.accounts}
        departments={listing.departments}
        now={now}
        onCancel={() => setEntering(false)}
        onSubmit={props.actions.onEnter}
      />
    </Flex>
  );
}
