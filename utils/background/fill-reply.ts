import { browser } from 'wxt/browser';
import type { KeptComment } from '../domain/comment';
import type { Draft } from '../domain/draft';
import { isSignedAddressee } from '../guard/addressee';
import type { MessageInput, MessageOutput } from '../messaging/protocol';
import { askTab } from '../messaging/serve';
import { ALL_MATCHES, platformOf } from '../platforms/hosts';
import { readerText } from '../review/text';
import type { Backend } from './backend';
import { requireComment } from './comment-acts';
import { openComment } from './open-comment';

type Filled = MessageOutput<'reply.fill'>;
const told = (outcome: Filled['outcome'], typed = ''): Filled => ({ outcome, typed });

/** A reply box that is open in some tab, with what it says and answers. */
interface OpenBox {
  readonly tabId: number;
  readonly windowId: number;
  readonly draft: Draft;
}

/** How long the person may take to open the reply box, and how often it is looked for. */
const WAIT_TRIES = 60;
const WAIT_MS = 1_000;
/** The latest order to wait for a box; an earlier one gives up. */
let waiting = 0;

/**
 * Puts a text into the reply box that the person has opened for this comment, in whichever tab it is; what was typed there stays unless
 * `replace` says otherwise. With `open` a comment without an open box is shown in its back-office first, and the box filled once the person
 * has opened it. No reply box is opened and nothing is clicked or sent.
 */
export async function fillReply(back: Backend, order: MessageInput<'reply.fill'>): Promise<Filled> {
  const mine = ++waiting;
  const { outcome, typed } = await fillNow(back, order);
  if (order.open !== true || (outcome !== 'no-box' && outcome !== 'other-box')) return told(outcome, typed);
  await openComment(back, order.key);
  for (let i = 0; i < WAIT_TRIES && mine === waiting; i++) {
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    const later = await fillNow(back, order);
    if (later.outcome !== 'no-box' && later.outcome !== 'other-box') return later;
  }
  return told(outcome, typed);
}

async function fillNow(back: Backend, { key, text, replace }: MessageInput<'reply.fill'>): Promise<Filled> {
  const { seen } = await requireComment(await back.db(), key);
  const boxes = await openBoxes(seen);
  // A box that does not say whom it answers may be the one for new comments under the account's own post: it is left alone.
  const box = boxes.find(({ draft }) => isSignedAddressee(draft, seen) === true);
  if (!box) return told(boxes.some(({ draft }) => isSignedAddressee(draft, seen) === false) ? 'other-box' : 'no-box');
  const typed = box.draft.articles[0]?.body ?? '';
  const same = readerText(typed).trim() === readerText(text).trim();
  if (!replace && !same && typed.trim() !== '') return told('occupied', typed.slice(0, 2_000));
  await browser.tabs.update(box.tabId, { active: true });
  await browser.windows.update(box.windowId, { focused: true });
  if (same) return told('filled');
  const { done } = await askTab(box.tabId, 'tab.fillReply', { text, instead: typed });
  return told(done === 'done' ? 'filled' : done);
}

/** Reply boxes of the comment's platform and kind, that of the tab used last first. */
async function openBoxes({ platform, channel }: KeptComment): Promise<readonly OpenBox[]> {
  const kind: Draft['kind'] = channel === 'message' ? 'message' : 'reply';
  const tabs = (await browser.tabs.query({ url: [...ALL_MATCHES], discarded: false }))
    .filter(({ url }) => url && platformOf(new URL(url)) === platform)
    .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  const boxes = await Promise.all(
    tabs.map(async ({ id, windowId }): Promise<OpenBox | null> => {
      if (id === undefined) return null;
      const { box } = await askTab(id, 'tab.replyBox', {}).catch(() => ({ box: null }));
      return box?.kind === kind ? { tabId: id, windowId, draft: box } : null;
    }),
  );
  return boxes.filter((box) => box !== null);
}
