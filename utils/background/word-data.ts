import { browser } from 'wxt/browser';
import { Fault } from '../domain/fault';
import { hasWordData, takeWordData } from '../inspection/word-data';

let loading: Promise<void> | null = null;

/**
 * Loads the prebuilt lexicons, once for each start of the worker or page. Await it before inspecting.
 * @throws Fault `words-missing`: nothing is inspected then, and nothing is passed as clean; the next call tries again
 */
export function wordDataReady(): Promise<void> {
  if (hasWordData()) return Promise.resolve();
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw new Fault(
      'words-missing',
      `词库未能加载，无法检测稿件，发布保持拦截。请重新加载扩展后再试。（${error instanceof Error ? error.message : String(error)}）`,
    );
  });
  return loading;
}

async function load(): Promise<void> {
  const response = await fetch(browser.runtime.getURL('/word-data.bin' as never));
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  takeWordData(await response.arrayBuffer());
}
