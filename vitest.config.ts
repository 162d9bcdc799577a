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
  },
});
