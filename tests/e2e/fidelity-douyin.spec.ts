import type { Locator, Page } from '@playwright/test';
import { launchBare } from '../support/browser';
import { expect, longUnless, test } from '../support/fixtures';
import { DOUYIN_ACCOUNT, surfaceOf } from './support/douyin';

/** One editor of the practice pages. */
interface Editor {
  readonly id: string;
  /** The editor's own value, not read by the product. */
  value(editor: Locator): Promise<string>;
  readonly steps: readonly Step[];
  /** Topics that the editor has confirmed when all steps are done. */
  readonly topics: readonly string[];
}

interface Step {
  readonly name: string;
  run(page: Page): Promise<void>;
}

/** Lines of the description; the line ends are not text, a topic is shown as `# word` and sent as `#word`. */
const lines = (editor: Locator) =>
  editor.evaluate((root) =>
    [...root.querySelectorAll('.ace-line')]
      .map((each) =>
        [...each.querySelectorAll<HTMLElement>('[data-string]')]
          .filter((leaf) => leaf.dataset.enter === undefined)
          .map((leaf) => (leaf.closest('[data-mention]') ? leaf.textContent.replace(/^# /, '#') : leaf.textContent))
          .join(''),
      )
      .join('\n'),
  );
const paragraphs = (editor: Locator) =>
  editor.evaluate((root) => [...root.children].map((p) => p.textContent).join('\n'));

/** Rich editors hear of a moved caret by an event that comes later than the key; nobody's next key is faster. */
const caretKnown = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

const LONG = `限时特价，下单立减500元！${'县政务服务中心今天发布便民服务事项办理流程。'.repeat(140)}`.slice(0, 3_000);

/** What people do to a text, step by step, with the caret in the empty editor. */
const WRITING: readonly Step[] = [
  {
    name: 'keys and Enter',
    run: async (page) => {
      await page.keyboard.type('Notice 12: mon-fri 9:00');
      await page.keyboard.press('Enter');
      await page.keyboard.type('第二行 with two spaces');
      await page.keyboard.press('Backspace');
    },
  },
  { name: 'emoji', run: (page) => page.keyboard.insertText('👨‍👩‍👧‍👦😀🇨🇳👍🏽[赞]') },
  { name: '3 000 characters at once', run: (page) => page.keyboard.insertText(LONG) },
  {
    name: 'input method',
    run: async (page) => {
      const cdp = await page.context().newCDPSession(page);
      for (const text of ['n', 'ni', 'nih', 'nihao']) {
        await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      }
      await cdp.send('Input.insertText', { text: '你好' });
      await cdp.detach();
    },
  },
  {
    name: 'a word in front',
    run: async (page) => {
      // Somewhere else than the last change: an undo step of its own.
      await page.keyboard.press('Control+Home');
      await caretKnown(page);
      await page.keyboard.insertText('【通知】');
    },
  },
  { name: 'undo', run: (page) => page.keyboard.press('Control+Z') },
  { name: 'redo', run: (page) => page.keyboard.press('Control+Shift+Z') },
  {
    name: 'paste',
    run: async (page) => {
      await page.evaluate(() => navigator.clipboard.writeText('粘贴的一句话，https://www.gov.cn/'));
      await page.keyboard.press('Control+End');
      await caretKnown(page);
      await page.keyboard.press('Control+V');
    },
  },
];

/** Only the description has them: chosen from the list with Enter, with the mouse, and typed to the end with a blank. */
const TOPICS: readonly Step[] = [
  {
    name: 'topic by Enter',
    run: async (page) => {
      await page.keyboard.type('#清源');
      await page.locator('.mention-suggest-mount-dom').waitFor();
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'topic by mouse',
    run: async (page) => {
      await page.getByText('#添加话题').click();
      await page.locator('.mention-suggest-mount-dom').getByText('#便民服务', { exact: true }).click();
    },
  },
  { name: 'topic by a blank', run: (page) => page.keyboard.type('#防汛 正文继续') },
  { name: 'word with a sign, not confirmed', run: (page) => page.keyboard.type('，见#附件') },
];

const description = (id: string): Editor => ({
  id,
  value: lines,
  steps: [...WRITING, ...TOPICS],
  // What stands first in the list is the word as typed.
  topics: ['清源', '便民服务', '防汛'],
});

const EDITORS: readonly Editor[] = [
  ...['video', 'image-text', 'legacy', 'edit'].map(description),
  { id: 'article', value: paragraphs, steps: WRITING, topics: [] },
];

interface Played {
  readonly values: Readonly<Record<string, string>>;
  /** Everything under body when all is done, without the name that the page makes up anew each time. */
  readonly body: string;
  readonly errors: readonly string[];
}

/** Opens the form and does all steps; `look` is called after each. */
async function play(page: Page, editor: Editor, look: (value: string, step: string) => Promise<void>): Promise<Played> {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  const surface = surfaceOf(editor.id);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(surface.url).origin });
  await page.goto(surface.url);
  await surface.write(page, '');
  const place = surface.editor(page);
  await place.click();
  const values: Record<string, string> = {};
  for (const step of editor.steps) {
    await step.run(page);
    const value = await editor.value(place);
    values[step.name] = value;
    await look(value, step.name);
  }
  const html = await page.evaluate(() => document.body.outerHTML);
  return { values, body: html.replace(/(garfish_app_for_\w+?_)[a-z0-9]+"/g, '$1"'), errors };
}

for (const editor of EDITORS) {
  test(
    `douyin ${editor.id}: what is typed is what is read, and the page stays as it is without us`,
    longUnless(editor.id === 'image-text'),
    async ({ office, server }) => {
      const bare = await launchBare(server.port);
      const control = await play(await bare.context.newPage(), editor, async () => {});
      await bare.close();
      // Each step changed something, or the comparison would prove nothing.
      const values = Object.values(control.values);
      for (let i = 1; i < values.length; i++) expect(values[i], editor.steps[i]?.name).not.toBe(values[i - 1]);
      expect(control.values.undo).toBe(control.values['input method']);
      expect(control.values.redo).toBe(control.values['a word in front']);

      const unit = await office.unit([DOUYIN_ACCOUNT]);
      const page = await office.context.newPage();
      const played = await play(page, editor, async (value, step) => {
        const prepared = await unit.prepare(page);
        expect(prepared?.reading.problems, step).toEqual([]);
        expect(prepared?.reading.draft?.articles[0]?.body, step).toBe(value);
      });
      expect((await unit.prepare(page))?.reading.draft?.articles[0]?.topics).toEqual(editor.topics);
      await expect(page.locator('sanshen-ui')).toBeAttached();
      expect(played.values).toEqual(control.values);
      expect(played.body).toBe(control.body);
      expect(played.errors).toEqual(control.errors);
      // Beside head and body there is our host and nothing else.
      expect(await page.evaluate(() => [...document.documentElement.children].map((e) => e.localName))).toEqual([
        'head',
        'body',
        'sanshen-ui',
      ]);
      expect(await page.evaluate(() => document.documentElement.getAttributeNames())).toEqual(['lang']);

      // A held click costs nothing typed and gives the page no error of ours.
      const surface = surfaceOf(editor.id);
      await surface.button(page).click();
      expect((await unit.prepare(page))?.verdict.publishable).toBe(false);
      expect(await editor.value(surface.editor(page))).toBe(values.at(-1));
      expect(server.published()).toEqual([]);
      expect(played.errors).toEqual(control.errors);
    },
  );
}
