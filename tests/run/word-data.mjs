// Builds the prebuilt lexicons (utils/word-data) for whoever needs them in Node: the extension's build, tests, command line and bench.
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './ensure.mjs';
import { keyOf, tidyFolder } from './kept.mjs';

/** What the data is made of; a change in any of it makes new data. */
export const SOURCES = [
  'utils/inspection/confusion',
  'utils/inspection/kept.ts',
  'utils/inspection/lexicons',
  'utils/inspection/matcher',
  'utils/inspection/text',
  'utils/inspection/unpacking',
  'utils/inspection/word-data.ts',
  'utils/inspection/wording',
  'utils/domain',
  'utils/word-data',
  'package-lock.json',
];
/** Path of the built data, made anew when a source has changed since. Several may be made at once: the last one stays. */
export async function wordDataFile() {
  const target = join(root, 'node_modules', '.sanshen', 'word-data', `${keyOf(SOURCES)}.bin`);
  if (existsSync(target)) return target;

  tidyFolder(dirname(target));
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
