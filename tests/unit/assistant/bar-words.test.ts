import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { barWords } from '../../../utils/assistant/bar-words';
import type { WrittenLanguage } from '../../../utils/domain/managed';

const ROOT = join(import.meta.dirname, '../../../utils');

it('speaks the language that counts at the moment, with its values filled in', () => {
  let language: WrittenLanguage = 'zh_CN';
  const t = barWords(() => language);
  expect(t('bar.problems', { count: 3 })).toBe('3 个问题');
  language = 'en';
  expect(t('bar.brand')).toBe('Sanshen');
  expect(t('bar.problems', { count: 3 })).toContain('3');
});

/** Keys in the code that draws in a platform's page: `'bar.idle'` in full, or a template up to its first `${`. */
const keys = ['assistant', 'platforms/dom'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      Array.from(readFileSync(join(ROOT, folder, name), 'utf8').matchAll(/['"`]((?:bar|card|pointing)\.[\w.]+)['"`]/g)),
    )
    .map((match) => match[1]!),
);

it('has every text that is asked for, in both languages', () => {
  expect(keys.length).toBeGreaterThan(40);
  for (const language of ['zh_CN', 'en'] as const) {
    const t = barWords(() => language);
    expect(keys.filter((key) => t(key) === key || t(key).trim() === '')).toEqual([]);
  }
});
