import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PageObserver } from '../utils/assistant/page-observer';
import { PageUi } from '../utils/assistant/ui';
import type { WorkbenchGlobal } from '../utils/assistant/workbench';
import { Inspector } from '../utils/inspection/inspector';
import { useWordData } from '../utils/inspection/word-data';

/** See utils/assistant/workbench.ts. */
export default defineUnlistedScript(() => {
  (globalThis as WorkbenchGlobal).sanshenWorkbench = {
    useWords: useWordData,
    createInspector: (context) => new Inspector(context, { language: null }),
    createObserver: (deps) => new PageObserver(deps),
    createUi: (session, send, t) => new PageUi(session, send, t),
  };
});
