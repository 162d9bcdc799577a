import { Dexie } from 'dexie';
import type { LedgerEvent } from '../../utils/domain/ledger';
import { generateKey } from '../../utils/keys/key-pair';
import { sign } from '../../utils/keys/sign';
import { chain, EMPTY_LEDGER, verifyChain } from '../../utils/ledger/chain';
import { WHOLE_LEDGER } from '../../utils/ledger/query';
import { digestOf } from '../../utils/review/digest';
import { SanshenDb } from '../../utils/storage/database';
import { appendEvents, ledgerPortions } from '../../utils/storage/ledger';
import { auditLedger } from '../../utils/storage/ledger-audit';
import { searchLedger } from '../../utils/storage/ledger-search';
import { aDraft, anEntry, aStatement, ROSTER } from '../support/builders';
import { NOW } from '../support/clock';

/** The ledger over the browser's own IndexedDB, against the budgets of DESIGN §8: 100 000 events verified in 3 s, one appended in 5 ms. */
const EVENTS = 100_000;
/** Every twentieth event is a signed act: about what a unit with ten posts a day and their comments has. */
const SIGNED_EVERY = 20;
const APPENDS = 300;
const ROUNDS = 2;

async function fill(db: SanshenDb): Promise<void> {
  const { privateKey, publicKey } = await generateKey();
  const draft = aDraft();
  const digest = await digestOf(draft);
  let last: LedgerEvent | null = null;
  let portion: LedgerEvent[] = [];
  for (let seq = 1; seq <= EVENTS; seq++) {
    const prev: string = last?.hash ?? EMPTY_LEDGER.head;
    const base = { at: NOW + seq * 1_000, actor: 'author', subject: `review-${seq}` };
    let data: Record<string, unknown> = { reason: '群众留言已转相关科室办理', account: 'weibo:5551230001', round: seq };
    let type: LedgerEvent['type'] = 'comment-acknowledged';
    if (seq === 1) {
      type = 'person-activated';
      data = { publicKey };
      base.subject = 'author';
    } else if (seq % SIGNED_EVERY === 0) {
      type = 'draft-submitted';
      const statement = aStatement({
        review: base.subject as never,
        digest,
        by: ROSTER[0]!.id,
        ledgerHead: prev,
        ledgerCount: seq - 1,
      });
      data = { version: 1, digest, draft, act: await sign(statement, privateKey) };
    }
    last = chain(prev, seq, { ...base, type, data });
    portion.push(last);
    if (portion.length === 5_000 || seq === EVENTS) {
      await db.ledger.bulkAdd(portion);
      portion = [];
    }
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Seconds the page's main thread has worked so far: on a busy computer, the clock says more about the others. */
type Worked = () => Promise<number>;

/** The links of the chain alone: how much of the full check they are. */
async function linksOf(db: SanshenDb): Promise<{ readonly ok: boolean }> {
  let at = EMPTY_LEDGER;
  for await (const events of ledgerPortions(db)) {
    const check = verifyChain(events, at);
    if (!check.ok) return check;
    at = { head: check.head, count: check.count };
  }
  return { ok: true };
}

/** Runs in a page; every line goes to `say`. */
async function run(say: (text: string) => void, worked: Worked): Promise<void> {
  await Dexie.delete('sanshen-bench');
  const db = new SanshenDb('sanshen-bench');
  say(`filling: ${((await timed(() => fill(db))) / 1000).toFixed(1)} s`);
  const appends: number[] = [];
  for (let i = 0; i < APPENDS; i++) appends.push(await timed(() => appendEvents(db, [anEntry({ at: NOW })])));
  appends.sort((a, b) => a - b);
  const at = (share: number) => appends[Math.floor(APPENDS * share)]!.toFixed(2);
  say(`append behind ${EVENTS} events: median ${at(0.5)} ms, 95 % ${at(0.95)} ms`);
  for (const [name, work] of [
    ['links of the chain', () => linksOf(db)],
    [`full check with ${EVENTS / SIGNED_EVERY} signatures and drafts`, () => auditLedger(db)],
  ] as const) {
    const times: string[] = [];
    let ok = true;
    for (let i = 0; i < ROUNDS; i++) {
      const before = await worked();
      const ms = await timed(async () => {
        ok &&= (await work()).ok;
      });
      times.push(`${(ms / 1000).toFixed(2)} (thread ${((await worked()) - before).toFixed(2)})`);
    }
    say(`${name}: ${times.join(' · ')} s for ${EVENTS} events, ok: ${ok}`);
  }
  for (const [name, words] of [
    ['the id that one event has', `review-${EVENTS - 7}`],
    ['a word that nobody wrote', '没有的词'],
    ['a word of every tenth event', '图书馆'],
  ] as const) {
    let first = 0;
    const before = await worked();
    const start = performance.now();
    const found = await searchLedger(db, { ...WHOLE_LEDGER, words }, ({ found: seqs }) => {
      if (seqs.length > 0 && first === 0) first = performance.now() - start;
      return true;
    });
    const all = performance.now() - start;
    const thread = (1000 * ((await worked()) - before)).toFixed(0);
    say(
      `search, ${name}: ${found?.seqs.length} found in ${all.toFixed(0)} ms (thread ${thread}), the first after ${first.toFixed(0)} ms`,
    );
  }
  for (const [name, query] of [
    ['one kind', { type: 'draft-submitted' as const }],
    ['one day', { from: '2026-03-17', to: '2026-03-17' }],
    ['one account', { account: 'weibo:5551230001' as never }],
  ] as const) {
    const ms = await timed(() => searchLedger(db, { ...WHOLE_LEDGER, ...query }));
    say(`filter, ${name}: ${ms.toFixed(0)} ms`);
  }
  await db.delete();
}

(globalThis as { sanshenLedgerBench?: typeof run }).sanshenLedgerBench = run;
