import { browser } from 'wxt/browser';

/** The extension was updated or removed under the page: its id is gone, and nothing of it can be asked any more. */
export function isCutOff(): boolean {
  return browser.runtime?.id === undefined;
}

/** Text of the locale files by dotted key; `{name}` places are filled from `values`. */
export function t(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const text = browser.i18n.getMessage(key.replaceAll('.', '_') as never) || key;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}
