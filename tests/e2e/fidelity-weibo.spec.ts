import type { Locator, Page } from '@playwright/test';
import { launchBare } from '../support/browser';
import { expect, longUnless, test } from '../support/fixtures';
import { ARTICLE_URL, articleEditor, WEIBO_ACCOUNT, WEIBO_SURFACES } from './support/weibo';

/** One editor of the practice pages. */
interface Editor {
  readonly name: string;
  readonly url: string;
  open(page: Page): Promise<Locator>;
  /** The editor's own value, not read by the product. */
  value(editor: Locator): Promise<string>;
  readonly field: 'title' | 'body';
}

const control = (editor: Locator) => editor.inputValue();
/** Paragraphs of the rich editor; a forced break inside one ends a line too. */
const paragraphs = (editor: Locator) =>
  editor.evaluate((root) =>
    [...root.children]
      .map((p) =>
        [...p.childNodes].map((n) => (n.nodeName === 'BR' && n !== p.lastChild ? '\n' : n.textContent)).join(''),
      )
      .join('\n'),
  );

const boxOf = (id: string): Editor => {
  const surface = WEIBO_SURFACES.find((s) => s.id === id)!;
  return {
    name: id,
    url: surface.url,
    field: 'body',
    value: control,
    open: async (page) => {
      await surface.write(page, '');
      return surface.editor(page);
    },
  };
};

const EDITORS: readonly Editor[] = [
  ...[
    'home',
    'home-webpack',
    'modal',
    'repost',
    'edit',
    'status comment',
    'status reply',
    'inbox reply',
    'scheduled',
  ].map(boxOf),
  {
    name: 'article title',
    url: ARTICLE_URL,
    field: 'title',
    value: control,
    open: async (page) => page.getByPlaceholder('请输入标题'),
  },
  {
    name: 'article body',
    url: ARTICLE_URL,
    field: 'body',
    value: paragraphs,
    open: async (page) => articleEditor(page),
  },
];

const PHRASE = '县政务服务中心今天发布便民服务事项办理流程。';
/** 3 000 characters with something to mark in them. */
const LONG = `限时特价，下单立减500元！${PHRASE.repeat(140)}`.slice(0, 3_000);

/** Rich editors hear of a moved caret by an event that comes later than the key; nobody's next key is faster. */
const caretKnown = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/** Everything that people do to a text, step by step. */
const STEPS: readonly { readonly name: string; run(page: Page, editor: Locator): Promise<void> }[] = [
  {
    name: 'keys and Enter',
    run: async (page, editor) => {
      await editor.click();
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Delete');
      await page.keyboard.type('Notice 12: mon-fri 9:00');
      await page.keyboard.press('Enter');
      await page.keyboard.type('第二行 with  two spaces');
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
      await page.evaluate(() => navigator.clipboard.writeText('粘贴的一句话，http://t.cn/A6x @清源县发布 #便民#'));
      await page.keyboard.press('Control+End');
      await caretKnown(page);
      await page.keyboard.press('Control+V');
    },
  },
  {
    name: 'cut',
    run: async (page) => {
      for (let i = 0; i < 5; i++) await page.keyboard.press('Shift+ArrowLeft');
      await caretKnown(page);
      await page.keyboard.press('Control+X');
    },
  },
];

interface Played {
  readonly values: Readonly<Record<string, string>>;
  /** Everything under body when all is done. */
  readonly body: string;
  readonly errors: readonly string[];
}

/** Opens the editor and does all steps; `look` is called after each. */
async function play(page: Page, editor: Editor, look: (value: string, step: string) => Promise<void>): Promise<Played> {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(editor.url).origin });
  await page.goto(editor.url);
  const place = await editor.open(page);
  await place.waitFor();
  const values: Record<string, string> = {};
  for (const step of STEPS) {
    await step.run(page, place);
    const value = await editor.value(place);
    values[step.name] = value;
    await look(value, step.name);
  }
  if (editor.url === ARTICLE_URL) await page.getByText('已自动保存').waitFor();
  return { values, body: await page.evaluate(() => document.body.outerHTML), errors };
}

for (const editor of EDITORS) {
  test(
    `weibo ${editor.name}: what is typed is what is read, and the page stays as it is without us`,
    longUnless(editor.name === 'home'),
    async ({ office, server }) => {
      const bare = await launchBare(server.port);
      const control = await play(await bare.context.newPage(), editor, async () => {});
      await bare.close();
      // Each step changed something, or the comparison would prove nothing.
      const steps = Object.values(control.values);
      for (let i = 1; i < steps.length; i++) expect(steps[i], STEPS[i]!.name).not.toBe(steps[i - 1]);
      expect(control.values.undo).toBe(control.values['input method']);
      expect(control.values.redo).toBe(control.values['a word in front']);

      const unit = await office.unit([WEIBO_ACCOUNT]);
      const page = await office.context.newPage();
      const played = await play(page, editor, async (value, step) => {
        const prepared = await unit.prepare(page);
        expect(prepared?.reading.problems, step).toEqual([]);
        expect(prepared?.reading.draft?.articles[0]?.[editor.field], step).toBe(value);
      });
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
    },
  );
}
