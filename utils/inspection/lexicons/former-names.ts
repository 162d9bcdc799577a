import type { Lexicon } from '../contract';
import { FORMER_NAMES } from '../wording/former-names';

/** 旧称: renamed organs and repealed laws; what took their place is in `wording/former-names.ts`. */
export default {
  words: [...FORMER_NAMES.keys()].join(' '),
  allowed: '劳动合同法 农业部门 人事部门 保险合同法 人事部署',
} satisfies Lexicon;
