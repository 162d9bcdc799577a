import { bar as enBar, card as enCard, pointing as enPointing } from '../../public/locales/en.json';
import { bar, card, pointing } from '../../public/locales/zh_CN.json';
import type { WrittenLanguage } from '../domain/managed';
import { fillText } from '../domain/said';
import type { Translate } from '../platforms/dom/bar-state';

/** Areas of the locale files that bar, cards and 指认 take their texts from; no others are in the script that a page loads. */
const WORDS: Readonly<Record<WrittenLanguage, unknown>> = {
  zh_CN: { bar, card, pointing },
  en: { bar: enBar, card: enCard, pointing: enPointing },
};

/**
 * Texts of what we show in a platform's page, by dotted key; `{name}` places are filled from the values. They come along with the script: the browser
 * may give a process no texts at all, gives those of its own language only, and none once the extension was updated under the page.
 * @param language asked anew for every text: it may be chosen while the page is open
 */
export function barWords(language: () => WrittenLanguage): Translate {
  return (key, values) => {
    let node: unknown = WORDS[language()];
    for (const part of key.split('.')) node = (node as Record<string, unknown> | undefined)?.[part];
    return fillText(typeof node === 'string' ? node : key, values);
  };
}
