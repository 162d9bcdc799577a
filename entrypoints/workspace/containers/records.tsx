import { RECORD_TABS, type RecordTab } from '../../../components/records/model';
import { RecordsPage } from '../../../components/records/records-page';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { beijingDay } from '../../../components/shared/time';
import { queryToText, WHOLE_LEDGER } from '../../../utils/ledger/query';
import { send } from '../../../utils/messaging/send';
import { OFFICE_KIND_NAMES } from '../../../utils/records/record';
import { recordTable } from '../../../utils/reports/record-table';
import { sha256Of } from '../../../utils/review/digest';
import { ledgerHead } from '../../../utils/storage/ledger';
import { officeRecords } from '../../../utils/storage/office-records';
import { useDatabase, useLive } from '../lib/database';
import { begunIn, readPublished, readRecords } from '../lib/office-records';
import { goTo, stayAt, useRouteQuery } from '../lib/route';
import { saveTable } from '../lib/save-table';
import { timelineRoute } from '../lib/timeline-link';
import { useNow } from '../lib/use-now';

/** 登记簿. */
export function RecordsContainer() {
  const db = useDatabase();
  const now = useNow();
  const address = new URLSearchParams(useRouteQuery());
  const about = address.get('comment') ?? address.get('note');
  const asked = address.get('tab');
  const tab: RecordTab = RECORD_TABS.find((known) => known === asked) ?? 'todo';
  const data = useLive((d) => readRecords(d, now), [now]);
  const published = useLive(readPublished, []);
  const begun = useLive(async (d) => ({ about, entry: await begunIn(d, address) }), [about]);
  const failed = data.error === null ? published : data;
  if (failed.error) return <FaultAlert message={failed.error} onRetry={failed.retry} />;
  const view = data.value && { ...data.value, published: published.value ?? [] };
  if (!view || begun.value?.about !== about) return null;
  return (
    <RecordsPage
      // What was begun elsewhere opens its form anew.
      key={about}
      begun={begun.value.entry}
      view={view}
      tab={tab}
      onTab={(next) => stayAt(`records?tab=${next}`)}
      actions={{
        onAdd: async (entry) => {
          await send('record.add', entry);
        },
        onStep: async (id, step) => {
          await send('record.step', { id, step });
        },
        onSettings: async (settings) => {
          await send('record.settings', settings);
        },
        onTraining: async (title, at) => {
          await send('duty.add', { kind: 'training', title, at, account: null, done: null });
        },
        onHash: async (file) => sha256Of(new Uint8Array(await file.arrayBuffer())),
        onSave: async (kind, format) => {
          const records = await officeRecords(db, kind);
          const table = recordTable({
            unit: view.unitName,
            kind,
            records,
            names: view.names,
            head: await ledgerHead(db),
            now: Date.now(),
          });
          saveTable(`${OFFICE_KIND_NAMES[kind]}登记簿-${beijingDay(now)}-${records.length}条`, format, table);
        },
        onCopy: (text) => navigator.clipboard.writeText(text),
        onTimeline: (review) => goTo(timelineRoute({ review })),
        onNotes: () => goTo('duty?tab=note'),
        onLedger: (subject) => goTo(`ledger?${queryToText({ ...WHOLE_LEDGER, subject })}`),
      }}
    />
  );
}
