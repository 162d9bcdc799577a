import { browser } from 'wxt/browser';
import { Fault } from '../domain/fault';
import type { CommentKey } from '../domain/ids';
import { askTab } from '../messaging/serve';
import { ALL_MATCHES } from '../platforms/hosts';
import type { Backend } from './backend';
import { requireComment } from './comment-acts';

/** A freshly opened page needs a moment until its list is there. */
const TRIES = 10;
const PAUSE_MS = 700;

/** Opens the place of a comment in its back-office, in a tab that is there already when there is one, and scrolls to it. */
export async function openComment(back: Backend, key: CommentKey): Promise<void> {
  const { seen } = await requireComment(await back.db(), key);
  if (seen.url === '') throw new Fault('no-place', '该留言没有平台页面，请在工作台的“留言”中办理。');
  const target = new URL(seen.url);
  if (target.protocol !== 'https:') return;
  const tabs = await browser.tabs.query({ url: [...ALL_MATCHES] });
  const there = tabs.find((tab) => tab.url && samePlace(new URL(tab.url), target));
  const tab =
    there?.id === undefined
      ? await browser.tabs.create({ url: target.href })
      : await browser.tabs.update(there.id, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  if (tab?.id === undefined) return;
  const { postId, commentId, authorName, text } = seen;
  for (let i = 0; i < TRIES; i++) {
    const answer = await askTab(tab.id, 'tab.reveal', { postId, commentId, authorName, text }).catch(() => null);
    if (answer?.found) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** Same page, whatever session token its address carries. */
function samePlace(a: URL, b: URL): boolean {
  return (
    a.host === b.host &&
    a.pathname === b.pathname &&
    (a.searchParams.get('action') ?? '') === (b.searchParams.get('action') ?? '')
  );
}
