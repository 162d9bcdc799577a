import { globSync, readFileSync } from 'node:fs';

/** Test files by what they may share. Sharing means: one process runs them one after the other, with every module loaded once. */
export interface TestGroups {
  /** Values only. */
  readonly values: string[];
  /** The same with one test DOM. */
  readonly pages: string[];
  /** React components, in one test DOM that is emptied after every test. */
  readonly components: string[];
  /** Those that replace modules or parts of globals: each starts anew. */
  readonly alone: string[];
  /** The same, of React components: what a test has drawn goes with it too, or it would draw on when its DOM is gone. */
  readonly componentsAlone: string[];
}

const REPLACES =
  /\bvi\.(?:mock|doMock|resetModules)\(|\.prototype\.\w+ = |defineProperty\((?:globalThis|window|document|navigator)\b/;
const PAGE = /^\/\/ @vitest-environment happy-dom$/m;

/** Sorts the test files by what stands in them, so that no list has to be kept. Paths are relative to `root`. */
export function testGroups(root: string): TestGroups {
  const groups: TestGroups = { values: [], pages: [], components: [], alone: [], componentsAlone: [] };
  for (const path of globSync(['tests/unit/**/*.test.ts', 'tests/component/**/*.test.tsx'], { cwd: root }).sort()) {
    const source = readFileSync(`${root}/${path}`, 'utf8');
    const shared = !PAGE.test(source) ? 'values' : path.endsWith('x') ? 'components' : 'pages';
    const alone = shared === 'components' ? 'componentsAlone' : 'alone';
    groups[REPLACES.test(source) ? alone : shared].push(path);
  }
  return groups;
}
