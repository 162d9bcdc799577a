import { LEXICONS, wordsOf } from '../../utils/word-data/lexicons';
import { type Dice, line } from './official-prose';

/** Texts and word lists of the benchmark: our own, and the same in every run. */

/** As text: as modules they would bring the test kit along. */
const examples = import.meta.glob<string>('../unit/inspection/rules/*.examples.ts', {
  eager: true,
  import: 'default',
  query: '?raw',
});

/** Chinese of all kinds: the examples of all rules, in an order of their own. */
const SAMPLES: readonly string[] = Object.keys(examples)
  .sort()
  .flatMap((path) => [...examples[path]!.matchAll(/'([^'\\\n]{13,399})'/gu)].map(([, text]) => text!))
  .filter((text) => /[\u4e00-\u9fff]{6}/u.test(text));

/** Short words to make longer ones of, as an operator's list is made of common words. */
const PIECES: readonly string[] = [
  ...new Set(
    [...LEXICONS.values()].flatMap(({ words }) => wordsOf(words)).filter((word) => /^[\u4e00-\u9fff]{2}$/u.test(word)),
  ),
];

/** A flat string, as it comes from a message or from the page, never a rope. */
export function flat(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

/** Numbers below `below`, the same ones in every run. */
export function dice(seed: number): Dice {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Official prose, the same in every run: lines of ordinary length, hardly a sentence twice. */
export function prose(length: number): string {
  const roll = dice(5);
  let text = '';
  while (text.length < length) text += `${line(roll)}\n`;
  return flat(text.slice(0, length));
}

/** `count` different words of 2 to 8 characters, 4.8 on average, most of them made of two or three short ones. */
export function manyWords(count: number): string[] {
  const roll = dice(7);
  const words = new Set<string>();
  while (words.size < count) {
    const size = roll(30) === 0 ? 1 : [2, 2, 2, 3, 3, 2, 2, 3, 2, 4][roll(10)]!;
    let word = '';
    for (let i = 0; i < size; i++) word += PIECES[roll(PIECES.length)]!;
    if (roll(3) === 0) word = word.slice(0, -1);
    if (word.length > 1) words.add(word.length === 2 ? word.slice(0, 1) + PIECES[roll(PIECES.length)]![1]! : word);
  }
  return [...words];
}

/** Natural Chinese with one word of the list in a hundred characters. */
export function proseWith(words: readonly string[], length: number): string {
  const roll = dice(11);
  let text = '';
  while (text.length < length) {
    const sample = SAMPLES[roll(SAMPLES.length)]!;
    for (let at = 0; at < sample.length; at += 100) text += sample.slice(at, at + 100) + words[roll(words.length)]!;
    text += '\n';
  }
  return flat(text.slice(0, length));
}

/** Words without their last character, back to back. */
export function cutOff(words: readonly string[], length: number): string {
  let text = '';
  for (let i = 0; text.length < length; i++) text += words[(i * 37) % words.length]!.slice(0, -1);
  return flat(text.slice(0, length));
}

/** Adds words that differ from a long run of one character in their last one only: the worst case of walking from every place. */
export function withRuns(words: readonly string[]): string[] {
  return [...words, ...Array.from({ length: 40 }, (_, i) => `${'哈'.repeat(7)}${String.fromCharCode(0x5600 + i)}`)];
}

const TRADITIONAL: Readonly<Record<string, string>> = {
  优: '優',
  费: '費',
  领: '領',
  礼: '禮',
  会: '會',
  价: '價',
  杀: '殺',
  贷: '貸',
  财: '財',
  险: '險',
  产: '產',
  装: '裝',
  电: '電',
  脑: '腦',
  门: '門',
  训: '訓',
  试: '試',
  关: '關',
  发: '發',
  赞: '贊',
  扫: '掃',
  码: '碼',
  奖: '獎',
  项: '項',
};

/** Six ways of hiding a word. */
const DISGUISES: readonly ((word: string) => string)[] = [
  (word) => [...word].join('\u200b'),
  (word) => [...word].join(' '),
  (word) => [...word].join('.'),
  (word) => [...word].map((c) => TRADITIONAL[c] ?? c).join(''),
  (word) => [...word].join('\ufe0f'),
  (word) => [...word].join('·'),
];

/** Prose with disguised words, and where they stand. */
export function disguised(words: readonly string[], length: number): { text: string; spans: [number, number][] } {
  const around = prose(length);
  const spans: [number, number][] = [];
  let text = '';
  for (let i = 0, at = 0; at < around.length; i++) {
    text += around.slice(at, at + 100);
    at += 100;
    const written = DISGUISES[i % DISGUISES.length]!(words[(i * 53) % words.length]!);
    spans.push([text.length, text.length + written.length]);
    text += written;
  }
  return { text: flat(text), spans };
}
