// Collecting comments in Chromium, 100,000 stored, beside raw IndexedDB: node tests/bench/comments.mjs
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';

const outDir = await mkdtemp(join(tmpdir(), 'sanshen-bench-'));
try {
  await build({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      minify: true,
      target: 'esnext',
      lib: {
        entry: fileURLToPath(new URL('comments-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'sanshenModule',
        fileName: () => 'comments.js',
      },
    },
  });
  const script = readFileSync(join(outDir, 'comments.js'));
  // A server, because IndexedDB and WebCrypto want an origin.
  const server = createServer((request, response) => {
    if (request.url === '/comments.js') response.setHeader('content-type', 'text/javascript').end(script);
    else
      response
        .setHeader('content-type', 'text/html')
        .end('<!doctype html><meta charset="utf-8"><script src="comments.js"></script>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--enable-precise-memory-info'],
  });
  console.log(`═══ Chromium ${browser.version()}`);
  const page = await browser.newPage();
  page.on('console', (message) => console.log(message.text()));
  const cdp = await page.context().newCDPSession(page);
  /** What lives on the script heap, in bytes. */
  await page.exposeFunction('sanshenHeap', async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize = 0 } = await cdp.send('Runtime.getHeapUsage');
    return usedSize + backingStorageSize;
  });
  // The extension's own interfaces, for the round of the clocks: they do nothing here, and nothing is set.
  await page.addInitScript(() => {
    const none = new Proxy({}, { get: () => async () => undefined });
    const empty = { get: async () => ({}) };
    const runtime = { id: 'bench', getURL: (path) => path };
    globalThis.chrome = {
      runtime,
      storage: { local: empty, managed: empty },
      alarms: none,
      action: none,
      notifications: none,
      i18n: { getMessage: (key) => key },
    };
  });
  console.log(`load before ${loadavg()[0].toFixed(1)}`);
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.evaluate(() => globalThis.sanshenCommentsBench((text) => console.log(text)));
  console.log(`load after ${loadavg()[0].toFixed(1)}`);
  await browser.close();
  server.close();
} finally {
  await rm(outDir, { recursive: true, force: true });
}
