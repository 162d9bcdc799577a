import type { Lexicon } from '../contract';

/** 辟谣与澄清用语: a rumour named in order to refute it. */
export default {
  words: `辟谣 不实 不属实 谣言 虚假信息 假消息 澄清 并非 纯属 勿信 不信谣 不传谣 警方通报 情况通报 经核查 经核实 经调查 经查 已核实 核查 系谣言 造谣 求真 真相 误读 误传 勿传 请勿
官方回应 回应称 权威发布 以官方`,
} satisfies Lexicon;
