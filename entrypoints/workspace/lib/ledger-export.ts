import { browser } from 'wxt/browser';
import type { ExportFormat } from '../../../components/ledger/export-dialog';
import { beijingDay } from '../../../components/shared/time';
import type { LedgerEvent } from '../../../utils/domain/ledger';
import { toBase64 } from '../../../utils/keys/base64';
import { LedgerBook } from '../../../utils/ledger/book';
import { eventLine, partLine } from '../../../utils/ledger/jsonl';
import { type LedgerQuery, queryInWords, WHOLE_LEDGER } from '../../../utils/ledger/query';
import { ledgerTable } from '../../../utils/reports/ledger-table';
import type { SanshenDb } from '../../../utils/storage/database';
import { ledgerHead, ledgerPortions } from '../../../utils/storage/ledger';
import { saveFile } from './save-file';
import { saveTable } from './save-table';

/**
 * Saves the ledger, or the events of a search, as a file named by day and number of events. Every file carries head and count of the whole
 * ledger at that moment.
 * @param seqs the events of the query; null for the whole ledger.
 */
export async function exportLedger(
  db: SanshenDb,
  unit: string,
  format: ExportFormat,
  query: LedgerQuery,
  seqs: readonly number[] | null,
): Promise<void> {
  const now = Date.now();
  const head = await ledgerHead(db);
  const wanted = seqs && new Set(seqs);
  const book = new LedgerBook();
  const events: LedgerEvent[] = [];
  for await (const portion of ledgerPortions(db)) {
    for (const event of portion) {
      book.add(event);
      // What is appended meanwhile belongs to the next export: head and events of one file fit together.
      if (event.seq <= head.count && (!wanted || wanted.has(event.seq))) events.push(event);
    }
  }
  const name = `台账-${beijingDay(now)}-${events.length}条`;
  const lines = () => events.map((event) => `${eventLine(event)}\n`).join('');
  if (format === 'page')
    return saveFile(`台账离线校验-${beijingDay(now)}-${events.length}条.html`, await pageWith(lines()), 'text/html');
  if (format === 'jsonl') {
    const of = queryInWords(query, (id) => book.nameOf(id));
    const first = wanted ? `${partLine({ head, events: events.length, of, exportedAt: now })}\n` : '';
    return saveFile(`${name}.jsonl`, first + lines(), 'application/jsonl');
  }
  saveTable(name, format, ledgerTable({ unit, events, book, query: wanted ? query : WHOLE_LEDGER, head, now }));
}

/** The packaged page that verifies without the extension, with this ledger inside (gzip, base64: nothing of it can become markup). */
async function pageWith(lines: string): Promise<string> {
  const page = await (await fetch(browser.runtime.getURL('/ledger-verifier.html' as never))).text();
  const packed = new Response(new Blob([lines]).stream().pipeThrough(new CompressionStream('gzip')));
  const content = toBase64(new Uint8Array(await packed.arrayBuffer()));
  const slot = 'id="ledger">';
  return page.replace(slot, () => slot + content);
}
