import type { Lexicon } from '../contract';
import { FIXED_WORDINGS } from '../wording/fixed-wordings';

/** 规范表述: wrong forms of names and expressions; their right forms are in `wording/`. */
export default {
  words: [...FIXED_WORDINGS.keys()].join(' '),
} satisfies Lexicon;
