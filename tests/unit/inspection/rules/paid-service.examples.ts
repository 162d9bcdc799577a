import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('paid', '商务合作请联系后台。', ['商务合作']),
  raises('paid', '本号承接广告投放，价格面议。', ['承接广告']),
  raises('paid', '可提供有偿咨询，每次200元。', ['有偿咨询']),
  raises('paid', '代写申报材料，收取服务费500元，欢迎联系。'),
  raises('paid', '推广报价请电话咨询。', ['推广报价']),
  raises('paid', '加入付费会员，每月仅需19元。', ['付费会员']),
  raises('paid', '软文发布，联系微信详谈。', ['软文发布']),
  raises('paid', '文末有赞赏码，欢迎打赏5元。'),
  silent('根据规定，办理居住证免收服务费。'),
  silent('严禁利用政务新媒体提供有偿服务。'),
  silent('村级代办点为老人免费代办社保业务。'),
  silent('公安机关查处一起代办证件诈骗案。'),
  silent('便民代办服务站今日揭牌。'),
];
