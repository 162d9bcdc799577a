import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PageUi } from '../utils/assistant/ui';
import type { WorkbenchGlobal } from '../utils/assistant/workbench';
import { inspect } from '../utils/inspection/inspect';

/** See utils/assistant/workbench.ts. */
export default defineUnlistedScript(() => {
  (globalThis as WorkbenchGlobal).sanshenWorkbench = {
    inspect,
    createUi: (session, send, t) => new PageUi(session, send, t),
  };
});
