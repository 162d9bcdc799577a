import type { LedgerEvent } from '../domain/ledger';
import { type Audit, LedgerAudit } from '../ledger/audit';
import { LedgerBook } from '../ledger/book';
import type { LedgerHead } from '../ledger/chain';
import { type LedgerFile, readLedgerFile } from '../ledger/jsonl';

/** Events between two looks at the clock of the page: it stays answering. */
const PORTION = 2_000;

export interface Verified {
  readonly audit: Audit;
  /** A line that is not as it was exported; the rest of the file was not read. */
  readonly unreadable: string | null;
  /** Events whose chain holds, for reading. */
  readonly events: readonly LedgerEvent[];
  readonly book: LedgerBook;
}

/** The text of a file, strictly UTF-8. @returns null when it is none. */
export function textOf(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The ledger that the workspace put into this page when it was saved: gzip in base64; null in an empty page. */
export async function embeddedLedger(content: string): Promise<string | null> {
  if (content.trim() === '') return null;
  const bytes = Uint8Array.from(atob(content.trim()), (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return textOf(await new Response(stream).arrayBuffer());
}

/** The full check of a ledger file. @param progress called with the number of events done. */
export async function verifyFile(
  text: string,
  seen: readonly LedgerHead[],
  progress: (done: number, all: number) => void,
): Promise<Verified> {
  const file: LedgerFile = readLedgerFile(text);
  const audit = new LedgerAudit();
  const book = new LedgerBook();
  for (let at = 0; at < file.events.length; at += PORTION) {
    if (!(await audit.feed(file.events.slice(at, at + PORTION)))) break;
    progress(Math.min(at + PORTION, file.events.length), file.events.length);
    await new Promise((resolve) => setTimeout(resolve));
  }
  const found = await audit.finish(seen);
  const events = file.events.slice(0, found.count) as LedgerEvent[];
  for (const event of events) book.add(event);
  return { audit: found, unreadable: file.problem?.text ?? null, events, book };
}
