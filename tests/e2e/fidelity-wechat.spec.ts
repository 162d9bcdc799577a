import type { Locator, Page } from '@playwright/test';
import { launchBare } from '../support/browser';
import { expect, longUnless, test } from '../support/fixtures';
import { savedWords, saves, WECHAT_ACCOUNT, WECHAT_EDITORS, type WechatEditor } from './support/wechat';

/** Lines as the editor shows them, one per paragraph; not read by the product. Unbreakable spaces look like others. */
const lines = (editor: Locator) =>
  editor.evaluate((root) => [...root.children].map((p) => (p.textContent ?? '').replaceAll('\u00a0', ' ')).join('\n'));

/** Readers of the article see a run of spaces as one. */
const folded = (text: string) => text.replace(/ +/g, ' ');

const TITLE = '县体育中心 2026 年周末开放安排😀';
const PHRASE = '县政务服务中心今天发布便民服务事项办理流程。';
/** 3 000 characters with something to mark in them. */
const LONG = `限时特价，下单立减500元！${PHRASE.repeat(140)}`.slice(0, 3_000);

/** Rich editors hear of a moved caret by an event that comes later than the key; nobody's next key is faster. */
const caretKnown = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/** What people do to a text, step by step; the caret stands in the body. */
const STEPS: readonly { readonly name: string; run(page: Page): Promise<void> }[] = [
  {
    name: 'keys and Enter',
    run: async (page) => {
      await page.keyboard.type('Notice 12: mon-fri 9:00');
      await page.keyboard.press('Enter');
      await page.keyboard.type('第二行 with  two spaces.');
      await page.keyboard.press('Backspace');
    },
  },
  {
    name: 'emoji',
    run: async (page) => {
      await page.keyboard.press('Enter');
      await page.keyboard.insertText('👨‍👩‍👧‍👦😀🇨🇳👍🏽[赞]');
    },
  },
  {
    name: 'input method',
    run: async (page) => {
      await page.keyboard.press('Enter');
      const cdp = await page.context().newCDPSession(page);
      for (const text of ['n', 'ni', 'nih', 'nihao']) {
        await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      }
      await cdp.send('Input.insertText', { text: '你好' });
      await cdp.detach();
    },
  },
  {
    name: 'a long text in front',
    run: async (page) => {
      // Somewhere else than the last change: an undo step of its own.
      await page.keyboard.press('Control+Home');
      await caretKnown(page);
      await page.keyboard.insertText(LONG);
    },
  },
  { name: 'undo', run: (page) => page.keyboard.press('Control+Z') },
];

interface Played {
  readonly values: Readonly<Record<string, string>>;
  /** Everything in the editor and under body when all is done. */
  readonly markup: readonly string[];
  readonly errors: readonly string[];
}

/** Opens the editor and does all steps; `look` is called after each. */
async function play(
  page: Page,
  surface: WechatEditor,
  look: (value: string, step: string) => Promise<void>,
): Promise<Played> {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(surface.url);
  await surface.title(page).click();
  await page.keyboard.insertText(TITLE);
  const body = surface.editor(page);
  await body.click();
  const values: Record<string, string> = {};
  for (const step of STEPS) {
    await step.run(page);
    const value = await lines(body);
    values[step.name] = value;
    await look(value, step.name);
  }
  await expect(page.locator('#js_autosave')).toHaveText('已自动保存');
  const markup = [await page.evaluate(() => document.body.outerHTML), await body.evaluate((el) => el.outerHTML)];
  return { values, markup, errors };
}

for (const surface of WECHAT_EDITORS) {
  test(
    `wechat ${surface.id}: what is typed is what is read, and the page stays as it is without us`,
    longUnless(surface.id === 'editor d'),
    async ({ office, server }) => {
      const bare = await launchBare(server.port);
      const control = await play(await bare.context.newPage(), surface, async () => {});
      await bare.close();
      // Each step changed something, or the comparison would prove nothing.
      const steps = Object.values(control.values);
      for (let i = 1; i < steps.length; i++) expect(steps[i], STEPS[i]!.name).not.toBe(steps[i - 1]);
      expect(control.values['input method']).toMatch(/^Notice 12: mon-fri 9:00\n第二行 with {2}two spaces\n.*\n你好$/);
      expect(control.values.undo).toBe(control.values['input method']);

      const unit = await office.unit([WECHAT_ACCOUNT]);
      const page = await office.context.newPage();
      const played = await play(page, surface, async (value, step) => {
        const reading = (await unit.prepare(page))?.reading;
        expect(reading?.problems, step).toEqual([]);
        expect(
          reading?.draft?.articles.map(({ title, body }) => ({ title, body: folded(body) })),
          step,
        ).toEqual([{ title: TITLE, body: folded(value) }]);
        // Generation A has no interface of the page to ask.
        expect(reading?.via, step).toBe(surface.generation === 'a' ? 'dom' : 'page-api');
      });
      await expect(page.locator('sanshen-ui')).toBeAttached();
      expect(played.values).toEqual(control.values);
      expect(played.markup).toEqual(control.markup);
      expect(played.errors).toEqual(control.errors);
      // What the page saved by itself is what stands in the editor.
      const last = [...saves(server.world.recorded, 'create'), ...saves(server.world.recorded, 'update')].at(-1)!;
      expect(savedWords(last).title).toBe(TITLE);
      // Beside head and body there is our host and nothing else.
      expect(await page.evaluate(() => [...document.documentElement.children].map((e) => e.localName))).toEqual([
        'head',
        'body',
        'sanshen-ui',
      ]);
      expect(await page.evaluate(() => document.documentElement.getAttributeNames())).toEqual(['lang']);
    },
  );

  // The frame of the oldest editor, and the newest one, with every run.
  test(
    `wechat ${surface.id}: a held click costs nothing typed and gives the page no error of ours`,
    longUnless(['editor a', 'editor d'].includes(surface.id)),
    async ({ office, server }) => {
      const unit = await office.unit([WECHAT_ACCOUNT]);
      const page = await office.context.newPage();
      const errors: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.goto(surface.url);
      await surface.write(page, LONG);
      const before = (await unit.prepare(page))?.reading.draft;
      const shown = await lines(surface.editor(page));
      await surface.button(page).click();
      await expect(page.locator('sanshen-ui')).toBeAttached();
      expect((await unit.prepare(page))?.reading.draft).toEqual(before);
      expect(await lines(surface.editor(page))).toBe(shown);
      expect(server.published()).toEqual([]);
      expect(errors).toEqual([]);
    },
  );
}
