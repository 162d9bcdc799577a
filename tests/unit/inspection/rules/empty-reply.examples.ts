import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('empty', '您好，已收悉，我们会尽快处理。', ['已收悉'], { kind: 'reply' }),
  raises('empty', '感谢您的关注！', ['感谢您的关注'], { kind: 'reply' }),
  raises('empty', '问题正在研究，请耐心等待。', ['正在研究'], { kind: 'reply' }),
  raises('empty', '已转办。', ['已转办'], { kind: 'message' }),
  raises('empty', '我们高度重视，将认真研究。', ['高度重视'], { kind: 'reply' }),
  raises('empty', '近期会有安排，敬请等待。', ['近期'], { kind: 'reply' }),
  raises('empty', '已記錄，謝謝。', ['已記錄'], { kind: 'reply' }),
  raises('empty', '适时公布。', ['适时'], { kind: 'message' }),
  silent('已收悉，5个工作日内反馈办理结果。', { kind: 'reply' }),
  silent('已转办至住建局，请拨打0319-8123456查询。', { kind: 'reply' }),
  silent('路灯已修复，感谢您的关注。', { kind: 'reply' }),
  silent('近期将有大风天气，请注意防范。', { kind: 'post' }),
  silent('您反映的事项不属于本单位职责，请拨打12345反映。', { kind: 'reply' }),
];
