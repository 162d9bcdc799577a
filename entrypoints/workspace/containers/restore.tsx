import { useMemo } from 'react';
import { RestorePanel } from '../../../components/ledger/restore-panel';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { listPeople } from '../../../utils/storage/people';
import { Restoration } from '../lib/backup';
import { useDatabase, useLive } from '../lib/database';

/** 恢复备份: in the settings, and instead of setting up on a new computer. */
export function RestoreContainer() {
  const db = useDatabase();
  const people = useLive(listPeople, []);
  const restoration = useMemo(() => new Restoration(db), [db]);
  if (people.error) return <FaultAlert message={people.error} onRetry={people.retry} />;
  if (!people.value) return null;
  return (
    <RestorePanel
      people={people.value}
      unsigned={people.value.every(({ publicKey }) => publicKey === null)}
      onFile={(file) => restoration.take(file)}
      onCheck={(passphrase, progress) => restoration.check(passphrase, progress)}
      onRestore={(signer) => restoration.restore(signer)}
    />
  );
}
