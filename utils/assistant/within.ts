import { Fault } from '../domain/fault';

/**
 * The same promise with a limit: people wait in front of the page. What comes later goes nowhere.
 * @throws Fault `no-answer` when the time (ms) is over.
 */
export function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Fault('no-answer', '扩展后台没有应答，发布已暂停，稿件未改动。')),
      limitMs,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
