import { browser } from 'wxt/browser';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { useSaid } from '../../../components/shared/use-said';
import { DeadlineSettings } from '../../../components/workspace/deadline-settings';
import { SettingsPage } from '../../../components/workspace/settings-page';
import { deadlinePolicy } from '../../../utils/background/policy';
import { whose } from '../../../utils/clauses/deadlines';
import { HOUR } from '../../../utils/deadlines/days';
import { send } from '../../../utils/messaging/send';
import { FULL_POLICY_SIZE } from '../../../utils/review/policy';
import { PASSPHRASE_MIN } from '../../../utils/storage/backup-file';
import { DEADLINE_SETTINGS } from '../../../utils/storage/deadline-settings';
import { BACKUP_DAYS, backupDue, LAST_BACKUP } from '../../../utils/storage/last-backup';
import { MANAGED } from '../../../utils/storage/managed';
import { listPeople } from '../../../utils/storage/people';
import { unitRegulations } from '../../../utils/storage/regulations';
import { getSetting } from '../../../utils/storage/settings';
import { getUnit } from '../../../utils/storage/unit';
import { signChange } from '../lib/acts';
import { saveBackup } from '../lib/backup';
import { readClocksOff } from '../lib/clocks-off';
import { useDatabase, useLive } from '../lib/database';
import { clauseName, regulationChoices, regulationNames } from '../lib/regulations';
import { AnchorsContainer } from './anchors';
import { AppearanceContainer } from './appearance';
import { RestoreContainer } from './restore';
import { RetentionContainer } from './retention';

/** 设置. */
export function SettingsContainer() {
  const db = useDatabase();
  const say = useSaid();
  const data = useLive(
    async (database) => ({
      unit: await getUnit(database),
      lastBackup: await getSetting(database, LAST_BACKUP),
      deadlines: await getSetting(database, DEADLINE_SETTINGS),
      managed: await getSetting(database, MANAGED),
      policy: await deadlinePolicy(database),
      regulations: await unitRegulations(database),
      people: await listPeople(database),
      clocksOff: await readClocksOff(database, Date.now()),
    }),
    [],
  );
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!data.value?.unit) return null;
  const { unit, lastBackup, deadlines, managed, policy, regulations, people, clocksOff } = data.value;
  const { backupReminderDays: backupDays = BACKUP_DAYS } = managed.policies;
  return (
    <SettingsPage
      unit={unit}
      regulations={regulationChoices(regulations)}
      regulationNames={regulationNames()}
      reduced={unit.size < FULL_POLICY_SIZE}
      managed={managed}
      onBackup={(passphrase) => saveBackup(db, passphrase)}
      passphraseMin={PASSPHRASE_MIN}
      lastBackup={lastBackup}
      backupDue={backupDue(lastBackup, unit.onboardedAt, Date.now(), backupDays)}
      backupDays={backupDays}
      appearance={<AppearanceContainer />}
      deadlines={
        <DeadlineSettings
          settings={deadlines}
          managed={managed.policies}
          inForce={{
            acknowledgeHours: policy.acknowledge.limit / HOUR,
            workingDays: policy.resolve.workingDays,
            acknowledgeBy: say(whose(policy.acknowledge.sources, { clauseName })),
            resolveBy: say(whose(policy.resolve.sources, { clauseName })),
          }}
          people={people}
          clocksOff={clocksOff}
          onChange={async (admin, pin, settings) => {
            await send('deadlines.change', { act: await signChange(db, admin, pin, { deadlines: settings }) });
          }}
        />
      }
      retention={<RetentionContainer />}
      restore={<RestoreContainer />}
      anchors={<AnchorsContainer />}
      version={browser.runtime.getManifest().version}
    />
  );
}
