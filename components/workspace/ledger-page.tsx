import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import type { AccountFiling } from '../../utils/domain/account';
import type { LedgerEvent } from '../../utils/domain/ledger';
import type { LedgerCheck } from '../../utils/domain/ledger-check';
import type { Person } from '../../utils/domain/people';
import type { Audit } from '../../utils/ledger/audit';
import { isWholeLedger, type LedgerQuery } from '../../utils/ledger/query';
import { CheckState } from '../ledger/check-state';
import { ExportDialog, type ExportOrder } from '../ledger/export-dialog';
import { LedgerFilters } from '../ledger/ledger-filters';
import { LedgerTable } from '../ledger/ledger-table';
import { VerifyPanel } from '../ledger/verify-panel';
import { FaultAlert } from '../shared/fault-alert';
import { NotOnPaper, type Paper } from '../shared/paper';
import { PrintButton } from '../shared/print-button';
import { ShareBar } from '../shared/share-bar';
import { useText } from '../text';
import type { LedgerNames } from './ledger-line';

/** What the search has come to. */
export interface LedgerResult {
  /** Events found so far. */
  readonly count: number;
  /** 0 to 1 while the search goes on; null when it is done. */
  readonly share: number | null;
  readonly error: string | null;
}

interface Props {
  readonly query: LedgerQuery;
  readonly onQuery: (query: LedgerQuery) => void;
  /** Searches again after a failure. */
  readonly onRetry: () => void;
  readonly people: readonly Pick<Person, 'id' | 'name'>[];
  readonly accounts: readonly Pick<AccountFiling, 'key' | 'platform' | 'name'>[];
  readonly names: LedgerNames;
  readonly subjectName: string;
  /** The list of numbers in the address is not known in this tab any more. */
  readonly lostSeqs: boolean;
  readonly result: LedgerResult;
  /** The events of the page that is shown, newest first. */
  readonly rows: readonly LedgerEvent[];
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly paper: Paper;
  readonly onPage: (page: number) => void;
  /** Events in the ledger. */
  readonly count: number;
  readonly lastCheck: LedgerCheck | null;
  /** The check with the heads in the text, telling the share that is done, 0 to 1; rejects with a Fault. @param since null: a full one */
  readonly onVerify: (seen: string, progress: (share: number) => void, since: LedgerCheck | null) => Promise<Audit>;
  readonly onReadPicture: (file: Blob) => Promise<string>;
  readonly onShow: (seq: number) => void;
  readonly onExport: (order: ExportOrder) => Promise<void>;
  /** Opens the 审核登记表 of an event's review; null where an event is about none. */
  readonly sheetOf: (event: LedgerEvent) => (() => void) | null;
  /** Opens the whole course of the draft or comment of an event; null where it is about neither. */
  readonly timelineOf: (event: LedgerEvent) => (() => void) | null;
}

/** 台账: how it stands, everything in it by search and filter, newest first; exports. */
export function LedgerPage(props: Props) {
  const { t } = useText();
  const [exporting, setExporting] = useState(false);
  const { query, result } = props;
  const narrowed = !isWholeLedger(query);
  return (
    <Flex vertical gap={10}>
      <VerifyPanel
        state={(share) => <CheckState last={props.lastCheck} count={props.count} share={share} onShow={props.onShow} />}
        last={props.lastCheck?.problemCount === 0 ? props.lastCheck : null}
        onShow={props.onShow}
        onVerify={props.onVerify}
        onReadPicture={props.onReadPicture}
      />
      <LedgerFilters
        query={query}
        people={props.people}
        accounts={props.accounts}
        subjectName={props.subjectName}
        onQuery={props.onQuery}
      />
      {props.lostSeqs && <Alert type="warning" showIcon title={t('ledger.search.lost')} />}
      {result.error && <FaultAlert message={result.error} onRetry={props.onRetry} />}
      <Flex justify="space-between" align="center" gap={8} wrap>
        <Flex gap={10} align="center" role="status" style={{ minHeight: 32 }}>
          <Typography.Text strong>
            {narrowed
              ? t('ledger.search.found', { found: result.count, count: props.count })
              : t('ledger.search.all', { count: props.count })}
          </Typography.Text>
          {result.share !== null && (
            <>
              <Typography.Text type="secondary">{t('ledger.search.searching')}</Typography.Text>
              <ShareBar share={result.share} label={t('ledger.search.searching')} width={140} />
            </>
          )}
        </Flex>
        <Flex gap={8} className="sanshen-no-print">
          <PrintButton paper={props.paper} disabled={result.share !== null || result.count === 0} />
          <Button icon={<DownloadOutlined />} disabled={result.share !== null} onClick={() => setExporting(true)}>
            {t('ledger.export.title')}
          </Button>
        </Flex>
      </Flex>
      <ExportDialog
        open={exporting}
        found={narrowed && result.share === null ? result.count : null}
        count={props.count}
        onClose={() => setExporting(false)}
        onExport={props.onExport}
      />
      <LedgerTable
        rows={props.rows}
        names={props.names}
        narrowed={narrowed}
        searching={result.share !== null}
        total={result.count}
        page={props.page}
        pageSize={props.pageSize}
        onPage={props.onPage}
        sheetOf={props.sheetOf}
        timelineOf={props.timelineOf}
      />
      <NotOnPaper shown={props.rows.length} left={result.count - props.rows.length} />
    </Flex>
  );
}
