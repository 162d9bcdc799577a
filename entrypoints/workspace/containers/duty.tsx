import { useState } from 'react';
import { DutyPage } from '../../../components/duty/duty-page';
import { DUTY_TABS, type DutyPeriod } from '../../../components/duty/model';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { beijingDay } from '../../../components/shared/time';
import { dutyCounts } from '../../../utils/background/duty-counts';
import { handoverOnDuty } from '../../../utils/background/on-duty';
import { deadlinePolicy } from '../../../utils/background/policy';
import { DAY_MS } from '../../../utils/deadlines/days';
import { send } from '../../../utils/messaging/send';
import { isUntaken } from '../../../utils/records/from-note';
import { dutyTable } from '../../../utils/reports/duty-table';
import type { SanshenDb } from '../../../utils/storage/database';
import { dutySheet } from '../../../utils/storage/duty-sheet';
import { listPeople } from '../../../utils/storage/people';
import { getUnit } from '../../../utils/storage/unit';
import { about, signAs } from '../lib/acts';
import { useDatabase, useLive } from '../lib/database';
import { standingFaults } from '../lib/office-records';
import { goTo, useRouteQuery } from '../lib/route';
import { saveTable } from '../lib/save-table';
import { useNow } from '../lib/use-now';

const DAYS: Readonly<Record<DutyPeriod, number>> = { week: 7, month: 30, quarter: 90 };
/** As far ahead as anybody plans. */
const AHEAD_MS = 366 * DAY_MS;

/** 值班. */
export function DutyContainer() {
  const db = useDatabase();
  const now = useNow();
  const [period, setPeriod] = useState<DutyPeriod>('week');
  const asked = new URLSearchParams(useRouteQuery()).get('tab');
  const tab = DUTY_TABS.find((known) => known === asked) ?? 'handover';
  const from = now - DAYS[period] * DAY_MS;
  // Read again every half a minute with the clock: accounts become unread and comments overdue without any change being stored.
  const data = useLive((d) => readDuty(d, now, from), [now, from]);
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!data.value) return null;
  const { unitName, people, entries, counts, onDuty, until, standing } = data.value;
  const planned = entries
    .filter((e) => e.kind === 'shift' && e.voided === null && e.to > now)
    .sort((a, b) => a.at - b.at)[0];
  const shift = planned?.kind === 'shift' ? planned : null;
  return (
    <DutyPage
      unitName={unitName}
      current={{
        person: people.find(({ id }) => id === onDuty) ?? null,
        until,
        planned: shift,
        plannedName: people.find(({ id }) => id === shift?.person)?.name ?? '',
        counts,
      }}
      people={people}
      entries={entries.toSorted((a, b) => b.at - a.at)}
      standing={standing}
      tab={tab}
      period={period}
      now={now}
      onPeriod={setPeriod}
      onPlan={async (plan) => {
        await send('shift.plan', plan);
      }}
      onTakeOver={async (person, pin, content) => {
        await send('shift.take-over', { act: await signAs(db, person, pin, about('hand-over', content)) });
      }}
      onNote={async (note) => {
        await send('shift.note', note);
      }}
      onVoid={async (id, reason) => {
        await send('shift.void', { id, reason });
      }}
      onFault={(note) => goTo(isUntaken(note, standing) ? `records?tab=fault&note=${note.id}` : 'records?tab=fault')}
      onSave={async (format) => {
        const table = dutyTable({ unit: unitName, entries, people, from, to: now, now });
        saveTable(`值班读网记录-${beijingDay(now)}`, format, table);
      }}
    />
  );
}

async function readDuty(db: SanshenDb, now: number, from: number) {
  const people = await listPeople(db);
  const entries = await dutySheet(db, from, now + AHEAD_MS);
  const counts = await dutyCounts(db, await deadlinePolicy(db), now);
  const last = await handoverOnDuty(db, now);
  const unitName = (await getUnit(db))?.name ?? '';
  const standing = await standingFaults(db, entries);
  return { unitName, people, entries, counts, onDuty: last?.person ?? null, until: last?.to ?? 0, standing };
}
