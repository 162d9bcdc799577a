/** Makes sure that a browser loads the built extension before the e2e tests start; installs one when it can. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchWithExtension } from '../support/browser';

try {
  const launched = await launchWithExtension({ port: 9, headless: true });
  await launched.close();
  writeFileSync(join(import.meta.dirname, '../../.output/browser.txt'), launched.browser);
  console.log(`Browser: ${launched.browser}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
