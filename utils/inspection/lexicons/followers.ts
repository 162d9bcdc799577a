import type { Lexicon } from '../contract';

/** 涨粉用语: buying or trading followers. */
export default {
  words: `互粉 互赞 互推 求互粉 求互关 求关注 求互关注 求粉 求粉丝 求涨粉 涨粉 买粉 买粉丝 卖粉 刷粉 刷粉丝 粉丝代刷 代刷 刷赞 刷量 刷阅读 刷阅读量 刷转发 刷评论 买赞 买阅读量 僵尸粉
有粉必回 粉必回 关注必回 回关 必回关 关注我必回 加粉 万粉 诚信互粉`,
  allowed: `涨粉丝绸 严禁买粉 奶粉必回`,
} satisfies Lexicon;
