import type { InspectionContext } from '../inspection/contract';
import type { Inspector } from '../inspection/inspector';
import type { send as sendMessage } from '../messaging/send';
import type { Translate } from '../platforms/dom/bar-state';
import type { PageSession } from './session';
import type { PageUi } from './ui';

/**
 * The heavy half of the content script: rules, lexicons, marks and bar. Loaded when a page first shows a composer, so that reading a
 * feed costs nothing of it.
 */
export interface Workbench {
  /** Inspection of a draft that is being written, for one context. */
  createInspector(context: InspectionContext): Inspector;
  createUi(session: PageSession, send: typeof sendMessage, t: Translate): PageUi;
}

/** Where the loaded script puts it: the isolated world's own global, which no page can see. */
export interface WorkbenchGlobal {
  sanshenWorkbench?: Workbench;
}

/** Loads it once. Rejects when the file is gone: the extension was updated under the open page. */
export function workbenchLoader(url: string): () => Promise<Workbench> {
  let loading: Promise<Workbench> | null = null;
  return () => {
    loading ??= import(/* @vite-ignore */ url).then(() => {
      const loaded = (globalThis as WorkbenchGlobal).sanshenWorkbench;
      if (!loaded) throw new Error('workbench missing');
      return loaded;
    });
    return loading;
  };
}
