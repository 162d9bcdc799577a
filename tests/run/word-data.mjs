// Builds the prebuilt lexicons (utils/word-data) for whoever needs them in Node: the extension's build, tests, command line and bench.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './ensure.mjs';

/** What the data is made of; a change in any of it makes new data. */
const SOURCES = [
  'utils/inspection/lexicons',
  'utils/inspection/matcher',
  'utils/inspection/text',
  'utils/inspection/word-data.ts',
  'utils/domain/finding.ts',
  'utils/word-data',
  'package-lock.json',
];
/** Older files are removed: nobody can be about to read them. */
const KEEP_MS = 3_600_000;

function* files(path) {
  if (!statSync(join(root, path)).isDirectory()) yield path;
  else for (const name of readdirSync(join(root, path)).sort()) yield* files(`${path}/${name}`);
}

/** Path of the built data, made anew when a source has changed since. Several may be made at once: the last one stays. */
export async function wordDataFile() {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((source) => [...files(source)]))
    hash.update(path).update(readFileSync(join(root, path)));
  const target = join(root, 'node_modules', '.sanshen', 'word-data', `${hash.digest('hex').slice(0, 16)}.bin`);
  if (existsSync(target)) return target;

  mkdirSync(dirname(target), { recursive: true });
  for (const old of readdirSync(dirname(target))) {
    const path = join(dirname(target), old);
    if (Date.now() - statSync(path).mtimeMs > KEEP_MS) rmSync(path);
  }
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(root, 'utils/word-data/build.ts'), {
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
  });
  const own = `${target}.${process.pid}`;
  writeFileSync(own, new Uint8Array(module.buildWordData()));
  renameSync(own, target);
  return target;
}
