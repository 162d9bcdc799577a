/** Budget of DESIGN §8: what a page of a platform has to load before anything is composed, minified. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LIMIT = 120_000;

const output = join(import.meta.dirname, '../../.output/chrome-mv3');
const folder = join(output, 'content-scripts');
const size = (path: string) => statSync(path).size;
const guard = size(join(folder, 'page-guard.js'));
let over = false;
for (const name of readdirSync(folder).filter((n) => n !== 'page-guard.js')) {
  const bytes = size(join(folder, name)) + guard;
  over ||= bytes > LIMIT;
  console.log(`${name.replace('.js', '')} page: ${bytes} bytes (page guard ${guard} included; limit ${LIMIT})`);
}
console.log(
  `workbench (rules, lexicons, marks, bar; loaded when a composer appears): ${size(join(output, 'workbench.js'))} bytes`,
);
if (over) {
  console.error('A content script is larger than its budget.');
  process.exit(1);
}
