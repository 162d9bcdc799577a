import type { Lexicon } from '../contract';

/** 报道、统计与法规用语: trade and feelings are talked about, not offered or felt. */
export default {
  words: `同比 环比 增长 下降 亿元 万亿 数据 统计局 商务部 国务院 发展改革委 人民政府 记者 新闻联播 发布会 本报讯 据介绍 据了解 负责人 政策 条例 办法 规定 本法 应当 不得 依法 通知 意见
方案 机制 推进 加强 落实 高质量 市场主体 消费者 经济 产业 企业 检察 法院 警方 公安 案件 专项行动 行政处罚 通报 会议 消费 补贴 以旧换新 商家 商户 电商平台 游客 村民 居民 各地 本届 全国
推出 发放 活力 场景 业态 文旅 供应 惠民 外贸 扶持 借款人 利率 许可证 禁止 伪造 出口 进口 岗位 央企 有限公司 居住 疫情`,
} satisfies Lexicon;
