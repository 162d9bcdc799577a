import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('doubled', '要做好基层的的服务工作。', ['的的']),
  raises('doubled', '会议通过了了三项决定。', ['了了']),
  raises('doubled', '会议在在县政府召开。', ['在在']),
  raises('doubled', '县县政府办公室办公室印发通知。', ['办公室办公室']),
  raises('doubled', '请有关单位有关单位抓紧落实。', ['有关单位有关单位']),
  raises('doubled', '材料材料须于周五前提交。', ['材料材料']),
  raises('doubled', '与与会人员进行座谈。', ['与与']),
  raises('doubled', '通知如下如下事项。', ['如下如下']),
  raises('doubled', '全县上下要进一步进一步统一思想。', ['进一步进一步']),
  silent('支持小微企业创业创新，降费实实在在。'),
  silent('中央指导组指导组织救治工作。'),
  silent('用于教育目的的专项资金，现在在各镇发放。'),
  silent('孩子们玩着玩着就学会了。'),
  silent('这的的确确是一次考验，大家研究研究再定。'),
  silent('他现在在校学习，为为民服务打基础。'),
  silent('加油加油，一步一步往前走。'),
  silent('谢谢谢谢，辛辛苦苦一整年。'),
];
