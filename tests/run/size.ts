/**
 * Budget for what a page of a platform has to load before anything is composed, minified (DESIGN §8): its content script and its page guard
 * together.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { PLATFORM_IDS } from '../../utils/domain/platform';

const LIMIT = 120_000;

const output = join(import.meta.dirname, '../../.output/chrome-mv3');
const size = (path: string) => statSync(join(output, path)).size;
let over = false;
for (const id of PLATFORM_IDS) {
  const [script, guard] = [size(`content-scripts/${id}.js`), size(`content-scripts/page-guard-${id}.js`)];
  over ||= script + guard > LIMIT;
  console.log(`${id} page: ${script + guard} bytes (content script ${script}, page guard ${guard}; limit ${LIMIT})`);
}
for (const [file, what] of [
  ['workbench.js', 'rules, lexicons, marks, bar; loaded when a composer appears'],
  ['page-parts.js', 'comments in the page, 指认, HTML; loaded where it is needed'],
] as const) {
  console.log(`${file} (${what}): ${size(file)} bytes`);
}
if (over) {
  console.error('A page of a platform loads more than its budget.');
  process.exit(1);
}
