import type { Folding } from '../domain/finding';
import type { Lexicon, WordMatch } from './contract';
import { type CompiledWords, compileWords, foldWord } from './matcher/compile';
import { scanWords } from './matcher/scan';

const files = import.meta.glob<Lexicon>('./lexicons/*.ts', { eager: true, import: 'default' });

/** Every lexicon by its id (the file's name). */
export const LEXICONS: ReadonlyMap<string, Lexicon> = new Map(
  Object.entries(files)
    .map(([path, lexicon]) => [path.slice(path.lastIndexOf('/') + 1, -3), lexicon] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

/** One use of a word: which lexicon, as what. */
interface Owner {
  readonly lexicon: string;
  readonly word: string;
  readonly allowed: boolean;
  readonly loose: boolean;
}

const NONE: readonly Folding[] = [];
const GAP: readonly Folding[] = ['gap'];

interface Vocabulary {
  readonly compiled: CompiledWords;
  /** Owners of each word number. */
  readonly owners: readonly (readonly Owner[])[];
}

let vocabulary: Vocabulary | undefined;

/** The words of a lexicon's list. */
export function wordsOf(list: string): string[] {
  return list.split(/\s+/u).filter(Boolean);
}

/** The words of all lexicons in a text, by lexicon, from one pass. Only lexicons with a word in it have an entry. */
export function findWords(text: string): ReadonlyMap<string, readonly WordMatch[]> {
  vocabulary ??= build();
  const banned = new Map<string, WordMatch[]>();
  const allowed = new Map<string, WordMatch[]>();
  for (const match of scanWords(vocabulary.compiled, text)) {
    for (const owner of vocabulary.owners[match.word]!) {
      if (match.gap > 0 && !owner.loose) continue;
      const into = owner.allowed ? allowed : banned;
      const entry = { start: match.start, end: match.end, word: owner.word, foldings: match.gap > 0 ? GAP : NONE };
      const list = into.get(owner.lexicon);
      if (list) list.push(entry);
      else into.set(owner.lexicon, [entry]);
    }
  }
  const found = new Map<string, readonly WordMatch[]>();
  for (const [lexicon, matches] of banned) {
    const kept = outermost(matches, allowed.get(lexicon) ?? []);
    if (kept.length > 0) found.set(lexicon, kept);
  }
  return found;
}

/**
 * The leftmost longest words, none overlapping, without those inside an allowed phrase. Both lists are sorted by start, then end.
 */
function outermost(matches: readonly WordMatch[], shields: readonly WordMatch[]): WordMatch[] {
  const kept: WordMatch[] = [];
  let shield = 0;
  let shielded = 0;
  for (const match of matches) {
    for (; shield < shields.length && shields[shield]!.start <= match.start; shield++) {
      shielded = Math.max(shielded, shields[shield]!.end);
    }
    if (match.end <= shielded) continue;
    const last = kept.at(-1);
    if (last && last.start === match.start) kept[kept.length - 1] = match;
    else if (!last || match.start >= last.end) kept.push(match);
  }
  return kept;
}

function build(): Vocabulary {
  const numbers = new Map<string, number>();
  const owners: Owner[][] = [];
  for (const [lexicon, { words, allowed = '', loose = false }] of LEXICONS) {
    const add = (word: string, isAllowed: boolean): void => {
      const folded = foldWord(word);
      let number = numbers.get(folded);
      if (number === undefined) {
        number = owners.length;
        numbers.set(folded, number);
        owners.push([]);
      }
      owners[number]!.push({ lexicon, word, allowed: isAllowed, loose });
    };
    for (const word of wordsOf(words)) add(word, false);
    for (const word of wordsOf(allowed)) add(word, true);
  }
  return { compiled: compileWords([...numbers.keys()]), owners };
}
