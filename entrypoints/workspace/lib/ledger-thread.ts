import { browser } from 'wxt/browser';
import { Fault } from '../../../utils/domain/fault';
import type {
  LedgerAnswer,
  LedgerJob,
  LedgerOrder,
  LedgerProgress,
  LedgerResults,
} from '../../../utils/storage/ledger-jobs';

/** A job that is under way. */
export interface Running<T> {
  readonly result: Promise<T>;
  /** What it still says is not heard any more; `result` never settles then. */
  readonly end: () => void;
}

interface Waiting {
  readonly resolve: (result: LedgerResults[keyof LedgerResults]) => void;
  readonly reject: (error: unknown) => void;
  readonly progress: (step: LedgerProgress) => void;
}

let thread: Worker | null = null;
let last = 0;
const waiting = new Map<number, Waiting>();

/** Has the ledger's thread do something; it starts with the first job and stays as long as the page. */
export function inLedgerThread<J extends LedgerJob>(
  order: J,
  progress: (step: LedgerProgress) => void,
): Running<LedgerResults[J['job']]> {
  thread ??= start();
  const say = (message: LedgerOrder) => thread?.postMessage(message);
  const id = ++last;
  const result = new Promise<LedgerResults[J['job']]>((resolve, reject) => {
    waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, progress });
  });
  say({ id, order });
  return {
    result,
    end: () => {
      if (waiting.delete(id)) say({ id, end: true });
    },
  };
}

function start(): Worker {
  const worker = new Worker(browser.runtime.getURL('/ledger-worker.js' as never));
  worker.addEventListener('message', ({ data }: MessageEvent<LedgerAnswer>) => {
    const asked = waiting.get(data.id);
    if (!asked) return;
    if ('progress' in data) return asked.progress(data.progress);
    waiting.delete(data.id);
    if ('result' in data) asked.resolve(data.result);
    else asked.reject(data.fault ? new Fault(data.fault.code, data.fault.message) : new Error('ledger thread'));
  });
  worker.addEventListener('error', () => {
    // Out of memory, or the extension was updated under the page: the next job gets a new thread.
    thread = null;
    for (const { reject } of waiting.values())
      reject(new Fault('ledger-thread', '台账的后台任务意外中止，请刷新页面后重试。'));
    waiting.clear();
  });
  return worker;
}
