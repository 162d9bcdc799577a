import { useEffect, useMemo, useState } from 'react';
import * as z from 'zod/mini';
import { ReportPage } from '../../../components/report/report-page';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { beijingDay } from '../../../components/shared/time';
import { useText } from '../../../components/text';
import { dayOf } from '../../../utils/deadlines/days';
import type { ReportMade } from '../../../utils/messaging/report-messages';
import { send } from '../../../utils/messaging/send';
import { spanOf } from '../../../utils/reports/comment-figures';
import { toDocx } from '../../../utils/reports/docx';
import { officeReport } from '../../../utils/reports/office-report';
import { reportDocument, reportTable } from '../../../utils/reports/report-files';
import { chineseTexts } from '../lib/appearance';
import { commentsRoute } from '../lib/comment-link';
import type { CountedOffice } from '../lib/count-office';
import { useDatabase } from '../lib/database';
import { useKept } from '../lib/kept';
import { ledgerRoute } from '../lib/ledger-link';
import { inLedgerThread, type Running } from '../lib/ledger-thread';
import { type CountedReport, type CountOffice, countReport, periodInRoute, reportRoute } from '../lib/report';
import { goTo, stayAt, useRouteQuery } from '../lib/route';
import { saveFile } from '../lib/save-file';
import { saveTable } from '../lib/save-table';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** 四、下一步 by period. */
const NextSchema = z.record(z.string(), z.string().check(z.maxLength(4_000)));

/** 报告. Counted when it is opened and for every period that is chosen, not with every event. */
export function ReportContainer() {
  const db = useDatabase();
  const { t } = useText();
  const query = useRouteQuery();
  const [today] = useState(() => dayOf(Date.now()));
  const { choice, period } = useMemo(() => periodInRoute(query, today), [query, today]);
  const { from, to } = period;
  const [counted, setCounted] = useState<CountedReport | undefined>(undefined);
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);
  const [words, setWords] = useKept<Record<string, string>>('sanshen.report-next', NextSchema, {}, localStorage);
  const next = words[`${from} ${to}`] ?? '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` counts again
  useEffect(() => {
    let left = false;
    setFailed(false);
    setCounted(undefined);
    const counting: Running<CountedOffice>[] = [];
    const inThread: CountOffice = (...[of, limits, now]) => {
      const running = inLedgerThread({ job: 'office', period: of, limits, now }, () => {});
      counting.push(running);
      return running.result;
    };
    chineseTexts()
      .then(({ lookup }) => countReport(db, { from, to }, Date.now(), inThread, lookup))
      .then(
        (report) => {
          if (!left) setCounted(report);
        },
        () => {
          if (!left) setFailed(true);
        },
      );
    return () => {
      left = true;
      for (const running of counting) running.end();
    };
  }, [db, from, to, round]);
  const report = useMemo(
    () => (counted ? officeReport({ ...counted, kind: choice, next }) : null),
    [counted, choice, next],
  );
  if (failed) return <FaultAlert message={t('common.unexpected')} onRetry={() => setRound((n) => n + 1)} />;
  /** The ledger knows of every report that leaves the page; one counted over another ledger does not leave it. */
  const made = async (form: ReportMade['form']) => {
    if (counted) await send('report.made', { from, to, form, ...counted.head });
  };
  const name = (what: string) => `${what}-${from}至${to}-${beijingDay(Date.now())}生成`;
  return (
    <ReportPage
      choice={choice}
      period={period}
      today={today}
      onPeriod={(kind, chosen) => stayAt(reportRoute(kind, chosen))}
      view={
        counted && report
          ? {
              report,
              figures: counted.figures,
              comments: counted.comments,
              updatesPerWeek: counted.limits.updatesPerWeek,
            }
          : undefined
      }
      accountName={(account) => counted?.accountName(account) ?? ''}
      next={next}
      onNext={(text) => setWords((before) => ({ ...before, [`${from} ${to}`]: text }))}
      onOpen={({ events, comments }) => {
        if (events) goTo(ledgerRoute(events));
        else if (comments && counted) goTo(commentsRoute(comments, spanOf(period, counted.now)));
      }}
      onPrint={async () => {
        await made('print');
        const before = document.title;
        // The name that the browser proposes when the report is printed to a file.
        document.title = report?.title ?? before;
        globalThis.print();
        document.title = before;
      }}
      onWord={async () => {
        if (!report) return;
        await made('word');
        saveFile(`${name('政务新媒体运行情况报告')}.docx`, toDocx(reportDocument(report)), DOCX);
      }}
      onTable={async (part, format) => {
        const table = report && reportTable(part, report);
        if (!table) return;
        await made('table');
        saveTable(name(table.name), format, table);
      }}
    />
  );
}
