import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { build } from 'esbuild';
import type { InPage } from '../../practice/mutations/in-page';
import type { PracticeServer } from '../../practice/server';
import type { PracticeUnit } from '../../support/unit';
import type { Surface } from './attempts';
import { post } from './surface';

declare global {
  interface Window {
    practiceRedesign: InPage;
  }
}

let script: Promise<string> | null = null;

/** The redesigns as a script for practice pages. */
function redesigns(): Promise<string> {
  script ??= build({
    entryPoints: [fileURLToPath(new URL('../../practice/mutations/in-page.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
  }).then((result) => result.outputFiles[0]!.text);
  return script;
}

/** What became of one surface under one redesign. The first two are what must be. */
export type Outcome =
  | 'works'
  | 'says so'
  | 'does not apply'
  | `LEFT ${string}`
  | `WRONG TEXT ${string}`
  | 'NOTHING SEEN';

/** Applies a redesign to the open composer of the page; false where it would change nothing. */
export async function redesign(page: Page, surface: Surface, name: string): Promise<boolean> {
  const editor = await surface.editor(page).elementHandle();
  const button = await surface.button(page).elementHandle();
  const frame = await editor!.ownerFrame();
  const outer = frame === page.mainFrame() ? editor : await frame!.frameElement();
  await page.evaluate(await redesigns());
  return page.evaluate(([what, e, b]) => window.practiceRedesign.apply(what, e as HTMLElement, b as HTMLElement), [
    name,
    outer,
    button,
  ] as const);
}

/** Middle of an element in the window, scrolled into view; null when something else lies on it. */
function middleOf(page: Page, which: 'editor' | 'button'): Promise<{ x: number; y: number; covered: boolean } | null> {
  return page.evaluate((name) => {
    const element = window.practiceRedesign.scene![name];
    const view = element.ownerDocument.defaultView!;
    const outer = (view.frameElement as HTMLElement | null) ?? element;
    outer.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = outer.getBoundingClientRect();
    if (width === 0 || height === 0) return null;
    const x = left + Math.min(width / 2, 200);
    const y = top + Math.min(height / 2, 30);
    const hit = document.elementFromPoint(x, y);
    const root = outer.getRootNode();
    const host = root instanceof ShadowRoot ? root.host : null;
    return { x, y, covered: !(hit && (outer.contains(hit) || hit.contains(outer) || host?.contains(hit))) };
  }, which);
}

/** Writes into whatever the editor is now, with real keys. */
export async function writeInto(page: Page, text: string): Promise<void> {
  const at = await middleOf(page, 'editor');
  if (at && !at.covered) await page.mouse.click(at.x, at.y);
  else await page.evaluate(() => window.practiceRedesign.scene!.editor.focus());
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(text);
}

/** Presses whatever the button is now, as a person would where that is possible. */
export async function press(page: Page): Promise<void> {
  const at = await middleOf(page, 'button');
  if (at && !at.covered) await page.mouse.click(at.x, at.y);
  else await page.evaluate(() => window.practiceRedesign.scene!.button.click());
}

/** Clicks where editor or button stand, whatever lies on them. */
export async function pointAt(page: Page, which: 'editor' | 'button'): Promise<void> {
  const at = await middleOf(page, which);
  if (!at) throw new Error(`the ${which} has no place on the screen`);
  await page.mouse.move(at.x, at.y);
  await page.mouse.click(at.x, at.y);
}

/** From now on the scripts of the platform are another version: `from` reads `to`. */
export async function rewriteScripts(
  context: BrowserContext,
  port: number,
  { from, to }: { readonly from: RegExp; readonly to: string },
): Promise<void> {
  await context.route('**/__practice/*.js', async (route) => {
    // Playwright's own requests do not know where the browser is told to find the platforms.
    const { hostname, pathname } = new URL(route.request().url());
    const response = await route.fetch({ url: `https://127.0.0.1:${port}${pathname}`, headers: { host: hostname } });
    await route.fulfill({ response, body: (await response.text()).replace(from, to) });
  });
}

/**
 * One redesign on one surface, from an open page to the verdict: words are written after it, read, and an unsigned publish is tried by the
 * button and, to be sure that everything before was decided, by a request of the page's own.
 */
export async function underRedesign(
  page: Page,
  surface: Surface,
  name: string,
  text: string,
  office: { readonly unit: PracticeUnit; readonly server: PracticeServer },
): Promise<Outcome> {
  await surface.write(page, '改版之前写下的文字');
  if (!(await redesign(page, surface, name))) return 'does not apply';
  await writeInto(page, text);
  const prepared = await office.unit.prepare(page);
  await press(page);
  // The page guard asks about one request at a time: when this one is answered, so is one that the press started.
  await post(page, surface.request(text));
  const published = office.server.published();
  if (published.length > 0) return `LEFT ${published[0]!.url}`;
  const problems = prepared?.reading.problems ?? [];
  const read = prepared?.reading.draft?.articles[surface.part ?? 0]?.body.trim() ?? null;
  if (problems.length > 0) return 'says so';
  if (read === null) return 'NOTHING SEEN';
  return read === text ? 'works' : `WRONG TEXT ${read}`;
}
