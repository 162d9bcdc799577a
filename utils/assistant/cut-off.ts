import { browser } from 'wxt/browser';

/** The extension was updated or removed under the page: its id is gone, and nothing of it can be asked any more. */
export function isCutOff(): boolean {
  return browser.runtime?.id === undefined;
}
