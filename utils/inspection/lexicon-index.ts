import { keptWith } from './kept';
import { type CompiledWords, filterFor } from './matcher/compile';
import { OWNER_ALLOWED, OWNER_BACKGROUND, type WordData, wordData } from './word-data';

/** Lexicons are told apart by one bit each, in two 32-bit numbers. */
const BITS = 32;
export const MOST_LEXICONS = 2 * BITS;

/** What looking words up by lexicon needs beside the word data themselves. */
export interface LexiconIndex {
  /** Number of a lexicon by its id. */
  readonly numbers: ReadonlyMap<string, number>;
  /**
   * By word: the lexicons that look for it, one bit each (0–31, 32–63). Those that only allow it and those of the background are left
   * out.
   */
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  /** By lexicon: 1 when it has harmless phrases. */
  readonly allows: Uint8Array;
  /** By lexicon: 1 when its words are looked for only when a rule asks. */
  readonly isBackground: Uint8Array;
  /** The words of the lexicons that are always looked for, and those of the others; a word may be among both. */
  readonly foreground: Layer;
  readonly background: Layer;
  /** The words by sound; null without a lexicon that sees through sounds. */
  readonly sound: CompiledWords | null;
}

/** Some of the words, to be looked for apart from the others. */
export interface Layer {
  readonly compiled: CompiledWords;
  /** By word: 1 when it belongs here. The scan may find others as well. */
  readonly has: Uint8Array;
}

const indexOf = keptWith(prepare);

/** Made once for the data in use. @throws Error before the words are loaded */
export function lexiconIndex(): LexiconIndex {
  return indexOf(wordData());
}

function prepare({ lexicons, plain, sound, owners }: WordData): LexiconIndex {
  if (lexicons.length > MOST_LEXICONS) throw new RangeError(`more than ${MOST_LEXICONS} lexicons`);
  const words = plain.from.length - 1;
  const low = new Uint32Array(words);
  const high = new Uint32Array(words);
  const inFront = new Uint8Array(words);
  const behind = new Uint8Array(words);
  const allows = new Uint8Array(lexicons.length);
  const isBackground = new Uint8Array(lexicons.length);
  for (let word = 0; word < words; word++) {
    for (let owner = plain.from[word]!; owner < plain.from[word + 1]!; owner++) {
      const lexicon = owners.lexicon[owner]!;
      const flags = owners.flags[owner]!;
      if (flags & OWNER_ALLOWED) allows[lexicon] = 1;
      if (flags & OWNER_BACKGROUND) {
        isBackground[lexicon] = 1;
        behind[word] = 1;
        continue;
      }
      inFront[word] = 1;
      if (flags & OWNER_ALLOWED) continue;
      if (lexicon < BITS) low[word]! |= 1 << lexicon;
      else high[word]! |= 1 << (lexicon - BITS);
    }
  }
  const layer = (has: Uint8Array): Layer => ({
    compiled: { ...plain.trie, filter: filterFor(plain.trie, has) },
    has,
  });
  return {
    numbers: new Map(lexicons.map((id, number) => [id, number])),
    ...{ low, high, allows, isBackground },
    ...{ foreground: layer(inFront), background: layer(behind) },
    sound: sound && { ...sound.trie, filter: filterFor(sound.trie, new Uint8Array(sound.from.length - 1).fill(1)) },
  };
}

/** Whether a lexicon's bit is set. */
export function hasLexicon(low: number, high: number, lexicon: number): boolean {
  return ((lexicon < BITS ? low >>> lexicon : high >>> (lexicon - BITS)) & 1) === 1;
}
