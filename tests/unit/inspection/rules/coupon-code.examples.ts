import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('phrase', '复制整行￥Ab3dEf9hKlm￥就能看到。', ['￥Ab3dEf9hKlm￥']),
  raises('phrase', '復制口令（8kJh2LmNq4），到手机里打开。', ['（8kJh2LmNq4）']),
  raises('phrase', '好价速来 €Qw7eRt2yUi9€', ['€Qw7eRt2yUi9€']),
  raises('phrase', '$aB1cD2eF3gH$ 打开就有', ['$aB1cD2eF3gH$']),
  raises('phrase', '长按复制 /Zx8cVb7nMq1/ 去下单', ['/Zx8cVb7nMq1/']),
  raises('phrase', '口令5m1oxx2obhu，复制到手机宝打开。', ['口令5m1oxx2obhu']),
  raises('phrase', '￥ａｂ３ｃｄ４ｅｆ５ｇ￥', ['￥ａｂ３ｃｄ４ｅｆ５ｇ￥']),
  raises('code', '结账时输入优惠码：QH2026，立减10元。', ['优惠码：QH2026']),
  raises('code', '报我的折扣码 LIN888 可享九折。', ['折扣码 LIN888']),
  raises('code', '注册时填写团购邀请码A1B2C3。', ['团购邀请码A1B2C3']),
  silent('项目总投资￥1200万元，分三期建设。'),
  silent('登录口令须定期更换，长度不少于8位。'),
  silent('请复制办件编号（QH2026110012）到查询页面。'),
  silent('警惕“输入优惠码：FREE88 免单”的骗局。'),
  silent('统一社会信用代码（91210000MA0ABCDEF1）已公示。'),
  silent('文件编号 /A12/ 的附件可在京东大厦一楼领取。'),
];
