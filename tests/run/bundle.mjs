// Bundles one of the project's TypeScript files for Node, as the extension is bundled: globs resolved, hot loops not split over modules.
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './ensure.mjs';
import { keyOf, tidyFolder } from './kept.mjs';

/** What command line and bench are made of; a change in any of it makes a new bundle. */
export const SOURCES = [
  'utils/command-line',
  'utils/domain',
  'utils/inspection',
  'utils/regulations',
  'utils/deadlines/days.ts',
  'tests/bench',
  'tests/support',
  'package-lock.json',
];
/** Path of the bundle of `entry` (from the root), made anew when a source has changed since. Several may be made at once. */
export async function bundled(entry, name) {
  const folder = join(root, 'node_modules', '.sanshen', name);
  const target = join(folder, keyOf(SOURCES, entry));
  const bundle = join(target, `${name}.mjs`);
  if (existsSync(bundle)) return bundle;

  tidyFolder(folder);
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
