import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { backgroundText, loadTexts } from '../../../utils/background/texts';
import { APPEARANCE_KEY } from '../../../utils/domain/managed';

const file = vi.fn(
  async (url: string) => new Response(JSON.stringify({ duty_near_title: { message: `from ${url}` } })),
);

beforeEach(() => {
  fakeBrowser.reset();
  file.mockClear();
  vi.stubGlobal('fetch', file);
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) => `browser ${key}`);
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => path);
});

const choose = (language: string) => fakeBrowser.storage.local.set({ [APPEARANCE_KEY]: { language, theme: 'auto' } });

it.each([
  ['nothing was chosen', async () => {}],
  ['the browser’s own was chosen', () => choose('auto')],
  ['something unreadable is stored', () => fakeBrowser.storage.local.set({ [APPEARANCE_KEY]: 7 })],
])('speaks the browser’s language where %s', async (_name, prepare) => {
  await prepare();
  await loadTexts();
  expect(backgroundText('duty.near.title')).toBe('browser duty_near_title');
  expect(file).not.toHaveBeenCalled();
});

it('speaks the chosen language, read once from the package', async () => {
  await choose('en');
  await loadTexts();
  await loadTexts();
  expect(backgroundText('duty.near.title')).toBe('from /_locales/en/messages.json');
  expect(backgroundText('no.such.text')).toBe('');
  expect(file).toHaveBeenCalledOnce();
  await choose('auto');
  await loadTexts();
  expect(backgroundText('duty.near.title')).toBe('browser duty_near_title');
});

it('what is set for all goes first', async () => {
  await choose('en');
  await fakeBrowser.storage.managed.set({ language: 'zh_CN' });
  await loadTexts();
  expect(backgroundText('duty.near.title')).toBe('from /_locales/zh_CN/messages.json');
});

it('keeps the texts it has when the file cannot be read', async () => {
  await loadTexts();
  await choose('en');
  file.mockRejectedValueOnce(new Error('gone'));
  await expect(loadTexts()).rejects.toThrow('gone');
  expect(backgroundText('duty.near.title')).toBe('browser duty_near_title');
});

it('takes the packaged Chinese where the browser gave this process no texts', async () => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue('');
  await loadTexts();
  expect(backgroundText('duty.near.title')).toBe('from /_locales/zh_CN/messages.json');
});
