import { RetentionSettings } from '../../../components/workspace/retention-settings';
import { send } from '../../../utils/messaging/send';
import { managedPolicies, retentionInForce } from '../../../utils/storage/managed';
import { listPeople } from '../../../utils/storage/people';
import { signChange } from '../lib/acts';
import { useDatabase, useLive } from '../lib/database';

/** 个人信息保存期限. */
export function RetentionContainer() {
  const db = useDatabase();
  const data = useLive(
    async (d) => ({
      retention: await retentionInForce(d),
      policies: await managedPolicies(d),
      people: await listPeople(d),
    }),
    [],
  );
  if (!data.value) return null;
  return (
    <RetentionSettings
      days={data.value.retention.days}
      locked={data.value.policies.retentionDays !== undefined}
      people={data.value.people}
      onChange={async (admin, pin, days) => {
        await send('retention.change', { act: await signChange(db, admin, pin, { retention: { days } }) });
      }}
    />
  );
}
