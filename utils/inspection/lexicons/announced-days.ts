import type { Lexicon } from '../contract';

/** 预告用语: what announces a day to come. */
export default {
  words: `将于 定于 拟于 订于 计划于 将在 请于 请在 须于 务必于 务必在`,
} satisfies Lexicon;
