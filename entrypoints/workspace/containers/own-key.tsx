import { OwnKey } from '../../../components/people/own-key';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { fingerprint } from '../../../utils/keys/fingerprint';
import { checkPin } from '../../../utils/keys/pin';
import { listPeople } from '../../../utils/storage/people';
import { useDatabase, useLive } from '../lib/database';
import { useLastPerson } from '../lib/kept';
import { changePin, keyFile, switchToPasskey, switchToPin, takeKeyFile } from '../lib/own-key';
import { passkeysWork } from '../lib/passkey';
import { saveFile } from '../lib/save-file';

/** 本人密钥. */
export function OwnKeyContainer() {
  const db = useDatabase();
  const [me, setMe] = useLastPerson();
  const people = useLive(listPeople, []);
  if (people.error) return <FaultAlert message={people.error} onRetry={people.retry} />;
  if (!people.value) return null;
  return (
    <OwnKey
      people={people.value}
      me={me}
      onMe={setMe}
      judgePin={checkPin}
      fingerprint={({ publicKey }) => (publicKey ? fingerprint(publicKey) : '')}
      passkeys={passkeysWork()}
      onChangePin={(person, pin, next) => changePin(db, person.id, pin, next)}
      onToPasskey={(person, pin) => switchToPasskey(db, person, pin)}
      onToPin={(person, next) => switchToPin(db, person, next)}
      onSaveKey={async (person, pin) => {
        saveFile(`三审台密钥-${person.name}.json`, await keyFile(person, pin), 'application/json');
      }}
      onTakeKey={async (file, pin) => {
        await takeKeyFile(db, await file.text(), pin);
      }}
    />
  );
}
