import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LedgerEvent } from '../../../utils/domain/ledger';
import { eachEventIn, stretchBetween } from '../../../utils/storage/ledger-past';
import { openDatabase } from '../../../utils/storage/open';
import { anEntry } from '../../support/builders';
import { closing } from '../../support/indexeddb';

/** A ledger whose clock showed these times. */
async function ledgerOf(times: readonly number[]) {
  const db = closing(await openDatabase());
  await db.ledger.clear();
  await db.ledger.bulkAdd(
    times.map((at, i): LedgerEvent => ({ ...anEntry({ at }), seq: i + 1, prev: '', hash: String(i + 1) })),
  );
  return db;
}

it('the stretch between two instants is the least that holds all of its events, however the clock was set', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat({ max: 12 }), { maxLength: 14 }),
      fc.nat({ max: 12 }),
      fc.nat({ max: 12 }),
      async (times, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const db = await ledgerOf(times);
        const within = times.flatMap((at, i) => (at >= from && at < to ? [i + 1] : []));
        expect(await stretchBetween(db, from, to, times.length)).toEqual(
          within.length === 0 ? { first: 1, last: 0 } : { first: within[0], last: within.at(-1) },
        );
      },
    ),
    { numRuns: 60 },
  );
});

it('the events of a stretch are visited once, oldest first, over more portions than are asked for at a time', async () => {
  const db = await ledgerOf(Array.from({ length: 5_300 }, (_, i) => i));
  for (const [first, last] of [
    [1, 0],
    [7, 7],
    [1, 1_000],
    [999, 5_200],
    [1, 5_300],
  ] as const) {
    const met: number[] = [];
    await eachEventIn(db, { first, last }, ({ seq }) => met.push(seq));
    expect(met).toEqual(Array.from({ length: last - first + 1 }, (_, i) => first + i));
  }
});
