import type { Lexicon } from '../contract';

/** 法律全称的开头: every law of the state begins with it. */
export default {
  words: `中华人民共和国`,
} satisfies Lexicon;
