import type { AccountFiling } from '../domain/account';
import type { ClauseRef } from '../domain/finding';
import type { InspectionControl } from '../domain/inspection';
import type { Unit } from '../domain/unit';
import type { Regulation } from '../regulations/contract';
import { ownRuleClauses } from '../regulations/own/rule-clauses';
import type { InspectionContext } from './contract';

/** Central media and official sites that any unit may repost from (盘锦 三(二): party and government sites and 稿源单位). The unit adds its own list. */
export const SEED_SOURCES: readonly string[] = [
  '新华社',
  '新华网',
  '新华每日电讯',
  '人民日报',
  '人民网',
  '人民日报客户端',
  '新华社客户端',
  '求是',
  '求是网',
  '解放军报',
  '中国军网',
  '光明日报',
  '光明网',
  '经济日报',
  '中国经济网',
  '中国日报',
  '中国日报网',
  '中央广播电视总台',
  '总台',
  '央视',
  '央视网',
  '央视新闻',
  '央视新闻客户端',
  '新闻联播',
  '央广网',
  '中央人民广播电台',
  '国际在线',
  '中国新闻社',
  '中新社',
  '中国新闻网',
  '中新网',
  '科技日报',
  '工人日报',
  '中国青年报',
  '中国青年网',
  '中国妇女报',
  '农民日报',
  '法治日报',
  '法制网',
  '法治网',
  '检察日报',
  '人民法院报',
  '人民公安报',
  '人民政协报',
  '中国纪检监察报',
  '中国应急管理报',
  '学习时报',
  '学习强国',
  '中国政府网',
  '国务院',
  '国务院办公厅',
  '国新办',
  '中央纪委国家监委网站',
  '中国网',
  '中国环境报',
  '中国教育报',
  '中国交通报',
  '健康报',
  '中国气象局',
  '中央气象台',
  '中国地震台网',
];

/** Hosts that are fine for any unit: government and party sites, the platforms' own hosts, the seed media. Parent domains count. */
export const SEED_DOMAINS: readonly string[] = [
  'gov.cn',
  'mil.cn',
  'edu.cn',
  '12371.cn',
  '12388.gov.cn',
  'people.com.cn',
  'people.cn',
  'xinhuanet.com',
  'news.cn',
  'cctv.com',
  'cctv.cn',
  'cnr.cn',
  'cri.cn',
  'gmw.cn',
  'ce.cn',
  'chinadaily.com.cn',
  'chinanews.com',
  'chinanews.com.cn',
  'youth.cn',
  'qstheory.cn',
  'xuexi.cn',
  'china.com.cn',
  'china.org.cn',
  'peopleapp.com',
  '81.cn',
  'piyao.org.cn',
  'weibo.com',
  'weibo.cn',
  'sinaimg.cn',
  'weixin.qq.com',
  'qpic.cn',
  'qlogo.cn',
  'douyin.com',
  'iesdouyin.com',
  'douyinpic.com',
];

/** A context with the seed lists only. @param now ms @param own the unit's and its accounts' names */
export function defaultContext(now: number, own: readonly string[] = []): InspectionContext {
  return { now, allowedSources: SEED_SOURCES, allowedDomains: SEED_DOMAINS, ownNames: own };
}

/** What the unit's own choices make of the context: everything but the clock and what a page saw. JSON-safe. */
export interface UnitSettings {
  readonly allowedSources: string[];
  readonly allowedDomains: string[];
  readonly ownNames: string[];
  readonly regulations: string[];
  readonly ownClauses: Record<string, ClauseRef[]>;
  readonly control: InspectionControl;
}

/**
 * The settings of a unit: the seed lists with its own beside them, its names, its regulations. Null: not set up yet.
 * @param regulations those in force
 */
export function unitSettings(
  unit: Unit | null,
  filings: readonly AccountFiling[],
  control: InspectionControl,
  regulations: readonly Regulation[],
): UnitSettings {
  const own = filings.filter((filing) => filing.standing === 'guarded').map((filing) => filing.name);
  return {
    allowedSources: [...SEED_SOURCES, ...control.sources],
    allowedDomains: [...SEED_DOMAINS, ...control.domains],
    ownNames: [unit?.name ?? '', ...own].filter(Boolean),
    regulations: regulations.map(({ id }) => id),
    ownClauses: ownRuleClauses(regulations),
    control,
  };
}
