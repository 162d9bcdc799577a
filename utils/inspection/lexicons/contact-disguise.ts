import type { Lexicon } from '../contract';

/** 联系方式的变形写法: contact details spelt so that a machine does not see them. */
export default {
  words: `加vx 加wx 加v信 加威信 加薇信 加徽信 加微芯 加卫星 加围脖 加薇 加威 加微 加v 加q 加扣扣 加企鹅 v信 vx vxin wechat号 weixin号 wx号 vx号 薇信 威芯
微芯号 徽信 崴信 葳信 巍信 微亻言 扣扣号 叩叩 企鹅号码 加我v 加我微 加我薇 加我q 加个v 加个微 徽芯 加丫`,
  allowed: `加微信 加微博 加微塑 加微量 加微生物 加微型 加薇甘菊 加威胁 加威慑 加威力 加威望 加微波 加微创 加微小 加微细 加微距 加微短剧 加微服务 加微企 加微电网 加微电影 加微课 加微循环
加微公益 加微党课 加微宣讲 加微心愿 加微光 加微改造 加微更新 加我微信 加个微信`,
  loose: true,
  disguised: true,
} satisfies Lexicon;
