import type { WordMatch } from '../../utils/inspection/contract';
import { ScannedWords } from '../../utils/inspection/scanned-words';
import { lexiconWords } from '../../utils/inspection/vocabulary';
import { wordData } from '../../utils/inspection/word-data';

/** The words of all lexicons in a text, by lexicon. Only lexicons with a word in it have an entry. @throws Error before the words are loaded */
export function findWords(text: string): ReadonlyMap<string, readonly WordMatch[]> {
  const scanned = new ScannedWords(text);
  const all = new Map<string, readonly WordMatch[]>();
  wordData().lexicons.forEach((id, lexicon) => {
    const words = lexiconWords(scanned, lexicon, 0, text.length);
    if (words.length > 0) all.set(id, words);
  });
  return all;
}
