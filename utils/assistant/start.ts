import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { send } from '../messaging/send-content';
import { serveTab } from '../messaging/serve-tab';
import type { PlatformAdapter } from '../platforms/contract';
import { installClickGuard } from '../platforms/dom/click-guard';
import { fullPath } from '../platforms/dom/roots';
import { onSettled } from '../platforms/dom/wait';
import { PublishClicks } from './clicks';
import { LazyUi } from './lazy-ui';
import { PageComments } from './page-comments';
import { partsLoader } from './page-parts';
import { PictureIntake } from './pictures/intake';
import { qrReaderLoader } from './pictures/qr-reader';
import { GuardRelay } from './relay';
import { PageSession } from './session';
import { SwitchedAdapter } from './switched-adapter';
import { bytesOf, workbenchLoader } from './workbench';

/** Looking for editors and reading them costs a little: not more often than this on a page that never rests. */
const LOOK_EVERY_MS = 120;

/**
 * The isolated world of one frame: reads the page, draws marks and bar, answers the page guard. Each platform's content script starts it with
 * its own adapter, so that a page pays for its own platform only.
 */
export function startAssistant(ctx: ContentScriptContext, platform: PlatformAdapter): void {
  const parts = partsLoader(browser.runtime.getURL('/page-parts.js' as never));
  const switched = new SwitchedAdapter(platform, parts);
  const { adapter } = switched;
  // A frame without an address of its own (about:blank) belongs to the page that made it.
  const own = new URL(location.href);
  const base = own.protocol === 'about:' || own.protocol === 'blob:' ? new URL(window.origin) : own;
  const url = () => (own.protocol === 'https:' ? new URL(location.href) : base);

  const workbench = workbenchLoader(
    browser.runtime.getURL('/workbench.js' as never),
    browser.runtime.getURL('/word-data.bin' as never),
  );
  const intake = new PictureIntake();
  const loadReader = qrReaderLoader(browser.runtime.getURL('/qr-reader.js' as never));
  const session: PageSession = new PageSession({
    adapter,
    send,
    doc: document,
    url,
    now: () => Date.now(),
    call: (name) => relay.call(name),
    textOf: async (html) => (await parts()).htmlToText(html),
    workbench,
    language: () => bytesOf(browser.runtime.getURL('/language-model.bin' as never)),
    observer: (bench, changed) => bench.createObserver({ intake, loadReader, changed, now: () => Date.now() }),
    render: (view) => ui.with((page) => page.render(view)),
    refresh: async () => {
      // Without an answer the page is looked at as the adapter knows it: what it does not know stays held.
      const { anchors } = await send('anchor.list', {}).catch(() => ({ anchors: [] }));
      await switched.anchored(anchors);
    },
    composing: (texts) => relay.composing(texts),
    redraw: () => ui.loaded?.redraw(),
  });
  const ui = new LazyUi(
    workbench,
    (bench) => bench.createUi(session, send),
    () => session.outdated(),
  );
  const clicks = new PublishClicks({
    adapter,
    session,
    doc: document,
    url,
    onChecking: (near) => ui.with((page) => page.checking(near)),
    onHeld: (verdict, near) =>
      ui.held((page) => page.held(verdict?.code ?? 'checking', verdict?.message ?? '', verdict?.next ?? '', near)),
  });
  const comments = new PageComments(adapter, send, () => session.account(), parts);
  const relay = new GuardRelay({
    send,
    account: () => session.account(),
    subject: async () => {
      const composer = clicks.last ? clicks.last.composer : onlyOne(session.composers());
      const reading = await session.pageReading(composer);
      return composer ? { draft: reading.draft, problems: reading.problems } : { draft: null, problems: [] };
    },
    onChecking: () => ui.with((page) => page.checking(clicks.last?.near)),
    onHeld: (message, next, code) => {
      if (code === 'unknown-endpoint') session.distrust({ what: '登记过的发布地址', tried: ['endpoints'] });
      ui.held((page) => page.held(code, message, next, clicks.last?.near));
    },
    onReleased: () => ui.with((page) => page.released()),
    onResult: (outcome, reason) => {
      ui.with((page) => page.result(outcome, reason));
      void session.reload();
    },
    onAccountSeen: (account) => session.accountSeen(account),
    onCommentsSeen: () => comments.jsonSeen(),
  });

  relay.listen(window);
  intake.listen(window);
  installClickGuard(window, clicks);
  if (own.protocol !== 'https:') return;

  const start = () => {
    let last = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let watched: readonly Node[] = [];
    const look = () => {
      timer = undefined;
      last = performance.now();
      const composers = session.look();
      relay.accountShown();
      comments.look(url(), document);
      const nodes = [document, ...composers.flatMap((c) => c.watch)];
      if (nodes.length !== watched.length || nodes.some((n, i) => n !== watched[i])) {
        watched = nodes;
        settled.watch(nodes);
      }
    };
    const settled = onSettled([document], () => {
      if (timer !== undefined) return;
      const wait = LOOK_EVERY_MS - (performance.now() - last);
      if (wait <= 0) look();
      else timer = setTimeout(look, wait);
    });
    ctx.onInvalidated(() => settled.disconnect());
    for (const type of ['focusin', 'pointerdown', 'input'] as const) {
      window.addEventListener(type, (event) => session.touch(fullPath(event)), { capture: true, passive: true });
    }
    ctx.addEventListener(window, 'wxt:locationchange', () => settled.poke());
    void session.reload().then(look);
    const embedded = adapter.embedded?.(url(), document);
    if (embedded) relay.embedded(embedded, url());
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
  else start();

  if (window.top === window) {
    serveTab({
      'tab.read': () => session.pageReading(),
      'tab.jump': ({ finding }) => ({ found: ui.loaded?.jump(finding) ?? false }),
      'tab.show': (place) => ({ found: ui.loaded?.show(place) ?? false }),
      'tab.reveal': async (comment) => ({ found: (await parts()).reveal(platform.platform, comment, document) }),
      'tab.replyBox': async () => ({
        box: (await parts()).replyBox(session.composers(), session.current())?.read().draft ?? null,
      }),
      'tab.fillReply': async ({ text, instead }) => {
        const { replyBox, fillReplyBox } = await parts();
        return { done: await fillReplyBox(replyBox(session.composers(), session.current()), text, instead) };
      },
      'tab.busy': async () => (await parts()).atRest(adapter, session.isWriting(), document),
      'tab.refresh': async () => {
        await session.reload();
        return {};
      },
    });
  }
}

function onlyOne<T>(items: readonly T[]): T | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}
