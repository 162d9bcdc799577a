import { browser } from 'wxt/browser';
import { backgroundText } from './texts';

/** 通知 of the person on duty. The id says what a click opens (`duty-click.ts`). */
export interface Notice {
  /** `duty:<kind>:<comment key>`, or `*` in its place for several; `debt:overdue`. */
  readonly id: string;
  readonly title: string;
  readonly message: string;
  /** Stays on screen until somebody closes it. */
  readonly stays: boolean;
  /** Replaces one that is still fresh, without a sound. */
  readonly silent: boolean;
}

export async function give({ id, title, message, stays, silent }: Notice): Promise<void> {
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icons/128.png' as never),
    title,
    message,
    requireInteraction: stays,
    silent,
  });
}

/** A text of the locale file with its values in place of {1}, {2} …; the background has no page to ask for it. */
export function noticeText(key: string, values: readonly (string | number)[]): string {
  const text = backgroundText(key);
  return values.reduce<string>((s, value, i) => s.replace(`{${i + 1}}`, () => String(value)), text);
}

/** The badge counts no further: the person on duty needs to know that it is many. */
export const BADGE_MAX = 99;
const COLOURS = { calm: '#1d4f91', near: '#b35c00', overdue: '#c4281b' } as const;

export async function showBadge(count: number, mood: keyof typeof COLOURS): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: COLOURS[mood] });
  await browser.action.setBadgeText({ text: count === 0 ? '' : count > BADGE_MAX ? `${BADGE_MAX}+` : String(count) });
}
