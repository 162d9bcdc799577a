import { defineContentScript } from 'wxt/utils/define-content-script';
import { startAssistant } from '../utils/assistant/start';
import { adapter } from '../utils/platforms/douyin/adapter';
import { PLATFORM_MATCHES } from '../utils/platforms/hosts';

export default defineContentScript({
  matches: [...PLATFORM_MATCHES.douyin],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  main: (ctx) => startAssistant(ctx, adapter),
});
