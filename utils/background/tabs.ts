import { browser } from 'wxt/browser';
import type { DraftPlace } from '../messaging/place';
import { askTab } from '../messaging/serve';
import { ALL_MATCHES } from '../platforms/hosts';

/** Tells every open platform page that its bar may be out of date. Pages that do not answer are reloaded by their users anyway. */
export async function refreshTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...ALL_MATCHES], discarded: false, status: 'complete' });
  await Promise.all(
    tabs.map((tab) => (tab.id === undefined ? null : askTab(tab.id, 'tab.refresh', {}).catch(() => null))),
  );
}

/** A page that was hidden needs a moment until its marks are laid out. */
const JUMP_TRIES = 8;
const JUMP_PAUSE_MS = 150;

/** Scrolls the page of a tab to a finding. False: the passage is not on screen any more. */
export function jumpTo(tabId: number, finding: string): Promise<{ found: boolean }> {
  return untilFound(() => askTab(tabId, 'tab.jump', { finding }));
}

/** Scrolls the page of a tab to a passage of the draft. False: it says something else by now, or is not on screen. */
export function showPlace(tabId: number, place: DraftPlace): Promise<{ found: boolean }> {
  return untilFound(() => askTab(tabId, 'tab.show', place));
}

async function untilFound(ask: () => Promise<{ found: boolean }>): Promise<{ found: boolean }> {
  for (let i = 0; i < JUMP_TRIES; i++) {
    const answer = await ask();
    if (answer.found) return answer;
    await new Promise((resolve) => setTimeout(resolve, JUMP_PAUSE_MS));
  }
  return { found: false };
}
