import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPageGuard } from '../utils/page-guard/start';
import { endpoints } from '../utils/platforms/douyin/endpoints';
import { pageApi } from '../utils/platforms/douyin/page-api';
import { PLATFORM_MATCHES } from '../utils/platforms/hosts';

export default defineContentScript({
  matches: [...PLATFORM_MATCHES.douyin],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  world: 'MAIN',
  main: () => startPageGuard(endpoints, pageApi),
});
