import type { Lexicon } from '../contract';

/** 出处标记: how a text names where it was taken from or who wrote it. */
export default {
  words: `来源 文章来源 信息来源 稿件来源 消息来源 内容来源 原文来源 转自 转载自 转载于 摘自 摘编自 综合自 选自 引自 供稿 供图 投稿 通讯员 资料来源 图文来源 文图 图片来源 素材来源 来稿 原载 刊载于 首发于 授权转载 资料 出品 发布单位 发布机构 文号`,
} satisfies Lexicon;
