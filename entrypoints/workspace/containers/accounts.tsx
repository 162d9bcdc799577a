import { useMemo } from 'react';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { AccountsPage } from '../../../components/workspace/accounts-page';
import { accountReadings } from '../../../utils/background/duty-readings';
import { deadlinePolicy } from '../../../utils/background/policy';
import { watchLimits } from '../../../utils/managed/apply';
import { send } from '../../../utils/messaging/send';
import { managedPolicies, watchPlansInForce } from '../../../utils/storage/managed';
import { listPeople } from '../../../utils/storage/people';
import { latestGaps } from '../../../utils/storage/reading-gaps';
import { listReadings } from '../../../utils/storage/readings';
import { readTable } from '../../../utils/tables/read-table';
import { signChange } from '../lib/acts';
import { useDatabase, useLive } from '../lib/database';
import { filingsView, outputFilings, readFilings } from '../lib/filings';
import { clauseName } from '../lib/regulations';
import { useNow } from '../lib/use-now';

/** Gaps shown below the accounts. */
const GAPS = 100;

/** 账号备案, with how each account is read (值守模式). */
export function AccountsContainer() {
  const db = useDatabase();
  const now = useNow();
  const data = useLive(async (d) => {
    const filings = await readFilings(d);
    const people = await listPeople(d);
    const policy = await deadlinePolicy(d);
    const looks = await listReadings(d);
    const plans = await watchPlansInForce(d);
    const limits = watchLimits(await managedPolicies(d));
    return { filings, people, policy, looks, plans, limits, gaps: await latestGaps(d, GAPS) };
  }, []);
  const filings = data.value?.filings;
  const view = useMemo(() => filings && filingsView(filings, now), [filings, now]);
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!data.value || !view) return null;
  const { people, policy, looks, plans, limits, gaps } = data.value;
  return (
    <AccountsPage
      view={view}
      people={people}
      watch={{ plans, limits, gaps, now, readings: accountReadings(view.accounts, looks, policy, now) }}
      clauseName={clauseName}
      onSave={async (admin, pin, { of, change }) => {
        const act = await signChange(db, admin, pin, change);
        await send(of === 'account' ? 'account.file' : 'filings.other', { act });
      }}
      onStep={async (admin, pin, key, matter) => {
        await send('filings.step', { act: await signChange(db, admin, pin, { key, matter }) });
      }}
      onImport={async (admin, pin, content) => {
        await send('filings.import', { act: await signChange(db, admin, pin, content) });
      }}
      readTable={async (file) => readTable(new Uint8Array(await file.arrayBuffer()))}
      onOutput={(output, account) => outputFilings(view, output, account)}
      onWatch={async (admin, pin, account, minutes) => {
        await send('watch.change', { act: await signChange(db, admin, pin, { watch: { account, minutes } }) });
      }}
      onReadNow={async (account) => (await send('watch.now', { account })).outcome}
    />
  );
}
