import type { Lexicon } from '../contract';

/** 互动动作用语: sharing, following, liking, installing. */
export default {
  words: `转发 转评赞 转起 转一转 分享 点赞 点个赞 关注 加关注 评论 留言 @好友 下载 安装 注册 集赞 助力 投票 转评 转赞评 成为粉丝 粉丝 参与方式`,
} satisfies Lexicon;
