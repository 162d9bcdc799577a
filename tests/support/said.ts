import { lookupIn } from '../../components/text';
import en from '../../public/locales/en.json';
import zh from '../../public/locales/zh_CN.json';
import { type Part, wordsFrom } from '../../utils/domain/said';

/** A sentence of a pure part in words, as pages fill it in. A key without a text stays as it is, so that it is noticed. */
export function say(sentence: Part, lang: 'zh' | 'en' = 'zh'): string {
  const lookup = lookupIn(lang === 'zh' ? zh : en);
  return wordsFrom((key) => lookup(key) || key)(sentence);
}

/** Every sentence in it, itself and those that it is made of. */
export function keysOf(sentence: Part): readonly string[] {
  return typeof sentence === 'object' ? [sentence.key, ...Object.values(sentence.values).flatMap(keysOf)] : [];
}
