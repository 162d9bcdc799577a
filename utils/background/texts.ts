import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { APPEARANCE_KEY, type Language, type WrittenLanguage } from '../domain/managed';
import { appearanceFrom } from '../managed/appearance';

/** Texts of the worker's notifications, in the language chosen for this profile (pages: entrypoints/workspace/lib/appearance.ts). */

const MessagesSchema = z.record(z.string(), z.object({ message: z.string() }));
/** Texts of a language that was chosen; null: the browser's own. */
let packaged: { readonly language: Language; readonly messages: z.infer<typeof MessagesSchema> } | null = null;

/** Raw text of a key of the locale files; '' when there is none. */
export function backgroundText(key: string): string {
  const name = key.replaceAll('.', '_');
  return packaged ? (packaged.messages[name]?.message ?? '') : browser.i18n.getMessage(name as never);
}

/** Loads the texts of the language that counts now. Before every round of notifications: the worker may have just been started. */
export async function loadTexts(): Promise<void> {
  await load(await languageInForce());
}

async function load(chosen: Language): Promise<void> {
  // The browser may have given this process no texts: see `textsOf` of the pages.
  const language = chosen === 'auto' && browser.i18n.getMessage('extName' as never) === '' ? 'zh_CN' : chosen;
  if (language === 'auto') packaged = null;
  else if (packaged?.language !== language) packaged = { language, messages: await messagesOf(language) };
}

/** What a platform's page has to know to speak the language that counts (`PageContextSchema`). */
export async function wordsForPages(): Promise<{ readonly language: WrittenLanguage; readonly outdated: string }> {
  const chosen = await languageInForce();
  const language = chosen === 'auto' ? (browser.i18n.getUILanguage().startsWith('en') ? 'en' : 'zh_CN') : chosen;
  await load(chosen).catch((error: unknown) => console.error('sanshen: texts', error));
  const outdated = ['bar.system.outdated', 'bar.system.outdatedHint'].map(backgroundText).filter(Boolean).join('\n');
  return { language, outdated };
}

/** Calls `changed` when another language may count. Registered synchronously at the start of the worker. */
export function onLanguageChange(changed: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed' ? 'language' in changes : area === 'local' && APPEARANCE_KEY in changes) changed();
  });
}

async function languageInForce(): Promise<Language> {
  const stored = await browser.storage.local.get(APPEARANCE_KEY);
  const managed = await browser.storage.managed.get('language').catch(() => ({}));
  return appearanceFrom(stored[APPEARANCE_KEY], managed).inForce.language;
}

async function messagesOf(language: WrittenLanguage) {
  const file = await fetch(browser.runtime.getURL(`/_locales/${language}/messages.json` as never));
  return MessagesSchema.parse(await file.json());
}
