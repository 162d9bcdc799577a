/**
 * Budgets for what a page of a platform has to load before anything is composed, minified: the content script (DESIGN §8), and the page
 * guard, which runs in the page's world and knows the publish addresses of all platforms.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LIMIT = 120_000;
const GUARD_LIMIT = 26_000;

const output = join(import.meta.dirname, '../../.output/chrome-mv3');
const folder = join(output, 'content-scripts');
const size = (path: string) => statSync(path).size;
const guard = size(join(folder, 'page-guard.js'));
let over = guard > GUARD_LIMIT;
console.log(`page guard: ${guard} bytes (limit ${GUARD_LIMIT})`);
for (const name of readdirSync(folder).filter((n) => n !== 'page-guard.js')) {
  const bytes = size(join(folder, name));
  over ||= bytes > LIMIT;
  console.log(`${name.replace('.js', '')} page: ${bytes} bytes (limit ${LIMIT}; ${bytes + guard} with the page guard)`);
}
console.log(
  `workbench (rules, lexicons, marks, bar; loaded when a composer appears): ${size(join(output, 'workbench.js'))} bytes`,
);
if (over) {
  console.error('A content script is larger than its budget.');
  process.exit(1);
}
