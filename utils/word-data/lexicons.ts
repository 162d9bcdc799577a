import type { Lexicon } from '../inspection/contract';

const files = import.meta.glob<Lexicon>('../inspection/lexicons/*.ts', { eager: true, import: 'default' });

/** Every lexicon by its id (the file's name). At build time and in tests: bundles carry the prebuilt data instead. */
export const LEXICONS: ReadonlyMap<string, Lexicon> = new Map(
  Object.entries(files)
    .map(([path, lexicon]) => [path.slice(path.lastIndexOf('/') + 1, -3), lexicon] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

/** The words of a lexicon's list. */
export function wordsOf(list: string): string[] {
  return list.split(/\s+/u).filter(Boolean);
}
