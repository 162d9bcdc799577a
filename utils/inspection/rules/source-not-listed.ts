import type { ArticleView, Hit, InspectionContext, Rule } from '../contract';
import { isKnownSource, isOfficialName, namedSources, SOURCE_LABELS } from '../support/attribution';

/** 来源：网络 names nobody. */
const NOBODY =
  /^(?:网络|互联网|网上|百度|朋友圈|微信群|自媒体|知乎|贴吧|论坛|不详|佚名|未知|抖音|微博|微信|公众号|小红书|快手|b站|头条号|百家号)/iu;
/** What follows 来源 in ordinary prose: 来源于税收, 传染源来源. */
const PROSE = /^(?:于|是|为|包括|主要|不明|可靠|广泛|多样|复杂|合法|稳定|情况|信息|渠道|证明|国|地|的|和|与|及)/u;

export default {
  id: 'source-not-listed',
  title: '稿源不在名单内',
  category: 'repost',
  gate: 'policy',
  severity: 'warn',
  outcome: 'needs-review',
  clauses: ['panjin-2019#三(二)·转载稿源', 'yanchi-2017#第十二条·注明出处'],
  messages: {
    unlisted: {
      message:
        '来源“{text}”不在本单位稿源单位名单内。原则上只转载党委和政府网站以及有关主管部门确定的稿源单位发布的信息。',
      advice: '改从名单内的稿源单位转载并核对原文；该来源确属主管部门确定的稿源单位的，由管理员加入名单。',
    },
    nobody: {
      message: '来源“{text}”没有指明具体的发布单位，等于没有注明出处。',
      advice: '找到首发单位并写明名称；找不到权威出处的，不转载。',
    },
  },
  anchors: [SOURCE_LABELS],
  *check(article: ArticleView, context: InspectionContext): Iterable<Hit> {
    for (const { field, name, start, end } of namedSources(article)) {
      if (PROSE.test(name)) continue;
      if (isKnownSource(name, context.ownNames) || isKnownSource(name, context.allowedSources)) continue;
      const place = { field: field.name, start, end };
      if (NOBODY.test(name)) yield { ...place, message: 'nobody' };
      else if (!isOfficialName(name)) yield { ...place, message: 'unlisted' };
    }
  },
} satisfies Rule;
