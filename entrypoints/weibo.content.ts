import { defineContentScript } from 'wxt/utils/define-content-script';
import { startAssistant } from '../utils/assistant/start';
import { PLATFORM_MATCHES } from '../utils/platforms/hosts';
import { adapter } from '../utils/platforms/weibo/adapter';

export default defineContentScript({
  matches: [...PLATFORM_MATCHES.weibo],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  main: (ctx) => startAssistant(ctx, adapter),
});
