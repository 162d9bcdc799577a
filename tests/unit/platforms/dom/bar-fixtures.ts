import messages from '../../../../public/locales/zh_CN.json' with { type: 'json' };
import type { Translate } from '../../../../utils/platforms/dom/bar-state';

/** The real Chinese texts; a missing key or an unfilled place fails the test. */
export const translate: Translate = (key, values = {}) => {
  let at: unknown = messages;
  for (const part of key.split('.')) at = (at as Record<string, unknown> | undefined)?.[part];
  if (typeof at !== 'string') throw new Error(`No text for ${key}`);
  return at.replace(/\{(\w+)\}/g, (_place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} of ${key}`);
    return String(value);
  });
};
