import type { Lexicon } from '../contract';

/** 承诺用语: words without which nothing is promised. */
export default {
  words: `赔偿 赔付 退赔 退款 退费 退还 补偿 包赔 包退 包换 包您满意 包你满意 包大家满意 损失 保证 保准 包管 承诺 担保 一定 必定 肯定 绝对 必须 百分之百 绝不 决不 绝不会
绝对不 永远不会 再也不会 负责到底 说到做到 一百个心`,
  allowed: `保证金 担保法 担保人 担保物 融资担保 一定程度 一定条件 一定范围 一定数量 一定规模 一定比例 一定期限 一定时期 不一定 绝对值 生态补偿 补偿机制`,
} satisfies Lexicon;
