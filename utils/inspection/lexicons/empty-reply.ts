import type { Lexicon } from '../contract';

/** 空洞答复用语: replies that promise nothing that can be checked. */
export default {
  words: `已收悉 已知悉 已收到 收悉 知悉 已阅 已记录 已登记 尽快 尽早 近期 近日将 择期 适时 抓紧 正在处理 正在办理 正在协调 正在研究 我们会处理 会处理 将处理 将会处理 会反映 将反映
已反映 已转 已转办 已转交 已上报 研究研究 耐心等待 请等待 敬请等待 请稍候 感谢您的关注 感谢关注 感谢您的留言 感谢留言 感谢您的支持 感谢您的来信 我们会重视 高度重视 将认真研究
认真研究`,
} satisfies Lexicon;
