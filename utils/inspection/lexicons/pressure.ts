import type { Lexicon } from '../contract';

/** 施压用语: what turns an invitation to share, follow or install into an order or a task. */
export default {
  words: `必须 务必 一律 强制 统一要求 严格要求 硬性 全员 人人 每人 每名 每位 每户 全体 确保 逐人 逐户 不得少于 不少于 不低于 全覆盖 限时完成 今天下班前 今日下班前 今晚前 于今日前 本周内完成 及时完成 完成情况 完成率
截图 上报 报送 反馈给 统计 名单 通报 排名 排行 考核 考评 绩效 评优 评先 扣分 加分 积分 学分 纳入 点名 打卡 督促 督办 未完成 任务 指标 达到100`,
} satisfies Lexicon;
