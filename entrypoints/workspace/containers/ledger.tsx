import { useState } from 'react';
import type { ExportSubject } from '../../../components/ledger/export-dialog';
import { draftHeading } from '../../../components/panel/model';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { LedgerPage } from '../../../components/workspace/ledger-page';
import { Fault } from '../../../utils/domain/fault';
import type { LedgerEvent, LedgerEventType } from '../../../utils/domain/ledger';
import { readSeenHeads } from '../../../utils/ledger/seen-head';
import { listAccounts } from '../../../utils/storage/accounts';
import { auditLedger, latestEvents } from '../../../utils/storage/ledger';
import { listPeople } from '../../../utils/storage/people';
import { getReviews, latestReviews } from '../../../utils/storage/reviews';
import { getUnit } from '../../../utils/storage/unit';
import { useDatabase, useLive } from '../lib/database';
import { exportLedger } from '../lib/ledger-export';
import { useNames } from '../lib/names';
import { codeIn } from '../lib/read-code';
import { openSheet } from '../lib/sheet';

const PORTION = 50;
/** With a type filter, this many events at most are looked through for one portion more. */
const LOOK_THROUGH = 2_000;

/** Events next to which the sheet of their review is offered: where a review ends or changes hands. */
const SHEET_EVENTS: ReadonlySet<LedgerEventType> = new Set(['draft-submitted', 'signed-off', 'published']);

/** 台账. */
export function LedgerContainer() {
  const db = useDatabase();
  const [type, setType] = useState<LedgerEventType | null>(null);
  const [wanted, setWanted] = useState(PORTION);
  const data = useLive(
    async (database) => {
      const events = await latestEvents(database, type === null ? wanted + 1 : Math.max(LOOK_THROUGH, wanted + 1));
      const shown = type === null ? events : events.filter((e) => e.type === type);
      const page = shown.slice(0, wanted);
      const about = await getReviews(database, [...new Set(page.map(({ subject }) => subject))]);
      return {
        events: page,
        about,
        more: shown.length > wanted,
        people: await listPeople(database),
        accounts: await listAccounts(database),
        reviews: await latestReviews(database, 500),
        unit: await getUnit(database),
      };
    },
    [type, wanted],
  );
  const {
    people = [],
    accounts = [],
    reviews = [],
    about = [],
    events = [],
    more = false,
    unit = null,
  } = data.value ?? {};
  const names = useNames(people, accounts, about);
  const subjects: ExportSubject[] = [
    ...reviews.map((r) => ({ id: r.id, name: draftHeading(r.draft) || r.id, group: 'review' as const })),
    ...accounts.map((a) => ({ id: a.key, name: a.name, group: 'account' as const })),
    ...people.map((p) => ({ id: p.id, name: p.name, group: 'person' as const })),
  ];
  const reviewIds = new Set<string>(about.map((r) => r.id));
  const sheetOf = (event: LedgerEvent) =>
    SHEET_EVENTS.has(event.type) && reviewIds.has(event.subject) ? () => void openSheet(event.subject) : null;
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!data.value) return null;
  return (
    <LedgerPage
      events={events}
      type={type}
      onType={(next) => {
        setType(next);
        setWanted(PORTION);
      }}
      hasMore={more}
      onMore={() => setWanted((n) => n + PORTION)}
      names={{ actor: names.person, subject: names.subject }}
      onVerify={async (seen) => {
        const heads = readSeenHeads(seen);
        if (seen.trim() !== '' && heads.length === 0) {
          throw new Fault('no-head', '未能从凭据中读出记录条数和校验值，请核对后重试；不核对凭据请清空该栏。');
        }
        return auditLedger(db, heads);
      }}
      onReadPicture={codeIn}
      subjects={subjects}
      onExport={(order) => exportLedger(db, unit?.name ?? '', order)}
      sheetOf={sheetOf}
    />
  );
}
