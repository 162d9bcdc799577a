import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('reward', '转发抽奖，送出十个保温杯。', ['转发抽奖']),
  raises('reward', '关注账号并留言，就有机会获得精美礼品。'),
  raises('reward', '下载APP即可领取10元红包。'),
  raises('reward', '安装客户端即送话费20元。'),
  raises('reward', '点赞加转发，抽三人送电影票，福利多多。'),
  raises('reward', '注册就送积分。', ['注册就送']),
  raises('reward', '集赞换好礼，快来参加。', ['集赞换']),
  raises('reward', '豪礼等你拿，参与方式：转发本条并@三位好友。'),
  raises('reward', '集滿30個讚送紀念品。'),
  raises('reward', '点赞前十名可获礼包一份。', ['点赞前十名可']),
  raises('reward', '邀请好友关注，即可兑换代金券。'),
  silent('转发送别，英雄一路走好。'),
  silent('警惕“转发领红包”骗局，切勿点击陌生链接。'),
  silent('欢迎关注清河发布，及时获取权威信息。'),
  silent('我县选手获得全国大赛一等奖，市民纷纷点赞。'),
  silent('请下载国家反诈中心APP，守护钱袋子。'),
  silent('网友点赞：这样的好干部值得奖励。'),
  silent('这届音乐大奖舞台上，全部奖项由乐迷投票选出。'),
  silent('春运期间加开列车，运转发送旅客120万人次。'),
];
