import { expect, it } from 'vitest';
import en from '../../../public/locales/en.json';
import zh from '../../../public/locales/zh_CN.json';
import { TRIAGE_RULES } from '../../../utils/triage/registry';

it.each([
  ['zh_CN', zh],
  ['en', en],
])('every rule, and no other, has its text in %s', (_lang, locale) => {
  const ids = TRIAGE_RULES.map(({ id }) => id.replaceAll('-', '_')).sort();
  expect(Object.keys(locale.triage.rule).sort()).toEqual(ids);
});
