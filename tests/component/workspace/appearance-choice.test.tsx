// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chooseAppearance } from '../../../entrypoints/workspace/lib/appearance';
import { APPEARANCE_KEY } from '../../../utils/domain/managed';

const stored = async () => (await fakeBrowser.storage.local.get(APPEARANCE_KEY))[APPEARANCE_KEY];

beforeEach(() => fakeBrowser.reset());

it('a second choice keeps the first, also while that is being stored', async () => {
  await Promise.all([chooseAppearance({ theme: 'dark' }), chooseAppearance({ language: 'en' })]);
  expect(await stored()).toEqual({ theme: 'dark', language: 'en' });
});

it('a choice that could not be stored is said, and the next one is stored', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
  await expect(chooseAppearance({ theme: 'dark' })).rejects.toThrow('full');
  await chooseAppearance({ language: 'en' });
  expect(await stored()).toEqual({ theme: 'auto', language: 'en' });
});
