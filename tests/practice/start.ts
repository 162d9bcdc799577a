import { join } from 'node:path';
import { launchWithExtension } from '../support/browser';
import { playStory } from './demo';
import { START_HOST, startPracticeServer } from './server';

/**
 * `npm start`: practice back-offices and a browser with the extension on them. Without a display the story plays itself and leaves a
 * transcript and screenshots in .output/demo. `--headless` asks for that on a desktop as well.
 */
const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = !display || process.argv.includes('--headless');

try {
  const server = await startPracticeServer();
  if (headless) {
    const folder = join(import.meta.dirname, '../../.output/demo');
    await playStory(server, folder);
    await server.close();
    process.exit(0);
  }
  const profile = join(import.meta.dirname, '../../.output/profile');
  const { context, browser } = await launchWithExtension({ port: server.port, headless: false, profile });
  const [first] = context.pages();
  const page = first ?? (await context.newPage());
  await page.goto(`https://${START_HOST}/`);
  await page.bringToFront();
  console.log(`Practice back-offices are open in ${browser}. Close the browser window to stop.`);
  await context.waitForEvent('close', { timeout: 0 });
  await server.close();
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
