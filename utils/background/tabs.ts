import { browser } from 'wxt/browser';
import { askTab } from '../messaging/serve';
import { ALL_MATCHES } from '../platforms/hosts';

/** Tells every open platform page that its bar may be out of date. Pages that do not answer are reloaded by their users anyway. */
export async function refreshTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...ALL_MATCHES], discarded: false, status: 'complete' });
  await Promise.all(
    tabs.map((tab) => (tab.id === undefined ? null : askTab(tab.id, 'tab.refresh', {}).catch(() => null))),
  );
}
