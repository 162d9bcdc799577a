import { FaultAlert } from '../../../components/shared/fault-alert';
import { AnchorList } from '../../../components/workspace/anchor-list';
import { send } from '../../../utils/messaging/send';
import { listAnchors } from '../../../utils/storage/anchors';
import { listPeople } from '../../../utils/storage/people';
import { signChange } from '../lib/acts';
import { useDatabase, useLive } from '../lib/database';

/** 页面指认 in the settings. */
export function AnchorsContainer() {
  const db = useDatabase();
  const data = useLive(async (d) => ({ anchors: await listAnchors(d), people: await listPeople(d) }), []);
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!data.value) return null;
  return (
    <AnchorList
      anchors={data.value.anchors}
      people={data.value.people}
      onRemove={async (admin, pin, id) => {
        await send('anchor.remove', { act: await signChange(db, admin, pin, { removeAnchor: id }) });
      }}
    />
  );
}
