import type { Lexicon } from '../contract';

/** 网购与领券用语: shop windows, coupons and pass phrases of shopping platforms. */
export default {
  words: `淘口令 淘宝口令 复制口令 口令打开 复制这段 复制本条 复制此条 复制整段 打开淘宝 打开手机淘宝 打开天猫 打开拼多多 打开京东 打开抖音下单 手淘 小黄车 左下角小黄车 下方小黄车 购物车链接
商品链接 购买链接 下单链接 商品橱窗 点击购买 点击下单 立即下单 立即购买 拍下立减 领券 领卷 领取优惠券 内部券 隐藏券 领券下单 领券购买 券后 券后价 到手价 直播间下单 直播间购买
直播间抢购 店铺主页 进店选购`,
  allowed: `领券中心 领券程序`,
  loose: true,
} satisfies Lexicon;
