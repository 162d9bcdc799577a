import type { ArticleView, Hit, InspectionContext, Rule } from '../contract';
import { findLinks, isWithin } from '../support/urls';

/** Weibo turns every address into one of these: what is behind is only seen by opening it. */
const PLATFORM_SHORTENERS = ['t.cn', 'v.douyin.com', 'url.cn', 'w.url.cn'];
const SHORTENERS = [
  'dwz.cn',
  'suo.im',
  'bit.ly',
  'sourl.cn',
  'mrw.so',
  'tinyurl.com',
  'u.nu',
  'goo.gl',
  'dlj.im',
  'rrd.me',
  '985.so',
  'is.gd',
  'ow.ly',
];

export default {
  id: 'foreign-link',
  title: '外部链接',
  category: 'ad',
  gate: 'legal',
  severity: 'warn',
  outcome: 'needs-review',
  clauses: ['panjin-2019#三(二)·广告链接', 'yanchi-2017#第二十四条'],
  messages: {
    outside: {
      message: '链接 {host} 不在本单位允许链接的网站范围内，可能指向商业广告页面。',
      advice: '请打开核对。详细内容应当链接到本单位政府网站；确需保留的，由管理员把该网站加入允许链接的范围。',
    },
    shortened: {
      message: '短链接 {host} 隐去了真正的地址，公众和审核人都看不到它指向哪里。',
      advice: '改用完整的网址；无法确认去向的，删除。',
    },
  },
  *check(article: ArticleView, context: InspectionContext): Iterable<Hit> {
    for (const link of findLinks(article)) {
      if (isWithin(link.host, context.allowedDomains) || isWithin(link.host, PLATFORM_SHORTENERS)) continue;
      const message = isWithin(link.host, SHORTENERS) ? 'shortened' : 'outside';
      yield { field: link.field, start: link.start, end: link.end, message, values: { host: link.host } };
    }
  },
} satisfies Rule;
