import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pinyin } from 'pinyin-pro';

/** Frequency and part of speech of a word. */
export interface WordEntry {
  readonly frequency: number;
  readonly part: string;
}

const HAN_WORD = /^[\u4e00-\u9fff]+$/;

/** The word list of jieba (MIT), as shipped by `@node-rs/jieba`: words of Chinese characters only. */
export function readDictionary(): ReadonlyMap<string, WordEntry> {
  const path = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  const words = new Map<string, WordEntry>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [word, frequency, part = ''] = line.split(' ');
    if (word && HAN_WORD.test(word)) words.set(word, { frequency: Number(frequency), part });
  }
  return words;
}

const MOST_READINGS = 3;

/** Readings with tone numbers (`zhong1`), the usual ones first; ü is written v. From `pinyin-pro` (MIT). */
export function readingsOf(character: string): string[] {
  return pinyin(character, { multiple: true, type: 'array', toneType: 'num' })
    .slice(0, MOST_READINGS)
    .map((reading) => reading.replace('ü', 'v'))
    .filter((reading) => /^[a-z]+\d$/.test(reading));
}
