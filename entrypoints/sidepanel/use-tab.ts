import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/**
 * The tab this panel is about: the one named in the address (`sidepanel.html?tab=12`), else the active tab of its window.
 * `visit` grows whenever that tab was loaded anew or another one was chosen.
 */
export function useTab(): { readonly tabId: number | null; readonly visit: number } {
  const [tab, setTab] = useState<{ tabId: number | null; visit: number }>(() => {
    const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
    return { tabId: Number.isInteger(named) ? named : null, visit: 0 };
  });
  useEffect(() => {
    const fixed = new URLSearchParams(location.search).has('tab');
    let windowId: number | undefined;
    const choose = (tabId: number | null) => setTab((before) => ({ tabId, visit: before.visit + 1 }));
    if (!fixed) {
      void browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => {
        windowId = active?.windowId;
        choose(active?.id ?? null);
      });
    }
    const activated = (info: { tabId: number; windowId: number }) => {
      if (!fixed && info.windowId === windowId) choose(info.tabId);
    };
    const updated = (tabId: number, change: { status?: string }) => {
      if (change.status !== 'complete') return;
      setTab((before) => (before.tabId === tabId ? { tabId, visit: before.visit + 1 } : before));
    };
    browser.tabs.onActivated.addListener(activated);
    browser.tabs.onUpdated.addListener(updated);
    return () => {
      browser.tabs.onActivated.removeListener(activated);
      browser.tabs.onUpdated.removeListener(updated);
    };
  }, []);
  return tab;
}
