import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type LedgerEntry,
  type LedgerEvent,
  LedgerEventSchema,
  LedgerEventTypeSchema,
} from '../../../utils/domain/ledger';
import { chain, checkHead, EMPTY_LEDGER, type LedgerHead, verifyChain } from '../../../utils/ledger/chain';
import { EVENT_LABELS } from '../../../utils/ledger/labels';
import { anEntry } from '../../support/builders';
import { NOW } from '../../support/clock';

function build(entries: readonly LedgerEntry[]): LedgerEvent[] {
  const events: LedgerEvent[] = [];
  for (const entry of entries) events.push(chain(events.at(-1)?.hash ?? EMPTY_LEDGER.head, events.length + 1, entry));
  return events;
}

const entry: fc.Arbitrary<LedgerEntry> = fc.record({
  type: fc.constantFrom(...LedgerEventTypeSchema.options),
  at: fc.integer({ min: 0, max: 2 ** 42 }),
  actor: fc.string(),
  subject: fc.string(),
  data: fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 3 }) as fc.Arbitrary<Record<string, unknown>>,
});
const ledger = fc.array(entry, { minLength: 1, maxLength: 8 }).map(build);
const sample = build([anEntry(), anEntry({ type: 'draft-submitted', data: { n: 1 } }), anEntry({ subject: 'b' })]);

describe('chain', () => {
  it('links each event to the one before', () => {
    expect(sample.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(sample[0]!.prev).toBe(EMPTY_LEDGER.head);
    expect(sample[2]!.prev).toBe(sample[1]!.hash);
    expect(sample.every((event) => LedgerEventSchema.safeParse(event).success)).toBe(true);
  });

  it('never changes for stored events: a ledger must verify after an update', () => {
    expect(chain(EMPTY_LEDGER.head, 1, anEntry({ at: NOW, data: { 说明: '固定', b: [1, null], a: true } })).hash).toBe(
      'bb04e9141d7da2a9755ba2eb87b9e5e8929e083a7c2d75548e19ffa5257008ec',
    );
  });

  it('keeps a copy of the data: later changes by the caller do not reach the event', () => {
    const data: Record<string, unknown> = { list: [1], gone: undefined };
    const event = chain(EMPTY_LEDGER.head, 1, anEntry({ data }));
    (data.list as number[]).push(2);
    expect(event.data).toEqual({ list: [1] });
    expect(verifyChain([event]).ok).toBe(true);
  });

  it.each([
    ['not-json', anEntry({ data: { when: new Date(0) } })],
    ['bad-event', anEntry({ at: -1 })],
    ['bad-event', anEntry({ type: 'made-up' as LedgerEntry['type'] })],
  ])('refuses with %s what could not be verified later', (code, bad) => {
    expect(() => chain(EMPTY_LEDGER.head, 1, bad)).toThrow(expect.objectContaining({ code }));
  });
});

describe('verifyChain', () => {
  it('accepts what chain made, whole or in portions, also after storage as JSON', () => {
    fc.assert(
      fc.property(ledger, fc.nat(8), (events, cut) => {
        const copy = JSON.parse(JSON.stringify(events)) as LedgerEvent[];
        const whole = verifyChain(copy);
        expect(whole).toEqual({ ok: true, head: events.at(-1)!.hash, count: events.length });
        const first = verifyChain(copy.slice(0, cut));
        expect(first.ok && verifyChain(copy.slice(cut), first)).toEqual(whole);
      }),
    );
  });

  it('finds any single change of a stored event, at that event', () => {
    const change = fc.oneof(
      fc.record({ at: fc.integer({ min: 0, max: 2 ** 42 }) }),
      fc.record({ actor: fc.string() }),
      fc.record({ subject: fc.string() }),
      fc.record({ type: fc.constantFrom(...LedgerEventTypeSchema.options) }),
      fc.record({ data: fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 2 }) }),
      fc.record({ seq: fc.integer({ min: 1, max: 20 }) }),
      fc.record({ prev: fc.constantFrom('', 'f'.repeat(64)) }),
      fc.record({ hash: fc.constantFrom('', 'f'.repeat(64)) }),
      fc.record({ extra: fc.constant(1) }),
    );
    fc.assert(
      fc.property(ledger, fc.nat(), change, (events, at, altered) => {
        const index = at % events.length;
        const event = { ...events[index]!, ...altered };
        fc.pre(JSON.stringify(sorted(event)) !== JSON.stringify(sorted(events[index]!)));
        const stored = events.with(index, event as LedgerEvent);
        expect(verifyChain(stored)).toMatchObject({ ok: false, seq: index + 1 });
      }),
    );
  });

  it('finds an event altered and hashed anew, at the next event', () => {
    const forged = chain(sample[0]!.prev, 1, anEntry({ subject: 'forged' }));
    expect(verifyChain([forged, ...sample.slice(1)])).toMatchObject({ ok: false, seq: 2 });
  });

  it.each<[string, unknown[], number]>([
    ['an event taken out', [sample[0], sample[2]], 2],
    ['two events exchanged', [sample[0], sample[2], sample[1]], 2],
    ['an event twice', [sample[0], sample[0], sample[1]], 2],
    ['the first event missing', sample.slice(1), 1],
    ['a record that is no event', [sample[0], null, sample[2]], 2],
    ['data that JSON cannot carry', [{ ...sample[0], data: { when: new Date(0) } }], 1],
  ])('finds %s', (_name, events, seq) => {
    const check = verifyChain(events);
    expect(check).toMatchObject({ ok: false, seq });
    expect(!check.ok && check.problem).toMatch(/^台账第\d+条：.+。$/);
  });

  it('accepts an empty ledger', () => {
    expect(verifyChain([])).toEqual({ ok: true, ...EMPTY_LEDGER });
  });
});

describe('checkHead', () => {
  const head = (events: readonly LedgerEvent[]) => ({
    head: events.at(-1)?.hash ?? EMPTY_LEDGER.head,
    count: events.length,
  });

  const check = (events: readonly LedgerEvent[], seen: LedgerHead) =>
    checkHead(events.length, events[seen.count - 1] ?? null, seen);

  it('accepts every state the ledger has been in', () => {
    for (let count = 0; count <= sample.length; count++) {
      expect(check(sample, head(sample.slice(0, count)))).toEqual({ ok: true });
    }
  });

  it.each([
    ['a cut tail', sample.slice(0, 2), head(sample), '末尾记录被删除'],
    ['a ledger emptied', [], head(sample), '末尾记录被删除'],
    ['a ledger written anew', build([anEntry({ subject: 'x' }), anEntry(), anEntry()]), head(sample), '整体改写'],
    ['a made-up empty head', sample, { head: 'f'.repeat(64), count: 0 }, '不是同一份台账'],
  ])('finds %s, which the chain alone does not show', (_name, events, seen, problem) => {
    expect(verifyChain(events).ok).toBe(true);
    expect(check(events, seen)).toMatchObject({ ok: false, problem: expect.stringContaining(problem) });
  });
});

it.each([
  ['a field too many', { extra: 1 }],
  ['a kind nobody knows', { type: 'invented' }],
  ['a time that is no instant', { at: 1.5 }],
  ['a time before 1970', { at: -1 }],
  ['a time beyond what numbers hold', { at: 2 ** 60 }],
  ['a number as actor', { actor: 7 }],
  ['a list as data', { data: [] }],
  ['no data', { data: null }],
  ['an instance as data', { data: new Map() }],
  ['a hash that is no text', { hash: 1 }],
])('refuses an event with %s', (_, change) => {
  const [first] = build([anEntry()]);
  expect(verifyChain([{ ...first, ...change }])).toMatchObject({
    ok: false,
    seq: 1,
    problem: expect.stringContaining('格式'),
  });
});

it('every kind of event has a name', () => {
  expect(Object.keys(EVENT_LABELS).sort()).toEqual([...LedgerEventTypeSchema.options].sort());
  expect(new Set(Object.values(EVENT_LABELS)).size).toBe(LedgerEventTypeSchema.options.length);
});

function sorted(event: object): unknown {
  return JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(event).sort(([a], [b]) => (a < b ? -1 : 1)))));
}
