import { FaultAlert } from '../../../components/shared/fault-alert';
import { RosterPage } from '../../../components/workspace/roster-page';
import { send } from '../../../utils/messaging/send';
import { listPeople } from '../../../utils/storage/people';
import { getUnit } from '../../../utils/storage/unit';
import { signChange } from '../lib/acts';
import { useDatabase, useLive } from '../lib/database';

/** 名册. */
export function RosterContainer() {
  const db = useDatabase();
  const data = useLive(async (d) => ({ unit: await getUnit(d), people: await listPeople(d) }), []);
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!data.value) return null;
  return (
    <RosterPage
      unitName={data.value.unit?.name ?? ''}
      people={data.value.people}
      onAdd={async (admin, pin, person) => {
        const { person: id, code } = await send('people.add', { act: await signChange(db, admin, pin, person) });
        return { person: id, name: person.name, code };
      }}
      onReissue={async (admin, pin, person) => {
        const act = await signChange(db, admin, pin, { person: person.id, change: 'reissue' });
        const { code } = await send('people.change', { act });
        return code === null ? null : { person: person.id, name: person.name, code };
      }}
      onDeactivate={async (admin, pin, person) => {
        await send('people.change', {
          act: await signChange(db, admin, pin, { person: person.id, change: 'deactivate' }),
        });
      }}
      onCopy={(text) => navigator.clipboard.writeText(text)}
      onPrint={() => globalThis.print()}
    />
  );
}
