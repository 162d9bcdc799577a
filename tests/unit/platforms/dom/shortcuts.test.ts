import { describe, expect, it } from 'vitest';
import { shortcutOf } from '../../../../utils/platforms/dom/shortcuts';

const press = (code: string, more: object = {}) => ({
  code,
  altKey: true,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
});

describe('shortcuts', () => {
  it.each([
    ['Period', 'next'],
    ['Comma', 'previous'],
    ['Slash', 'card'],
    ['Semicolon', 'fix'],
    ['Quote', 'ignore'],
  ])('Alt with %s is %s', (code, shortcut) => {
    expect(shortcutOf(press(code))).toBe(shortcut);
  });

  it.each([
    ['without Alt, as text is typed', press('Period', { altKey: false })],
    ['with Ctrl, as input methods use it and as AltGr comes', press('Period', { ctrlKey: true })],
    ['with Shift', press('Period', { shiftKey: true })],
    ['with the command key', press('Period', { metaKey: true })],
    ['while an input method is composing', press('Period', { isComposing: true })],
    ['while an input method handles the key', press('Period', { keyCode: 229 })],
    ['Enter, which publishes in reply boxes', press('Enter')],
    ['Backspace, which undoes on Windows', press('Backspace')],
  ])('none: %s', (_what, event) => {
    expect(shortcutOf(event)).toBeNull();
  });
});
