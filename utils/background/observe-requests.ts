import { browser } from 'wxt/browser';
import { classify } from '../platforms/endpoints';
import { ALL_MATCHES } from '../platforms/hosts';
import type { Backend } from './backend';
import { nonceOf, observedRequest } from './network';
import type { ReleaseDesk } from './releases';

/**
 * Behind the three layers of the guard: tells the desk what really left, was answered or broke off (DESIGN §4, observer). Registered
 * synchronously, or a request that wakes the worker is missed.
 * @param log makes a handler for errors of the work that it names.
 */
export function observeRequests(
  back: Backend,
  desk: ReleaseDesk,
  log: (what: string) => (error: unknown) => void,
): void {
  browser.webRequest.onBeforeRequest.addListener(
    (details) => {
      const nonce = details.method === 'POST' ? nonceOf(details.url) : null;
      if (nonce) void desk.used(nonce, observedRequest(details)).catch(log('release used'));
      return undefined;
    },
    { urls: [...ALL_MATCHES] },
    ['requestBody'],
  );
  browser.webRequest.onCompleted.addListener(
    (details) => {
      const nonce = details.method === 'POST' ? nonceOf(details.url) : null;
      if (nonce) void desk.completed(nonce).catch(log('release completed'));
      // Should be impossible: a publish that was answered although no release let it through.
      if (details.method !== 'POST' || nonceOf(details.url) || classify('POST', details.url)?.role !== 'publish')
        return;
      void back
        .db()
        .then((db) => desk.alarm(db, 'unreleased-publish', { url: details.url, tabId: details.tabId }))
        .catch(log('alarm'));
    },
    { urls: [...ALL_MATCHES] },
  );
  browser.webRequest.onErrorOccurred.addListener(
    (details) => {
      // Broken off on its way: it may have arrived. Blocked by the rule it never left.
      const nonce = details.method === 'POST' ? nonceOf(details.url) : null;
      if (nonce && details.error !== 'net::ERR_BLOCKED_BY_CLIENT') {
        void desk.completed(nonce).catch(log('release broken off'));
      }
    },
    { urls: [...ALL_MATCHES] },
  );
}
