import { browser } from 'wxt/browser';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { SettingsPage } from '../../../components/workspace/settings-page';
import { FULL_POLICY_SIZE } from '../../../utils/review/policy';
import { PASSPHRASE_MIN } from '../../../utils/storage/backup-file';
import { backupDue, LAST_BACKUP } from '../../../utils/storage/last-backup';
import { getSetting } from '../../../utils/storage/settings';
import { getUnit } from '../../../utils/storage/unit';
import { saveBackup } from '../lib/backup';
import { useDatabase, useLive } from '../lib/database';
import { regulationChoices } from '../lib/regulations';
import { AnchorsContainer } from './anchors';
import { RestoreContainer } from './restore';

/** 设置. */
export function SettingsContainer() {
  const db = useDatabase();
  const data = useLive(
    async (database) => ({ unit: await getUnit(database), lastBackup: await getSetting(database, LAST_BACKUP) }),
    [],
  );
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!data.value?.unit) return null;
  const { unit, lastBackup } = data.value;
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
      <AnchorsContainer />
    </>
  );
}
