import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing';
import { testGroups } from './tests/support/test-groups.ts';

const { values, pages, components, alone, componentsAlone } = testGroups(import.meta.dirname);
const setupFiles = ['tests/support/use-word-data.ts', 'tests/support/after-each.ts'];
const ofComponents = {
  setupFiles: [...setupFiles, 'tests/support/after-each-component.ts'],
  // A loaded machine takes seconds for what a browser does at once; nothing in these tests waits for time to pass.
  testTimeout: 30_000,
};

export default defineConfig({
  plugins: [await WxtVitest()],
  test: {
    globalSetup: ['tests/support/build-word-data.ts'],
    restoreMocks: true,
    // Half of the cores is the default: one of two. Tests of whole pages then share a core with others and need more than five seconds.
    maxWorkers: 2,
    testTimeout: 20_000,
    // Loading modules anew for every file took longer than the tests themselves.
    projects: [
      {
        extends: true,
        test: { name: 'values', include: values, setupFiles, isolate: false, sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        test: { name: 'pages', include: pages, setupFiles, isolate: false, sequence: { groupOrder: 2 } },
      },
      {
        extends: true,
        test: {
          name: 'components',
          ...ofComponents,
          include: components,
          isolate: false,
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        test: { name: 'components alone', ...ofComponents, include: componentsAlone, sequence: { groupOrder: 4 } },
      },
      { extends: true, test: { name: 'alone', include: alone, setupFiles, sequence: { groupOrder: 4 } } },
    ],
  },
});
