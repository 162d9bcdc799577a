import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { backgroundText, loadTexts, onLanguageChange, wordsForPages } from '../../../utils/background/texts';
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

describe('what a platform’s page is told', () => {
  it.each([
    ['the chosen language', 'en', 'zh-CN', 'en'],
    ['the browser’s where nothing was chosen', 'auto', 'en-GB', 'en'],
    ['Chinese in any other browser', 'auto', 'fr', 'zh_CN'],
  ] as const)('is %s', async (_name, chosen, browsers, language) => {
    vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(browsers);
    await choose(chosen);
    expect((await wordsForPages()).language).toBe(language);
  });

  it('is the language that is set for all before the chosen one', async () => {
    await choose('zh_CN');
    await fakeBrowser.storage.managed.set({ language: 'en' });
    expect((await wordsForPages()).language).toBe('en');
  });

  it('holds what to say when nothing of ours can be loaded any more, or nothing where there are no texts', async () => {
    vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('zh-CN');
    expect(await wordsForPages()).toEqual({
      language: 'zh_CN',
      outdated: 'browser bar_system_outdated\nbrowser bar_system_outdatedHint',
    });
    await choose('en');
    vi.spyOn(console, 'error').mockReturnValue();
    file.mockRejectedValueOnce(new Error('gone'));
    vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue('');
    expect(await wordsForPages()).toEqual({ language: 'en', outdated: '' });
  });

  it('is told anew when another language counts, and only then', async () => {
    const changed = vi.fn();
    onLanguageChange(changed);
    await fakeBrowser.storage.local.set({ other: 1 });
    await fakeBrowser.storage.managed.set({ theme: 'dark' });
    expect(changed).not.toHaveBeenCalled();
    await choose('en');
    await fakeBrowser.storage.managed.set({ language: 'zh_CN' });
    expect(changed).toHaveBeenCalledTimes(2);
  });
});
