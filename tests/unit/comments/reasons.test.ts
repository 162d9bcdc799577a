import { describe, expect, it } from 'vitest';
import { isEmptyResult, isReason } from '../../../utils/comments/acts/reasons';

describe('a reason', () => {
  it.each(['', '   ', '已办', ' 已 办 结 ', '\n\n\n\n'])('is not “%s”', (text) => expect(isReason(text)).toBe(false));
  it('counts characters, not code units', () => {
    expect(isReason('𠀀𠀁')).toBe(false);
    expect(isReason('𠀀𠀁𠀂𠀃')).toBe(true);
  });
});

describe('空话 as a result', () => {
  it.each([
    '已收悉',
    '您好，您反映的问题已收悉，正在办理中。',
    '您的留言已收到，感谢您的关注与支持！',
    '已转交相关部门办理，请耐心等待。',
    '已转住建局办理',
    '我单位高度重视，将尽快核实处理。',
    '正在协调推进',
    '该问题正在研究处理，请您耐心等待答复',
    '已办结，已办结。',
    '已处理完毕',
    '网友您好，您提出的建议我们会认真研究考虑，谢谢您的建议。',
    '已登记，会及时反馈，感谢您对我们工作的理解和支持',
    '。。。！！！——',
  ])('“%s”', (text) => expect(isEmptyResult(text)).toBe(true));

  it.each([
    '路灯所已于11月20日更换灯具，恢复照明',
    '经现场核实，井盖破损属实，已更换',
    '您反映的问题已收悉。经核查，该路段已列入2027年改造计划',
    '已退还押金200元',
    '施工单位被责令停工整改',
    '图书馆周一闭馆，周二至周日9时至21时开放',
    '因涉及土地权属争议，建议通过诉讼解决',
    '不属于我县管辖，请向市交警支队反映',
    '已答复网友：身份证补办需本人持户口簿到户籍窗口',
    '垃圾已清运',
  ])('not “%s”', (text) => expect(isEmptyResult(text)).toBe(false));
});
