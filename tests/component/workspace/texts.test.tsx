// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';

const file = vi.fn(async (url: string) => new Response(JSON.stringify({ extName: `packaged ${url}` })));

beforeEach(() => {
  vi.resetModules();
  file.mockClear();
  vi.stubGlobal('fetch', file);
});

/** The texts of a page in a process to which the browser gives these. */
async function texts(given: (key: string) => string) {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(given);
  return (await import('../../../entrypoints/workspace/lib/appearance')).textsOf('auto');
}

it('a page takes the browser’s texts, without waiting', async () => {
  const { lookup } = await texts((key) => (key === '@@ui_locale' ? 'zh_CN' : `browser ${key}`));
  expect(lookup('extName')).toBe('browser extName');
  expect(file).not.toHaveBeenCalled();
});

it('a page takes the packaged ones where the browser gave its process none', async () => {
  const { lang, lookup } = await texts(() => '');
  expect([lang, lookup('extName')]).toEqual(['zh', 'packaged /locales/zh_CN.json']);
});
