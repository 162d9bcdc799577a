import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { testGroups } from '../support/test-groups';

const root = new URL('../../', import.meta.url).pathname;
const groups = Object.values(testGroups(root)) as readonly (readonly string[])[];

describe('test files', () => {
  it('are run once each', () => {
    const all = globSync('tests/{unit,component}/**/*.test.{ts,tsx}', { cwd: root }).sort();
    expect(groups.flat().sort()).toEqual(all);
  });

  it('import nothing that sets hooks: a module that many files share runs once, and its hooks would count for the first of them only', () => {
    const shared = globSync('tests/{unit,component,support}/**/*.{ts,tsx}', { cwd: root }).filter(
      (path) => !/\.test\.tsx?$|support\/(?:after-each|fixtures)/.test(path),
    );
    expect(shared.length).toBeGreaterThan(20);
    const hooked = shared.filter((path) =>
      /^(?:before|after)(?:Each|All)\(/m.test(readFileSync(`${root}${path}`, 'utf8')),
    );
    expect(hooked).toEqual([]);
  });
});
