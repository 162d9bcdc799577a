import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('open', '县政府（办公室印发通知。', ['（']),
  raises('close', '《条例》自公布之日起施行）。', ['）']),
  raises('open', '他说：“明天开会。', ['“']),
  raises('close', '明天开会”，他说。', ['”']),
  raises('open', '【通知 今日停水', ['【']),
  raises('open', '《管理办法（试行》已印发。', ['（']),
  raises('close', '关于印发办法》的通知', ['》']),
  raises(['open', 'open'], '（一（二'),
  raises('turned', '开展“回头看“工作，确保整改到位。', ['“']),
  raises('turned', '推进”放管服”改革。', ['”']),
  silent('所谓“‘双减’政策”，已经落地。'),
  silent('他说：“请看《关于〈条例〉的说明》。”'),
  silent('县政府（办公室）印发通知。'),
  silent('1）加强领导；2）落实责任。'),
  silent('“第一段。\n“第二段。”'),
  silent('国办发〔2018〕123号文件（节选）。'),
  silent('(内容相同）的通知', {}),
];
