import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordingPair } from '../../../utils/correction/wording-pair';
import { aDraft } from '../../support/builders';

const draft = (body: string, title = '') => aDraft({ article: { body, title } });
const pair = (before: string, now: string) => wordingPair(draft(before), draft(now));

describe('the pair a correction proposes', () => {
  it.each([
    ['a word', '城东街到办事处提醒您。', '城东街道办事处提醒您。', { wrong: '街到', right: '街道' }],
    ['a name', '局长李明强出席。会议结束。', '局长李明祥出席。会议结束。', { wrong: '明强', right: '明祥' }],
    ['a number as a whole', '共有1250人参加。', '共有1520人参加。', { wrong: '1250', right: '1520' }],
    ['a Latin word as a whole', '下载APQ查看。', '下载APP查看。', { wrong: 'APQ', right: 'APP' }],
    ['the first of several', '甲方案通过。乙方案暂缓。', '丙方案通过。丁方案暂缓。', { wrong: '甲方', right: '丙方' }],
    ['a word at the end', '请到人民路\n联系电话', '请到解放路\n联系电话', { wrong: '人民', right: '解放' }],
  ])('is %s', (_name, before, now, wanted) => {
    expect(pair(before, now)).toEqual(wanted);
  });

  it('looks into the title before the body', () => {
    expect(wordingPair(draft('同一正文。', '通之'), draft('同一正文。', '通知'))).toEqual({
      wrong: '通之',
      right: '通知',
    });
  });

  it.each([
    ['the same text', '没有变化。', '没有变化。'],
    ['a sentence added', '第一句。', '第一句。第二句。'],
    ['a sentence taken out', '第一句。第二句。', '第一句。'],
    [
      'a sentence written anew',
      '今天上午县里举行了群众性歌咏比赛活动。',
      '受台风外围环流影响全市预计将出现持续性强降水天气过程。',
    ],
  ])('is none for %s', (_name, before, now) => {
    const found = pair(before, now);
    expect(found === null || found.wrong.length <= 30).toBe(true);
    if (before.length < 15) expect(found).toBeNull();
  });

  it('always stands in the old text and the new one, and differs', () => {
    const text = fc.array(fc.constantFrom('城', '东', '街', '道', '1', '2', 'a', '。', '\n'), { maxLength: 24 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [before, now] = [a.join(''), b.join('')];
        const found = pair(before, now);
        if (!found) return true;
        const { wrong, right } = found;
        return (
          before.includes(wrong) && now.includes(right) && wrong !== right && wrong.length >= 2 && right.length >= 2
        );
      }),
    );
  });
});
