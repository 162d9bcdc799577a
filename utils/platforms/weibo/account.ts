import type { AccountRef } from '../../domain/platform';
import { find } from '../dom/select';
import { selectors } from './selectors';

/** Numeric uid in a profile address (`/u/123…`); null when there is none. */
export function uidIn(href: string | null | undefined): string | null {
  return /\/u\/(\d{5,12})(?:[/?#]|$)/.exec(href ?? '')?.[1] ?? null;
}

/** The logged-in account by the profile link in the page's head (weibo §2.4). Unknown id and name when the head has none. */
export function pageAccount(doc: Document): AccountRef {
  const link = find(doc, selectors.ownProfile, { accept: (a) => uidIn(a.getAttribute('href')) !== null })?.element;
  const id = uidIn(link?.getAttribute('href'));
  const shown = [link?.getAttribute('title'), link?.querySelector('img')?.getAttribute('alt'), link?.textContent];
  const name = shown.map((text) => (text ?? '').trim()).find((text) => text !== '' && text.length <= 60) ?? null;
  return { platform: 'weibo', id, name: id === null ? null : name };
}
