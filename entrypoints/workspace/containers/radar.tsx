import { useMemo } from 'react';
import { RadarPage } from '../../../components/radar/radar-page';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { calendarWarning } from '../../../utils/deadlines/calendar';
import { dayNumber } from '../../../utils/deadlines/days';
import { radar } from '../../../utils/duties/radar';
import { send } from '../../../utils/messaging/send';
import { strictest } from '../../../utils/regulations/registry';
import { useLive } from '../lib/database';
import { readAttention } from '../lib/office-records';
import { readRadar } from '../lib/radar';
import { clauseName } from '../lib/regulations';
import { useNow } from '../lib/use-now';

/** 风险雷达. */
export function RadarContainer() {
  const now = useNow();
  // Read again at midnight: what lies within the last sixty days has moved then.
  const data = useLive(
    async (db) => {
      const read = await readRadar(db, now);
      return { ...read, attention: await readAttention(db, now, read.accounts, read.facts.regulations) };
    },
    [dayNumber(now)],
  );
  const facts = data.value?.facts;
  const rows = useMemo(() => (facts ? radar({ ...facts, now }) : []), [facts, now]);
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!data.value || !facts) return null;
  const { accounts, attention } = data.value;
  return (
    <RadarPage
      rows={rows}
      records={facts.records}
      accounts={accounts}
      attention={attention}
      settings={facts.settings}
      levelMatters={strictest('interviewsPerYearCity', facts.regulations) !== null}
      calendarWarning={calendarWarning(now)?.message ?? null}
      clauseName={clauseName}
      onAdd={async (entry) => {
        await send('duty.add', entry);
      }}
      onStep={async (target, step) => {
        await send('duty.step', { target, step });
      }}
      onSettings={async (settings) => {
        await send('duty.settings', settings);
      }}
    />
  );
}
