/** Not in every browser, and not in TypeScript's library. */
interface YieldingScheduler {
  yield?: () => Promise<void>;
}

/**
 * Resolves in a task of its own, after everything that waits already: input, painting. For work that is done in slices. No timer: those
 * are held back when they follow each other, and in pages that are not looked at.
 */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: YieldingScheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}
