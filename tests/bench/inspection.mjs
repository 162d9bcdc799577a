// npm run bench: speed of the inspection beside other packages and beside a bare loop over the text, in Node and in Chromium.
// Bundles the code first, as the extension does: unbundled modules are several times slower in hot loops.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { wordDataFile } from '../run/word-data.mjs';

const COLD_STARTS = 5;
const outDir = await mkdtemp(join(tmpdir(), 'sanshen-bench-'));
try {
  const words = await wordDataFile();
  const script = await bundle('tests/bench/page.ts', 'bench');
  const rules = await bundle('utils/inspection/inspect.ts', 'rules');
  const packed = (path) => `${(gzipSync(readFileSync(path), { level: 9 }).length / 1000).toFixed(0)} kB packed`;
  console.log(
    `word data: ${readFileSync(words).length} bytes, ${packed(words)}; engine and all rules: ${packed(rules)}`,
  );

  console.log(`\n═══ Node ${process.version}`);
  const cold = Array.from({ length: COLD_STARTS }, () => node(script, words, 'cold'));
  console.log(
    `cold start, ms (read + views, first inspection of 2000 characters): ${cold.map((out) => out.trim()).join(' · ')}`,
  );
  console.log(node(script, words, 'run'));
  await inChromium(script, words);
} finally {
  await rm(outDir, { recursive: true, force: true });
}

/** One self-contained script, minified like the extension's. */
async function bundle(entry, name) {
  await build({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: join(outDir, name),
      emptyOutDir: true,
      minify: true,
      target: 'esnext',
      lib: {
        entry: fileURLToPath(new URL(`../../${entry}`, import.meta.url)),
        formats: ['iife'],
        name: 'sanshenModule',
        fileName: () => `${name}.js`,
      },
    },
  });
  return join(outDir, name, `${name}.js`);
}

/** Runs the bench in a process of its own. */
function node(script, words, what) {
  const code = `
    const { readFileSync } = require('node:fs');
    (0, eval)(readFileSync(${JSON.stringify(script)}, 'utf8'));
    const bench = globalThis.sanshenBench;
    const start = performance.now();
    bench.takeWordData(new Uint8Array(readFileSync(${JSON.stringify(words)})).buffer);
    const ready = performance.now() - start;
    if (${JSON.stringify(what)} === 'cold') console.log(ready.toFixed(1) + ' + ' + bench.firstInspection().toFixed(1));
    else bench.run((text) => console.log(text));`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', code], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

async function inChromium(script, words) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  console.log(`\n═══ Chromium ${browser.version()}`);
  const bytes = readFileSync(words);
  // A server of our own: requests that the test driver answers take a hundred times as long.
  const packed = gzipSync(bytes, { level: 9 });
  const server = createServer((request, response) => {
    if (request.url === '/words.bin') response.end(bytes);
    else if (request.url === '/words.bin.gz') response.end(packed);
    else if (request.url === '/bench.js')
      response.setHeader('content-type', 'text/javascript').end(readFileSync(script));
    else
      response
        .setHeader('content-type', 'text/html')
        .end('<!doctype html><meta charset="utf-8"><script src="bench.js"></script>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const open = async () => {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    return page;
  };
  const starts = [];
  for (let i = 0; i < COLD_STARTS; i++) {
    const page = await open();
    starts.push(await page.evaluate(coldStart));
    await page.close();
  }
  console.log(
    `cold start, ms (fetch + views, the same packed with gzip, first inspection of 2000 characters): ${starts
      .map(({ plain, packed, first }) => `${plain.toFixed(1)}, ${packed.toFixed(1)}, ${first.toFixed(1)}`)
      .join(' · ')}`,
  );
  const page = await open();
  page.on('console', (message) => console.log(message.text()));
  await page.evaluate(async () => {
    const bench = globalThis.sanshenBench;
    bench.takeWordData(await (await fetch('/words.bin')).arrayBuffer());
    bench.run((text) => console.log(text));
  });
  await browser.close();
  server.close();
}

/** In the page: both ways of loading, and the first inspection. */
async function coldStart() {
  const bench = globalThis.sanshenBench;
  const timed = async (task) => {
    const start = performance.now();
    await task();
    return performance.now() - start;
  };
  const packed = await timed(async () => {
    const { body } = await fetch('/words.bin.gz');
    bench.takeWordData(await new Response(body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
  });
  const plain = await timed(async () => bench.takeWordData(await (await fetch('/words.bin')).arrayBuffer()));
  return { plain, packed, first: bench.firstInspection() };
}
