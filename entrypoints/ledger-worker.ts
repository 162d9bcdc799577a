import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Fault } from '../utils/domain/fault';
import type { SanshenDb } from '../utils/storage/database';
import { openDatabase } from '../utils/storage/open';
import {
  type Helpers,
  type LedgerAnswer,
  type LedgerJob,
  type LedgerOrder,
  runLedgerJob,
} from './workspace/lib/ledger-jobs';
import { LedgerThread } from './workspace/lib/ledger-thread';

/** Threads at a full check, this one among them: more would only wait for the one database. */
const MOST_THREADS = 8;

/** The thread of the page 台账: reads the database, never writes it. See workspace/lib/ledger-jobs.ts. */
export default defineUnlistedScript(() => {
  const ended = new Set<number>();
  let opening: Promise<SanshenDb> | null = null;
  const say = (answer: LedgerAnswer) => globalThis.postMessage(answer);
  const work = async (id: number, job: LedgerJob) => {
    try {
      opening ??= openDatabase();
      const heard = (progress: Parameters<Parameters<typeof runLedgerJob>[2]>[0]) => {
        if (ended.has(id)) return false;
        say({ id, progress });
        return true;
      };
      const result = await runLedgerJob(await opening, job, heard, hire);
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

/** Further threads of this kind, one for each processor but the one at work here. */
function hire(most: number): Helpers {
  const count = Math.min(most, MOST_THREADS - 1, navigator.hardwareConcurrency - 1);
  const threads = Array.from({ length: count }, () => new LedgerThread(globalThis.location.href));
  return {
    check: threads.map((thread) => (stretch) => thread.run({ job: 'audit-stretch', stretch }, () => {}).result),
    dismiss: () => {
      for (const thread of threads) thread.stop();
    },
  };
}
