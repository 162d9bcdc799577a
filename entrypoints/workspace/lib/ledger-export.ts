import { browser } from 'wxt/browser';
import type { ExportOrder } from '../../../components/ledger/export-dialog';
import { beijingDay } from '../../../components/shared/time';
import { DAY_MS, startOf } from '../../../utils/deadlines/days';
import type { LedgerEvent } from '../../../utils/domain/ledger';
import { toBase64 } from '../../../utils/keys/base64';
import { LedgerBook } from '../../../utils/ledger/book';
import { eventLine } from '../../../utils/ledger/jsonl';
import { inSpan, type LedgerSpan, ledgerTable } from '../../../utils/reports/ledger-table';
import type { SanshenDb } from '../../../utils/storage/database';
import { ledgerHead, ledgerPortions } from '../../../utils/storage/ledger';
import { saveFile } from './save-file';
import { saveTable } from './save-table';

/** Saves the ledger, or a part of it, as a file named by unit day and number of events. */
export async function exportLedger(
  db: SanshenDb,
  unit: string,
  { format, from, to, subject }: ExportOrder,
): Promise<void> {
  const now = Date.now();
  const span: LedgerSpan = {
    from: from === null ? null : startOf(from),
    to: to === null ? null : startOf(to) + DAY_MS,
    subject,
  };
  const head = await ledgerHead(db);
  const book = new LedgerBook();
  const events: LedgerEvent[] = [];
  for await (const portion of ledgerPortions(db)) {
    for (const event of portion) {
      book.add(event);
      // What is appended meanwhile belongs to the next export: head and events of one file fit together.
      if (event.seq <= head.count && inSpan(event, span)) events.push(event);
    }
  }
  const name = `台账-${beijingDay(now)}-${events.length}条`;
  const lines = () => events.map((event) => `${eventLine(event)}\n`).join('');
  if (format === 'jsonl') return saveFile(`${name}.jsonl`, lines(), 'application/jsonl');
  if (format === 'page')
    return saveFile(`台账离线校验-${beijingDay(now)}-${events.length}条.html`, await pageWith(lines()), 'text/html');
  saveTable(name, format, ledgerTable({ unit, events, book, span, head, now }));
}

/** The packaged page that verifies without the extension, with this ledger inside (gzip, base64: nothing of it can become markup). */
async function pageWith(lines: string): Promise<string> {
  const page = await (await fetch(browser.runtime.getURL('/ledger-verifier.html' as never))).text();
  const packed = new Response(new Blob([lines]).stream().pipeThrough(new CompressionStream('gzip')));
  const content = toBase64(new Uint8Array(await packed.arrayBuffer()));
  const slot = 'id="ledger">';
  return page.replace(slot, () => slot + content);
}
