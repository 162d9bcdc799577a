import { Dexie } from 'dexie';
import type { LedgerEvent } from '../domain/ledger';
import { type Audit, auditOf, isSeamless, LedgerAudit } from '../ledger/audit';
import { type AuditPart, PartAudit } from '../ledger/audit-part';
import type { LedgerHead } from '../ledger/chain';
import type { SanshenDb } from './database';
import { lastSeq, ledgerPortions } from './ledger';

/** Events that are checked at one place: enough that handing them out costs nothing, few enough that all threads end together. */
export const STRETCH = 4_000;
/** Stretches that a thread has in hand: one is read while the other is checked. */
const LANES = 2;

/** A stretch of the ledger, for whoever checks it. */
export interface Stretch {
  /** Number of the event before it; the first stretch begins with whatever key is the first. */
  readonly after: number;
  /** Number of its last event; null: to the end, whatever stands there. */
  readonly upTo: number | null;
  /** Events that tell of keys, oldest first; those up to `after` count. */
  readonly keyEvents: readonly LedgerEvent[];
  /** Signatures up to this number are not verified again (`PartAudit`); 0 in a full check. */
  readonly verified: number;
}

/** Checks one stretch, here or in another thread. */
export type CheckStretch = (stretch: Stretch) => Promise<AuditPart>;

/** Checks one stretch of what is stored. */
export async function auditStretch(db: SanshenDb, { after, upTo, keyEvents, verified }: Stretch): Promise<AuditPart> {
  const part = new PartAudit(
    after,
    keyEvents.filter(({ seq }) => seq <= after),
    verified,
  );
  const [from, to] = [after === 0 ? Dexie.minKey : after, upTo ?? Dexie.maxKey];
  await part.feed(
    await db.ledger
      .where(':id')
      .between(from, to, after === 0, true)
      .toArray(),
  );
  return part.result();
}

/**
 * The full check: links, signatures, the heads they saw, drafts, and heads from paper (`LedgerAudit`). Every event and every signature is
 * checked; nothing is taken over from an earlier check.
 *
 * With `since` it is the check of what is new, and no full one: every link of the chain and every head that a signature saw as ever, but
 * signatures only behind that head, which has to lie on the chain. Who rewrote the ledger and the remembered head alike is not found so.
 *
 * @param progress called with the share that is done, 0 to 1.
 * @param helpers other threads: browsers verify a signature in the thread that asks, and that is most of the work.
 * @param since the head at which an earlier full check ended without a problem; null: a full check.
 * @param size events of one stretch.
 */
export async function auditLedger(
  db: SanshenDb,
  seen: readonly LedgerHead[] = [],
  progress: (share: number) => void = () => {},
  helpers: readonly CheckStretch[] = [],
  since: LedgerHead | null = null,
  size: number = STRETCH,
): Promise<Audit> {
  const keyEvents = await db.ledger.where('type').startsWith('person-').sortBy('seq');
  const parts = await inStretches(stretchesOf(await lastSeq(db), size, keyEvents, since?.count ?? 0), progress, [
    (stretch) => auditStretch(db, stretch),
    ...helpers,
  ]);
  const heads = since ? [since, ...seen] : seen;
  return isSeamless(parts, keyEvents) ? auditOf(parts, heads) : inOneGo(db, heads);
}

/** @param last number of the last event; anything else where its key is none. */
function stretchesOf(last: number, size: number, keyEvents: readonly LedgerEvent[], verified: number): Stretch[] {
  const count = Number.isSafeInteger(last) && last > 0 ? Math.ceil(last / size) : 1;
  return Array.from({ length: count }, (_, i) => ({
    after: i * size,
    upTo: i === count - 1 ? null : (i + 1) * size,
    keyEvents,
    verified,
  }));
}

/** What came of the stretches, in their order, as far as the chain holds. */
async function inStretches(
  stretches: readonly Stretch[],
  progress: (share: number) => void,
  threads: readonly CheckStretch[],
): Promise<AuditPart[]> {
  const parts: AuditPart[] = [];
  let next = 0;
  let done = 0;
  const work = async (check: CheckStretch) => {
    while (next < stretches.length) {
      const mine = next++;
      const part = await check(stretches[mine]!);
      parts[mine] = part;
      progress(++done / stretches.length);
      // What comes behind a break need not be read.
      if (part.broken) next = stretches.length;
    }
  };
  await Promise.all(threads.flatMap((check) => Array.from({ length: LANES }, () => work(check))));
  return parts;
}

/** From the first event to the last: what is wrong in a damaged ledger, and where. */
async function inOneGo(db: SanshenDb, seen: readonly LedgerHead[]): Promise<Audit> {
  const audit = new LedgerAudit();
  for await (const events of ledgerPortions(db)) if (!(await audit.feed(events))) break;
  return audit.finish(seen);
}
