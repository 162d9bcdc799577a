import type { Lexicon } from '../contract';

/** 国家标志: the flag, the emblem and the anthem, and what they are called by mistake. */
export default {
  words: '国旗 国徽 国歌 义勇军进行 义勇进行曲 义勇军之歌 五星红旗 五角红旗 五星国旗 降半旗',
} satisfies Lexicon;
