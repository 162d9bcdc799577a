import { phrases, type TriageRule } from '../rule';

/** 重要程度 (yanchi-2017 第十八条(二)). Argues for no class, but what endangers life is help. */
export const WEIGHT: readonly TriageRule[] = [
  {
    id: 'danger',
    looksFor: '火灾、触电、坍塌、轻生等危及生命的情形',
    kind: 'help',
    strength: 3,
    importance: 'urgent',
    phrases: phrases(`
      着火 起火 失火 冒烟 火灾 触电 电到人 漏电 溺水 落水 掉水里 掉河里 掉进 燃气泄漏 煤气泄漏 天然气泄漏 漏燃气 漏煤气 煤气味 燃气味 天然气味 爆炸 坍塌 塌方 要塌 快塌 快倒 要倒了 倒塌 山体滑坡 滑坡 泥石流 决堤 溃坝 跳楼 跳河 轻生 自杀 自残 不想活 活不下去 活不了 割腕 喝农药 救命
      出人命 人命关天 要命的 会死人 死人了 死了人 有人被困 被困 困在 困电梯 生命危险 有危险 快不行了 昏迷 晕倒 休克 中毒 一氧化碳 高压线 电线…掉 电线…垂 裸露 砸到 砸伤 砸中 持刀 拿刀 砍人 打伤 打死 绑架 拐卖 人贩子 走失 失踪 洪水 断粮 断药`),
    but: phrases(
      '防溺水 预防…溺水 火灾演练 消防演练 防火灾 预防火灾 防…中毒 预防…中毒 防…触电 打击拐卖 不会死人 救命恩人 困在家里无聊 谨防 演习 掉进坑里了哈哈',
    ),
  },
  {
    id: 'many-people',
    looksFor: '整个小区、全村、许多住户',
    kind: null,
    strength: 0,
    importance: 'important',
    phrases: phrases(`
      全小区 整个小区 小区所有 我们小区 全体业主 所有业主 全村 整个村 村里人都 整栋 整个单元 整条街 整条路 全镇 全城 全县 家家户户 几百户 上百户 几十户 千户 几百人 上百人 几十人 上千人 成百上千 大家都 很多人 好多人 好多家 所有人 集体 联名 业主们 居民们 村民们 家长们 工友们 我们全体`),
    pattern: /\d{2,}多?(?:户|人|家|名|位)/g,
  },
  {
    id: 'media',
    looksFor: '媒体、热搜、上访、聚集',
    kind: null,
    strength: 0,
    importance: 'important',
    phrases: phrases(
      '记者 媒体 电视台 焦点访谈 热搜 曝光 发抖音 发到网上 发网上 全网 新闻联播 中央 省里 省长 市长热线 巡视组 督导组 纪委 上访 信访 起诉 告到 打官司 拉横幅 堵路 罢工 静坐 聚集 闹事 游行',
    ),
    but: phrases('融媒体 新媒体 曝光率 中央大街 中央公园 中央空调 多媒体 自媒体…教'),
  },
  {
    id: 'asked-before',
    looksFor: '不是第一次反映',
    kind: 'complaint',
    strength: 2,
    importance: 'important',
    phrases: phrases(
      '多次反映 反映多次 多次投诉 反复反映 一再反映 反映过 反映了 投诉过 投诉了 打了…电话 打过…电话 打了…次 找了…次 找过…次 问了…次 说了…次 说过…次 第二次 第三次 第几次 又一次 再次反映 再次投诉 再一次 每次都 多少次了 无数次 几次三番 问过…没',
    ),
    pattern: /(?:反映|投诉|打|找|问|说|留言|催)了?.{0,6}?[\d几多n好无数十二三四五六七八九]+(?:次|遍|回|趟)/g,
  },
  {
    id: 'minors',
    looksFor: '孩子、学生、幼儿园',
    kind: null,
    strength: 0,
    importance: 'important',
    phrases: phrases('孩子 小孩 娃娃 学生 未成年 幼儿园 小学 中学 初中 高中 宝宝 婴儿 幼儿 留守儿童 儿童'),
    but: phrases('大学生 儿童节 高中考'),
  },
  {
    id: 'frail',
    looksFor: '老人、残疾人、孕妇、病人',
    kind: null,
    strength: 0,
    importance: 'important',
    phrases: phrases('老人 老年人 老奶奶 老爷爷 老大爷 残疾 轮椅 孕妇 病人 患者 重病 癌症 瘫痪 独居 孤寡 卧床 透析'),
  },
  {
    id: 'pressing',
    looksFor: '急、马上、今天截止',
    kind: null,
    strength: 0,
    importance: 'important',
    phrases: phrases(
      '急急 很急 急用 着急 紧急 加急 急求 急死 十万火急 在线等 马上就要 马上要 来不及 今天截止 明天截止 最后一天 今晚就 明天就要 后天就要 明早 立刻 赶紧 !!! 急!',
    ),
    but: phrases('不着急 不急 别着急'),
  },
];
