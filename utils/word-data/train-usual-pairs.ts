import { LEXICONS, wordsOf } from './lexicons';
import { Sounds } from './sounds';

/** A pair counts as usual when at least this many texts have it. */
const TEXTS = 4;

/**
 * Makes `usual-pairs.txt` from ordinary texts (see tests/run/train-usual-pairs.mjs): the pairs of characters that several texts have.
 * Pairs that sound like a word of two characters of a disguised lexicon are looked at more closely: one text, or the dictionary of
 * the runtime's word segmenter, is enough.
 */
export function usualPairList(texts: Iterable<string>): string {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const seen = new Set<string>();
    for (const [run] of text.matchAll(/[\u4e00-\u9fff]{2,}/gu)) {
      for (let i = 0; i + 1 < run.length; i++) seen.add(run.slice(i, i + 2));
    }
    for (const pair of seen) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const sounds = new Sounds();
  const soundsOf = (pair: string): string =>
    String.fromCharCode(sounds.letterOf(pair.charCodeAt(0)), sounds.letterOf(pair.charCodeAt(1)));
  const close = new Set(
    [...LEXICONS.values()]
      .filter((lexicon) => lexicon.disguised)
      .flatMap((lexicon) => wordsOf(lexicon.words))
      .flatMap((word) => sounds.spellings(word))
      .filter((spelling) => spelling.length === 2),
  );
  const usual = new Set([...dictionaryPairs(sounds, close, [...counts.keys()].join(''))]);
  for (const [pair, count] of counts) if (count >= TEXTS || close.has(soundsOf(pair))) usual.add(pair);

  const lines = new Map<string, string>();
  for (const pair of [...usual].sort()) lines.set(pair[0]!, (lines.get(pair[0]!) ?? pair[0]!) + pair[1]!);
  return `${[...lines.values()].join('\n')}\n`;
}

/** Words of two characters in the segmenter's dictionary that sound like one of `close`, made of the characters of `text`. */
function* dictionaryPairs(sounds: Sounds, close: ReadonlySet<string>, text: string): Iterable<string> {
  const bySound = new Map<string, string[]>();
  for (const character of new Set(text)) {
    const sound = String.fromCharCode(sounds.letterOf(character.charCodeAt(0)));
    bySound.set(sound, [...(bySound.get(sound) ?? []), character]);
  }
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  for (const spelling of close) {
    const [first = [], second = []] = [...spelling].map((sound) => bySound.get(sound) ?? []);
    const pairs = first.flatMap((a) => second.map((b) => a + b));
    for (const { segment } of segmenter.segment(pairs.join('\n'))) if (segment.length === 2) yield segment;
  }
}
