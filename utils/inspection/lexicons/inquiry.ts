import type { Lexicon } from '../contract';

/** 案件用语: cases that are being looked into, the people in them, and how the police and the courts work. */
export default {
  words: `案件 此案 该案 本案 立案 侦查 侦办 审查起诉 纪律审查 监察调查 审查调查 初核 问题线索 犯罪嫌疑人 嫌疑人 被害人 受害人 死者 伤者 举报人 证人 目击者 报案人 报警人 涉案人员 被调查人
技术侦查 技侦 秘密侦查 监听 窃听 卧底 特情 线人 耳目 布控 基站定位 手机定位 话单 通话记录 轨迹研判 讯问 询问笔录 讯问笔录 笔录 供述 证言 案卷 卷宗 尸检 合议庭 审委会 审判委员会`,
  allowed: `案件受理费 侦查机关 技术侦查措施 卷宗管理`,
} satisfies Lexicon;
