// What is built once and kept below node_modules/.sanshen until one of its sources changes.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './ensure.mjs';

/** Older ones are removed: nobody can be about to use them. */
const KEEP_MS = 3_600_000;

function* files(path) {
  const full = join(root, path);
  if (!statSync(full).isDirectory()) yield path;
  else for (const name of readdirSync(full).sort()) yield* files(`${path}/${name}`);
}

/** Sixteen hex digits over the sources (files or folders, from the root) and a seed. @throws Error for a source that is not there */
export function keyOf(sources, seed = '') {
  const hash = createHash('sha256').update(seed);
  for (const path of sources.flatMap((source) => [...files(source)]))
    hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex').slice(0, 16);
}

/** Makes the folder and removes what has been in it for long. */
export function tidyFolder(folder) {
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) {
    const path = join(folder, old);
    if (Date.now() - statSync(path).mtimeMs > KEEP_MS) rmSync(path, { recursive: true });
  }
}
