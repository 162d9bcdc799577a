// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const given = vi.spyOn(fakeBrowser.i18n, 'getMessage');
const file = vi.fn(async (url: string) => new Response(JSON.stringify({ extName: `packaged ${url}` })));

beforeEach(() => {
  vi.resetModules();
  file.mockClear();
  vi.stubGlobal('fetch', file);
});

const texts = async () => (await import('../../../entrypoints/workspace/lib/appearance')).textsOf('auto');

it('a page takes the browser’s texts, without waiting', async () => {
  given.mockImplementation((key) => (key === '@@ui_locale' ? 'zh_CN' : `browser ${key}`));
  expect((await texts()).lookup('extName')).toBe('browser extName');
  expect(file).not.toHaveBeenCalled();
});

it('a page takes the packaged ones where the browser gave its process none', async () => {
  given.mockReturnValue('');
  const { lang, lookup } = await texts();
  expect([lang, lookup('extName')]).toEqual(['zh', 'packaged /locales/zh_CN.json']);
});
