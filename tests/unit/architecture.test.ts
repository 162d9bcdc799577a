import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLATFORM_IDS } from '../../utils/domain/platform';
import { SOURCES as BUNDLE } from '../run/bundle.mjs';
import { SOURCES as VERIFIER_PAGE } from '../run/verifier-page.mjs';
import { SOURCES as WORD_DATA } from '../run/word-data.mjs';

const root = resolve(import.meta.dirname, '../..');

interface Import {
  /** Repository path of the importing file, with `/`. */
  readonly from: string;
  /** Repository path of the imported file, or the package name. */
  readonly to: string;
  readonly typeOnly: boolean;
}

/**
 * The house (DESIGN §3): which folder may import which. A folder is the longest prefix listed. What is not named is not allowed;
 * imports within a folder always are. `types:` marks folders of which only types may be imported.
 */
const MAY: Readonly<Record<string, readonly string[]>> = {
  'utils/domain': ['zod'],
  'utils/regulations': ['utils/domain', 'zod'],
  'utils/inspection': ['utils/domain', 'utils/regulations', 'utils/deadlines/days', 'zod'],
  'utils/word-data': ['utils/domain', 'utils/inspection', 'opencc-js', 'pinyin-pro'],
  'utils/command-line': ['utils/domain', 'utils/inspection', 'zod', 'node:fs', 'node:path', 'node:util', 'node:stream'],
  'utils/deadlines': ['utils/domain', 'utils/regulations', 'chinese-days'],
  'utils/records': ['utils/domain', 'utils/deadlines/days', 'utils/regulations'],
  'utils/duties': ['utils/domain', 'utils/deadlines', 'utils/filings', 'utils/regulations'],
  'utils/filings': ['utils/domain', 'utils/deadlines', 'utils/regulations', 'utils/review/canonical-json'],
  'utils/source-check': ['utils/domain', 'utils/inspection/text', 'zod'],
  'utils/review': ['utils/domain', 'utils/deadlines/days', 'utils/regulations', 'types:utils/platforms', 'diff'],
  'utils/ledger': ['utils/domain', 'utils/review', 'utils/keys', 'zod'],
  'utils/keys': ['utils/domain', 'utils/review', 'zod'],
  'utils/roster': ['utils/domain', 'utils/review', 'utils/keys', 'utils/regulations/labels', 'zod'],
  'utils/packets': ['utils/domain', 'utils/review', 'utils/keys', 'utils/roster', 'zod'],
  'utils/comments': ['utils/domain', 'utils/deadlines', 'utils/ledger', 'utils/triage'],
  'utils/triage': ['utils/domain'],
  'utils/replies': ['utils/domain', 'utils/review', 'utils/deadlines/days'],
  'utils/watch': ['utils/domain'],
  'utils/managed': ['utils/domain'],
  'utils/clauses': [
    'utils/domain',
    'utils/deadlines',
    'utils/regulations',
    'types:utils/duties',
    'types:utils/filings',
    'types:utils/records',
    'types:utils/reports',
  ],
  'utils/own-posts': ['utils/domain', 'utils/review', 'types:utils/platforms'],
  'utils/emergency': ['utils/domain', 'utils/review', 'utils/deadlines', 'utils/regulations'],
  'utils/correction': ['utils/domain', 'utils/review', 'diff'],
  'utils/guard': ['utils/domain', 'utils/review', 'utils/replies', 'utils/deadlines/days', 'types:utils/platforms'],
  'utils/platforms': ['utils/domain', 'zod'],
  'utils/platforms/dom': ['utils/domain', 'utils/platforms'],
  'utils/page-guard': [
    'types:utils/platforms',
    'utils/platforms/classify',
    'utils/platforms/harmless',
    'utils/platforms/response-headers',
  ],
  'utils/messaging': ['utils/domain', 'utils/source-check/contract', 'zod', '@webext-core/messaging', 'wxt/browser'],
  'utils/storage': [
    'utils/domain',
    'utils/ledger',
    'utils/review',
    'utils/keys',
    'utils/regulations',
    'utils/managed',
    'types:utils/platforms',
    'dexie',
    'zod',
  ],
  'utils/verifier-page': ['utils/domain', 'utils/ledger', 'utils/deadlines/days'],
  'utils/reports': [
    'utils/domain',
    'utils/deadlines',
    'utils/watch',
    'utils/duties',
    'utils/filings',
    'utils/records',
    'utils/ledger',
    'utils/review',
    'utils/regulations/labels',
    'utils/tables',
    'fflate',
  ],
  'utils/tables': ['utils/domain', 'papaparse', 'read-excel-file'],
  'utils/assistant': [
    'utils/domain',
    'utils/inspection',
    'utils/review',
    'utils/regulations/labels',
    'utils/messaging',
    'utils/platforms',
    'utils/page-guard',
    'public',
    'wxt/browser',
    'wxt/utils',
  ],
  'utils/background': [
    'utils/domain',
    'utils/inspection',
    'utils/review',
    'utils/deadlines',
    'utils/regulations',
    'utils/ledger',
    'utils/keys',
    'utils/comments',
    'utils/triage',
    'utils/emergency',
    'utils/replies',
    'utils/records',
    'utils/duties',
    'utils/filings',
    'utils/guard',
    'utils/own-posts',
    'utils/roster',
    'utils/packets',
    'utils/platforms',
    'utils/page-guard/wire',
    'utils/messaging',
    'utils/storage',
    'utils/watch',
    'utils/managed',
    'utils/source-check/contract',
    'wxt/browser',
    'zod',
    'types:dexie',
  ],
  components: [
    'utils/domain',
    'types:utils',
    'utils/regulations/labels',
    'utils/review',
    'utils/ledger',
    'utils/reports',
    'utils/keys/pin',
    'utils/roster',
    'utils/records',
    'utils/comments/acts',
    'utils/source-check',
    'utils/triage/explain',
    'utils/triage/learned',
    'utils/replies',
    'utils/filings',
    'utils/managed',
    'public',
    'react',
    'react-dom',
    'antd',
    '@ant-design/icons',
    'dayjs',
    'zod',
  ],
  entrypoints: [
    'utils',
    'components',
    'public',
    'wxt/browser',
    'wxt/utils',
    'react',
    'react-dom',
    'dexie',
    'antd',
    '#i18n',
    'zod',
    'jsqr',
    'qrcode',
  ],
};

/** Pure folders: no browser, no page, no clock of their own (DESIGN §3, May not). */
const PURE = [
  'utils/domain',
  'utils/inspection',
  'utils/review',
  'utils/deadlines',
  'utils/regulations',
  'utils/guard',
  'utils/own-posts',
  'utils/emergency',
  'utils/records',
  'utils/duties',
  'utils/filings',
  'utils/watch',
  'utils/managed',
  'utils/clauses',
  'utils/correction',
  'utils/comments',
  'utils/triage',
  'utils/replies',
  'utils/roster',
  'utils/packets',
  'utils/ledger',
  'utils/reports',
  'utils/source-check',
];
const PURE_FILES =
  /^utils\/platforms\/[a-z]+\/(endpoints|requests|decode|responses)\.ts$|^utils\/platforms\/(html|static-rules|hosts)\.ts$/;
const IMPURE = [
  ['browser API', /(?<![.\w])(browser|chrome)\.[a-z]/],
  ['page', /(?<![.\w])(document|window|navigator|location)\.[a-zA-Z]/],
  ['DOM type in use', /\bnew (DOMParser|MutationObserver|XMLHttpRequest)\b/],
  ['own clock', /\bDate\.now\(\)|new Date\(\)|\bperformance\.now\(\)/],
  ['network', /\bfetch\(/],
] as const;

const files = [...walk('utils'), ...walk('components'), ...walk('entrypoints')];

describe('architecture', () => {
  it('imports run only in the allowed direction', () => {
    const wrong = files.flatMap(importsOf).filter((i) => !isAllowed(i));
    expect(wrong.map((i) => `${i.from} -> ${i.typeOnly ? '(type) ' : ''}${i.to}`)).toEqual([]);
  });

  it('every folder under utils has a rule here and a line in utils/README.md', () => {
    const readme = readFileSync(join(root, 'utils/README.md'), 'utf8');
    const folders = readdirSync(join(root, 'utils')).filter((name) =>
      statSync(join(root, 'utils', name)).isDirectory(),
    );
    expect(folders.filter((name) => !(`utils/${name}` in MAY))).toEqual([]);
    expect(folders.filter((name) => !readme.includes(`\`${name}/\``))).toEqual([]);
  });

  it('pure folders touch no browser, page, clock or network', () => {
    const wrong = files
      .filter((file) => PURE.some((folder) => file.startsWith(`${folder}/`)) || PURE_FILES.test(file))
      .flatMap((file) => {
        const code = codeOnly(readFileSync(join(root, file), 'utf8'));
        return IMPURE.filter(([, pattern]) => pattern.test(code)).map(([what]) => `${file}: ${what}`);
      });
    expect(wrong).toEqual([]);
  });

  it.each(PLATFORM_IDS.flatMap((id) => [`entrypoints/${id}.content.ts`, `entrypoints/page-guard-${id}.content.ts`]))(
    '%s reaches neither Dexie nor React nor Ant Design',
    (entry) => {
      const reached = reach(entry);
      expect(
        [...reached].filter(
          (name) => /^(dexie|react|react-dom|antd)(\/|$)/.test(name) || name.startsWith('utils/storage/'),
        ),
      ).toEqual([]);
      // The walk must have gone somewhere, or the line above proves nothing.
      expect(reached.size).toBeGreaterThan(10);
    },
  );

  it('every platform has its folder, its files and its content script', () => {
    const wanted = PLATFORM_IDS.flatMap((id) => [
      ...['selectors', 'adapter', 'comments-in-page', 'endpoints', 'requests', 'page-api'].map(
        (name) => `utils/platforms/${id}/${name}.ts`,
      ),
      `entrypoints/${id}.content.ts`,
      `entrypoints/page-guard-${id}.content.ts`,
    ]);
    expect(wanted.filter((file) => !files.includes(file))).toEqual([]);
    const folders = readdirSync(join(root, 'utils/platforms'), { withFileTypes: true }).filter(
      (e) => e.isDirectory() && e.name !== 'dom',
    );
    expect(folders.map((f) => f.name).sort()).toEqual([...PLATFORM_IDS].sort());
  });

  it.each(PLATFORM_IDS)('the page world of %s loads no rules, no storage, no messages and no other platform', (id) => {
    const reached = [...reach(`entrypoints/page-guard-${id}.content.ts`)];
    expect(reached).toContain(`utils/platforms/${id}/endpoints.ts`);
    expect(
      reached.filter((name) => /^utils\/(inspection|review|storage|messaging|keys|background)\//.test(name)),
    ).toEqual([]);
    const others = PLATFORM_IDS.filter((other) => other !== id);
    expect(reached.filter((name) => others.some((other) => name.startsWith(`utils/platforms/${other}/`)))).toEqual([]);
  });

  it('components use no browser API, database or messages', () => {
    const wrong = files
      .filter((file) => file.startsWith('components/'))
      .filter((file) =>
        /\b(browser|chrome)\.[a-z]|indexedDB|sendMessage|\bfetch\(/.test(
          codeOnly(readFileSync(join(root, file), 'utf8')),
        ),
      );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['utils/verifier-page/main.ts', VERIFIER_PAGE],
    ['utils/command-line/main.ts', BUNDLE],
    ['utils/word-data/build.ts', WORD_DATA],
  ])('what is built of %s is built anew when any part of it changes', (entry, sources) => {
    const parts = [...reach(entry)].filter((name) => existsSync(join(root, name)));
    const within = (name: string) => sources.some((source) => name === source || name.startsWith(`${source}/`));
    expect(parts.filter((name) => !within(name))).toEqual([]);
    expect(sources.filter((source) => !existsSync(join(root, source)))).toEqual([]);
    expect(parts).toContain(entry);
  });

  it('no file is longer than one sitting', () => {
    const long = files.filter((file) => {
      if (/\/(?:lexicons|confusion|wording)\/|data|entities|regulations\/[a-z-]+-(?:\d{4}|sample)\.ts$/.test(file))
        return false;
      return readFileSync(join(root, file), 'utf8').split('\n').length > 300;
    });
    expect(long).toEqual([]);
  });
});

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return walk(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function importsOf(file: string): Import[] {
  const code = withoutComments(readFileSync(join(root, file), 'utf8'));
  const found: Import[] = [];
  const statement = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?([^'";]*?\s+from\s+)?['"]([^'"]+)['"]/g;
  for (const [, type, clause, specifier] of code.matchAll(statement)) {
    if (specifier === undefined || (clause === undefined && type !== undefined)) continue;
    const names = /\{([^}]*)\}/.exec(clause ?? '')?.[1] ?? '';
    const allTypes =
      names !== '' &&
      !/^\s*[\w$]+\s*,/.test(clause ?? '') &&
      names.split(',').every((n) => n.trim() === '' || n.trim().startsWith('type '));
    found.push({ from: file, to: target(file, specifier), typeOnly: type !== undefined || allTypes });
  }
  for (const [, pattern] of code.matchAll(/import\.meta\.glob[^(]*\(\s*'([^']+)'/g)) {
    for (const match of globbed(file, pattern ?? '')) found.push({ from: file, to: match, typeOnly: false });
  }
  for (const [, specifier] of code.matchAll(/import\(\s*'([^']+)'\s*\)/g)) {
    found.push({ from: file, to: target(file, specifier ?? ''), typeOnly: false });
  }
  return found;
}

function target(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const path = join(root, dirname(file), specifier);
  const hit = [path, `${path}.ts`, `${path}.tsx`, `${path}.json`, join(path, 'index.ts')].find(
    (p) => existsSync(p) && statSync(p).isFile(),
  );
  return relative(root, hit ?? path)
    .split(sep)
    .join('/');
}

function globbed(file: string, pattern: string): string[] {
  const full = relative(root, join(root, dirname(file), pattern))
    .split(sep)
    .join('/');
  const test = new RegExp(`^${full.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`);
  return files.filter((f) => test.test(f));
}

function isAllowed({ from, to, typeOnly }: Import): boolean {
  const own = Object.keys(MAY)
    .filter((folder) => from.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)[0];
  if (!own) return false;
  if (to.startsWith(`${own}/`) || (own === 'utils/platforms/dom' && to.startsWith('utils/platforms/'))) return true;
  return (MAY[own] ?? []).some((rule) => {
    const name = rule.replace(/^types:/, '');
    const fits = to === name || to.startsWith(`${name}/`) || to === `${name}.ts`;
    return fits && (typeOnly || !rule.startsWith('types:'));
  });
}

/** Everything an entry loads at run time, packages by name. */
function reach(entry: string): Set<string> {
  const seen = new Set<string>();
  const queue = [entry];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    if (!existsSync(join(root, file)) || !/\.tsx?$/.test(file)) continue;
    for (const i of importsOf(file)) if (!i.typeOnly) queue.push(i.to);
  }
  return seen;
}

/** Comments out, strings kept (globs hold `/*`). */
function withoutComments(code: string): string {
  return code.replace(
    /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (_whole, text: string | undefined) => text ?? '',
  );
}

/** Comments and the contents of strings out. */
function codeOnly(code: string): string {
  return withoutComments(code).replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, "''");
}
