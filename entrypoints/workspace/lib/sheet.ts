import { browser } from 'wxt/browser';

/** Opens the 审核登记表 of a review in a tab of its own, ready to be printed. */
export async function openSheet(review: string): Promise<void> {
  const path = `/sheet.html?review=${encodeURIComponent(review)}`;
  await browser.tabs.create({ url: browser.runtime.getURL(path as never) });
}
