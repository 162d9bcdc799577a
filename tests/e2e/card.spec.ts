import type { Locator, Page } from '@playwright/test';
import { Bar } from '../support/bar';
import { expect, longUnless, test } from '../support/fixtures';
import { marksOn } from '../support/marks';
import { Player } from '../support/play';
import { MARKED_SURFACES, type MarkedSurface, ONCE, TWICE, textIn } from './support/marked';

const surfaceOf = (id: string): MarkedSurface => MARKED_SURFACES.find((s) => s.id === id)!;
/** A day that does not exist: 须说明, without a correction. */
const NO_DAY = '2026年2月30日';
/** An identity number with a right checksum: 禁止发布, with a masked form. */
const IDENTITY = '11010519491231002X';

const looks = async (page: Page, text: string) =>
  (await marksOn(page)).filter((m) => m.text === text).map((m) => m.look);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.localName);
const caretOf = (box: Locator) => box.evaluate((el: HTMLTextAreaElement) => [el.selectionStart, el.selectionEnd]);

/** Rests the pointer on the mark of these words until its card is there. The page may still move: the pointer goes after the mark. */
async function hover(page: Page, bar: Bar, text: string): Promise<void> {
  let at = '';
  const cardAt = async () => {
    const box = (await marksOn(page)).find((m) => m.text === text)?.boxes[0];
    if (box && JSON.stringify(box) !== at) {
      at = JSON.stringify(box);
      await page.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    }
    return bar.box('card');
  };
  await expect.poll(cardAt).not.toBeNull();
}

test('a finding is ignored once, with a reason that goes into ledger, bar, panel and explanation', async ({
  office,
}) => {
  const home = surfaceOf('home');
  const unit = await office.unit([home.account]);
  const page = await office.open(home.url);
  const bar = await Bar.of(page);
  await home.write(page, `请于${NO_DAY}前到一楼大厅取号办理。`);
  await hover(page, bar, NO_DAY);
  await bar.press('忽略一次…');
  await page.keyboard.type('好');
  await bar.press('忽略这一处');
  await expect.poll(() => bar.text()).toContain('请写明理由');
  expect(await looks(page, NO_DAY)).toEqual(['warn']);

  const reason = '虚构日期，系演练题目原文';
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(reason);
  await page.keyboard.press('Enter');
  await expect.poll(() => looks(page, NO_DAY)).toEqual(['ignored']);
  await expect.poll(() => bar.text()).toContain('已忽略，理由已记入台账');
  await expect.poll(() => focused(page)).toBe('textarea');
  expect(await textIn(home.body(page))).toBe(`请于${NO_DAY}前到一楼大厅取号办理。`);
  const events = (await unit.ledger()).filter((e) => e.type === 'finding-ignored');
  expect(events.map((e) => [e.data.text, e.data.reason])).toEqual([[NO_DAY, reason]]);

  const panel = await new Player(office.context, office.extensionId).panel(page);
  await expect(panel.getByText(`已忽略一次（${reason}）`)).toBeVisible();
  await expect(panel.getByRole('textbox', { name: /的说明$/ })).toHaveValue(reason);
  await page.bringToFront();

  // The same passage later; other words beside it are another passage.
  await page.reload();
  await home.write(page, `请于${NO_DAY}前到一楼大厅取号办理。`);
  await expect.poll(() => looks(page, NO_DAY)).toEqual(['ignored']);
  await home.write(page, `活动定于${NO_DAY}举行。`);
  await expect.poll(() => looks(page, NO_DAY)).toEqual(['warn']);
});

test(
  'what forbids publishing cannot be ignored, only corrected; the card goes with Escape, typing and scrolling away',
  longUnless(false),
  async ({ office }) => {
    const home = surfaceOf('home');
    await office.unit([home.account]);
    const page = await office.open(home.url);
    const bar = await Bar.of(page);
    await home.write(page, `请于${NO_DAY}前办理，联系人身份证${IDENTITY}。`);
    const card = () => bar.box('card');
    await hover(page, bar, IDENTITY);
    expect(await bar.text()).toContain('禁止发布的问题不能忽略');
    await expect(bar.press('忽略一次')).rejects.toThrow('no button');

    await page.keyboard.press('Escape');
    await expect.poll(card).toBeNull();
    await hover(page, bar, NO_DAY);
    await hover(page, bar, IDENTITY);
    await page.mouse.move(5, 400);
    await expect.poll(card).toBeNull();
    await hover(page, bar, IDENTITY);
    await page.evaluate(() => scrollTo(0, 3000));
    await expect.poll(card).toBeNull();
    await page.evaluate(() => scrollTo(0, 0));
    await hover(page, bar, IDENTITY);
    await page.keyboard.insertText('等');
    await expect.poll(card).toBeNull();
  },
);

test('findings are walked, corrected and left by keys alone; the caret stays where it was', async ({ office }) => {
  const home = surfaceOf('home');
  await office.unit([home.account]);
  const page = await office.open(home.url);
  const bar = await Bar.of(page);
  const text = `请${TWICE}于${NO_DAY}前来，身份证${IDENTITY}。谢谢`;
  await home.write(page, text);
  await expect.poll(() => looks(page, IDENTITY)).toEqual(['block']);
  const editor = home.body(page);
  const caret = [text.length, text.length];
  await page.keyboard.press('Alt+Comma');
  await expect.poll(() => bar.text()).toContain('第 3 个问题，共 3 个');
  await page.keyboard.press("Alt+'");
  await expect.poll(() => bar.text()).toContain('禁止发布的问题不能忽略');
  await page.keyboard.press('Alt+Period');
  await expect.poll(() => bar.text()).toContain('第 1 个问题，共 3 个');
  expect(await focused(page)).toBe('textarea');
  expect(await caretOf(editor)).toEqual(caret);

  await page.keyboard.press('Alt+/');
  expect(await focused(page)).toBe('sanshen-ui');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe('textarea');
  expect(await caretOf(editor)).toEqual(caret);
  expect(await textIn(editor)).toBe(text);

  await page.keyboard.press('Alt+Comma');
  await page.keyboard.press('Alt+;');
  const masked = '11*************02X';
  await expect.poll(() => textIn(editor)).toBe(text.replace(IDENTITY, masked));
  await expect.poll(() => bar.text()).toContain('已改正');
  await page.keyboard.press('Alt+Period');
  await expect.poll(() => bar.text()).toContain('第 1 个问题，共 2 个');
  await page.keyboard.press('Alt+;');
  await expect.poll(() => textIn(editor)).toBe(text.replace(IDENTITY, masked).replace(TWICE, ONCE));
  await expect.poll(() => bar.text()).toContain('已改正');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => textIn(editor)).toBe(text);
});

test('an editor that does not take a correction keeps its text, and the card says what to write', {
  tag: '@long',
}, async ({ office }) => {
  const article = surfaceOf('article');
  await office.unit([article.account]);
  const page = await office.open(article.url);
  const bar = await Bar.of(page);
  const text = `请${TWICE}前来取号办理。`;
  await article.write(page, text);
  await page.evaluate(() => {
    for (const type of ['beforeinput', 'paste']) {
      addEventListener(
        type,
        (event) => {
          event.preventDefault();
          event.stopImmediatePropagation();
        },
        { capture: true },
      );
    }
  });
  await hover(page, bar, TWICE);
  await bar.press('一键改正');
  await expect.poll(() => bar.text()).toContain(`请手动改为：${ONCE}`);
  expect(await textIn(article.body(page))).toBe(text);
});

test('a mark stays on its passage when the editor draws the same words anew', longUnless(false), async ({ office }) => {
  const article = surfaceOf('article');
  await office.unit([article.account]);
  const page = await office.open(article.url);
  await article.write(page, `请${TWICE}前来取号办理。`);
  await expect.poll(() => looks(page, TWICE)).toEqual(['hint']);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+b');
  await expect(article.body(page).locator('strong')).toHaveText(`请${TWICE}前来取号办理。`);
  await expect.poll(() => looks(page, TWICE)).toEqual(['hint']);
});
