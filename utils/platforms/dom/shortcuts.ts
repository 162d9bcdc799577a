/**
 * Keys for the findings of a page: Alt with the keys right of the letters, told by their place on the keyboard, so that every layout and
 * macOS (where Alt types signs) have the same. Chosen because neither the editors nor the usual Chinese input methods use them (those take
 * Ctrl, Shift and Ctrl+. and the like). Enter is left alone: it publishes in reply boxes, and the publish guard watches it; so is
 * Alt+Backspace: it undoes on Windows.
 */
export type Shortcut = 'next' | 'previous' | 'card' | 'fix' | 'ignore';

const KEYS: Readonly<Record<Shortcut, readonly [code: string, sign: string]>> = {
  next: ['Period', '.'],
  previous: ['Comma', ','],
  card: ['Slash', '/'],
  fix: ['Semicolon', ';'],
  ignore: ['Quote', "'"],
};

type Press = Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing' | 'keyCode'>;

/** Which of our shortcuts this key press is; null for none, also while an input method is composing. AltGr comes as Ctrl+Alt. */
export function shortcutOf(event: Press): Shortcut | null {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  if (event.isComposing || event.keyCode === 229) return null;
  return (Object.keys(KEYS) as Shortcut[]).find((each) => KEYS[each][0] === event.code) ?? null;
}

/** As shown on a button: `Alt+;`. */
export const shortcutLabel = (shortcut: Shortcut): string => `Alt+${KEYS[shortcut][1]}`;
