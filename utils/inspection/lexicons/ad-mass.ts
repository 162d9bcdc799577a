import type { Lexicon } from '../contract';

/** 群发营销的固定尾语与办理口令: how to unsubscribe, which code to send back. */
export default {
  words: `退订回t 退订回td 退订回复 退订请回 回复退订 回复td 回复t退订 回t退订 回td退订 回td退 回t退 回复td退订 复td退订 复t退订 td退订 退订td 退订t 拒收回 拒收请回 如不需要请回 不需要请回复 回复n退订
回复qx 回n退订 回0退订 退订回0 退订回n 回复0退订 回复y 回复yes 回复是 回复1 回复2 回复办 回复ok 回复kt 回复cx 回复开通 回复办理 回复订购 回复参加 回复参与 回复领取 本短信即可 退订`,
  loose: true,
  disguised: true,
} satisfies Lexicon;
