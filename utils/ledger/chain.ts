import { Fault } from '../domain/fault';
import {
  type LedgerEntry,
  LedgerEntrySchema,
  type LedgerEvent,
  LedgerEventSchema,
  LedgerEventTypeSchema,
} from '../domain/ledger';
import { canonicalJson } from '../review/canonical-json';
import { sha256Hex } from '../review/sha256';

/** Hash of the last event and number of events: printed on sheets, signed by every sign-off. */
export interface LedgerHead {
  readonly head: string;
  readonly count: number;
}

/** Head of a ledger without events; the first event carries its hash as `prev`. */
export const EMPTY_LEDGER: LedgerHead = { head: '0'.repeat(64), count: 0 };

/**
 * Makes the next event. Synchronous, so that it can run inside the transaction that stores it. The data is copied through its
 * canonical JSON: what is stored is exactly what was hashed.
 *
 * @param prev hash of the event before (`EMPTY_LEDGER.head` for the first). @param seq 1 for the first event.
 * @throws Fault `not-json` when the data is not JSON-safe, `bad-event` when the entry has not the shape of one.
 */
export function chain(prev: string, seq: number, entry: LedgerEntry): LedgerEvent {
  const { type, at, actor, subject, data } = entry;
  const copy: unknown = JSON.parse(canonicalJson({ type, at, actor, subject, data }));
  if (!isEntry(copy)) throw new Fault('bad-event', '台账记录格式不正确，操作未保存，请刷新页面后重试。');
  const body = { ...copy, seq, prev };
  return { ...body, hash: sha256Hex(canonicalJson(body)) };
}

export type ChainCheck =
  | ({ readonly ok: true } & LedgerHead)
  | {
      readonly ok: false;
      /** Sequence number at which the first broken link stands. */
      readonly seq: number;
      /** Chinese sentence: what is wrong there. */
      readonly problem: string;
    };

/**
 * Walks the events in stored order and finds the first broken link. Takes unknown values, because a damaged record is one of the
 * things to find. A chain alone shows neither a cut tail nor a restored old copy: see `checkHead`.
 *
 * @param start where the chain before these events ended, to verify a long ledger in portions.
 */
export function verifyChain(events: readonly unknown[], start: LedgerHead = EMPTY_LEDGER): ChainCheck {
  let { head, count } = start;
  for (const candidate of events) {
    const seq = count + 1;
    if (!isEvent(candidate)) return broken(seq, '记录不完整或格式不正确');
    const event = candidate;
    if (event.seq !== seq) return broken(seq, `此处应为第${seq}条，实际是第${event.seq}条，记录有缺失、重复或换序`);
    if (event.prev !== head) return broken(seq, '与上一条记录的校验值不衔接，此条或上一条被改动');
    if (hashOf(event) !== event.hash) return broken(seq, '记录内容与其校验值不符，内容被改动');
    head = event.hash;
    count = seq;
  }
  return { ok: true, head, count };
}

/**
 * Does a ledger of `count` events still contain the state that a sheet, packet, backup or sign-off saw? Finds what the chain alone cannot:
 * a cut tail or an older copy put back. Looks at one event only; the chain is checked by `verifyChain`.
 *
 * @param event the one with `seq === seen.count`; null when there is none.
 */
export function checkHead(
  count: number,
  event: Pick<LedgerEvent, 'hash'> | null,
  seen: LedgerHead,
): { readonly ok: true } | { readonly ok: false; readonly problem: string } {
  if (count < seen.count) {
    return {
      ok: false,
      problem: `凭据显示台账至少有${seen.count}条记录，现只有${count}条，末尾记录被删除或恢复了旧副本。`,
    };
  }
  const hash = seen.count === 0 ? EMPTY_LEDGER.head : event?.hash;
  if (hash !== seen.head) {
    return { ok: false, problem: `第${seen.count}条记录与凭据的校验值不符，台账被整体改写或不是同一份台账。` };
  }
  return { ok: true };
}

/** Checks the shape and keeps the value itself: what is hashed must be what is stored, not a parsed copy of it. */
function isEntry(value: unknown): value is LedgerEntry {
  return LedgerEntrySchema.safeParse(value).success;
}

function isEvent(value: unknown): value is LedgerEvent {
  // The schema has the last word on what does not look right at first sight; asking it about each of a hundred thousand took a fifth of a full check.
  return isPlainlyEvent(value) || LedgerEventSchema.safeParse(value).success;
}

const FIELDS = 8;
const TYPES: ReadonlySet<unknown> = new Set(LedgerEventTypeSchema.options);

/** True only for what the schema accepts; false decides nothing. */
function isPlainlyEvent(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return false;
  const { type, at, actor, subject, data, seq, prev, hash } = value as Record<string, unknown>;
  return (
    Object.keys(value).length === FIELDS &&
    TYPES.has(type) &&
    isInteger(at, 0) &&
    typeof actor === 'string' &&
    typeof subject === 'string' &&
    typeof data === 'object' &&
    data !== null &&
    Object.getPrototypeOf(data) === Object.prototype &&
    isInteger(seq, 1) &&
    typeof prev === 'string' &&
    typeof hash === 'string'
  );
}

function isInteger(value: unknown, from: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= from;
}

function hashOf({ actor, at, data, prev, seq, subject, type }: LedgerEvent): string | null {
  // In the order of the canonical form, which costs least.
  const body = { actor, at, data, prev, seq, subject, type };
  try {
    return sha256Hex(canonicalJson(body));
  } catch {
    // Data that JSON cannot carry was never hashed by us.
    return null;
  }
}

function broken(seq: number, what: string): ChainCheck {
  return { ok: false, seq, problem: `台账第${seq}条：${what}。` };
}
