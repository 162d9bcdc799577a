import type { Page } from '@playwright/test';
import { sites } from '../practice/sites';
import { Bar } from '../support/bar';
import { expect, longUnless, test } from '../support/fixtures';
import { marksOn, type PaintedMark } from '../support/marks';
import {
  ACCOUNTS,
  LONG_TEXT,
  MARKED_SURFACES,
  type MarkedSurface,
  NOTHING_TO_MARK,
  ONCE,
  TWICE,
  textIn,
} from './support/marked';

/** The passage as the browser's own hit testing finds it under the mark; '' while it is not on screen. */
const underMark = ({ hit }: PaintedMark) => hit?.words.slice(hit.start, hit.end) ?? '';
const isWithin = ({ boxes }: PaintedMark, box: { x: number; y: number; width: number; height: number }) =>
  boxes.length > 0 &&
  boxes.every(
    (b) => b.left >= box.x && b.top >= box.y && b.right <= box.x + box.width && b.bottom <= box.y + box.height,
  );
/** The mark in the body: the one in the longest text. */
const target = async (page: Page) =>
  (await marksOn(page))
    .filter((mark) => mark.text === TWICE)
    .sort((a, b) => (b.hit?.words.length ?? 0) - (a.hit?.words.length ?? 0))[0];

/** Brings the passage in the middle of the editor to the middle of the window, then scrolls everything round it `by` pixels further. */
async function show(page: Page, surface: MarkedSurface, by = 0): Promise<void> {
  await surface.body(page).evaluate(
    (el, { distance, words }) => {
      const view = el.ownerDocument.defaultView as Window & typeof globalThis;
      const around: Element[] = [];
      for (let at: Element | null = el; at; at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null) {
        if (at.scrollHeight > at.clientHeight + 1) around.push(at);
      }
      if ('value' in el) el.scrollTop = (el.scrollHeight - el.clientHeight) / 2;
      else {
        const ranges = [...view.CSS.highlights.values()].flatMap((h) => [...(h as unknown as Set<Range>)]);
        const range = ranges.find((r) => r.toString() === words);
        for (const at of around) {
          const box =
            at === el.ownerDocument.scrollingElement
              ? { top: 0, height: view.innerHeight }
              : at.getBoundingClientRect();
          const top = range?.getBoundingClientRect().top ?? 0;
          at.scrollTop += top - (box.top + box.height / 2);
        }
      }
      const outer = 'value' in el ? el : view.frameElement;
      outer?.scrollIntoView({ block: 'center' });
      for (const at of around) at.scrollTop += distance;
    },
    { distance: by, words: TWICE },
  );
}

async function expectRight(page: Page, what: string): Promise<void> {
  await expect.poll(async () => underMark((await target(page)) ?? EMPTY), { message: what }).toBe(TWICE);
}
const EMPTY: PaintedMark = { look: '', text: '', boxes: [], hit: null };

test('every practice page on which something is composed is among the surfaces', () => {
  const pages = sites.flatMap(({ platform, pages }) =>
    pages.filter((p) => p.kind === 'compose').map(({ id, url }) => ({ name: `${platform} ${id}`, url })),
  );
  const covered = new Set(MARKED_SURFACES.map((s) => s.url));
  const left = pages.filter(({ name, url }) => !covered.has(url) && !NOTHING_TO_MARK.has(name));
  expect(left.map(({ name }) => name)).toEqual([]);
});

const GROUPS = [
  { name: 'one of each kind of editor', surfaces: MARKED_SURFACES.filter((s) => s.first) },
  ...(['weibo', 'wechat', 'douyin'] as const).map((platform) => ({
    name: platform,
    surfaces: MARKED_SURFACES.filter((s) => s.platform === platform && !s.first),
  })),
];

for (const [index, { name, surfaces }] of GROUPS.entries()) {
  test(
    `${name}: every mark lies on its passage, and a correction goes into the editor and back (${surfaces.map((s) => s.id).join(', ')})`,
    longUnless(index === 0),
    async ({ office }) => {
      test.setTimeout(20_000 + surfaces.length * 15_000);
      await office.unit(ACCOUNTS);
      for (const surface of surfaces) {
        await test.step(surface.id, async () => {
          const page = await office.open(surface.url);
          await surface.write(page, LONG_TEXT);
          const body = surface.body(page);
          await expect.poll(async () => (await target(page))?.look).toBe('hint');
          await show(page, surface);
          await expectRight(page, 'after writing');

          await body.press('Control+Home');
          await page.keyboard.insertText('各位：');
          await show(page, surface);
          await expectRight(page, 'after typing before it');

          await show(page, surface, 6);
          await expectRight(page, 'after scrolling');
          await page.setViewportSize({ width: 1000, height: 640 });
          await show(page, surface);
          await expectRight(page, 'in a smaller window');

          for (const field of surface.more.map((f) => f(page))) {
            await field.click();
            await page.keyboard.press('Control+A');
            await page.keyboard.insertText(`请${TWICE}办理`);
            await field.scrollIntoViewIfNeeded();
            const inField = async () => {
              const box = (await field.boundingBox())!;
              const marks = (await marksOn(page)).filter((m) => m.text === TWICE && isWithin(m, box));
              return marks.map(underMark);
            };
            await expect.poll(inField, { message: 'in a further field' }).toEqual([TWICE]);
          }
          await show(page, surface);

          const before = await textIn(body);
          const box = (await target(page))!.boxes[0]!;
          await page.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2);
          const bar = await Bar.of(page);
          await expect.poll(() => bar.text()).toContain('一键改正');
          const card = (await bar.box('card'))!;
          expect(
            card.left >= 0 && card.top >= 0 && card.right <= 1000 && card.bottom <= 640,
            'card in the window',
          ).toBe(true);
          expect(card.top >= box.bottom || card.bottom <= box.top, 'card beside the passage').toBe(true);
          await bar.press('一键改正');
          const corrected = before.replace(TWICE, ONCE);
          await expect.poll(() => textIn(body), { message: 'corrected' }).toBe(corrected);
          await expect.poll(() => bar.text()).toContain('已改正');
          await expect
            .poll(async () => (await marksOn(page)).filter((m) => m.text === TWICE))
            .toHaveLength(surface.more.length);
          await page.keyboard.press('Control+z');
          await expect.poll(() => textIn(body), { message: 'undone' }).toBe(before);
          await show(page, surface);
          await expectRight(page, 'after undoing');
          await page.close();
        });
      }
    },
  );
}
