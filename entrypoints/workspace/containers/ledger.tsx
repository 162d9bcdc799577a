import { useMemo, useState } from 'react';
import { draftHeading } from '../../../components/panel/model';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { PAPER_ROWS, usePaper, usePrinted } from '../../../components/shared/paper';
import { LedgerPage } from '../../../components/workspace/ledger-page';
import { Fault } from '../../../utils/domain/fault';
import type { CommentKey } from '../../../utils/domain/ids';
import type { LedgerEvent, LedgerEventType } from '../../../utils/domain/ledger';
import { KEPT_CHECK_PROBLEMS } from '../../../utils/domain/ledger-check';
import type { Audit } from '../../../utils/ledger/audit';
import { GROUP_OF } from '../../../utils/ledger/groups';
import { type LedgerQuery, queryFromText, queryToText, WHOLE_LEDGER } from '../../../utils/ledger/query';
import { readSeenHeads } from '../../../utils/ledger/seen-head';
import { formatRanges } from '../../../utils/ledger/seq-ranges';
import { placeInWords } from '../../../utils/ledger/words';
import { send } from '../../../utils/messaging/send';
import { listAccounts } from '../../../utils/storage/accounts';
import { LAST_CHECK } from '../../../utils/storage/last-check';
import { ledgerHead } from '../../../utils/storage/ledger';
import { eventsAt } from '../../../utils/storage/ledger-search';
import { listPeople } from '../../../utils/storage/people';
import { getReviews } from '../../../utils/storage/reviews';
import { getSetting } from '../../../utils/storage/settings';
import { getUnit } from '../../../utils/storage/unit';
import { useDatabase, useLive } from '../lib/database';
import { exportLedger } from '../lib/ledger-export';
import { seqsOfParameter, seqsParameter } from '../lib/ledger-link';
import { inLedgerThread } from '../lib/ledger-thread';
import { useNames } from '../lib/names';
import { codeIn } from '../lib/read-code';
import { goTo, stayAt, useRouteQuery } from '../lib/route';
import { openSheet } from '../lib/sheet';
import { timelineRoute } from '../lib/timeline-link';
import { useLedgerSearch } from '../lib/use-ledger-search';

const PAGE_SIZE = 50;
/** Events shown beside one that somebody asked for. */
const BESIDE = 3;

/** Events next to which the sheet of their review is offered: where a review ends or changes hands. */
const SHEET_EVENTS: ReadonlySet<LedgerEventType> = new Set(['draft-submitted', 'signed-off', 'published']);

/** 台账. */
export function LedgerContainer() {
  const db = useDatabase();
  const address = useRouteQuery();
  const query = useMemo(() => queryFromText(address, seqsOfParameter), [address]);
  const [shown, setShown] = useState({ address, page: 1 });
  const paper = usePaper();
  const page = shown.address === address && !paper.wanted ? shown.page : 1;
  const pageSize = paper.wanted ? PAPER_ROWS : PAGE_SIZE;
  const data = useLive(
    async (d) => ({
      head: await ledgerHead(d),
      lastCheck: await getSetting(d, LAST_CHECK),
      people: await listPeople(d),
      accounts: await listAccounts(d),
      unit: await getUnit(d),
    }),
    [],
  );
  const known = data.value !== undefined;
  const count = data.value?.head.count ?? 0;
  const search = useLedgerSearch(query, count);
  const wanted = search.pageOf(page, pageSize);
  const listed = useLive(
    async (d) => {
      if (!known) return null;
      const rows = await eventsAt(d, wanted);
      const ids = rows.map(({ subject }) => subject);
      return {
        rows,
        pageSize,
        reviews: await getReviews(d, [...new Set(query.subject === null ? ids : [...ids, query.subject])]),
      };
    },
    [wanted.join(), pageSize, known],
  );
  usePrinted(paper, listed.value?.pageSize === PAPER_ROWS && search.share === null);
  const { people = [], accounts = [], unit = null, lastCheck = null } = data.value ?? {};
  const { rows = [], reviews = [] } = listed.value ?? {};
  const names = useNames(people, accounts, reviews);
  const reviewIds = new Set<string>(reviews.map((r) => r.id));
  const nameOf = (id: string) => {
    const review = reviews.find((r) => r.id === id);
    if (review) return draftHeading(review.draft);
    return people.find((p) => p.id === id)?.name ?? accounts.find((a) => a.key === id)?.name ?? placeInWords(id);
  };
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  // The first page with its events, not an empty one before it.
  if (!data.value || (!listed.value && !listed.error)) return null;
  const view = (next: LedgerQuery) => {
    const text = queryToText(next, next.seqs === null ? undefined : seqsParameter(formatRanges(next.seqs)));
    stayAt(text === '' ? 'ledger' : `ledger?${text}`);
  };
  return (
    <LedgerPage
      query={query}
      onQuery={view}
      onRetry={search.retry}
      people={people}
      accounts={accounts}
      names={{ actor: names.person, subject: names.subject }}
      subjectName={query.subject === null ? '' : nameOf(query.subject)}
      lostSeqs={query.seqs === null && new URLSearchParams(address).has('seqs')}
      result={listed.error ? { ...search, error: listed.error } : search}
      rows={rows}
      page={page}
      pageSize={pageSize}
      paper={paper}
      onPage={(next) => setShown({ address, page: next })}
      count={count}
      lastCheck={lastCheck}
      onVerify={async (seen, progress, last) => {
        const heads = readSeenHeads(seen);
        if (seen.trim() !== '' && heads.length === 0) {
          throw new Fault('no-head', '未能从凭据中读出记录条数和校验值，请核对后重试；不核对凭据请清空该栏。');
        }
        const since = last && { head: last.head, count: last.count };
        const order = { job: 'audit', seen: heads, since } as const;
        const audit = await inLedgerThread(order, ({ share }) => progress(share)).result;
        // What was checked as a whole is remembered, nothing less; damage in any case.
        if (!since || !audit.ok) await keep(audit);
        return audit;
      }}
      onReadPicture={codeIn}
      onShow={(seq) =>
        view({ ...WHOLE_LEDGER, seqs: [{ from: Math.max(1, seq - BESIDE), to: Math.max(1, seq + BESIDE) }] })
      }
      onExport={({ format, narrowed }) =>
        exportLedger(db, unit?.name ?? '', format, query, narrowed ? search.seqs : null)
      }
      sheetOf={(event) =>
        SHEET_EVENTS.has(event.type) && reviewIds.has(event.subject) ? () => void openSheet(event.subject) : null
      }
      timelineOf={(event) => {
        const route = isCommentEvent(event)
          ? timelineRoute({ comment: event.subject as CommentKey })
          : reviewIds.has(event.subject)
            ? timelineRoute({ review: event.subject })
            : null;
        return route === null ? null : () => goTo(route);
      }}
    />
  );
}

function isCommentEvent({ type, subject }: LedgerEvent): boolean {
  return GROUP_OF[type] === 'comment' && subject.includes(':');
}

/** What a check found, as it is remembered. */
function keep({ head, count, signatures, problemCount, problems }: Audit): Promise<unknown> {
  return send('ledger.checked', {
    at: Date.now(),
    head,
    count,
    signatures,
    problemCount,
    problems: problems
      .slice(0, KEPT_CHECK_PROBLEMS)
      .map(({ seq, problem }) => ({ seq, problem: problem.slice(0, 300) })),
  });
}
