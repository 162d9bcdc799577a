import { defineContentScript } from 'wxt/utils/define-content-script';
import { call, native } from '../utils/page-guard/natives';
import { patchFetch } from '../utils/page-guard/patch-fetch';
import { patchOther } from '../utils/page-guard/patch-other';
import { patchXhr } from '../utils/page-guard/patch-xhr';
import { ReleaseQueue } from '../utils/page-guard/queue';
import { PublishWatch, watchPresses } from '../utils/page-guard/watch';
import { type FromPage, PORT_HELLO, type ToPage } from '../utils/page-guard/wire';
import type { PageApi } from '../utils/platforms/contract';
import { ALL_MATCHES } from '../utils/platforms/hosts';
import { RESPONSE_HEADERS } from '../utils/platforms/response-headers';

/** Allow-listed calls of the platforms' own page APIs, found by folder. */
const apis = import.meta.glob<{ pageApi: PageApi }>('../utils/platforms/*/page-api.ts', { eager: true });
const calls = new Map(Object.values(apis).flatMap((m) => Object.entries(m.pageApi)));

/** Page world, every frame, before any page script: second layer of the publish guard (DESIGN §4). Knows no rules. */
export default defineContentScript({
  matches: [...ALL_MATCHES],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  world: 'MAIN',
  main() {
    const { port1, port2 } = new MessageChannel();
    const post = (message: FromPage) => call(native.postMessage, port1, message);
    const queue = new ReleaseQueue(post);
    const watch = new PublishWatch(native.now);
    port1.onmessage = (event: MessageEvent<ToPage>) => {
      const message = event.data;
      if (message.t === 'composing') return watch.composing(message.texts, message.ids);
      if (message.t !== 'call') return queue.heard(message);
      const run = calls.get(message.name);
      (run ? run() : Promise.reject(new Error('unknown call'))).then(
        (value) => post({ t: 'called', id: message.id, ok: true, value }),
        () => post({ t: 'called', id: message.id, ok: false, value: null }),
      );
    };
    patchFetch(queue, post, RESPONSE_HEADERS, watch);
    patchXhr(queue, post, RESPONSE_HEADERS, watch);
    patchOther(post, watch);
    watchPresses(watch);
    window.postMessage(PORT_HELLO, '*', [port2]);
  },
});
