import { LEXICONS, wordsOf } from '../../utils/word-data/lexicons';
import type { RuleExample } from '../support/rule-tester';

/** Texts and word lists of the benchmark: our own, and the same in every run. */

const SENTENCES = [
  '县政府召开常务会议，研究部署岁末年初安全生产和保供稳价工作。',
  '因供水管网改造，建设路以东、人民街以北区域暂停供水，请居民提前做好储水准备。',
  '县气象台发布寒潮蓝色预警，预计未来24小时气温下降8℃以上。',
  '全县今年新建改建农村公路112公里，惠及沿线3.6万名群众。',
  '工作人员表示：“我们将根据群众意见，继续优化公交线路。”',
  '本次招录采取线上报名方式，报名时间为11月23日至11月27日。',
  '《管理办法（试行）》自公布之日起施行，有效期两年。',
  '社区组织志愿者开展垃圾分类宣传，发放宣传单500余份。',
];

const examples = import.meta.glob<readonly RuleExample[]>('../unit/inspection/rules/*.examples.ts', {
  eager: true,
  import: 'default',
});

/** Chinese of all kinds: the examples of all rules, in an order of their own. */
const SAMPLES: readonly string[] = Object.keys(examples)
  .sort()
  .flatMap((path) => examples[path]!.map((example) => example.text))
  .filter((text) => text.length > 12 && text.length < 400);

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
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Official prose. */
export function prose(length: number): string {
  let text = '';
  for (let i = 0; text.length < length; i++) {
    text += SENTENCES[(i * 5 + (i >> 3)) % SENTENCES.length]! + (i % 6 === 5 ? '\n' : '');
  }
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
