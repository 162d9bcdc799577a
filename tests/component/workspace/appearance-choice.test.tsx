// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { APPEARANCE_KEY } from '../../../utils/domain/managed';

beforeEach(() => {
  vi.resetModules();
});

/** The page's storage and its way of choosing, freshly loaded. */
async function page() {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue('zh_CN');
  const { chooseAppearance } = await import('../../../entrypoints/workspace/lib/appearance');
  const { local } = fakeBrowser.storage;
  return { local, choose: chooseAppearance, stored: async () => (await local.get(APPEARANCE_KEY))[APPEARANCE_KEY] };
}

it('a second choice keeps the first, also while that is being stored', async () => {
  const { choose, stored } = await page();
  await Promise.all([choose({ theme: 'dark' }), choose({ language: 'en' })]);
  expect(await stored()).toEqual({ theme: 'dark', language: 'en' });
});

it('a choice that could not be stored is said, and the next one is stored', async () => {
  const { local, choose, stored } = await page();
  vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('full'));
  await expect(choose({ theme: 'dark' })).rejects.toThrow('full');
  await choose({ language: 'en' });
  expect(await stored()).toEqual({ theme: 'auto', language: 'en' });
});
