import type { AccountRef } from '../../domain/platform';
import { selectors, texts } from './selectors';

/** The sub-app of the home page has long cards below the account block: no more of them is looked at. */
const LOOK_AT_TEXTS = 300;
const CLIMB = 3;

/**
 * The account by the block of the shell that names 抖音号 (§1.4). The numeric id stands nowhere in the page (it comes with the page's
 * own JSON), so `id` is null; `name` is the nickname above the 抖音号, else the 抖音号 itself, null where no such block is.
 */
export function pageAccount(doc: Document): AccountRef {
  for (const block of doc.querySelectorAll(selectors.shell[1].css)) {
    const name = nameIn(block);
    if (name) return { platform: 'douyin', id: null, name };
  }
  return { platform: 'douyin', id: null, name: null };
}

function nameIn(block: Element): string | null {
  const walker = block.ownerDocument.createTreeWalker(block, 4);
  for (let i = 0, node = walker.nextNode(); node && i < LOOK_AT_TEXTS; i++, node = walker.nextNode()) {
    if (!node.nodeValue?.includes('抖音号')) continue;
    const holder = node.parentElement;
    // The page may write the label and the number as separate texts.
    const number =
      texts.account.exec(holder?.textContent ?? '') ?? texts.account.exec(holder?.parentElement?.textContent ?? '');
    return nickname(block, node) ?? number?.[1] ?? null;
  }
  return null;
}

/** First words of the smallest container that has any before the 抖音号. */
function nickname(block: Element, label: Node): string | null {
  let at = label.parentElement;
  for (let i = 0; at && i < CLIMB; i++, at = at === block ? null : at.parentElement) {
    const walker = at.ownerDocument.createTreeWalker(at, 4);
    for (let node = walker.nextNode(); node && node !== label; node = walker.nextNode()) {
      const text = (node.nodeValue ?? '').trim();
      if (text && text.length <= 60) return text;
    }
  }
  return null;
}
