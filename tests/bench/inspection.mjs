// Benchmark of the inspection: node tests/bench/inspection.mjs
// Bundles the code first, as the extension does: unbundled modules are several times slower in hot loops.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const outDir = await mkdtemp(join(tmpdir(), 'sanshen-bench-'));
try {
  await build({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('./inspection.ts', import.meta.url)),
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      rolldownOptions: { output: { entryFileNames: 'bench.mjs' } },
    },
  });
  await import(pathToFileURL(join(outDir, 'bench.mjs')).href);
} finally {
  await rm(outDir, { recursive: true, force: true });
}
