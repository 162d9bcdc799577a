import type { Lexicon } from '../contract';

/** 互动动作用语: sharing, following, liking, installing. */
export default {
  words: `转发 转评赞 转起 转一转 分享 点赞 点个赞 关注 加关注 评论 留言 @好友 下载 安装 注册 集赞 助力 投票 转评 转赞评 成为粉丝 粉丝 参与方式 扫码关注 关注公众号 关注微信 邀请好友 拉新 转发朋友圈 分享朋友圈
转发到朋友圈 分享到朋友圈 下载app 下载客户端 积赞 攒赞 盖楼 转赞 集满 集齐`,
} satisfies Lexicon;
