import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import type { PopupActions, PopupState } from '../../components/popup/model';
import { Popup } from '../../components/popup/popup';
import { send } from '../../utils/messaging/send';
import { useLive } from '../workspace/lib/database';
import { popupState, readPopup } from './state';

/** How often rows move between the sections; the countdowns tick by themselves. */
const RESORT_MS = 10_000;
const clock = (): number => Date.now();

/** The popup over the database (read only) and the background. */
export function DutyPopup(): ReactNode {
  const live = useLive(readPopup, []);
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), RESORT_MS);
    return () => clearInterval(timer);
  }, []);
  const windowId = useWindowId();
  const { retry } = live;
  const actions = useMemo<PopupActions>(
    () => ({
      onOpen: async (key) => {
        await send('comment.open', { key });
        window.close();
      },
      onAct: async (key, change, reason) => {
        await send('comment.act', { key, change, reason });
      },
      onPanel: () => openPanel(windowId),
      onWorkspace: () => openPage('/workspace.html'),
      onDebts: () => openPanel(windowId),
      onBackup: () => openPage('/workspace.html#/settings'),
      onStrays: () => openPage('/workspace.html#/posts'),
      onSetup: () => openPage('/workspace.html#/onboarding'),
      onRetry: retry,
    }),
    [retry, windowId],
  );
  const state = useMemo<PopupState>(() => {
    if (live.error) return { status: 'failed', message: live.error };
    // A change that comes in between two rounds is newer than `now`.
    return live.value ? popupState(live.value, Math.max(now, clock())) : { status: 'loading' };
  }, [live.error, live.value, now]);
  return <Popup state={state} actions={actions} now={clock} />;
}

/** Known before the click: the side panel opens only if nothing is awaited after it. */
function useWindowId(): number | null {
  const [id, setId] = useState<number | null>(null);
  useEffect(() => {
    void browser.windows.getCurrent().then((own) => setId(own.id ?? null));
  }, []);
  return id;
}

async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path as never) });
  window.close();
}

/** Opens 审校台 beside the page, in a tab where the browser has no side panel. */
async function openPanel(windowId: number | null): Promise<void> {
  if (windowId === null || !browser.sidePanel) return openPage('/sidepanel.html');
  await browser.sidePanel.open({ windowId });
  window.close();
}
