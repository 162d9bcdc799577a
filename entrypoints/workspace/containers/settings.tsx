import { browser } from 'wxt/browser';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { SettingsPage } from '../../../components/workspace/settings-page';
import { FULL_POLICY_SIZE } from '../../../utils/review/policy';
import { getUnit } from '../../../utils/storage/unit';
import { saveBackup } from '../lib/backup';
import { useDatabase, useLive } from '../lib/database';
import { regulationChoices } from '../lib/regulations';

/** 设置. */
export function SettingsContainer() {
  const db = useDatabase();
  const data = useLive(getUnit, []);
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  const unit = data.value;
  if (!unit) return null;
  return (
    <SettingsPage
      unit={unit}
      regulations={regulationChoices().filter((r) => unit.regulations.includes(r.id))}
      reduced={unit.size < FULL_POLICY_SIZE}
      onExport={() => saveBackup(db)}
      version={browser.runtime.getManifest().version}
    />
  );
}
