import { afterEach, describe, expect, it } from 'vitest';
import { findWords } from '../../../utils/inspection/vocabulary';
import { adoptWordData, readWordData, takeWordData, wordData } from '../../../utils/inspection/word-data';
import { buildWordData } from '../../../utils/word-data/build';

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
