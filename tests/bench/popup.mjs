// First paint of the popup with 100,000 comments stored, in real Chromium over the built extension, beside a page of the same extension that
// shows one row by one line of script: what opening any page costs on this computer, whatever is on it. Both take turns, by the same clock.
// npx wxt build && node tests/bench/popup.mjs [folder of the built extension]
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const STORED = 100_000;
const PORTION = 5_000;
const ROUNDS = 15;
const built = process.argv[2] ?? fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
const profile = await mkdtemp(join(tmpdir(), 'sanshen-bench-'));
const extension = await mkdtemp(join(tmpdir(), 'sanshen-bench-built-'));
await cp(built, extension, { recursive: true });
await writeFile(
  join(extension, 'bare.html'),
  '<!doctype html><meta charset="utf-8"><div id="root"></div><script type="module" src="/bare.js"></script>',
);
await writeFile(
  join(extension, 'bare.js'),
  `document.querySelector('#root').innerHTML = '<ul><li class="ss-row" data-key="bare">人民路路灯坏了</li></ul>';`,
);

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
  locale: 'zh-CN',
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
  const addressOf = (file) => `chrome-extension://${new URL(worker.url()).host}/${file}.html`;
  const popup = addressOf('popup');
  const page = await context.newPage();
  // The setup that opens after installation would stand before the page that is measured: behind it there is one frame a second.
  context.on('page', (other) => other.close());
  for (const other of context.pages()) if (other !== page) await other.close();
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
  // From the navigation on, scripts and styles included. Told by a line on the console: whatever asks the page runs in it and is measured.
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector('.ss-row[data-key]')) return;
      seen.disconnect();
      // When the frame that draws it is done. Not the frame after it: a browser without a screen makes one a second when nothing moves.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => console.info(`listed ${performance.now()}`);
        port2.postMessage(null);
      });
    });
    seen.observe(document, { childList: true, subtree: true });
  });
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  const opened = async (file) => {
    await page.goto('about:blank');
    const listed = page.waitForEvent('console', (message) => message.text().startsWith('listed '));
    await page.goto(addressOf(file), { waitUntil: 'commit' });
    const whole = Number((await listed).text().slice('listed '.length));
    const { metrics } = await cdp.send('Performance.getMetrics');
    const script = 1_000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0);
    return { whole, script };
  };
  const figures = (rounds, what) => {
    const sorted = rounds.map((round) => round[what]).sort((a, b) => a - b);
    return { median: sorted[Math.floor(sorted.length / 2)], fastest: sorted[0], slowest: sorted.at(-1) };
  };
  const words = ({ median, fastest, slowest }) =>
    `median ${median.toFixed(0)} ms, fastest ${fastest.toFixed(0)}, slowest ${slowest.toFixed(0)}`;
  const measured = async (what) => {
    const bare = [];
    const full = [];
    for (let i = 0; i < ROUNDS; i++) {
      bare.push(await opened('bare'));
      full.push(await opened('popup'));
    }
    const [peer, whole] = [figures(bare, 'whole'), figures(full, 'whole')];
    const times = (which) => (whole[which] / peer[which]).toFixed(1);
    console.log(`${what}: ${words(whole)}`);
    console.log(`  time in scripts: median ${figures(full, 'script').median.toFixed(0)} ms`);
    console.log(
      `  a bare page of the extension: ${words(peer)}; the popup ${times('median')} × (fastest ${times('fastest')} ×)`,
    );
  };
  console.log('═══ popup: from opening until the list is on the screen');
  await page.evaluate(store, [0, 300, account, now]);
  await measured('300 comments stored');
  for (let from = 0; from < STORED; from += PORTION) await page.evaluate(store, [from, PORTION, account, now]);
  await measured(`${STORED} comments stored`);
} finally {
  await context.close();
  for (const folder of [profile, extension]) await rm(folder, { recursive: true, force: true });
}
