import type { Lexicon } from '../contract';

/** 来源标注: how a text says where it was taken from. */
export default {
  words: `来源 转自 转载自 摘自 摘编自 综合自 选自 原载 首发于`,
} satisfies Lexicon;
