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
context.setDefaultTimeout(400_000);

/** A page that does not stand by then is reported, with a picture of it. */
const PATIENCE_MS = 20_000;
/** Nothing changes for so long: the page stands as it will. */
const QUIET_MS = 700;
const BUDGET_MS = { page: 500, report: 3_000, verify: 3_000 };
const failed = [];

/**
 * What one look at a page took, ms: `stands` from the navigation until the last change of what it shows, `framed` until that is on the
 * screen, `drawn` until the first thing on it, `busy` the longest task. Null when it does not stand in time.
 */
async function lookAt(page, address) {
  await page.goto('about:blank');
  await page.goto(address);
  try {
    await page.waitForFunction((quiet) => globalThis.standsSince(quiet), QUIET_MS, { timeout: PATIENCE_MS });
  } catch {
    const name = join(tmpdir(), `county-${failed.length}.png`);
    await page.screenshot({ path: name });
    const why = await page.evaluate(() => globalThis.whyNot());
    failed.push(address);
    console.log(`NOT STANDING after ${PATIENCE_MS / 1000} s: ${address}: ${why}; picture: ${name}`);
    return null;
  }
  return page.evaluate(() => ({
    stands: globalThis.changedAt,
    framed: globalThis.framedAt,
    drawn: globalThis.drawnAt,
    busy: globalThis.busy,
  }));
}

const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function shown(looks, budget) {
  const stands = looks.map((look) => look.stands);
  const range = `${Math.min(...stands).toFixed(0)}–${Math.max(...stands).toFixed(0)}`;
  const after = middle(looks.map(({ stands, drawn }) => stands - drawn)).toFixed(0);
  const framed = middle(looks.map((look) => look.framed)).toFixed(0);
  const busy = Math.max(...looks.map((look) => look.busy)).toFixed(0);
  const over = middle(stands) > budget ? '  OVER' : '';
  return `median ${middle(stands).toFixed(0)} ms (${range}); of these after the first drawing ${after} ms; on the screen after ${framed} ms; longest task ${busy} ms${over}`;
}

try {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const workspace = `chrome-extension://${new URL(worker.url()).host}/workspace.html`;
  const page = await context.newPage();
  // The setup that opens after installation would stand before the page that is measured: behind it there is one frame a second.
  context.on('page', (other) => other.close());
  for (const other of context.pages()) if (other !== page) await other.close();
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
    /** Empty when the page shows something and is loading nothing. */
    globalThis.whyNot = () => {
      const content = document.querySelector('.ant-layout-content');
      if (!content) return `no page but ${document.body?.textContent.slice(0, 200)}`;
      if (![...content.children].some((child) => !child.matches('h4'))) return 'nothing below the heading';
      // A table is wrapped in a `.ant-spin` whether it is loading or not.
      if (content.querySelector('.ant-spin-spinning, .ant-skeleton')) return 'still loading something';
      return '';
    };
    globalThis.standsSince = (quiet) => {
      if (globalThis.whyNot() !== '' || globalThis.framedAt === undefined) return false;
      return performance.now() - globalThis.changedAt > quiet;
    };
    new MutationObserver(() => {
      if (!document.querySelector('#root > *')) return;
      globalThis.drawnAt ??= performance.now();
      globalThis.changedAt = performance.now();
      // The frame after the one that draws it: on a busy computer it says more about the others.
      globalThis.framedAt = undefined;
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          globalThis.framedAt = performance.now();
        }),
      );
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
  const measured = async (what, address, budget) => {
    const looks = [];
    for (let i = 0; i < ROUNDS; i++) {
      const look = await lookAt(page, `${workspace}${address}`);
      if (look === null) return;
      looks.push(look);
    }
    console.log(`${what}: ${shown(looks, budget)}`);
  };
  if (parts.includes('pages')) {
    await page.goto(workspace);
    await page.locator('nav li[role=menuitem]').first().waitFor();
    const routes = await page.evaluate(() =>
      [...document.querySelectorAll('nav li[role=menuitem]')].map(({ dataset }) => dataset.menuId?.split('-').pop()),
    );
    for (const route of routes) if (route !== 'report') await measured(`page ${route}`, `#/${route}`, BUDGET_MS.page);
    // From one page to the next, as people go: the workspace is open already.
    for (const route of routes) {
      if (route === 'report') continue;
      const times = [];
      for (let i = 0; i < ROUNDS; i++) {
        if ((await lookAt(page, `${workspace}#/${route === 'help' ? 'packets' : 'help'}`)) === null) break;
        const start = await page.evaluate((to) => {
          location.hash = to;
          return performance.now();
        }, `#/${route}`);
        await page.waitForFunction((quiet) => globalThis.standsSince(quiet), QUIET_MS, { timeout: PATIENCE_MS });
        times.push((await page.evaluate(() => globalThis.changedAt)) - start);
      }
      const over = middle(times) > BUDGET_MS.page ? '  OVER' : '';
      console.log(
        `to page ${route}: median ${middle(times).toFixed(0)} ms (${times.map((t) => t.toFixed(0)).join(', ')})${over}`,
      );
    }
  }
  if (parts.includes('report')) {
    const span = (kind, from, to) => `#/report?kind=${kind}&from=${from}&to=${to}`;
    await measured('report of a month', span('month', '2026-10-01', '2026-10-31'), BUDGET_MS.report);
    await measured('report of a quarter', span('quarter', '2026-07-01', '2026-09-30'), BUDGET_MS.report);
    await measured('report of the year', span('days', '2025-12-01', '2026-11-30'), BUDGET_MS.report);
  }
  if (parts.includes('verify')) {
    const clicked = async (what, button, result) => {
      const times = [];
      for (let i = 0; i < ROUNDS; i++) {
        if ((await lookAt(page, `${workspace}#/ledger`)) === null) return;
        const start = Date.now();
        await page.getByRole('button', { name: button }).click();
        await page.locator(result, { hasText: '签名' }).waitFor({ timeout: 120_000 });
        times.push(Date.now() - start);
      }
      const over = middle(times) > BUDGET_MS.verify ? '  OVER' : '';
      console.log(`${what}, from the click to the result: median ${middle(times)} ms (${times.join(', ')})${over}`);
    };
    const threads = await page.evaluate(() => navigator.hardwareConcurrency);
    await clicked(`full check by ${threads} threads`, /校验台账/, '.ant-alert-success');
    // Nothing is new in this county: all links, and what every check costs beside the signatures.
    await clicked('check of what is new', '校验新增', '.ant-alert-info');
    for (const line of await county('verify')) console.log(line);
  }
  if (parts.includes('backup')) for (const line of await county('backup')) console.log(line);
  console.log(`load ${loadavg()[0].toFixed(1)}`);
  if (failed.length > 0) process.exitCode = 1;
} finally {
  await context.close();
  if (!kept) await rm(profile, { recursive: true, force: true });
}
