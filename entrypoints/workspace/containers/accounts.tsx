import { FaultAlert } from '../../../components/shared/fault-alert';
import { AccountsPage } from '../../../components/workspace/accounts-page';
import { send } from '../../../utils/messaging/send';
import { listAccounts } from '../../../utils/storage/accounts';
import { listPeople } from '../../../utils/storage/people';
import { signChange } from '../lib/acts';
import { useDatabase, useLive } from '../lib/database';

/** 账号备案. */
export function AccountsContainer() {
  const db = useDatabase();
  const data = useLive(async (d) => ({ accounts: await listAccounts(d), people: await listPeople(d) }), []);
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!data.value) return null;
  return (
    <AccountsPage
      accounts={data.value.accounts}
      people={data.value.people}
      onFile={async (admin, pin, { key, ...fields }) => {
        const act = await signChange(db, admin, pin, key === null ? fields : { key, ...fields });
        await send('account.file', { act });
      }}
    />
  );
}
