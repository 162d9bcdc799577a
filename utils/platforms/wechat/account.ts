import type { AccountRef } from '../../domain/platform';
import { find } from '../dom/select';
import { selectors } from './selectors';

const told = new WeakMap<Document, AccountRef>();

/**
 * The account by the name in the page's head (§7.7). Pages whose head shows none are known after the page's own data was asked
 * once (`remember`); the `gh_` id is used nowhere else, since only some pages can be asked for it in time.
 */
export function pageAccount(doc: Document): AccountRef {
  const name = (find(doc, selectors.accountName)?.element.textContent ?? '').trim().slice(0, 60);
  return name
    ? { platform: 'wechat', id: null, name }
    : (told.get(doc) ?? { platform: 'wechat', id: null, name: null });
}

/** Keeps the name that the page's own data gave. */
export function remember(doc: Document, name: string): void {
  told.set(doc, { platform: 'wechat', id: null, name: name.slice(0, 60) });
}
