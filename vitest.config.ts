import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing';

export default defineConfig({
  plugins: [await WxtVitest()],
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/component/**/*.test.tsx'],
    environment: 'node',
    globalSetup: ['tests/support/build-word-data.ts'],
    setupFiles: ['tests/support/use-word-data.ts'],
    restoreMocks: true,
    // Half of the cores is the default: one of two. Tests of whole pages then share a core with others and need more than five seconds.
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
