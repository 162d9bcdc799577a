import type { Lexicon } from '../contract';

/** 突发事件: what incident posts are about. */
export default {
  words: `火灾 起火 火情 爆炸 爆燃 坍塌 倒塌 垮塌 塌方 塌陷 滑坡 泥石流 山洪 决口 溃坝 地震 泄漏 泄露事故 中毒 踩踏 沉船 翻车 侧翻 追尾 相撞 车祸 交通事故 安全事故 生产安全事故 事故
伤人 持刀 命案 刑事案件 治安案件 打架 斗殴 溺水 坠落 坠楼 被困 失联 停水事故 爆管 险情`,
  allowed: `一起火 火灾隐患 防火灾 事故隐患 事故预防 防范事故 预防事故 事故多发 防溺水 预防溺水 火灾防控 泄漏演练 中毒预防 事故案例 交通事故责任强制保险`,
} satisfies Lexicon;
