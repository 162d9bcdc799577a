import { phrases, type TriageRule } from '../rule';

/** 举报: somebody names a wrong done by officials, businesses or others. */
export const REPORTS: readonly TriageRule[] = [
  {
    id: 'report',
    looksFor: '举报、检举、揭发',
    kind: 'report',
    strength: 3,
    phrases: phrases('举报 检举 揭发 举证 有证据 有视频为证 有录音 提供线索'),
    but: phrases(
      '举报电话 举报热线 举报渠道 举报方式 举报邮箱 怎么举报 如何举报 在哪举报 去哪举报 在哪里举报 去哪里举报 举报奖励 举报有奖',
    ),
  },
  {
    id: 'corruption',
    looksFor: '贪污受贿、以权谋私、黑恶势力',
    kind: 'report',
    strength: 3,
    importance: 'important',
    phrases: phrases(`
      贪污 受贿 行贿 贪官 腐败 吃拿卡要 要红包 收红包 索要好处 收好处 好处费 回扣 以权谋私 滥用职权 以权压人 公款 公车私用 黑社会 黑恶 涉黑 保护伞 村霸 地头蛇 恶霸 套取 冒领 虚报 吃空饷 克扣 挪用 截留 私分 侵吞 优亲厚友 官商勾结 利益输送 暗箱操作 违规`),
    but: phrases('反腐败 反贪污 打击贪污 严查贪污 严惩腐败 惩治腐败 扫黑除恶'),
  },
  {
    id: 'offence',
    looksFor: '违建、偷排、假货、诈骗、赌博等',
    kind: 'report',
    strength: 2,
    phrases: phrases(`
      违建 违章建筑 违规建 违法建 私搭乱建 私搭 私自 擅自 非法 违法 犯法 偷排 偷倒 直排 乱排 排污 偷挖 盗采 盗伐 盗挖 滥砍 无证 没有证 无照 无资质 没有资质 假药 假货 假酒 假烟 假冒 假证 过期食品 过期的 卖过期 变质 发霉 地沟油 三无 短斤少两 缺斤少两
      诈骗 骗钱 骗老人 传销 非法集资 赌博 赌场 聚赌 赌钱 打牌赌 麻将馆 卖淫 涉黄 色情 吸毒 贩毒 偷税 漏税 不开发票 拒开发票 虐待 猥亵 性骚扰 骚扰 家暴 霸凌 校园欺凌 殴打 体罚 打学生 打孩子 酒驾 毒驾 超载 超员 黑车 黑中介 黑诊所 黑作坊 黑网吧 补课 有偿补课 偷拍
      偷电 偷水 毁林 毁田 占耕地 占用耕地 耕地…建 烧秸秆 焚烧 电鱼 毒鱼 捕鸟 抓鸟 童工 不打表 乱要价 漫天要价 拒载 哄抬 倒卖 群租 黄牛 未成年…随便 没有环评 没环评 没有健康证 强买强卖 冒充 刷单`),
    but: phrases(`
      反诈 防诈骗 防范…诈骗 谨防诈骗 打击…诈骗 警惕诈骗 反诈骗 违法吗 违法么 是否违法 是不是违法 打击违法 打击非法 拒绝酒驾 严查酒驾 禁止酒驾 禁毒 远离赌博 拒绝赌博 不违法 私自觉 防…霸凌 反家暴 普法`),
  },
];
