import { vi } from 'vitest';
import type { Backend } from '../../utils/background/backend';
import type { PersonId } from '../../utils/domain/ids';
import type { LedgerEvent } from '../../utils/domain/ledger';
import type { Person } from '../../utils/domain/people';
import type { SignedAct, SignedStatement } from '../../utils/domain/review';
import { canonicalJson } from '../../utils/review/canonical-json';
import type { SanshenDb } from '../../utils/storage/database';
import { latestEvents, ledgerHead } from '../../utils/storage/ledger';
import { openDatabase } from '../../utils/storage/open';
import { getPerson, putPerson } from '../../utils/storage/people';
import { putUnit } from '../../utils/storage/unit';
import { aStatement, aUnit, ROSTER } from './builders';
import { type FakeClock, fakeClock } from './clock';
import { closing } from './indexeddb';
import { type Signers, someSigners } from './signers';

/** A unit with the people of ROSTER and real keys, in a database of its own; messages are calls of the background's services. */
export interface PeopleOffice {
  readonly back: Backend;
  readonly db: SanshenDb;
  readonly clock: FakeClock;
  readonly signers: Signers;
  person(id: string): Promise<Person>;
  /** An act signed now over the ledger as it stands; `comment` as canonical JSON of `content`. */
  act(
    kind: SignedStatement['act'],
    content: unknown,
    by?: string,
    change?: Partial<SignedStatement>,
  ): Promise<SignedAct>;
  newest(): Promise<LedgerEvent>;
}

export async function aPeopleOffice(people: readonly Person[] = ROSTER): Promise<PeopleOffice> {
  const signers = await someSigners(people);
  const db = closing(await openDatabase());
  const clock = fakeClock();
  const back: Backend = { db: async () => db, now: clock.now, tell: vi.fn() };
  await putUnit(db, aUnit());
  for (const person of signers.roster) await putPerson(db, person);
  return {
    back,
    db,
    clock,
    signers,
    person: async (id) => {
      const found = await getPerson(db, id as PersonId);
      if (!found) throw new Error(`nobody ${id}`);
      return found;
    },
    act: async (kind, content, by = 'final', change = {}) => {
      const { head, count } = await ledgerHead(db);
      return signers.sign(
        aStatement({
          act: kind,
          review: null,
          digest: null,
          account: null,
          by: by as PersonId,
          at: clock.now(),
          comment: canonicalJson(content),
          ledgerHead: head,
          ledgerCount: count,
          ...change,
        }),
      );
    },
    newest: async () => (await latestEvents(db, 1))[0]!,
  };
}
