import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { compileWords, filterFor } from '../../../utils/inspection/matcher/compile';
import { Paragraph } from '../../../utils/inspection/paragraph';
import { spellingOf, spellingsOf } from '../../../utils/inspection/spelling';
import { fromGaps, gapsOf } from '../../../utils/inspection/unpacking/numbers';
import { adoptWordData, readWordData, takeWordData, wordData } from '../../../utils/inspection/word-data';
import { buildWordData } from '../../../utils/word-data/build';
import { LEXICONS, wordsOf } from '../../../utils/word-data/lexicons';
import { findWords } from '../../support/find-words';

const loaded = wordData();
afterEach(() => adoptWordData(loaded));

const small = (words: string, more: object = {}) => new Map([['test', { words, ...more }]]);

describe('word data', () => {
  it('is the same for the same lexicons and has another version for others', () => {
    const once = buildWordData(small('加微信 购买'));
    const again = buildWordData(small('加微信 购买'));
    const other = buildWordData(small('加微信 抢购'));
    expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true);
    expect(readWordData(other).version).not.toBe(readWordData(once).version);
    const flagged = buildWordData(small('加微信 购买', { loose: true }));
    expect(readWordData(flagged).version).not.toBe(readWordData(once).version);
  });

  it.each([
    ['empty', new ArrayBuffer(0)],
    ['something else', new TextEncoder().encode('<!doctype html><title>404</title>').buffer as ArrayBuffer],
    ['cut off', buildWordData(small('加微信')).slice(0, 5_000)],
  ])('refuses a buffer that is %s, and keeps what was in use', (_name, buffer) => {
    adoptWordData(loaded);
    expect(() => takeWordData(buffer)).toThrow();
    expect(wordData()).toBe(loaded);
  });

  it('holds every word of every lexicon as it is spelt', () => {
    const spellings = spellingsOf(loaded);
    const held = [...loaded.owners.lexicon].map(
      (lexicon, owner) => `${loaded.lexicons[lexicon]} ${spellingOf(spellings, owner)}`,
    );
    const listed = [...LEXICONS].flatMap(([id, { words, allowed = '' }]) =>
      [...wordsOf(words), ...wordsOf(allowed)].map((word) => `${id} ${word}`),
    );
    expect(held.sort()).toEqual(listed.sort());
  });

  it('unpacks to the search structure that was compiled', () => {
    const words = ['加微信', '加我微信', '购买', '优惠券', '优惠', '领取优惠券', 'vip会员'];
    const { trie } = readWordData(buildWordData(small(words.join(' ')))).plain;
    const { filter, parent, label, ends } = compileWords(words);
    expect(filterFor(trie, new Uint8Array(words.length).fill(1))).toEqual(filter);
    expect(trie.parent).toEqual(parent);
    expect(trie.label).toEqual(label);
    expect([...trie.ends].map((end) => end > 0)).toEqual([...ends].map((end) => end > 0));
  });

  it('reads gaps back as the numbers they were made of', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(0x10000)), (numbers) => {
        const sorted = numbers.sort((a, b) => a - b);
        const read = fromGaps(gapsOf(sorted));
        expect([...read.numbers.subarray(0, read.count)]).toEqual(sorted);
      }),
    );
  });

  it('takes names of object members as words', () => {
    takeWordData(buildWordData(small('constructor tostring __proto__ hasownproperty valueof')));
    const found = findWords('constructor, toString; __proto__ hasOwnProperty valueOf').get('test');
    expect(found?.map(({ word }) => word)).toEqual([
      'constructor',
      'tostring',
      '__proto__',
      'hasownproperty',
      'valueof',
    ]);
  });

  it('lets a longer allowed phrase win, wherever it begins', () => {
    takeWordData(buildWordData(small('加微 微信号', { allowed: '增加微量 微信号码', loose: true })));
    expect(findWords('增加微量元素，微信号码').get('test')).toBeUndefined();
    expect(
      findWords('加微量，微信号')
        .get('test')
        ?.map(({ start }) => start),
    ).toEqual([0, 4]);
  });

  it('finds words of the background beside those of the foreground, whichever shares a beginning', () => {
    const lexicons = new Map([
      ['front', { words: '优惠券 优惠价' }],
      ['back', { words: '优惠 优惠券 通知', allowed: '优惠政策', background: true }],
    ]);
    takeWordData(buildWordData(lexicons));
    const found = findWords('通知：优惠券，优惠价，优惠政策，优惠活动');
    const words = (lexicon: string): string[] => (found.get(lexicon) ?? []).map(({ word }) => word);
    expect(words('front')).toEqual(['优惠券', '优惠价']);
    expect(words('back')).toEqual(['通知', '优惠券', '优惠', '优惠']);
  });

  it('keeps words of different lines apart, and gives each line its own', () => {
    takeWordData(buildWordData(small('加微信', { loose: true, disguised: true })));
    const lines = Paragraph.lines('请加\n微信\n加 微 信，加薇信\n\n末行加微信');
    expect(lines.map((line) => line.words(0).map(({ start, end }) => [start, end]))).toEqual([
      [],
      [],
      [
        [0, 5],
        [6, 9],
      ],
      [],
      [[2, 5]],
    ]);
    expect(lines.map(({ lexicons }) => lexicons.low)).toEqual([0, 0, 1, 0, 1]);
  });

  it('looks for characters that a lexicon names as they are: 约朿 is not 约束', () => {
    takeWordData(buildWordData(small('约朿')));
    expect(findWords('激励约束机制').size).toBe(0);
    expect(findWords('激励约朿机制').get('test')).toHaveLength(1);
  });

  it('keeps digits apart in words that nobody hides', () => {
    takeWordData(buildWordData(small('第一书记')));
    expect(findWords('第1书记').size).toBe(0);
  });
});
