import { describe, expect, it } from 'vitest';
import { nameAt, nameBefore } from '../../../utils/inspection/support/names';

const at = (text: string, listed = false): string | null => {
  const span = nameAt(text, 0, listed);
  return span && text.slice(span.start, span.end);
};

describe('names of persons', () => {
  it.each([
    ['王小明被同学打伤', '王小明'],
    ['李明在路口等候', '李明'],
    ['欧阳明月，女', '欧阳明月'],
    ['赵刚（男，35岁）', '赵刚'],
    ['陈小雨生活困难', null],
    ['王某某被同学打伤', null],
    ['王小明（化名）被打伤', null],
    ['高度重视', null],
    ['安全第一', null],
    ['江苏，浙江', null],
    ['黄河、长江', null],
  ])('in running text: %s', (text, name) => {
    expect(at(text)).toBe(name);
  });

  it.each([
    ['高小明，13岁', '高小明'],
    ['安家和（男，35岁）', '安家和'],
    ['张中正 农业局', '张中正'],
    ['张某 农业局', null],
    ['高度，宽度', null],
  ])('in a list: %s', (text, name) => {
    expect(at(text, true)).toBe(name);
  });

  it('reads the name in front of a place only where it stands apart', () => {
    expect(nameBefore('失主，张小三', 6)).toEqual({ start: 3, end: 6 });
    expect(nameBefore('1.李明', 4)).toEqual({ start: 2, end: 4 });
    expect(nameBefore('我们祝贺张小三', 7)).toBeNull();
  });
});
