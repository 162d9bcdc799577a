import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonId } from '../../../utils/domain/ids';
import type { LedgerEvent } from '../../../utils/domain/ledger';
import type { SignedAct } from '../../../utils/domain/review';
import { auditEvents, auditOf, isSeamless, LedgerAudit } from '../../../utils/ledger/audit';
import { type AuditPart, PartAudit } from '../../../utils/ledger/audit-part';
import { chain, EMPTY_LEDGER, type LedgerHead, verifyChain } from '../../../utils/ledger/chain';
import { eventLine, readLedgerFile } from '../../../utils/ledger/jsonl';
import { tellsOfKeys } from '../../../utils/ledger/key-history';
import { digestOf } from '../../../utils/review/digest';
import { SoftAuthenticator } from '../../support/authenticator';
import { aDraft, anEntry, aStatement } from '../../support/builders';
import { aSignedLedger, type LedgerWriter, rebuilt } from '../../support/signed-ledger';

let writer: LedgerWriter;
let events: readonly LedgerEvent[];
let head: LedgerHead;
beforeAll(async () => {
  writer = await aSignedLedger();
  events = [...writer.events];
  head = writer.head;
});

const kinds = async (given: readonly unknown[], seen: readonly LedgerHead[] = []) =>
  (await auditEvents(given, seen)).problems.map(({ kind, seq }) => `${kind} ${seq}`);

describe('a ledger as the extension writes it', () => {
  it('holds: links, every signature, every head that was seen', async () => {
    const audit = await auditEvents(events, [head, { head: events[4]!.hash, count: 5 }]);
    expect(audit).toMatchObject({ ok: true, count: 15, head: head.head, signatures: 4, problems: [], notices: [] });
    expect(audit.proven).toHaveLength(2);
    expect(audit.signedBy.get(12)).toEqual(['first']);
  });

  it('finds the same problems in the same order in portions of any size', async () => {
    const forged = rebuilt(events, (entry, seq) => (seq === 2 ? { ...entry, at: entry.at + 1 } : entry));
    const whole = await auditEvents(forged, [head]);
    expect(whole.problems.length).toBeGreaterThan(3);
    expect(whole.problems.map(({ seq }) => seq)).toEqual(whole.problems.map(({ seq }) => seq).sort((a, b) => a - b));
    for (const size of [1, 2, 7]) {
      const audit = new LedgerAudit();
      for (let at = 0; at < forged.length; at += size) await audit.feed(forged.slice(at, at + size));
      expect(await audit.finish([head])).toEqual(whole);
    }
  });

  it('gives the same answer in portions of any size', async () => {
    const whole = await auditEvents(events, [head]);
    for (const size of [1, 2, 7]) {
      const audit = new LedgerAudit();
      for (let at = 0; at < events.length; at += size) await audit.feed(events.slice(at, at + size));
      expect(await audit.finish([head])).toEqual(whole);
    }
  });

  it('keeps signatures valid over a change of keys: each counts with the key of its time', async () => {
    const next = await aSignedLedger();
    await next.endKey('first', 'final');
    await next.activate('first');
    await next.review('review-2', '开放时间调整');
    expect(await auditEvents(next.events)).toMatchObject({ ok: true, signatures: 9 });
  });

  it('checks passkeys as well, and takes no signature of theirs that was altered', async () => {
    const next = await aSignedLedger();
    const authenticator = await SoftAuthenticator.create();
    const data = { publicKey: authenticator.publicKey };
    next.append({ type: 'person-activated', actor: 'first', subject: 'first', data });
    const statement = aStatement({ ...ledgerOf(next.head), act: 'withdraw', by: 'first' as PersonId, digest: null });
    const act = await authenticator.sign(statement);
    next.append({ type: 'withdrawn', actor: 'first', subject: 'review-1', data: { act } });
    expect(await auditEvents(next.events)).toMatchObject({ ok: true, signatures: 5 });

    const altered = { ...act, statement: { ...statement, comment: '改' } };
    next.events.pop();
    next.append({ type: 'withdrawn', actor: 'first', subject: 'review-1', data: { act: altered } });
    expect(await kinds(next.events)).toEqual(['signature 17']);
  });

  it('checks the acts that a packet brought from another computer, whose heads are of another chain', async () => {
    const next = await aSignedLedger();
    next.append(await broughtBy(next));
    expect(await auditEvents(next.events)).toMatchObject({ ok: true, signatures: 6, problems: [], notices: [] });
  });

  it('knows the keys that somebody had at another computer before', async () => {
    const there = await aSignedLedger();
    const former = there.events.find(({ type, subject }) => type === 'person-activated' && subject === 'first');
    const next = await aSignedLedger();
    const data = { change: 'import', formerKeys: [former!.data.publicKey] };
    next.append({ type: 'person-changed', subject: 'first', data });
    next.append(await broughtBy(next, { by: there }));
    expect(await auditEvents(next.events)).toMatchObject({ ok: true, signatures: 6 });
  });

  it('takes an administrator’s act that ends their own key', async () => {
    const next = await aSignedLedger();
    await next.endKey('final', 'final');
    expect(await auditEvents(next.events)).toMatchObject({ ok: true, signatures: 5 });
  });
});

describe('what is found without any head from outside', () => {
  it.each(['unit-created', 'person-activated', 'signed-off'] as const)(
    'every single bit of a stored event: %s',
    (type) => {
      const missed: string[] = [];
      const { encode, decode } = utf8();
      for (const event of events.filter((e) => e.type === type).slice(0, 1)) {
        const line = encode(eventLine(event));
        const start = { head: event.prev, count: event.seq - 1 };
        for (let bit = 0; bit < line.length * 8; bit++) {
          const changed = line.slice();
          changed[bit >> 3]! ^= 1 << (bit & 7);
          const read = readLedgerFile(decode(changed));
          if (read.problem === null && verifyChain(read.events, start).ok)
            missed.push(`event ${event.seq}, bit ${bit}`);
        }
      }
      expect(missed).toEqual([]);
    },
  );

  it('a chain written anew over a changed, removed or added event: signatures saw other heads', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 13 }),
        fc.constantFrom('change', 'remove', 'add'),
        async (seq, how) => {
          const given = how === 'add' ? events.toSpliced(seq, 0, events[seq]!) : events;
          const forged = rebuilt(given, (entry, at) => {
            if (at !== seq || how === 'add') return entry;
            return how === 'remove' ? null : { ...entry, at: entry.at + 1 };
          });
          expect(verifyChain(forged).ok).toBe(true);
          expect((await auditEvents(forged)).ok).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a key put in the place of another: signatures given before it do not verify', async () => {
    const foreign = await aSignedLedger();
    const forged = rebuilt(events, (entry, seq) => (seq === 8 ? { ...entry, data: foreign.events[7]!.data } : entry));
    expect(await kinds(forged)).toContain('signature 12');
  });

  it.each<[string, (event: LedgerEvent) => Record<string, unknown>, string]>([
    ['a sign-off without its signature', ({ data: { act: _, ...data } }) => data, 'signature 15'],
    ['a signature that is none', ({ data }) => ({ ...data, act: { statement: 1, signature: '' } }), 'signature 15'],
    ['a digest beside the signed one', ({ data }) => ({ ...data, digest: 'cd'.repeat(32) }), 'content 15'],
  ])('%s', async (_name, change, found) => {
    // A sign-off as the last event: everything before it holds.
    const next = await aSignedLedger();
    next.events.pop();
    const last = next.events.pop()!;
    next.append({ type: 'publish-held' });
    const act = await next.sign({ ...(last.data.act as { statement: object }).statement, ...ledgerOf(next.head) });
    next.append({ ...last, data: change({ ...last, data: { ...last.data, act } }) });
    expect(await kinds(next.events)).toEqual([found]);
  });

  it.each<[string, (data: Brought) => Brought, string]>([
    [
      'a word of an act',
      ({ source, ...data }) => ({ ...data, source: { ...source, acts: [worded(source.acts[0]!)] } }),
      'signature 16',
    ],
    [
      'the act of whoever took the packet along',
      ({ source, ...data }) => ({ ...data, source: { ...source, signer: { act: worded(source.signer.act) } } }),
      'signature 16',
    ],
    [
      'the shape of an act',
      ({ source, ...data }) => ({ ...data, source: { ...source, acts: [{ statement: 1 } as never] } }),
      'signature 16',
    ],
    ['what was signed', (data) => ({ ...data, draft: aDraft({ quoted: '添' }) }), 'content 16'],
  ])('nested acts of a packet, with %s changed', async (_name, change, found) => {
    const next = await aSignedLedger();
    const entry = await broughtBy(next);
    next.append({ ...entry, data: change(entry.data) });
    expect(await kinds(next.events)).toEqual([found]);
  });

  it('nested acts of another review, or of somebody whose key the ledger does not have', async () => {
    const moved = await aSignedLedger();
    moved.append({ ...(await broughtBy(moved)), subject: 'review-9' });
    expect(await kinds(moved.events)).toContain('content 16');
    const foreign = await aSignedLedger();
    foreign.append(await broughtBy(foreign, { by: await aSignedLedger() }));
    expect(await kinds(foreign.events)).toEqual(['signature 16']);
  });

  it('a signature moved to another review, and a draft that is not the signed one', async () => {
    const moved = rebuilt(events, (entry, seq) => (seq === 14 ? { ...entry, subject: 'review-9' } : entry));
    expect(await kinds(moved)).toContain('content 14');
    const other = rebuilt(events, (entry, seq) =>
      seq === 11
        ? { ...entry, data: { ...entry.data, draft: { ...(entry.data.draft as object), quoted: '添' } } }
        : entry,
    );
    expect(await kinds(other)).toContain('content 11');
  });

  it('a signature with a key that had been taken back', async () => {
    const next = await aSignedLedger();
    await next.endKey('first', 'final');
    await next.review('review-2', '开放时间调整');
    const audit = await auditEvents(next.events);
    expect(audit.problems).toEqual([{ seq: 18, kind: 'signature', problem: expect.stringContaining('第16条作废') }]);
  });

  it('the first broken link, and nothing is claimed beyond it', async () => {
    const audit = await auditEvents([...events.slice(0, 12), ...events.slice(13)], [head]);
    expect(audit.problems.map(({ seq }) => seq)).toEqual([13]);
    expect(audit).toMatchObject({ ok: false, count: 12 });
  });
});

describe('what is found with a head seen later', () => {
  it.each<[string, () => readonly LedgerEvent[] | Promise<readonly LedgerEvent[]>]>([
    ['a cut tail', () => events.slice(0, 13)],
    ['an emptied database', () => []],
    ['a swapped database', async () => (await aSignedLedger()).events],
    [
      'a chain rebuilt without its signatures',
      () => rebuilt(events, (entry) => ({ ...entry, type: entry.data.act ? 'alarm' : entry.type, data: {} })),
    ],
  ])('%s, although it is a ledger that holds by itself', async (_name, make) => {
    const given = await make();
    expect((await auditEvents(given)).ok).toBe(true);
    expect(await kinds(given, [head])).toEqual([`seen-head ${head.count}`]);
  });

  it('an old copy put back, wherever it was made and whatever was added since', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 14 }), fc.nat(20), async (cut, added) => {
        const old = events.slice(0, cut);
        while (old.length < cut + added) {
          const { head, count } = headOf(old);
          old.push(chain(head, count + 1, anEntry({ type: 'publish-held' })));
        }
        expect((await auditEvents(old)).ok).toBe(true);
        expect(await kinds(old, [head])).toEqual([`seen-head ${head.count}`]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('after a backup was restored', () => {
  const older = async () => {
    const replaced = { head: 'ab'.repeat(32), count: 40 };
    const next = await aSignedLedger();
    const backup = next.head;
    const seen = { ledgerHead: replaced.head, ledgerCount: replaced.count };
    const act = await next.sign({ act: 'restore', by: 'final' as PersonId, review: null, digest: null, ...seen });
    const data = { backup, exportedAt: 1, replaced, relation: 'older', act };
    return { next, replaced, entry: { type: 'backup-restored' as const, actor: 'final', data } };
  };

  it('the ledger holds and says how many records were replaced', async () => {
    const { next, entry } = await older();
    next.append(entry);
    const audit = await auditEvents(next.events);
    expect(audit).toMatchObject({ ok: true, signatures: 5 });
    expect(audit.notices).toEqual([{ seq: 16, text: expect.stringContaining('25条记录不在本台账中') }]);
  });

  it('a head on paper from the time between is not found, and the reason is told', async () => {
    const { next, entry, replaced } = await older();
    next.append(entry);
    const { problems } = await auditEvents(next.events, [{ head: replaced.head, count: 30 }]);
    expect(problems[0]?.problem).toContain('第16条载有一次恢复备份');
  });

  it('a restoration that does not follow its backup is a forgery', async () => {
    const { next, entry } = await older();
    next.append({ type: 'alarm' });
    next.append(entry);
    expect(await kinds(next.events)).toContain('content 17');
  });
});

interface Brought extends Record<string, unknown> {
  readonly source: { readonly signer: { readonly act: SignedAct }; readonly acts: readonly SignedAct[] };
}

/** A packet read in: a sign-off of another computer, by default with the key known here, taken along by somebody else. */
async function broughtBy(here: LedgerWriter, { by = here }: { readonly by?: LedgerWriter } = {}) {
  const draft = aDraft();
  const digest = await digestOf(draft);
  const there = { ledgerHead: 'ab'.repeat(32), ledgerCount: 99, digest };
  const act = await by.sign({ ...there, act: 'sign-off', by: 'first' as PersonId, comment: '同意' });
  const taken = await here.sign({ ...there, act: 'packet', by: 'second' as PersonId });
  const data: Brought = { digest, draft, source: { signer: { act: taken }, acts: [act] } };
  return { type: 'packet-imported' as const, subject: 'review-1', data };
}

function worded(act: SignedAct): SignedAct {
  return { ...act, statement: { ...act.statement, comment: '改' } };
}

function ledgerOf({ head: ledgerHead, count: ledgerCount }: LedgerHead) {
  return { ledgerHead, ledgerCount };
}

function headOf(given: readonly LedgerEvent[]): LedgerHead {
  return { head: given.at(-1)?.hash ?? EMPTY_LEDGER.head, count: given.length };
}

function utf8() {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  return { encode: (text: string) => encoder.encode(text), decode: (bytes: Uint8Array) => decoder.decode(bytes) };
}

describe('a check in parts, as several threads make it', () => {
  /** Checks each stretch by itself, told what the ledger says of keys; null where the parts do not fit together. */
  const inParts = async (
    given: readonly LedgerEvent[],
    bounds: readonly number[],
    seen: readonly LedgerHead[] = [],
  ) => {
    const told = given.filter(tellsOfKeys);
    const parts: AuditPart[] = [];
    for (const [i, after] of [0, ...bounds].entries()) {
      const part = new PartAudit(
        after,
        told.filter(({ seq }) => seq <= after),
      );
      await part.feed(given.filter(({ seq }) => seq > after && seq <= (bounds[i] ?? Number.POSITIVE_INFINITY)));
      parts.push(structuredClone(await part.result()));
    }
    return isSeamless(parts, told) ? auditOf(parts, seen) : null;
  };

  it('gives what one check from the first event to the last gives, wherever the parts begin', async () => {
    const next = await aSignedLedger();
    await next.endKey('first', 'final');
    await next.activate('first');
    await next.review('review-2', '开放时间调整');
    next.append(await broughtBy(next));
    const seen = [next.head, { head: next.events[4]!.hash, count: 5 }, { head: 'f'.repeat(64), count: 9 }];
    const whole = await auditEvents(next.events, seen);
    expect(whole.problemCount).toBe(1);
    for (let first = 1; first < next.events.length; first++) {
      expect(await inParts(next.events, [first, Math.min(first + 5, next.events.length)], seen)).toEqual(whole);
    }
  });

  it('never takes a tampered ledger for whole: the same problems, or parts that do not fit', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 14 }),
        fc.integer({ min: 1, max: 14 }),
        fc.constantFrom('change', 'change and rebuild', 'remove', 'remove and rebuild', 'twice', 'other keys'),
        async (seq, bound, how) => {
          const foreign = how === 'other keys' ? (await aSignedLedger()).events : [];
          const given = tampered(events, seq, how, foreign);
          const whole = await auditEvents(given, [head]);
          const parted = await inParts(given, [bound], [head]);
          expect(whole.ok).toBe(JSON.stringify(given) === JSON.stringify(events));
          if (parted !== null) expect(parted).toEqual(whole);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('does not fit together where a part was told of other keys than the ledger has', async () => {
    const foreign = await aSignedLedger();
    const told = events.map((event, i) => (tellsOfKeys(event) ? foreign.events[i]! : event)).filter(tellsOfKeys);
    const parts: AuditPart[] = [];
    for (const after of [0, 12]) {
      const part = new PartAudit(
        after,
        told.filter(({ seq }) => seq <= after),
      );
      await part.feed(events.filter(({ seq }) => (after === 0 ? seq <= 12 : seq > 12)));
      parts.push(await part.result());
    }
    expect(isSeamless(parts, told)).toBe(false);
  });

  /** A ledger somebody has been at. @param foreign a ledger of the same people with other keys. */
  function tampered(
    given: readonly LedgerEvent[],
    seq: number,
    how: string,
    foreign: readonly LedgerEvent[],
  ): readonly LedgerEvent[] {
    const later = (event: LedgerEvent) => ({ ...event, at: event.at + 1 });
    if (how === 'change') return given.with(seq - 1, later(given[seq - 1]!));
    if (how === 'remove') return given.toSpliced(seq - 1, 1);
    if (how === 'twice') return given.toSpliced(seq, 0, given[seq - 1]!);
    return rebuilt(given, (entry, at) => {
      if (at !== seq) return entry;
      if (how === 'remove and rebuild') return null;
      if (how === 'change and rebuild') return { ...entry, at: entry.at + 1 };
      return tellsOfKeys(given[at - 1]!) ? { ...entry, data: foreign[at - 1]!.data } : entry;
    });
  }
});
