import { describe, expect, it } from 'vitest';
import { styleScore } from '../../../utils/inspection/style/score';
import { trainStyle } from '../../../utils/inspection/style/train';
import { styleUnits } from '../../../utils/inspection/style/units';
import { WEIGHTS } from '../../../utils/inspection/style/weights';

const unitsOf = (text: string): string => {
  const into = new Uint16Array(text.length);
  return String.fromCharCode(...into.slice(0, styleUnits(text, 0, text.length, into)));
};

describe('style units', () => {
  it.each([
    ['汉字 abc，12', '汉字，00'],
    ['见http://t.cn/a1b2 的图', '见的图'],
    ['@清河发布：你好', '：你好'],
    ['转//@某某:好~', '转好~'],
    ['', ''],
  ])('of %j are %j', (text, units) => expect(unitsOf(text)).toBe(units));
});

describe('style score', () => {
  it('puts private talk above an office', () => {
    const talk = styleScore('我怎么觉得他还真没看懂呢，哈哈，算了吧');
    const office = styleScore('各县区人民政府、市政府各部门：现将有关事项通知如下。');
    expect(talk).toBeGreaterThan(2);
    expect(office).toBeLessThan(-2);
  });

  it('is the same for a part as for the part alone, and leaves no trace of the text before', () => {
    const text = '记者从县应急管理局获悉。我怎么觉得没看懂呢。';
    const alone = styleScore('我怎么觉得没看懂呢。');
    expect(styleScore(text, 12)).toBe(alone);
    styleScore('啊啊啊啊啊啊');
    expect(styleScore('我怎么觉得没看懂呢。')).toBe(alone);
  });

  it('hardly depends on the length', () => {
    const text = '大家都说这样做不对，我也这么想。';
    expect(styleScore(text.repeat(20))).toBeCloseTo(styleScore(text), 5);
  });

  it('gives a character one weight', () => {
    const all = WEIGHTS.map(([, characters]) => characters).join('');
    expect(new Set(all).size).toBe(all.length);
    expect(WEIGHTS.every(([halves]) => halves !== 0 && Math.abs(halves) <= 16)).toBe(true);
  });
});

describe('training', () => {
  const lines = Array.from({ length: 24 }, (_, i) => [
    { text: `我觉得呢${'真的'.repeat(i % 3)}`, private: true },
    { text: `通知如下${'决定'.repeat(i % 3)}`, private: false },
  ]).flat();

  it('tells the manners apart and gives the same table every time', () => {
    const table = trainStyle(lines);
    expect(table.weights.get('呢')).toBeGreaterThan(0);
    expect(table.weights.get('知')).toBeLessThan(0);
    expect(trainStyle(lines)).toEqual(table);
  });

  it('learns nothing from the topics of its corpora', () => {
    const table = trainStyle(lines.map((line) => ({ ...line, text: `${line.text}牛奶疫情` })));
    expect(['牛', '奶', '疫'].filter((character) => table.weights.has(character))).toEqual([]);
  });
});
