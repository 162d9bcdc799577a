import { browser } from 'wxt/browser';
import { Fault } from '../domain/fault';
import type { CommentKey } from '../domain/ids';
import type { Backend } from './backend';
import { openComment } from './open-comment';

/** What a click on a notification opens: the comment's place on its platform, else its row in the duty list. */
export async function openNotice(back: Backend, id: string): Promise<void> {
  if (id === 'debt:overdue') return openPage('/workspace.html#/emergency');
  const place = /^duty:\w+:(.+)$/.exec(id)?.[1];
  if (place === undefined) return;
  await browser.notifications.clear(id);
  if (place === '*') return openList(null);
  try {
    await openComment(back, place as CommentKey);
  } catch (error) {
    // Letters and calls have no place, and what has gone meanwhile has none either.
    if (!(error instanceof Fault)) throw error;
    await openList(place);
  }
}

async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path as never) });
}

/** The duty list in a window of its own: the browser's own popup cannot be opened from a notification everywhere. */
async function openList(key: string | null): Promise<void> {
  const url = browser.runtime.getURL(`/popup.html${key === null ? '' : `#${encodeURIComponent(key)}`}` as never);
  await browser.windows.create({ url, type: 'popup', width: 376, height: 640, focused: true });
}
