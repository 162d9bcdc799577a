import type { TriageRule } from '../rule';

function mark(id: string, name: string, looksFor: string): TriageRule {
  return { id, name, looksFor, kind: null, strength: 0, phrases: [] };
}

/** Reasons that the sorting gives itself: what starts no clock, what speaks against that, and what people decided. */
export const MARKS: readonly TriageRule[] = [
  mark('only-emoji', '只有表情', '只有表情或符号，没有文字，不计办理时限'),
  mark('only-names', '只提到他人', '只有@的名字，没有其他内容，不计办理时限'),
  mark('only-link', '只有链接或话题', '只有链接或话题，没有其他内容，不计办理时限'),
  mark('only-repost', '只是转发', '只是转发，没有写自己的话，不计办理时限'),
  mark('only-praise', '只有表扬', '只有感谢或表扬，没有其他诉求，不计办理时限'),
  mark('only-chatter', '只有闲聊', '整条留言都是闲聊用语，没有诉求，不计办理时限'),
  mark('only-advert', '广告', '内容为广告推销，不计办理时限'),
  mark('between-citizens', '网友之间', '回复其他网友，没有对本账号说话，不计办理时限'),
  mark('negative-emoji', '不满的表情', '有表示不满或反讽的表情'),
  mark('mocking-praise', '似为反话', '表扬的话与不满的语气同时出现，按投诉处理'),
  mark('edited-before', '修改前有诉求', '修改前的文字需要答复，时限不因修改而取消'),
  mark('merged', '并案', '与同一人此前的留言内容相同，并入先前的留言一并办理'),
  mark('asked-again', '再次留言', '同一人就同一事项隔日再次留言，程度重要'),
  mark('learned', '本单位用语', '含有本单位设定的用语，按设定分类'),
  mark(
    'learned-overruled',
    '本单位用语未采用',
    '含有本单位设定的用语，但留言有明显的投诉、举报或求助内容，仍计办理时限',
  ),
  mark('person', '人工分类', '由工作人员分类'),
];
