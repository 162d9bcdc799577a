import { FaultAlert } from '../../../components/shared/fault-alert';
import { AccountsPage } from '../../../components/workspace/accounts-page';
import { accountReadings } from '../../../utils/background/duty-readings';
import { deadlinePolicy } from '../../../utils/background/policy';
import { send } from '../../../utils/messaging/send';
import { listAccounts } from '../../../utils/storage/accounts';
import { listPeople } from '../../../utils/storage/people';
import { latestGaps } from '../../../utils/storage/reading-gaps';
import { listReadings } from '../../../utils/storage/readings';
import { getSetting } from '../../../utils/storage/settings';
import { WATCH_PLANS } from '../../../utils/storage/watch';
import { signChange } from '../lib/acts';
import { useDatabase, useLive } from '../lib/database';
import { useNow } from '../lib/use-now';

/** Gaps shown below the accounts. */
const GAPS = 100;

/** 账号备案, with how each account is read (值守模式). */
export function AccountsContainer() {
  const db = useDatabase();
  const now = useNow();
  const data = useLive(async (d) => {
    const accounts = await listAccounts(d);
    const people = await listPeople(d);
    const policy = await deadlinePolicy(d);
    const looks = await listReadings(d);
    const plans = await getSetting(d, WATCH_PLANS);
    return { accounts, people, policy, looks, plans, gaps: await latestGaps(d, GAPS) };
  }, []);
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!data.value) return null;
  const { accounts, people, policy, looks, plans, gaps } = data.value;
  return (
    <AccountsPage
      accounts={accounts}
      people={people}
      watch={{ plans, gaps, now, readings: accountReadings(accounts, looks, policy, now) }}
      onFile={async (admin, pin, { key, ...fields }) => {
        const act = await signChange(db, admin, pin, key === null ? fields : { key, ...fields });
        await send('account.file', { act });
      }}
      onWatch={async (admin, pin, account, minutes) => {
        await send('watch.change', { act: await signChange(db, admin, pin, { watch: { account, minutes } }) });
      }}
      onReadNow={async (account) => (await send('watch.now', { account })).outcome}
    />
  );
}
