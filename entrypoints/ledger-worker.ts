import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Fault } from '../utils/domain/fault';
import type { SanshenDb } from '../utils/storage/database';
import { type LedgerAnswer, type LedgerJob, type LedgerOrder, runLedgerJob } from '../utils/storage/ledger-jobs';
import { openDatabase } from '../utils/storage/open';

/** The thread of the page 台账: reads the database, never writes it. See utils/storage/ledger-jobs.ts. */
export default defineUnlistedScript(() => {
  const ended = new Set<number>();
  let opening: Promise<SanshenDb> | null = null;
  const say = (answer: LedgerAnswer) => globalThis.postMessage(answer);
  const work = async (id: number, job: LedgerJob) => {
    try {
      opening ??= openDatabase();
      const result = await runLedgerJob(await opening, job, (progress) => {
        if (ended.has(id)) return false;
        say({ id, progress });
        return true;
      });
      if (!ended.delete(id)) say({ id, result });
    } catch (error) {
      // The next order opens the database anew.
      opening = null;
      say({ id, fault: error instanceof Fault ? { code: error.code, message: error.message } : null });
    }
  };
  globalThis.addEventListener('message', ({ data }: MessageEvent<LedgerOrder>) => {
    if ('end' in data) ended.add(data.id);
    else void work(data.id, data.order);
  });
});
