// Bundles one of the project's TypeScript files for Node, as the extension is bundled: globs resolved, hot loops not split over modules.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './ensure.mjs';

/** What command line and bench are made of; a change in any of it makes a new bundle. */
const SOURCES = [
  'utils/command-line',
  'utils/domain',
  'utils/inspection',
  'utils/regulations',
  'tests/bench',
  'tests/support',
  'package-lock.json',
];
/** Older bundles of the same name are removed: nobody can be about to run them. */
const KEEP_MS = 3_600_000;

function* files(path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  if (!statSync(full).isDirectory()) yield path;
  else for (const name of readdirSync(full).sort()) yield* files(`${path}/${name}`);
}

/** Path of the bundle of `entry` (from the root), made anew when a source has changed since. Several may be made at once. */
export async function bundled(entry, name) {
  const hash = createHash('sha256').update(entry);
  for (const path of SOURCES.flatMap((source) => [...files(source)]))
    hash.update(path).update(readFileSync(join(root, path)));
  const folder = join(root, 'node_modules', '.sanshen', name);
  const target = join(folder, hash.digest('hex').slice(0, 16));
  const bundle = join(target, `${name}.mjs`);
  if (existsSync(bundle)) return bundle;

  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) {
    if (Date.now() - statSync(join(folder, old)).mtimeMs > KEEP_MS) rmSync(join(folder, old), { recursive: true });
  }
  // tsconfig.json builds on a generated one.
  if (!existsSync(join(root, '.wxt', 'tsconfig.json'))) run('wxt', ['prepare'], { quiet: true });
  const { build } = await import('vite');
  const outDir = `${target}.${process.pid}`;
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(root, entry),
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  // Somebody else may have been faster with the same bundle: either will do.
  if (!existsSync(target)) renameSync(outDir, target);
  return existsSync(bundle) ? bundle : join(outDir, `${name}.mjs`);
}
