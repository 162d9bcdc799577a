/** Budget of DESIGN §8: what every page of a platform has to load, minified. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LIMIT = 120_000;
const AIM = 80_000;

const folder = join(import.meta.dirname, '../../.output/chrome-mv3/content-scripts');
const sizes = readdirSync(folder).map((name) => ({ name, bytes: statSync(join(folder, name)).size }));
const total = sizes.reduce((sum, s) => sum + s.bytes, 0);
for (const { name, bytes } of sizes) console.log(`${name} ${bytes} bytes`);
console.log(`content scripts together ${total} bytes (aim ${AIM}, limit ${LIMIT})`);
if (total > LIMIT) {
  console.error('The content scripts are larger than their budget.');
  process.exit(1);
}
