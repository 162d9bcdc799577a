import { RetentionSettings } from '../../../components/workspace/retention-settings';
import { send } from '../../../utils/messaging/send';
import { listPeople } from '../../../utils/storage/people';
import { getSetting } from '../../../utils/storage/settings';
import { RETENTION } from '../../../utils/storage/watch';
import { signChange } from '../lib/acts';
import { useDatabase, useLive } from '../lib/database';

/** 个人信息保存期限. */
export function RetentionContainer() {
  const db = useDatabase();
  const data = useLive(async (d) => ({ retention: await getSetting(d, RETENTION), people: await listPeople(d) }), []);
  if (!data.value) return null;
  return (
    <RetentionSettings
      days={data.value.retention.days}
      people={data.value.people}
      onChange={async (admin, pin, days) => {
        await send('retention.change', { act: await signChange(db, admin, pin, { retention: { days } }) });
      }}
    />
  );
}
