import type { Lexicon } from '../contract';

/** 外稿痕迹: what another newsroom leaves in a text that is taken over from it. */
export default {
  words: `原标题 本报讯 本报记者 本刊记者 本台记者 本网记者 本站记者 特约记者 记者 据本报 编者按 责任编辑 责编 版权归原作者 侵删 侵权 如有侵权 图源网络 点击上方蓝字`,
} satisfies Lexicon;
