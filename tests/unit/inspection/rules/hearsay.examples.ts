import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('hearsay', '据说下周要停电三天。', ['据说']),
  raises('hearsay', '网传学校将提前放假。', ['网传']),
  raises('hearsay', '听说城南要建新医院。', ['听说']),
  raises('hearsay', '群里说明天限行。', ['群里说']),
  raises('hearsay', '有网友说桥已经通车。', ['有网友说']),
  raises('hearsay', '据傳油价今晚大涨。', ['据傳']),
  raises(['hearsay', 'hearsay'], '刚刚得知消息，未经证实，先发出来。', ['刚刚得知', '未经证实']),
  raises('hearsay', '知情人爆料，项目已停工。', ['知情人爆料']),
  silent('网传“城区明日停水”不实，请勿传播。'),
  silent('据统计局消息，今年粮食增产。'),
  silent('相传古时此地有座石桥，民间称为“状元桥”。'),
  silent('警方通报：朋友圈流传的视频系谣言，发布者已被处罚。'),
  silent('新增疑似病例2例，均已隔离治疗。'),
  raises('hearsay', '有消息称，下周起调整限行时间。', ['有消息称']),
  silent('关于网传“自来水停供”的说法，经核实为不实信息。'),
];
