// First paint of the popup with 100,000 comments stored, in real Chromium over the built extension:
// npx wxt build && node tests/bench/popup.mjs [folder of the built extension]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const STORED = 100_000;
const PORTION = 5_000;
const ROUNDS = 15;
const extension = process.argv[2] ?? fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
const profile = await mkdtemp(join(tmpdir(), 'sanshen-bench-'));

/** Runs in the page: a third of the comments have a running clock, a tenth of them is overdue. */
async function store([from, count, account, now]) {
  const open = indexedDB.open('sanshen');
  const db = await new Promise((resolve) => {
    open.onsuccess = () => resolve(open.result);
  });
  const transaction = db.transaction('comments', 'readwrite');
  const comments = transaction.objectStore('comments');
  for (let n = from; n < from + count; n++) {
    const running = n % 3 === 0;
    const key = `weibo:comment:${n}`;
    const dueAt = now - 3_600_000 + (n % 30_000) * 36_000;
    comments.put({
      key,
      account,
      accountName: '清源发布',
      seen: {
        platform: 'weibo',
        channel: 'comment',
        postId: `${5_241_000_000_000_000 + (n % 400)}`,
        postTitle: '关于城区道路施工的通告',
        commentId: String(n),
        parentId: '',
        authorId: String(6_000_000_000 + (n % 40_000)),
        authorName: `网友${n % 40_000}`,
        own: false,
        text: `人民路路灯坏了${n % 5_000}天了，什么时候修？打过12345，没有答复。`,
        at: dueAt - 3_600_000,
        uncertainty: 0,
        answered: false,
        answeredAt: null,
        url: 'https://weibo.com/comment/inbox',
        via: 'page-json',
      },
      edits: [],
      triage: { kind: 'complaint', importance: 'normal', negative: true, needsAnswer: true, reasons: [], by: 'rules' },
      matter: key,
      handling: {
        department: '',
        transfers: [],
        urgings: [],
        extension: null,
        pauses: [],
        outcome: running ? null : 'resolved',
        resultUrl: '',
      },
      firstSeenAt: dueAt - 3_500_000,
      lastSeenAt: now,
      status: running ? 'open' : 'resolved',
      acknowledgedAt: running ? null : dueAt - 60_000,
      resolvedAt: running ? null : dueAt - 60_000,
      reason: '',
      dueAt: running ? dueAt : 0,
      done: running ? 0 : 1,
      notified: 'escalated',
      snoozed: null,
    });
  }
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  db.close();
}

const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: false,
  viewport: { width: 360, height: 580 },
  env: { ...process.env, LANGUAGE: 'zh_CN' },
  args: [
    '--headless=new',
    '--no-sandbox',
    '--lang=zh-CN',
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
  ],
});
try {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const popup = `chrome-extension://${new URL(worker.url()).host}/popup.html`;
  const page = await context.newPage();
  await page.goto(popup);
  await page.evaluate(() =>
    chrome.runtime.sendMessage({
      id: 1,
      type: 'unit.create',
      timestamp: Date.now(),
      data: {
        unit: { name: '清源县融媒体中心', size: 6, regulations: ['jiangbei-2021'] },
        people: [
          { name: '林晓', post: '编辑', roles: ['operator', 'duty'] },
          { name: '赵刚', post: '分管领导', roles: ['final', 'admin'] },
        ],
        accounts: [{ platform: 'weibo', name: '清源发布' }],
      },
    }),
  );
  await page.getByText('清源发布').first().waitFor();
  const account = 'weibo:name:清源发布';
  const now = Date.now();
  // Two times: from the navigation on, script and styles included, and from the moment at which the page is drawn first (its scripts are
  // there, nothing has been read yet).
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (document.querySelector('#root > *')) globalThis.mountedAt ??= performance.now();
      if (!document.querySelector('.ss-row[data-key]')) return;
      seen.disconnect();
      // When the frame that draws it is done. Not the frame after it: a browser without a screen makes one a second when nothing moves.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          globalThis.listedAt = performance.now();
        };
        port2.postMessage(null);
      });
    });
    seen.observe(document, { childList: true, subtree: true });
  });
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  const measured = async (what) => {
    const times = [];
    const script = [];
    for (let i = 0; i < ROUNDS; i++) {
      await page.goto('about:blank');
      await page.goto(popup);
      await page.waitForFunction(() => globalThis.listedAt !== undefined);
      times.push(await page.evaluate(() => [globalThis.listedAt, globalThis.listedAt - globalThis.mountedAt]));
      const { metrics } = await cdp.send('Performance.getMetrics');
      script.push(1_000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0));
    }
    const figures = [0, 1].map((which) => {
      const sorted = times.map((pair) => pair[which]).sort((a, b) => a - b);
      const at = (share) => sorted[Math.floor((ROUNDS - 1) * share)].toFixed(0);
      return `median ${at(0.5)} ms, fastest ${at(0)}, slowest ${at(1)}`;
    });
    const own = script.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)].toFixed(0);
    console.log(
      `${what}: ${figures[0]}; of these reading and drawing: ${figures[1]}; time in scripts: median ${own} ms`,
    );
  };
  console.log('═══ popup: from opening until the list is on the screen');
  await page.evaluate(store, [0, 300, account, now]);
  await measured('300 comments stored');
  for (let from = 0; from < STORED; from += PORTION) await page.evaluate(store, [from, PORTION, account, now]);
  await measured(`${STORED} comments stored`);
} finally {
  await context.close();
  await rm(profile, { recursive: true, force: true });
}
