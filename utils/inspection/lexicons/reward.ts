import type { Lexicon } from '../contract';

/** 回报用语: what a reader gets for taking part. */
export default {
  words: `红包 奖品 奖励 大奖 抽奖 抽取 抽送 抽中 中奖 礼品 好礼 豪礼 大礼 有礼 有奖 送礼 福利 话费 流量 现金红包 门票 积分 赢取 有机会获得 有机会获取 有机会赢 就有机会 即有机会 免费领 送出 幸运 优惠券 代金券 兑奖
免单 礼包 大礼包 礼物 奖金 电影票 月卡 购物卡 抽奖机会 小礼品 精美礼品 纪念品 伴手礼 盲盒 现金 免费送 送好礼 送豪礼 有礼相送 豪礼相送`,
  allowed: `福利院 福利事业 社会福利 公益福利 福利待遇 福利彩票 流量监测 奖励办法 举报奖励 奖励金 礼物交换 现金流 现金支付 现金分红 转移支付现金 现金清收 奖金额`,
  disguised: true,
} satisfies Lexicon;
