import { browser } from 'wxt/browser';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { DeadlineSettings } from '../../../components/workspace/deadline-settings';
import { SettingsPage } from '../../../components/workspace/settings-page';
import { deadlinePolicy } from '../../../utils/background/policy';
import { HOUR } from '../../../utils/deadlines/days';
import { send } from '../../../utils/messaging/send';
import { FULL_POLICY_SIZE } from '../../../utils/review/policy';
import { PASSPHRASE_MIN } from '../../../utils/storage/backup-file';
import { DEADLINE_SETTINGS } from '../../../utils/storage/deadline-settings';
import { backupDue, LAST_BACKUP } from '../../../utils/storage/last-backup';
import { listPeople } from '../../../utils/storage/people';
import { getSetting } from '../../../utils/storage/settings';
import { getUnit } from '../../../utils/storage/unit';
import { signChange } from '../lib/acts';
import { saveBackup } from '../lib/backup';
import { useDatabase, useLive } from '../lib/database';
import { regulationChoices } from '../lib/regulations';
import { AnchorsContainer } from './anchors';
import { RestoreContainer } from './restore';
import { RetentionContainer } from './retention';

/** 设置. */
export function SettingsContainer() {
  const db = useDatabase();
  const data = useLive(
    async (database) => ({
      unit: await getUnit(database),
      lastBackup: await getSetting(database, LAST_BACKUP),
      deadlines: await getSetting(database, DEADLINE_SETTINGS),
      policy: await deadlinePolicy(database),
      people: await listPeople(database),
    }),
    [],
  );
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!data.value?.unit) return null;
  const { unit, lastBackup, deadlines, policy, people } = data.value;
  return (
    <>
      <SettingsPage
        unit={unit}
        regulations={regulationChoices().filter((r) => unit.regulations.includes(r.id))}
        reduced={unit.size < FULL_POLICY_SIZE}
        onBackup={(passphrase) => saveBackup(db, passphrase)}
        passphraseMin={PASSPHRASE_MIN}
        lastBackup={lastBackup}
        backupDue={backupDue(lastBackup, unit.onboardedAt, Date.now())}
        restore={<RestoreContainer />}
        version={browser.runtime.getManifest().version}
      />
      <RetentionContainer />
      <DeadlineSettings
        settings={deadlines}
        inForce={{ acknowledgeHours: policy.acknowledge.limit / HOUR, workingDays: policy.resolve.workingDays }}
        people={people}
        onChange={async (admin, pin, settings) => {
          await send('deadlines.change', { act: await signChange(db, admin, pin, { deadlines: settings }) });
        }}
      />
      <AnchorsContainer />
    </>
  );
}
