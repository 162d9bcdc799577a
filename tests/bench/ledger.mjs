// Speed of the ledger in Chromium, over its own IndexedDB: node tests/bench/ledger.mjs
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
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
        entry: fileURLToPath(new URL('ledger-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'sanshenModule',
        fileName: () => 'ledger.js',
      },
    },
  });
  const script = readFileSync(join(outDir, 'ledger.js'));
  // A server, because IndexedDB and WebCrypto want an origin.
  const server = createServer((request, response) => {
    if (request.url === '/ledger.js') response.setHeader('content-type', 'text/javascript').end(script);
    else
      response
        .setHeader('content-type', 'text/html')
        .end('<!doctype html><meta charset="utf-8"><script src="ledger.js"></script>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  console.log(`═══ Chromium ${browser.version()}`);
  const page = await browser.newPage();
  page.on('console', (message) => console.log(message.text()));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.exposeFunction('threadSeconds', async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value;
  });
  await page.evaluate(() => globalThis.sanshenLedgerBench((text) => console.log(text), globalThis.threadSeconds));
  await browser.close();
  server.close();
} finally {
  await rm(outDir, { recursive: true, force: true });
}
