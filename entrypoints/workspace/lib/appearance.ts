import { browser } from 'wxt/browser';
import { lookupIn } from '../../../components/text';
import {
  APPEARANCE_KEY,
  type Appearance,
  AppearanceSchema,
  type Language,
  USUAL_APPEARANCE,
} from '../../../utils/domain/managed';
import { type AppearanceState, appearanceFrom } from '../../../utils/managed/appearance';

/** Copy for the first paint: public/appearance.js and `cachedAppearance` read it before anything can be awaited. */
const CACHE = 'sanshen.appearance';

/** What counted when a page was last open. */
export function cachedAppearance(): Appearance {
  try {
    const parsed = AppearanceSchema.safeParse(JSON.parse(localStorage.getItem(CACHE) ?? 'null'));
    return parsed.success ? parsed.data : USUAL_APPEARANCE;
  } catch {
    return USUAL_APPEARANCE;
  }
}

/** What counts now; kept for the next first paint. */
export async function loadAppearance(): Promise<AppearanceState> {
  const [stored, managed] = await Promise.all([
    browser.storage.local.get(APPEARANCE_KEY),
    // Firefox refuses the call where there are no policies.
    browser.storage.managed.get(['language', 'theme']).catch(() => ({})),
  ]);
  const state = appearanceFrom(stored[APPEARANCE_KEY], managed);
  localStorage.setItem(CACHE, JSON.stringify(state.inForce));
  globalThis.dispatchEvent(new Event('sanshen:look'));
  return state;
}

/** The choice that is being stored. */
let choosing: Promise<void> = Promise.resolve();

/**
 * Chooses for this profile; every open page follows. One choice after another, each over what is stored by then: what the page shows may be older.
 * @param part what was chosen; the rest stays as it is stored
 */
export function chooseAppearance(part: Partial<Appearance>): Promise<void> {
  const done = choosing.then(async () => {
    const stored = await browser.storage.local.get(APPEARANCE_KEY);
    const { own } = appearanceFrom(stored[APPEARANCE_KEY], {});
    await browser.storage.local.set({ [APPEARANCE_KEY]: { ...own, ...part } });
  });
  choosing = done.catch(() => {});
  return done;
}

/** Calls `changed` when language or look may count otherwise than before. @returns how to stop */
export function onAppearance(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'managed' || (area === 'local' && APPEARANCE_KEY in changes)) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Texts of a page. */
export interface Texts {
  readonly lang: 'zh' | 'en';
  readonly lookup: (key: string) => string;
}

/** Chinese unless the browser itself runs in English; these are the two languages of public/locales. */
const BROWSER_LANG = browser.i18n.getMessage('@@ui_locale').startsWith('en') ? 'en' : 'zh';
const BROWSER_TEXTS: Texts = {
  lang: BROWSER_LANG,
  // The generated type lists the keys one by one; ours are checked by TextKey.
  lookup: (key) => browser.i18n.getMessage(key.replaceAll('.', '_') as never),
};

/**
 * The texts of a language: those of the browser's without waiting, the others from the packaged file. A process that asks while the
 * browser is still loading the extension gets no texts and goes on without them for as long as it lives (seen in Chromium 156).
 */
export function textsOf(language: Language): Texts | Promise<Texts> {
  const lang = language === 'auto' ? BROWSER_LANG : language === 'en' ? 'en' : 'zh';
  return lang === BROWSER_LANG && BROWSER_TEXTS.lookup('extName') !== '' ? BROWSER_TEXTS : packagedTexts(lang);
}

/** For what is written in Chinese whatever the language of the page. */
export const chineseTexts = (): Promise<Texts> => packagedTexts('zh');

async function packagedTexts(lang: 'zh' | 'en'): Promise<Texts> {
  try {
    const file = await fetch(`/locales/${lang === 'en' ? 'en' : 'zh_CN'}.json`);
    return { lang, lookup: lookupIn(await file.json()) };
  } catch (error) {
    // A page in the wrong language is better than none.
    console.error('sanshen: texts', error);
    return BROWSER_TEXTS;
  }
}
