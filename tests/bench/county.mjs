// A county's year (20 accounts, 10,000 drafts, 60,000 comments, 100,000 ledger events) in the built extension, in real Chromium:
//   npx wxt build && node tests/bench/county.mjs [folder of the built extension] [part …]
// Parts: fill pages report verify backup; all of them without a word. With SANSHEN_COUNTY=<folder> the profile stays there, so that the
// parts can be run one after the other.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';

const ALL = ['fill', 'pages', 'report', 'verify', 'backup'];
const ROUNDS = 3;
const [given, ...named] = process.argv.slice(2);
const extension = given ?? fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
const parts = named.length > 0 ? named : ALL;
const kept = process.env.SANSHEN_COUNTY;
const profile = kept ?? (await mkdtemp(join(tmpdir(), 'sanshen-county-')));
const outDir = await mkdtemp(join(tmpdir(), 'sanshen-bench-'));

await build({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir,
    emptyOutDir: true,
    target: 'esnext',
    lib: {
      entry: fileURLToPath(new URL('county-page.ts', import.meta.url)),
      formats: ['iife'],
      name: 'sanshenModule',
      fileName: () => 'county.js',
    },
  },
});
const script = readFileSync(join(outDir, 'county.js'), 'utf8');
await rm(outDir, { recursive: true, force: true });

const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: false,
  viewport: { width: 1366, height: 768 },
  env: { ...process.env, LANGUAGE: 'zh_CN' },
  args: [
    '--headless=new',
    '--no-sandbox',
    '--lang=zh-CN',
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
  ],
});
context.setDefaultTimeout(400_000);

/** Milliseconds from the navigation, and from the first thing drawn, until the page stands and nothing in it is loading. */
async function timesOf(page, address) {
  await page.goto('about:blank');
  await page.goto(address);
  await page.waitForFunction(() => globalThis.standsAt !== undefined);
  return page.evaluate(() => [globalThis.standsAt, globalThis.standsAt - globalThis.drawnAt, globalThis.busy]);
}

function shown(times) {
  const figures = [0, 1].map((which) => {
    const sorted = times.map((each) => each[which]).sort((a, b) => a - b);
    return `median ${sorted[Math.floor(sorted.length / 2)].toFixed(0)} ms (${sorted[0].toFixed(0)}–${sorted.at(-1).toFixed(0)})`;
  });
  const longest = Math.max(...times.map((each) => each[2]));
  return `${figures[0]}; of these after the first drawing ${figures[1]}; longest task ${longest.toFixed(0)} ms`;
}

try {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const workspace = `chrome-extension://${new URL(worker.url()).host}/workspace.html`;
  const page = await context.newPage();
  page.on('pageerror', (error) => console.log(`page error: ${error}`));
  /** Runs a function of the county in an extension page without React. */
  const county = async (name) => {
    await page.goto(workspace.replace('workspace', 'sign'));
    await page.evaluate(`${script};0`);
    return page.evaluate((called) => globalThis.sanshenCounty[called](), name);
  };
  console.log(`═══ Chromium ${context.browser()?.version() ?? ''}, load ${loadavg()[0].toFixed(1)}`);
  if (parts.includes('fill')) console.log(`filling: ${await county('fill')}`);
  await page.addInitScript(() => {
    globalThis.busy = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.busy = Math.max(globalThis.busy, duration);
    }).observe({ type: 'longtask', buffered: true });
    const seen = new MutationObserver(() => {
      if (document.querySelector('#root > *')) globalThis.drawnAt ??= performance.now();
      const content = document.querySelector('.ant-layout-content');
      const filled = content && [...content.children].some((child) => !child.matches('h4'));
      if (!filled || content.querySelector('.ant-spin')) return;
      // The frame after the one that draws it.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (content.querySelector('.ant-spin')) return;
          seen.disconnect();
          globalThis.standsAt ??= performance.now();
        }),
      );
    });
    seen.observe(document, { childList: true, subtree: true });
  });
  const measured = async (what, address, rounds = ROUNDS) => {
    const times = [];
    for (let i = 0; i < rounds; i++) times.push(await timesOf(page, `${workspace}${address}`));
    console.log(`${what}: ${shown(times)}`);
  };
  if (parts.includes('pages')) {
    await page.goto(workspace);
    await page.locator('nav li[role=menuitem]').first().waitFor();
    const routes = await page.evaluate(() =>
      [...document.querySelectorAll('nav li[role=menuitem]')].map(({ dataset }) => dataset.menuId?.split('-').pop()),
    );
    for (const route of routes) if (route !== 'report') await measured(`page ${route}`, `#/${route}`);
  }
  if (parts.includes('report')) {
    const span = (kind, from, to) => `#/report?kind=${kind}&from=${from}&to=${to}`;
    await measured('report of a month', span('month', '2026-10-01', '2026-10-31'), 3);
    await measured('report of a quarter', span('quarter', '2026-07-01', '2026-09-30'), 3);
    await measured('report of the year', span('days', '2025-12-01', '2026-11-30'), 3);
  }
  if (parts.includes('verify')) {
    for (let i = 0; i < 2; i++) {
      await timesOf(page, `${workspace}#/ledger`);
      const start = Date.now();
      await page.locator('button:has(.anticon-safety-certificate)').click();
      await page.locator('.ant-alert-success', { hasText: '签名' }).waitFor();
      console.log(`verify, from the click to the result on the page: ${((Date.now() - start) / 1000).toFixed(2)} s`);
    }
    for (const line of await county('verify')) console.log(line);
  }
  if (parts.includes('backup')) for (const line of await county('backup')) console.log(line);
  console.log(`load ${loadavg()[0].toFixed(1)}`);
} finally {
  await context.close();
  if (!kept) await rm(profile, { recursive: true, force: true });
}
