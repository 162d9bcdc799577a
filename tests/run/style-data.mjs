// Makes utils/inspection/style/weights.ts from labelled corpora: node tests/run/style-data.mjs FOLDER_WITH_JSONL
// With --check it only prints how well tables from one half of the lines tell the other half apart.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './ensure.mjs';

const [folder, check] = process.argv.slice(2);
if (!folder) throw new Error('usage: node tests/run/style-data.mjs FOLDER [--check]');
const ALLOWED = ['open_repo', 'official'];
const LONGEST = 300;
const MOST_OF_ONE = 20;

const read = (name) =>
  readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .filter((line) => ALLOWED.includes(line.licence_class));
/** Whole documents would drown everything else: their first paragraphs stand for them. */
const parts = (text) => (text.length < LONGEST ? [text] : (text.match(/[^\n]{20,260}/g) ?? []).slice(0, MOST_OF_ONE));
const lines = [
  ...read('opinion')
    .filter((line) => line.label === 'neutral' || line.category === 'ugc_brand')
    .map((line) => ({ id: line.id, text: line.text, private: line.label !== 'neutral' })),
  ...read('official').flatMap((line) => parts(line.text).map((text) => ({ id: line.id, text, private: false }))),
  ...read('typo')
    .filter((line) => line.label === 'clean')
    .map((line) => ({ id: line.id, text: line.text, private: false })),
];
for (const line of lines) line.text = line.text.replace(/另一品牌|某品牌/g, '');

const load = async (name) =>
  (
    await runnerImport(join(root, `utils/inspection/style/${name}.ts`), {
      root,
      configFile: false,
      publicDir: false,
      logLevel: 'error',
    })
  ).module;
const { trainStyle } = await load('train');
const { styleUnits } = await load('units');

function scoreWith({ bias, weights }, text) {
  const units = new Uint16Array(text.length);
  const counts = new Map();
  for (let i = 0, n = styleUnits(text, 0, text.length, units); i < n; i++) {
    const unit = String.fromCharCode(units[i]);
    if (weights.has(unit)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const length = Math.sqrt([...counts.values()].reduce((sum, n) => sum + n * n, 0)) || 1;
  return bias + [...counts].reduce((sum, [unit, n]) => sum + weights.get(unit) * n, 0) / length;
}

const half = (id) => [...id].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 1009, 7) % 2;
if (check) {
  for (const side of [0, 1]) {
    const table = trainStyle(lines.filter((line) => half(line.id) !== side));
    const rest = lines.filter((line) => half(line.id) === side);
    const official = rest
      .filter((line) => !line.private)
      .map((line) => scoreWith(table, line.text))
      .sort((a, b) => b - a);
    for (const share of [0.002, 0.01]) {
      const limit = official[Math.floor(official.length * share)];
      const own = rest.filter((line) => line.private);
      const found = own.filter((line) => scoreWith(table, line.text) > limit).length;
      console.log(
        `half ${side}: ${((100 * found) / own.length).toFixed(1)} % of private texts at ${100 * share} % of official ones`,
      );
    }
  }
} else {
  const { bias, weights } = trainStyle(lines);
  const levels = new Map();
  for (const [unit, weight] of weights) {
    const halves = Math.round(2 * weight);
    if (halves !== 0) levels.set(halves, (levels.get(halves) ?? '') + unit);
  }
  const rows = [...levels]
    .sort(([a], [b]) => b - a)
    .map(([halves, units]) => `  [${halves}, ${JSON.stringify([...units].sort().join(''))}],`);
  writeFileSync(
    join(root, 'utils/inspection/style/weights.ts'),
    `/**
 * Made by tests/run/style-data.mjs (how and from what: train.ts); not to be edited by hand. Weights in halves: above 0 the characters of
 * private talk, below 0 those of offices and newsrooms.
 */
export const BIAS = ${bias.toFixed(2)};

export const WEIGHTS: readonly (readonly [halves: number, characters: string])[] = [
${rows.join('\n')}
];
`,
  );
  console.log(`${weights.size} characters, bias ${bias.toFixed(2)}`);
}
