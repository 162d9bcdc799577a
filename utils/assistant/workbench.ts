import type { InspectionContext } from '../inspection/contract';
import type { Inspector } from '../inspection/inspector';
import type { send as sendMessage } from '../messaging/send-content';
import { loadedScript } from './loaded-script';
import type { ObserverDeps, PageObserver } from './page-observer';
import type { PageSession } from './session';
import type { PageUi } from './ui';

/**
 * The heavy half of the content script: rules, marks and bar, and the words they look for. Loaded when a page first shows a composer, so that reading a
 * feed costs nothing of it.
 */
export interface Workbench {
  /** Takes the prebuilt lexicons; nothing can be inspected before. @throws Error when they are not ours */
  takeWords(buffer: ArrayBuffer): void;
  /** Takes the language model: inspectors made from now on look for typing errors too. Rejects when it is not ours */
  takeLanguage(buffer: ArrayBuffer): Promise<void>;
  /** Inspection of a draft that is being written, for one context. */
  createInspector(context: InspectionContext): Inspector;
  createObserver(deps: ObserverDeps): PageObserver;
  createUi(session: PageSession, send: typeof sendMessage): PageUi;
}

/** Where the loaded script puts it: the isolated world's own global, which no page can see. */
export interface WorkbenchGlobal {
  sanshenWorkbench?: Workbench;
}

/**
 * Loads script and lexicons once. Rejects when one of them is gone (the extension was updated under the open page): without words
 * nothing is inspected here, and publishing stays held.
 */
export function workbenchLoader(script: string, words: string): () => Promise<Workbench> {
  const load = loadedScript(script, () => (globalThis as WorkbenchGlobal).sanshenWorkbench);
  let loading: Promise<Workbench> | null = null;
  return () => {
    loading ??= Promise.all([bytesOf(words), load()]).then(([buffer, loaded]) => {
      loaded.takeWords(buffer);
      return loaded;
    });
    return loading;
  };
}

/** A packaged file. Rejects when it is gone: the extension was updated under the open page. */
export async function bytesOf(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error('packaged file missing');
  return response.arrayBuffer();
}
