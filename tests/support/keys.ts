import { expect, type Locator, type Page } from '@playwright/test';

/** More Tab presses than any page of ours has controls. */
const PRESSES_MAX = 120;

/** Moves the focus onto (or into) the target by Tab alone, as somebody without a mouse does. Fails when Tab never gets there. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  const focused = () =>
    target.evaluate((element) => {
      const root = element.getRootNode() as Document | ShadowRoot;
      return root.activeElement !== null && element.contains(root.activeElement);
    });
  for (let presses = 0; presses < PRESSES_MAX; presses++) {
    if (await focused()) return;
    await page.keyboard.press(key);
  }
  const name = await target.evaluate((element) => element.getAttribute('aria-label') ?? element.textContent);
  throw new Error(`Tab never reaches “${name}”`);
}

/** Tab to a button and press it. */
export async function press(page: Page, button: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, button);
  await page.keyboard.press(key);
}

/** Tab to an Ant Design select and take the entry with this text by the arrow keys. */
export async function pick(page: Page, select: Locator, label: string): Promise<void> {
  await tabTo(page, select);
  await page.keyboard.press('ArrowDown');
  await expect(select).toHaveAttribute('aria-expanded', 'true');
  for (let presses = 0; presses < PRESSES_MAX; presses++) {
    const active = await select.getAttribute('aria-activedescendant');
    const name = active === null ? null : await page.locator(`[id="${active}"]`).textContent();
    const shown = await page.locator('.ant-select-item-option-active').textContent();
    if (name?.includes(label) || shown?.includes(label)) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`the arrow keys never reach “${label}”`);
}
