import type { Instant } from '../domain/ids';
import type { LedgerEvent } from '../domain/ledger';
import { canonicalJson } from '../review/canonical-json';
import type { LedgerHead } from './chain';

/** One event as a line of a ledger file: its canonical JSON, `hash` included. Without that one field it is exactly what was hashed. */
export function eventLine(event: LedgerEvent): string {
  return canonicalJson(event);
}

const PART = '{"format":"sanshen-ledger-part"';

/**
 * The first line of a file that holds only some events of a ledger: which ones, and head and count of the whole at that time. Every event
 * can be compared with the ledger by its hash; the chain cannot be followed in such a file.
 */
export function partLine(part: {
  readonly head: LedgerHead;
  readonly events: number;
  /** The search and filters, in words. */
  readonly of: string;
  readonly exportedAt: Instant;
}): string {
  const { head, events, of, exportedAt } = part;
  return JSON.stringify({ format: 'sanshen-ledger-part', head: head.head, count: head.count, events, of, exportedAt });
}

export interface LedgerFile {
  /** As written; `LedgerAudit` judges them. */
  readonly events: readonly unknown[];
  /** The first line that is not as we write it; events from there on are left out. */
  readonly problem: { readonly line: number; readonly text: string } | null;
}

/**
 * Reads a ledger file: one event a line (the export as JSONL), or a whole unencrypted backup. Every line has to be spelled exactly
 * as it was exported, so that no changed bit hides in the spelling.
 */
export function readLedgerFile(content: string): LedgerFile {
  const text = content.replace(/^\uFEFF/, '');
  const backup = ledgerOfBackup(text);
  if (backup) return { events: backup, problem: null };
  if (text.startsWith(PART)) {
    const why = '文件只含台账的一部分（按条件导出），不能作为整条链校验，请导出全部台账的原始记录后再校验。';
    return { events: [], problem: { line: 1, text: why } };
  }
  const events: unknown[] = [];
  const lines = text.split('\n');
  // The last line ends with a line break.
  if (lines.at(-1) === '') lines.pop();
  for (const [index, raw] of lines.entries()) {
    // Mail programs and editors on Windows change line breaks, and nothing else.
    const line = raw.replace(/\r$/, '');
    const event = eventOf(line);
    if (event === null) {
      return {
        events,
        problem: { line: index + 1, text: `文件第${index + 1}行不是导出时的写法，文件不完整或被改动。` },
      };
    }
    events.push(event);
  }
  return { events, problem: null };
}

function eventOf(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && canonicalJson(value) === line ? value : null;
  } catch {
    return null;
  }
}

function ledgerOfBackup(text: string): readonly unknown[] | null {
  if (!text.startsWith('{"format":"sanshen-export"')) return null;
  try {
    const { tables } = JSON.parse(text) as { tables?: { ledger?: unknown } };
    return Array.isArray(tables?.ledger) ? (tables.ledger as unknown[]) : null;
  } catch {
    return null;
  }
}
