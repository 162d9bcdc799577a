import type { Lexicon } from '../contract';

/** Words beside which a pass phrase or a discount code may stand; they only wake the rule. */
export default {
  words: `口令 复制 手机宝 拼多多 京东 淘宝 手淘 下单 领券 优惠码 优惠代码 折扣码 满减码 返利码 返现码 内购码 领券码 优惠券码 优惠兑换码 优惠邀请码 拉新码 拉新邀请码 团购码 会员邀请码 会员兑换码 会员推荐码 团购兑换码
优惠推荐码 优惠专属码 折扣兑换码 团购邀请码 会员码 内购邀请码 返利邀请码`,
} satisfies Lexicon;
