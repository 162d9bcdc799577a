import { wrongInContextIn } from '../../../utils/inspection/confusion/find';
import { LIKELY_WORDS, SURE_WORDS, wrongWords } from '../../../utils/inspection/confusion/wrong-words';
import lexicon from '../../../utils/inspection/lexicons/wrong-words';

const words = new RegExp(
  [...wrongWords(SURE_WORDS), ...wrongWords(LIKELY_WORDS)].sort((a, b) => b.length - a.length).join('|'),
  'gu',
);
const allowed = lexicon.allowed.split(/\s+/u);

/** Ranges that the hand-written lists (`typo-confusion`, `typo-context`) object to: what the model adds is counted beside them. */
export function listedIn(text: string): { start: number; end: number }[] {
  const found = wrongInContextIn(text, [{ start: 0, end: text.length }]).map(({ start, end }) => ({ start, end }));
  for (const match of text.matchAll(words)) {
    const [word] = match;
    const inPhrase = allowed.some(
      (phrase) => phrase.includes(word) && text.startsWith(phrase, match.index - phrase.indexOf(word)),
    );
    if (!inPhrase) found.push({ start: match.index, end: match.index + word.length });
  }
  return found;
}
