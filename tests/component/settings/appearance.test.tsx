// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const script = readFileSync(join(import.meta.dirname, '../../../public/appearance.js'), 'utf8');

/** The system's wish, which can be turned. */
const system = Object.assign(new EventTarget(), { matches: false });
const look = () => document.documentElement.dataset.look;
const store = (value: string) => localStorage.setItem('sanshen.appearance', value);

/** A page begins: the script as the browser runs it. */
function begin(): void {
  new Function(script)();
}

beforeEach(() => {
  localStorage.clear();
  system.matches = false;
  vi.stubGlobal('matchMedia', () => system);
});

describe('before the first paint a page is', () => {
  it.each([
    ['light', '{"theme":"light"}', true],
    ['dark', '{"theme":"dark"}', false],
    ['light', '{"theme":"auto"}', false],
    ['dark', '{"theme":"auto"}', true],
    ['dark', '{"theme":7}', true],
    ['light', 'null', false],
    ['light', 'nonsense', false],
  ])('%s for %s where the system is dark: %s', (expected, stored, dark) => {
    store(stored);
    system.matches = dark;
    begin();
    expect(look()).toBe(expected);
  });
});

it('follows the system, other pages and its own choice, and prints on white', () => {
  begin();
  expect(look()).toBe('light');
  system.matches = true;
  system.dispatchEvent(new Event('change'));
  expect(look()).toBe('dark');
  store('{"theme":"light"}');
  globalThis.dispatchEvent(new Event('storage'));
  expect(look()).toBe('light');
  store('{"theme":"dark"}');
  globalThis.dispatchEvent(new Event('sanshen:look'));
  expect(look()).toBe('dark');
  globalThis.dispatchEvent(new Event('beforeprint'));
  expect(look()).toBe('light');
  globalThis.dispatchEvent(new Event('afterprint'));
  expect(look()).toBe('dark');
});
