import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type zh from '../public/locales/zh_CN.json';
import { fillText, type TextValues } from '../utils/domain/said';

type Leaves<T, P extends string = ''> = T extends string
  ? P
  : { [K in keyof T & string]: Leaves<T[K], P extends '' ? K : `${P}.${K}`> }[keyof T & string];

/** Key of a text in public/locales: nested keys joined by '.', e.g. `popup.empty.title`. */
export type TextKey = Leaves<typeof zh>;

export interface Text {
  /** The text of a key, with its placeholders filled in. A missing text shows its key. */
  readonly t: (key: TextKey, values?: TextValues) => string;
  /** 甲、乙、丙: names and other short things beside one another. */
  readonly list: (items: readonly (string | number)[]) => string;
  /** Language of the texts, for formats that depend on it. */
  readonly lang: 'zh' | 'en';
}

const TextContext = createContext<Text | null>(null);

/**
 * Gives the components below it their texts.
 * @param props.lookup raw text of a key, '' when there is none. Extension pages pass
 *   `(key) => browser.i18n.getMessage(key.replaceAll('.', '_'))`; tests use `lookupIn(json)`.
 * @param props.lang language of these texts.
 */
export function TextProvider(props: {
  readonly lookup: (key: string) => string;
  readonly lang: 'zh' | 'en';
  readonly children: ReactNode;
}): ReactNode {
  const { lookup, lang } = props;
  const text = useMemo<Text>(
    () => ({
      t: (key, values) => fillText(lookup(key) || key, values),
      list: (items) => items.join(lang === 'zh' ? '、' : ', '),
      lang,
    }),
    [lookup, lang],
  );
  return <TextContext value={text}>{props.children}</TextContext>;
}

/** Texts of the page. @throws when there is no TextProvider above, which is a programming error. */
export function useText(): Text {
  const text = useContext(TextContext);
  if (!text) throw new Error('useText needs a TextProvider above it');
  return text;
}

/** Lookup in a locale file as it stands in public/locales. */
export function lookupIn(messages: unknown): (key: string) => string {
  return (key) => {
    let node: unknown = messages;
    for (const part of key.split('.')) {
      if (typeof node !== 'object' || node === null || !Object.hasOwn(node, part)) return '';
      node = (node as Record<string, unknown>)[part];
    }
    return typeof node === 'string' ? node : '';
  };
}
