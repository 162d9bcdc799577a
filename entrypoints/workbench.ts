import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PageUi } from '../utils/assistant/ui';
import type { WorkbenchGlobal } from '../utils/assistant/workbench';
import { Inspector } from '../utils/inspection/inspector';

/** See utils/assistant/workbench.ts. */
export default defineUnlistedScript(() => {
  (globalThis as WorkbenchGlobal).sanshenWorkbench = {
    createInspector: (context) => new Inspector(context, { language: null }),
    createUi: (session, send, t) => new PageUi(session, send, t),
  };
});
