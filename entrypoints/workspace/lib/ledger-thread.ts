import { browser } from 'wxt/browser';
import { Fault } from '../../../utils/domain/fault';
import type { LedgerAnswer, LedgerJob, LedgerOrder, LedgerProgress, LedgerResults } from './ledger-jobs';

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

/** One thread that works on the ledger (entrypoints/ledger-worker.ts), seen from whoever gives it work. */
export class LedgerThread {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  /** @param address of `ledger-worker.js`. @param lost called when the thread has stopped by itself; what was under way has failed then. */
  constructor(address: string, lost: () => void = () => {}) {
    this.worker = new Worker(address);
    this.worker.addEventListener('message', ({ data }: MessageEvent<LedgerAnswer>) => this.hear(data));
    this.worker.addEventListener('error', () => {
      // Out of memory, or the extension was updated under the page.
      lost();
      for (const { reject } of this.waiting.values())
        reject(new Fault('ledger-thread', '台账的后台任务意外中止，请刷新页面后重试。'));
      this.waiting.clear();
    });
  }

  run<J extends LedgerJob>(order: J, progress: (step: LedgerProgress) => void): Running<LedgerResults[J['job']]> {
    const id = ++this.last;
    const result = new Promise<LedgerResults[J['job']]>((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, progress });
    });
    this.say({ id, order });
    return {
      result,
      end: () => {
        if (this.waiting.delete(id)) this.say({ id, end: true });
      },
    };
  }

  /** Ends the thread with all that it has in hand; no result that is still awaited ever settles. */
  stop(): void {
    this.worker.terminate();
  }

  private say(message: LedgerOrder): void {
    this.worker.postMessage(message);
  }

  private hear(answer: LedgerAnswer): void {
    const asked = this.waiting.get(answer.id);
    if (!asked) return;
    if ('progress' in answer) {
      asked.progress(answer.progress);
      return;
    }
    this.waiting.delete(answer.id);
    if ('result' in answer) asked.resolve(answer.result);
    else asked.reject(answer.fault ? new Fault(answer.fault.code, answer.fault.message) : new Error('ledger thread'));
  }
}

let thread: LedgerThread | null = null;

/** Has the ledger's thread do something; it starts with the first job and stays as long as the page. */
export function inLedgerThread<J extends LedgerJob>(
  order: J,
  progress: (step: LedgerProgress) => void,
): Running<LedgerResults[J['job']]> {
  thread ??= new LedgerThread(browser.runtime.getURL('/ledger-worker.js' as never), () => {
    // The next job gets a new one.
    thread = null;
  });
  return thread.run(order, progress);
}
