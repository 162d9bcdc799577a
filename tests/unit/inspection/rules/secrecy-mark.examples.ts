import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('mark', '机密★10年\n关于某项工作的通知', ['机密★10年']),
  raises('mark', '绝密★启用前', ['绝密★启用前']),
  raises('mark', '秘密★长期 抄送各有关单位', ['秘密★长期']),
  raises('mark', '秘 密☆5年', ['秘 密☆5年']),
  raises('mark', '机密\n某某会议纪要', ['机密']),
  raises('mark', '本文件密级：秘密，请妥善保管。', ['密级：秘密']),
  raises('mark', '机密级文件编号：0012，请查收。', ['机密级文件编号：0012']),
  raises('mark', '通知\n  绝密  \n内容', ['绝密']),
  silent('发布信息不得涉及国家秘密、工作秘密。'),
  silent('国家秘密的密级分为绝密、机密、秘密三级。'),
  silent('深海的秘密等你来探索。'),
  silent('★ 温馨提示：保守秘密，人人有责。'),
];
