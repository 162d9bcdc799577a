import { useMemo, useState } from 'react';
import { CommentsPage } from '../../../components/comments/comments-page';
import type { CommentActions } from '../../../components/comments/model';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { PAPER_ROWS, usePaper, usePrinted } from '../../../components/shared/paper';
import { useLedgerLine } from '../../../components/workspace/ledger-line';
import type { ExtensionRequest } from '../../../utils/domain/comment-act';
import type { CommentKey } from '../../../utils/domain/ids';
import { send } from '../../../utils/messaging/send';
import type { CommentQuery } from '../../../utils/storage/comment-list';
import { about, signAs } from '../lib/acts';
import { queryFrom } from '../lib/comment-link';
import { readComment, readListing, viewOf } from '../lib/comments';
import { useDatabase, useLive } from '../lib/database';
import { useNames } from '../lib/names';
import { regulationNames } from '../lib/regulations';
import { goTo, routeQuery } from '../lib/route';
import { timelineRoute } from '../lib/timeline-link';
import { useNow } from '../lib/use-now';
import { ReplyHelp } from './reply-help';

/** Rows shown at first, and with every click on 显示更多. */
const STEP = 30;
/** Rows that a filter is tried on at first, and with every click on 继续查找. */
const BUDGET = 5_000;
/** What is looked through for paper: a year of a county. */
const PAPER_REACH = { limit: PAPER_ROWS, budget: 100_000 };

/** 留言. */
export function CommentsContainer() {
  const db = useDatabase();
  const now = useNow();
  const [query, setQuery] = useState<CommentQuery>(() => queryFrom(routeQuery()));
  const [reach, setReach] = useState({ limit: STEP, budget: BUDGET });
  const [selected, setSelected] = useState<CommentKey | null>(null);
  const paper = usePaper();
  const { limit, budget } = paper.wanted ? PAPER_REACH : reach;
  const listing = useLive((d) => readListing(d, query, now, limit, budget), [query, now, limit, budget]);
  usePrinted(paper, listing.value?.limit === PAPER_ROWS);
  const read = useLive(async (d) => (selected === null ? null : readComment(d, selected)), [selected]);
  const names = useNames(read.value?.people ?? [], [], []);
  const line = useLedgerLine({ actor: names.person, subject: names.subject });
  const actions = useMemo<CommentActions>(
    () => ({
      onAct: async (key, act) => {
        await send('comment.act', { key, act });
      },
      onCloseMatter: async (matter, act) => {
        await send('comment.close-matter', { matter, act });
      },
      onExtend: async (comment, by, pin, reason) => {
        const request: ExtensionRequest = { comment, reason };
        await send('comment.extend', { act: await signAs(db, by, pin, about('extend', request)) });
      },
      onEnter: async (entry) => {
        const { key } = await send('comment.enter', { entry });
        setSelected(key);
      },
      onSort: async (key, choice) => {
        await send('comment.sort', { key, ...choice });
      },
      onOpen: async (key) => {
        await send('comment.open', { key });
      },
      onTimeline: (key) => goTo(timelineRoute({ comment: key })),
    }),
    [db],
  );
  const error = listing.error ?? read.error;
  if (error) {
    return (
      <FaultAlert
        message={error}
        onRetry={() => {
          listing.retry();
          read.retry();
        }}
      />
    );
  }
  if (!listing.value) return null;
  // A clock may have passed its line since the last look.
  const at = Math.max(now, Date.now());
  const view = read.value && read.value.comment.key === selected ? viewOf(read.value, at, line) : undefined;
  return (
    <CommentsPage
      listing={listing.value}
      paper={paper}
      view={view}
      unitName={listing.value.unitName}
      regulationNames={regulationNames()}
      now={at}
      actions={actions}
      replyHelp={(shown) => <ReplyHelp key={shown.comment.key} view={shown} now={at} />}
      onQuery={(next) => {
        setReach({ limit: STEP, budget: BUDGET });
        setQuery(next);
      }}
      onMore={() =>
        setReach(({ limit, budget }) =>
          listing.value?.page.end === 'full' ? { limit: limit + STEP, budget } : { limit, budget: budget + BUDGET },
        )
      }
      onSelect={setSelected}
    />
  );
}
