import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PageObserver } from '../utils/assistant/page-observer';
import { PageUi } from '../utils/assistant/ui';
import type { WorkbenchGlobal } from '../utils/assistant/workbench';
import { Inspector } from '../utils/inspection/inspector';
import type { LanguageModel } from '../utils/inspection/language/contract';
import { loadLanguageModel } from '../utils/inspection/language/load';
import { takeWordData } from '../utils/inspection/word-data';
import { nextTask } from '../utils/platforms/dom/next-task';

/** See utils/assistant/workbench.ts. */
export default defineUnlistedScript(() => {
  let language: LanguageModel | null = null;
  (globalThis as WorkbenchGlobal).sanshenWorkbench = {
    takeWords: takeWordData,
    takeLanguage: async (buffer) => {
      language = await loadLanguageModel(buffer, nextTask);
    },
    createInspector: (context) => new Inspector(context, { language }),
    createObserver: (deps) => new PageObserver(deps),
    createUi: (session, send) => new PageUi(session, send),
  };
});
