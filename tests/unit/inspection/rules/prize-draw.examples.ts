import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('draw', '转发本条微博，抽奖送电影票！', ['抽奖']),
  raises('draw', '今晚抽取十名幸运网友，送出保温杯。'),
  raises('draw', '答题就有机会获得神秘奖品，快来参加。'),
  raises('draw', '百分百中奖，人人有红包。', ['百分百中奖']),
  raises('draw', '晚八点抢红包，最高88元。', ['抢红包']),
  raises('draw', '有奖竞猜开始啦，猜对送门票。', ['有奖竞猜']),
  raises('draw', '现场随机抽三位，赢取好礼一份。'),
  raises('draw', '活动开獎結果今晚公布，奖品由商家提供。'),
  silent('县市场监管局对超市开展双随机抽查，抽取样品20批次。'),
  silent('警惕“抽奖中奖”诈骗，凡是先交钱的都是骗局。'),
  silent('体育彩票开奖公告：第26123期。'),
  silent('小区车位摇号结果公示，由公证处全程监督抽取。'),
  silent('他的作品获得今年全省新闻奖一等奖。'),
];
