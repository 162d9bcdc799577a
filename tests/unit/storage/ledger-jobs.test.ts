import { expect, it } from 'vitest';
import { runLedgerJob } from '../../../entrypoints/workspace/lib/ledger-jobs';
import type { LedgerEvent } from '../../../utils/domain/ledger';
import { chain, EMPTY_LEDGER } from '../../../utils/ledger/chain';
import { auditStretch, STRETCH } from '../../../utils/storage/ledger-audit';
import { openDatabase } from '../../../utils/storage/open';
import { anEntry } from '../../support/builders';
import { NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';

/** A database with so many events, and helpers that work on it; `dismissed` counts how often they were sent away. */
async function ledgerOf(count: number) {
  const db = closing(await openDatabase());
  const events: LedgerEvent[] = [];
  for (let seq = 1; seq <= count; seq++) {
    events.push(chain(events.at(-1)?.hash ?? EMPTY_LEDGER.head, seq, anEntry({ at: NOW + seq })));
  }
  await db.ledger.bulkAdd(events);
  const told = { hired: [] as number[], stretches: 0, dismissed: 0 };
  const helpersThat = (work: typeof auditStretch) => (most: number) => {
    told.hired.push(most);
    const check = (stretch: Parameters<typeof auditStretch>[1]) => {
      told.stretches++;
      return work(db, stretch);
    };
    return {
      check: [check],
      dismiss: () => {
        told.dismissed++;
      },
    };
  };
  return { db, told, helpersThat, head: { head: events.at(-1)!.hash, count } };
}

const order = { job: 'audit', seen: [], since: null } as const;
const said = () => true;

it('a long ledger is checked with the help of other threads, which are sent away afterwards, whatever came of it', async () => {
  const { db, told, helpersThat, head } = await ledgerOf(2 * STRETCH + 1);
  expect(await runLedgerJob(db, order, said, helpersThat(auditStretch))).toMatchObject({ ok: true, ...head });
  expect(told).toMatchObject({ hired: [2], dismissed: 1 });
  expect(told.stretches).toBeGreaterThan(0);
  const failing = helpersThat(() => Promise.reject(new Error('out of memory')));
  await expect(runLedgerJob(db, order, said, failing)).rejects.toThrow('out of memory');
  expect(told.dismissed).toBe(2);
});

it('a short ledger is checked by one thread', async () => {
  const { db, told, helpersThat, head } = await ledgerOf(20);
  expect(await runLedgerJob(db, order, said, helpersThat(auditStretch))).toMatchObject({ ok: true, ...head });
  expect(told.hired).toEqual([]);
});
