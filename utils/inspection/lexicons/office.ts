import type { Lexicon } from '../contract';

/** 机关工作用语: an office or a newsroom at work. */
export default {
  words: `记者 央视 总台 新华社 通报 公告 发布 部门 本局 我局 我市 我县 我区 单位 工作人员 办理 根据 规定 会议 直播 新增 确诊 数据显示 截至`,
} satisfies Lexicon;
