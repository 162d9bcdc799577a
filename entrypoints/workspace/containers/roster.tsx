import { useState } from 'react';
import { RosterImport, type RosterPreview } from '../../../components/people/roster-import';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { useTask } from '../../../components/shared/task';
import { RosterPage } from '../../../components/workspace/roster-page';
import { send } from '../../../utils/messaging/send';
import { listDelegations } from '../../../utils/storage/delegations';
import { listPeople } from '../../../utils/storage/people';
import { getUnit } from '../../../utils/storage/unit';
import { about, signAs, signChange } from '../lib/acts';
import { useDatabase, useLive } from '../lib/database';
import { exportRoster, importRoster, previewRoster } from '../lib/roster-file';
import { goTo } from '../lib/route';
import { useNow } from '../lib/use-now';

/** 名册. */
export function RosterContainer() {
  const db = useDatabase();
  const now = useNow();
  const task = useTask();
  const [file, setFile] = useState<{ readonly text: string; readonly preview: RosterPreview } | null>(null);
  const data = useLive(
    async (d) => ({ unit: await getUnit(d), people: await listPeople(d), delegations: await listDelegations(d) }),
    [],
  );
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!data.value) return null;
  const { unit, people, delegations } = data.value;
  return (
    <>
      {task.error && <FaultAlert message={task.error} />}
      <RosterPage
        unitName={unit?.name ?? ''}
        people={people}
        delegations={delegations}
        now={now}
        onAdd={async (admin, pin, person) => {
          const { person: id, code } = await send('people.add', { act: await signChange(db, admin, pin, person) });
          return { person: id, name: person.name, code };
        }}
        onReissue={async (admin, pin, { id, name }) => {
          const act = await signChange(db, admin, pin, { person: id, change: 'reissue' });
          const { code } = await send('people.change', { act });
          return code === null ? null : { person: id, name, code };
        }}
        onReturn={async (admin, pin, { id, name }) => {
          const act = await signChange(db, admin, pin, { person: id, change: 'return' });
          const { code } = await send('people.change', { act });
          return code === null ? null : { person: id, name, code };
        }}
        onDeactivate={async (admin, pin, { id }) => {
          await send('people.change', { act: await signChange(db, admin, pin, { person: id, change: 'deactivate' }) });
        }}
        onEdit={async (admin, pin, { id }, fields) => {
          const act = await signChange(db, admin, pin, { person: id, change: 'edit', fields });
          await send('people.change', { act });
        }}
        onGive={async (by, pin, delegation) => {
          const change = { change: 'give', id: crypto.randomUUID(), ...delegation };
          await send('delegation.change', { act: await signAs(db, by, pin, about('delegate', change)) });
        }}
        onEnd={async (by, pin, { id }, reason) => {
          const change = { change: 'end', id, reason };
          await send('delegation.change', { act: await signAs(db, by, pin, about('delegate', change)) });
        }}
        onExport={(admin, pin) => exportRoster(db, admin, pin)}
        onImport={(chosen) =>
          void task.run(async () => {
            const text = await chosen.text();
            setFile({ text, preview: await previewRoster(db, text) });
          })
        }
        onOwnKey={() => goTo('own-key')}
        onCopy={(text) => navigator.clipboard.writeText(text)}
        onPrint={() => globalThis.print()}
      />
      {file && (
        <RosterImport
          preview={file.preview}
          people={people}
          onCancel={() => setFile(null)}
          onImport={async (approval) => {
            await importRoster(db, file.text, approval);
            setFile(null);
          }}
        />
      )}
    </>
  );
}
