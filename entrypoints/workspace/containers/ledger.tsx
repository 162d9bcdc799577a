import { useState } from 'react';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { LedgerPage } from '../../../components/workspace/ledger-page';
import type { LedgerEventType } from '../../../utils/domain/ledger';
import { listAccounts } from '../../../utils/storage/accounts';
import { latestEvents, verifyLedger } from '../../../utils/storage/ledger';
import { listPeople } from '../../../utils/storage/people';
import { latestReviews } from '../../../utils/storage/reviews';
import { useDatabase, useLive } from '../lib/database';
import { useNames } from '../lib/names';

const PORTION = 50;
/** With a type filter, this many events at most are looked through for one portion more. */
const LOOK_THROUGH = 2_000;

/** 台账. */
export function LedgerContainer() {
  const db = useDatabase();
  const [type, setType] = useState<LedgerEventType | null>(null);
  const [wanted, setWanted] = useState(PORTION);
  const data = useLive(
    async (database) => {
      const events = await latestEvents(database, type === null ? wanted + 1 : Math.max(LOOK_THROUGH, wanted + 1));
      const shown = type === null ? events : events.filter((e) => e.type === type);
      return {
        events: shown.slice(0, wanted),
        more: shown.length > wanted,
        people: await listPeople(database),
        accounts: await listAccounts(database),
        reviews: await latestReviews(database, 500),
      };
    },
    [type, wanted],
  );
  const { people = [], accounts = [], reviews = [], events = [], more = false } = data.value ?? {};
  const names = useNames(people, accounts, reviews);
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!data.value) return null;
  return (
    <LedgerPage
      events={events}
      type={type}
      onType={(next) => {
        setType(next);
        setWanted(PORTION);
      }}
      hasMore={more}
      onMore={() => setWanted((n) => n + PORTION)}
      names={{ actor: names.person, subject: names.subject }}
      onVerify={() => verifyLedger(db)}
    />
  );
}
