import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../../utils/domain/fault';
import type { LedgerEvent } from '../../../utils/domain/ledger';
import { auditEvents } from '../../../utils/ledger/audit';
import { chain, EMPTY_LEDGER, type LedgerHead } from '../../../utils/ledger/chain';
import type { SanshenDb } from '../../../utils/storage/database';
import { asFault } from '../../../utils/storage/faults';
import {
  appendEvents,
  eventsBetween,
  eventsOf,
  latestEvents,
  ledgerHead,
  ledgerPortions,
  withLedger,
} from '../../../utils/storage/ledger';
import { auditLedger, auditStretch, type Stretch } from '../../../utils/storage/ledger-audit';
import { openDatabase } from '../../../utils/storage/open';
import { getReview, putReview } from '../../../utils/storage/reviews';
import { anEntry, aReview } from '../../support/builders';
import { MINUTE, NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';
import { aSignedLedger, rebuilt } from '../../support/signed-ledger';

const some = (count: number) =>
  Array.from({ length: count }, (_, n) => anEntry({ at: NOW + n * MINUTE, subject: `s${n}` }));

describe('appending', () => {
  it('keeps 100 parallel appends gapless and verified, also through two connections', async () => {
    const db = closing(await openDatabase());
    const second = closing(await openDatabase());
    await Promise.all(some(100).map((entry, n) => appendEvents(n % 2 ? db : second, [entry])));
    expect(await auditLedger(db)).toMatchObject({ ok: true, count: 100 });
    const events = await db.ledger.toArray();
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 100 }, (_, n) => n + 1));
    expect(new Set(events.map(({ subject }) => subject)).size).toBe(100);
  });

  it('keeps the order of entries appended together, awaited or not', async () => {
    const db = closing(await openDatabase());
    await withLedger(db, [], async (append) => {
      const first = append(anEntry({ subject: 'a' }));
      const second = append(anEntry({ subject: 'b' }));
      await second;
      await append(anEntry({ subject: 'c' }));
      await first;
    });
    expect((await db.ledger.toArray()).map(({ subject }) => subject)).toEqual(['a', 'b', 'c']);
    expect(await auditLedger(db)).toMatchObject({ ok: true, count: 3 });
  });

  it('stores an entry that nobody waits for', async () => {
    const db = closing(await openDatabase());
    await withLedger(db, [], async (append) => {
      void append(anEntry({ subject: 'a' }));
      void append(anEntry({ subject: 'b' }));
    });
    expect((await db.ledger.toArray()).map(({ subject }) => subject)).toEqual(['a', 'b']);
    expect(await auditLedger(db)).toMatchObject({ ok: true, count: 2 });
  });

  it('gives back the stored events', async () => {
    const db = closing(await openDatabase());
    const events = await appendEvents(db, some(3));
    expect(events).toEqual(await db.ledger.toArray());
    expect(await ledgerHead(db)).toEqual({ head: events[2]!.hash, count: 3 });
  });
});

describe('a change of state and its event', () => {
  it('are stored together', async () => {
    const db = closing(await openDatabase());
    const review = aReview();
    const event = await withLedger(db, [db.reviews], async (append) => {
      await putReview(db, review);
      return append(anEntry({ type: 'draft-submitted', subject: review.id }));
    });
    expect(event.seq).toBe(1);
    expect(await getReview(db, review.id)).toEqual(review);
  });

  it('are both gone when the work fails after both, and the ledger goes on gapless', async () => {
    const db = closing(await openDatabase());
    const review = aReview();
    const attempt = withLedger(db, [db.reviews], async (append) => {
      await putReview(db, review);
      await append(anEntry({ subject: review.id }));
      throw new Fault('test-fault', '测试。');
    });
    await expect(attempt).rejects.toMatchObject({ name: 'Fault', code: 'test-fault' });
    expect(await getReview(db, review.id)).toBeNull();
    expect(await ledgerHead(db)).toEqual(EMPTY_LEDGER);
    await appendEvents(db, [anEntry()]);
    expect(await auditLedger(db)).toMatchObject({ ok: true, count: 1 });
  });

  it('are both gone when the event cannot be hashed or the record is not valid', async () => {
    const db = closing(await openDatabase());
    const review = aReview();
    const badEvent = withLedger(db, [db.reviews], async (append) => {
      await putReview(db, review);
      await append(anEntry({ data: { when: new Date(0) } }));
    });
    await expect(badEvent).rejects.toMatchObject({ code: 'not-json' });
    const badRecord = withLedger(db, [db.reviews], async (append) => {
      await append(anEntry());
      await putReview(db, { ...review, version: 0 });
    });
    await expect(badRecord).rejects.toMatchObject({ code: 'invalid-record' });
    expect(await db.reviews.count()).toBe(0);
    expect(await db.ledger.count()).toBe(0);
  });

  it('are both refused while the end of the ledger cannot be read, recorded or not', async () => {
    const db = closing(await openDatabase());
    const review = aReview();
    await appendEvents(db, some(2));
    await db.ledger.update(2, { actor: 5 as unknown as string });
    const change = (record: boolean) =>
      withLedger(db, [db.reviews], async (append) => {
        await putReview(db, review);
        if (record) await append(anEntry({ subject: review.id }));
      });
    await expect(change(true)).rejects.toMatchObject({ code: 'corrupt-record' });
    await expect(change(false)).rejects.toMatchObject({ code: 'corrupt-record' });
    expect(await getReview(db, review.id)).toBeNull();
    expect(await db.ledger.count()).toBe(2);
  });

  it('say in words that the disk is full, whichever of several records met it', () => {
    const full = new DOMException('full', 'QuotaExceededError');
    expect(asFault(new Dexie.BulkError('1 of 2 failed', [full]))).toMatchObject({ code: 'storage-full' });
  });

  it('cannot be nested: two heads in one transaction would break the chain', async () => {
    const db = closing(await openDatabase());
    const nested = withLedger(db, [], () => withLedger(db, [], async (append) => append(anEntry())));
    await expect(nested).rejects.toThrow('outermost');
    expect(await db.ledger.count()).toBe(0);
  });

  it('leave a failing parallel append without trace', async () => {
    const db = closing(await openDatabase());
    const results = await Promise.allSettled(
      some(30).map((entry, n) =>
        withLedger(db, [], async (append) => {
          await append(entry);
          if (n % 3 === 0) throw new Fault('test-fault', '测试。');
        }),
      ),
    );
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(10);
    expect(await auditLedger(db)).toMatchObject({ ok: true, count: 20 });
  });
});

describe('reading the ledger', () => {
  it('by subject, by time and newest first', async () => {
    const db = closing(await openDatabase());
    await appendEvents(db, [...some(5), anEntry({ subject: 's1', at: NOW + 9 * MINUTE })]);
    const seqs = (events: readonly LedgerEvent[]) => events.map(({ seq }) => seq);
    expect(seqs(await eventsOf(db, 's1'))).toEqual([2, 6]);
    expect(seqs(await eventsBetween(db, NOW + MINUTE, NOW + 3 * MINUTE))).toEqual([2, 3]);
    expect(seqs(await latestEvents(db, 2))).toEqual([6, 5]);
    expect(seqs(await latestEvents(db, 10, 3))).toEqual([2, 1]);
  });

  it('refuses a damaged event instead of leaving it out', async () => {
    const db = closing(await openDatabase());
    await appendEvents(db, some(2));
    await db.ledger.update(1, { actor: 5 as unknown as string });
    await expect(latestEvents(db, 5)).rejects.toMatchObject({
      code: 'corrupt-record',
      message: expect.stringContaining('台账'),
    });
  });
});

it.each([1, 7, 20, 21, 100])('the ledger comes whole and in order in portions of %i', async (portion) => {
  const db = closing(await openDatabase());
  const events = await appendEvents(db, some(20));
  const read: LedgerEvent[] = [];
  for await (const some of ledgerPortions(db, portion)) read.push(...some);
  expect(read).toEqual(events);
});

describe.each([
  ['one thread', 0, 100],
  ['three threads', 2, 2],
])('the check of a stored ledger by %s', (_, others, size) => {
  const audit = (db: SanshenDb, seen: readonly LedgerHead[] = [], since: LedgerHead | null = null) =>
    auditLedger(
      db,
      seen,
      () => {},
      Array.from({ length: others }, () => (stretch: Stretch) => auditStretch(db, stretch)),
      since,
      size,
    );
  /** Number of the first event at which something is wrong; null when all is well. */
  const brokenAt = async (db: SanshenDb, seen: readonly LedgerHead[] = []): Promise<number | null> =>
    (await audit(db, seen)).problems[0]?.seq ?? null;

  it('holds for a ledger with signatures, and shares the work', async () => {
    const db = closing(await openDatabase());
    const { events, head } = await aSignedLedger();
    await db.ledger.bulkAdd([...events]);
    const shares: number[] = [];
    const asked: number[] = [];
    const other = (stretch: Stretch) => {
      asked.push(stretch.after);
      return auditStretch(db, stretch);
    };
    const found = await auditLedger(
      db,
      [head],
      (share) => shares.push(share),
      Array.from({ length: others }, () => other),
      null,
      size,
    );
    expect(found).toEqual(await auditEvents(events, [head]));
    expect(found).toMatchObject({ ok: true, count: 15, signatures: 4 });
    expect(shares.at(-1)).toBe(1);
    expect(asked.length > 0).toBe(others > 0);
  });

  it('finds changed, removed, foreign and appended records', async () => {
    const db = closing(await openDatabase());
    await appendEvents(db, some(6));
    expect(await audit(db)).toMatchObject({ ok: true, ...(await ledgerHead(db)) });
    const kept = await db.ledger.get(4);
    await db.ledger.update(4, { subject: 'forged' });
    expect(await brokenAt(db)).toBe(4);
    await db.ledger.delete(4);
    expect(await brokenAt(db)).toBe(4);
    await db.ledger.put(kept!);
    await db.ledger.put({ ...kept!, seq: 0 });
    expect(await brokenAt(db)).toBe(1);
    await db.ledger.delete(0);
    await db.ledger.put({ ...kept!, seq: 8 });
    expect(await brokenAt(db)).toBe(7);
    await db.ledger.delete(8);
    // Keys that are no numbers: nothing of ours, wherever they stand.
    for (const key of [-3, 2.5, 'x']) {
      await db.ledger.put({ ...kept!, seq: key as number });
      expect(await brokenAt(db)).toBe(key === -3 ? 1 : key === 2.5 ? 3 : 7);
      await db.ledger.delete(key as number);
    }
    expect(await brokenAt(db)).toBeNull();
  });

  it('finds events that are missing where one stretch ends and the next begins, however the chain was made to fit', async () => {
    const db = closing(await openDatabase());
    const events = await appendEvents(db, some(8));
    await db.ledger.bulkDelete([4, 5]);
    expect(await brokenAt(db)).toBe(4);
    // Everything behind is chained to the third one, but keeps its number.
    await db.ledger.clear();
    let prev = events[2]!.hash;
    const forged = events.slice(5).map(({ seq, hash: _, ...entry }) => {
      const event = chain(prev, seq, entry);
      prev = event.hash;
      return event;
    });
    await db.ledger.bulkAdd([...events.slice(0, 3), ...forged]);
    expect(await brokenAt(db)).toBe(4);
  });

  it('finds a cut tail with a head seen earlier, and takes a true one as proof', async () => {
    const db = closing(await openDatabase());
    await appendEvents(db, some(3));
    const early = await ledgerHead(db);
    await appendEvents(db, some(2));
    const late = await ledgerHead(db);
    expect(await audit(db, [early, late, EMPTY_LEDGER])).toMatchObject({ ok: true, count: 5 });
    await db.ledger.bulkDelete([4, 5]);
    expect(await audit(db)).toMatchObject({ ok: true, count: 3 });
    expect(await brokenAt(db, [late])).toBe(5);
  });

  describe('of what is new since a full one', () => {
    /** A ledger with a signed review, checked as a whole, and a second review after that. */
    const grown = async () => {
      const db = closing(await openDatabase());
      const writer = await aSignedLedger();
      const since = writer.head;
      await writer.review('review-2', '开放时间调整');
      return { db, since, events: [...writer.events] };
    };

    it('verifies the signatures since, and every link', async () => {
      const { db, since, events } = await grown();
      await db.ledger.bulkAdd(events);
      expect(await audit(db, [], since)).toMatchObject({ ok: true, count: 20, signatures: 4, proven: [since] });
      await db.ledger.update(3, { actor: 'forged' });
      expect((await audit(db, [], since)).problems[0]).toMatchObject({ seq: 3, kind: 'chain' });
    });

    it.each([
      ['an early event changed and the chain written anew: the head of the full check is gone', 3],
      ['a new signature altered', 17],
    ])('finds %s', async (_what, seq) => {
      const { db, since, events } = await grown();
      const forged = rebuilt(events, (entry, at) => (at === seq ? { ...entry, data: altered(entry.data) } : entry));
      await db.ledger.bulkAdd(forged);
      expect((await audit(db, [], since)).ok).toBe(false);
    });

    it('takes over what the full check said of older signatures, which only a full one verifies again', async () => {
      const { db, events } = await grown();
      const forged = rebuilt(events, (entry, at) => (at === 13 ? { ...entry, data: altered(entry.data) } : entry));
      await db.ledger.bulkAdd(forged);
      // Somebody who also rewrote what this computer remembers of the full check.
      const remembered = { head: forged[14]!.hash, count: 15 };
      const bad = (found: Awaited<ReturnType<typeof audit>>) =>
        found.problems.filter(({ kind }) => kind === 'signature');
      expect(bad(await audit(db, [], remembered)).map(({ seq }) => seq)).not.toContain(13);
      expect(bad(await audit(db)).map(({ seq }) => seq)).toContain(13);
    });

    function altered(data: LedgerEvent['data']): LedgerEvent['data'] {
      const { act } = data as { readonly act?: { readonly statement: Record<string, unknown> } };
      return act
        ? { ...data, act: { ...act, statement: { ...act.statement, comment: '改' } } }
        : { ...data, name: '改' };
    }
  });
});
