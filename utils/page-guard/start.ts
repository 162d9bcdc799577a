import { classifier } from '../platforms/classify';
import type { Endpoint, PageApi } from '../platforms/contract';
import { RESPONSE_HEADERS } from '../platforms/response-headers';
import { call, native } from './natives';
import { patchFetch } from './patch-fetch';
import { patchOther } from './patch-other';
import { patchXhr } from './patch-xhr';
import { ReleaseQueue } from './queue';
import { PublishWatch, watchPresses } from './watch';
import { type FromPage, PORT_HELLO, type ToPage } from './wire';

/**
 * Page world of one frame, before any page script: second layer of the publish guard (DESIGN §4). Knows no rules, and of the platforms only
 * the one whose page this is: its endpoint table, and the allow-listed calls of its own page API.
 */
export function startPageGuard(endpoints: readonly Endpoint[], pageApi: PageApi): void {
  const classify = classifier(endpoints);
  const calls = new Map(Object.entries(pageApi));
  const { port1, port2 } = new MessageChannel();
  const post = (message: FromPage) => call(native.postMessage, port1, message);
  const queue = new ReleaseQueue(post);
  const watch = new PublishWatch(native.now, classify);
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
  const guard = { queue, post, classify, watch, headerNames: RESPONSE_HEADERS };
  patchFetch(guard);
  patchXhr(guard);
  patchOther(guard);
  watchPresses(watch);
  window.postMessage(PORT_HELLO, '*', [port2]);
}
