import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list']],
  projects: [
    { name: 'e2e', testIgnore: /(real|firefox)\.spec\.ts/ },
    // An installed Firefox with its own package (npm run e2e:firefox).
    { name: 'firefox', testMatch: 'firefox.spec.ts' },
    // Real texts beside the checkout; a command of its own (npm run e2e:real).
    { name: 'real', testMatch: 'real.spec.ts', timeout: 600_000 },
  ],
});
