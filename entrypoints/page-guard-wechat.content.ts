import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPageGuard } from '../utils/page-guard/start';
import { PLATFORM_MATCHES } from '../utils/platforms/hosts';
import { endpoints } from '../utils/platforms/wechat/endpoints';
import { pageApi } from '../utils/platforms/wechat/page-api';

export default defineContentScript({
  matches: [...PLATFORM_MATCHES.wechat],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  world: 'MAIN',
  main: () => startPageGuard(endpoints, pageApi),
});
