import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../public/locales/en.json';
import zh from '../../public/locales/zh_CN.json';

const ROOT = join(import.meta.dirname, '../..');

function leaves(node: unknown, path = ''): Map<string, string> {
  if (typeof node === 'string') return new Map([[path, node]]);
  if (typeof node !== 'object' || node === null) throw new Error(`${path} is neither text nor area`);
  return new Map(Object.entries(node).flatMap(([key, child]) => [...leaves(child, path ? `${path}.${key}` : key)]));
}

const texts = { zh: leaves(zh), en: leaves(en) };
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}|\$\d/g)].map(String).sort();

/** Source files of pages and content scripts. */
function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

/** The arguments of every call `t(…)` or `getMessage(…)`, brackets balanced. */
function callsIn(code: string): string[] {
  return [...code.matchAll(/(?<![\w.])(?:t|getMessage)\(|i18n\.getMessage\(/g)].map((match) => {
    let depth = 1;
    let end = match.index + match[0].length;
    const start = end;
    for (; end < code.length && depth > 0; end++) {
      if (code[end] === '(') depth++;
      else if (code[end] === ')') depth--;
    }
    return code.slice(start, end - 1);
  });
}

/** Keys in a call: `'area.key'` in full, or the part of a template before its first `${`. */
function keysIn(call: string): { readonly key: string; readonly whole: boolean }[] {
  const whole = [...call.matchAll(/['"`]([a-z]\w*(?:\.\w+)+)['"`]/g)].map((m) => ({ key: m[1]!, whole: true }));
  const parts = [...call.matchAll(/`([a-z]\w*(?:\.\w+)*)\.\$\{/g)].map((m) => ({ key: m[1]!, whole: false }));
  return [...whole, ...parts];
}

describe('locales', () => {
  it('have the same keys in Chinese and English', () => {
    expect([...texts.en.keys()].sort()).toEqual([...texts.zh.keys()].sort());
  });

  it('have no empty text, and keys that browser.i18n accepts and does not confuse', () => {
    for (const messages of [texts.zh, texts.en]) {
      for (const [key, text] of messages) {
        expect(text.trim(), key).not.toBe('');
        expect(key).toMatch(/^\w+(\.\w+)*$/);
      }
    }
    const flat = [...texts.zh.keys()].map((key) => key.replaceAll('.', '_').toLowerCase());
    expect(flat.filter((key, i) => flat.indexOf(key) !== i)).toEqual([]);
  });

  it('use the same placeholders in both languages', () => {
    for (const [key, text] of texts.zh) {
      expect([key, ...placeholders(texts.en.get(key) ?? '')]).toEqual([key, ...placeholders(text)]);
    }
  });

  const files = [...sources('components'), ...sources('entrypoints')];

  it('are searched in real files', () => {
    const found = files.flatMap((file) => callsIn(readFileSync(join(ROOT, file), 'utf8')).flatMap(keysIn));
    expect(found).toContainEqual({ key: 'popup.act.open', whole: true });
    expect(found).toContainEqual({ key: 'popup.level', whole: false });
  });

  it.each(files)('hold every text that %s asks for', (file) => {
    const missing = callsIn(readFileSync(join(ROOT, file), 'utf8'))
      .flatMap(keysIn)
      .filter(({ key, whole }) =>
        whole ? !texts.zh.has(key) : ![...texts.zh.keys()].some((known) => known.startsWith(`${key}.`)),
      )
      .map(({ key }) => key);
    expect(missing).toEqual([]);
  });
});
