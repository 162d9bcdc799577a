import { DebtPage } from '../../../components/emergency/debt-page';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { send } from '../../../utils/messaging/send';
import type { SanshenDb } from '../../../utils/storage/database';
import { latestDebts, runningDebts } from '../../../utils/storage/debts';
import { listPeople } from '../../../utils/storage/people';
import { signChange } from '../lib/acts';
import { useDatabase, useLive } from '../lib/database';
import { debtViews } from '../lib/debts';
import { useNames } from '../lib/names';
import { clauseName } from '../lib/regulations';
import { useNow } from '../lib/use-now';

/** Most that are read: what is older is found in the ledger. */
const LIMIT = 200;

/** 突发先发: what runs first, then what is over. */
export function EmergencyContainer() {
  const db = useDatabase();
  const now = useNow();
  const data = useLive(async (d) => ({ debts: await readDebts(d), people: await listPeople(d) }), []);
  const names = useNames(data.value?.people ?? [], [], []);
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!data.value) return null;
  return (
    <DebtPage
      debts={data.value.debts}
      people={data.value.people}
      personName={names.person}
      clauseName={clauseName}
      now={now}
      onNote={async (debt, admin, pin, note) => {
        await send('debt.note', { act: await signChange(db, admin, pin, { debt: debt.review, note }) });
      }}
    />
  );
}

async function readDebts(db: SanshenDb) {
  const running = await runningDebts(db);
  const known = new Set(running.map(({ review }) => review));
  const over = (await latestDebts(db, LIMIT)).filter(({ review }) => !known.has(review));
  return debtViews(db, [...running, ...over]);
}
