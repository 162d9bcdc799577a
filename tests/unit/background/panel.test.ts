import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Backend } from '../../../utils/background/backend';
import { openPanel } from '../../../utils/background/panel';

const tell = vi.fn();
const back = { tell } as unknown as Backend;
const real = Object.getOwnPropertyDescriptor(browser, 'sidePanel');
const created = () => vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);

function sidePanel(value: unknown): void {
  Object.defineProperty(browser, 'sidePanel', { value, configurable: true });
}

beforeEach(() => {
  fakeBrowser.reset();
  tell.mockClear();
});
afterEach(() => {
  if (real) Object.defineProperty(browser, 'sidePanel', real);
  else Reflect.deleteProperty(browser, 'sidePanel');
});

it('opens beside the page, within the click', () => {
  const open = vi.fn(async () => {});
  sidePanel({ open });
  const tab = created();
  void openPanel(back, 7, 'draft');
  // Synchronously: a browser lets the panel open only then.
  expect(open).toHaveBeenCalledExactlyOnceWith({ tabId: 7 });
  expect(tell).toHaveBeenCalledWith({ kind: 'panel-draft', tabId: 7 });
  expect(tab).not.toHaveBeenCalled();
});

it.each([
  ['has no side panel', undefined],
  ['refuses it', { open: () => Promise.reject(new Error('may only be called in response to a user gesture')) }],
])('is a tab where the browser %s', async (_name, value) => {
  sidePanel(value);
  const tab = created();
  await openPanel(back, 7, 'draft');
  expect(tab).toHaveBeenCalledOnce();
  expect(tab.mock.calls[0]?.[0]?.url).toMatch(/\/sidepanel\.html\?tab=7$/);
});
