import { describe, expect, it } from 'vitest';
import { findIn } from '../../../utils/inspection/unit-words';

const banned = [
  { word: '老百姓', severity: 'warn' as const, note: '写作“群众”' },
  { word: 'WeChat', severity: 'hint' as const, note: '' },
];

describe("a unit's own words", () => {
  it.each([
    ['as written', '为老百姓办实事', '老百姓', []],
    ['with a space in it', '为老 百姓办实事', '老 百姓', ['gap']],
    ['in full width and other case', '关注ＷＥＣＨＡＴ账号', 'ＷＥＣＨＡＴ', ['width', 'case']],
    ['with something invisible', '老\u200b百姓', '老\u200b百姓', ['zero-width']],
  ])('are found %s', (_name, text, passage, foldings) => {
    const [match, ...more] = findIn(banned, text);
    expect(more).toEqual([]);
    expect(text.slice(match!.start, match!.end)).toBe(passage);
    expect([...match!.foldings].sort()).toEqual([...foldings].sort());
    expect(match!.entry.word).toBe(match!.word);
  });

  it('gives the leftmost longest, none overlapping, and every entry of the same word', () => {
    const list = ['常务会', '常务会议', '会议室', '县政府', '县政府'];
    const found = findIn(list, '县政府常务会议室').map(({ word, start, end }) => [word, start, end]);
    expect(found).toEqual([
      ['县政府', 0, 3],
      ['县政府', 0, 3],
      ['常务会议', 3, 7],
    ]);
  });

  it('finds wrong wordings and names by their own spelling', () => {
    expect(findIn([{ wrong: '十四五规划', right: '“十四五”规划', note: '' }], '落实十四五规划')[0]?.word).toBe(
      '十四五规划',
    );
    expect(findIn([{ name: '张三', post: '县长', order: 1 }], '县长张三出席')[0]).toMatchObject({ start: 2, end: 4 });
  });

  it('leaves out what is no word, and takes names of object members', () => {
    expect(findIn(['a', '…', '  '], 'a … a')).toEqual([]);
    const members = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
    expect(findIn(members, 'constructor __proto__ toString hasOwnProperty').map(({ word }) => word)).toEqual(members);
    expect(findIn([], '任何文字')).toEqual([]);
  });

  it('looks at the list given, not at one with the same words', () => {
    const list = ['甲方'];
    expect(findIn(list, '甲方乙方').length).toBe(1);
    expect(findIn(['乙方'], '甲方乙方')[0]?.word).toBe('乙方');
    expect(findIn(list, '甲方乙方')[0]?.word).toBe('甲方');
  });
});
