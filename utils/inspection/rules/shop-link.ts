import type { ArticleView, Hit, Rule } from '../contract';
import { isSpokenAgainst } from '../support/stance';
import { findLinks, isWithin } from '../support/urls';

/** Sites where a link leads to goods or to a coupon. */
const SHOPS = [
  'taobao.com',
  'tmall.com',
  'tb.cn',
  'jd.com',
  'jd.hk',
  '3.cn',
  'pinduoduo.com',
  'yangkeduo.com',
  '1688.com',
  'alibaba.com',
  'vip.com',
  'suning.com',
  'gome.com.cn',
  'dangdang.com',
  'kaola.com',
  'youzan.com',
  'weidian.com',
  'mogu.com',
  'meituan.com',
  'dianping.com',
  'ele.me',
  'ctrip.com',
  'qunar.com',
  'fliggy.com',
  'damai.cn',
  'smzdm.com',
  'haohuo.jinritemai.com',
  'jinritemai.com',
  'dewu.com',
  'xiaohongshu.com',
  'xhslink.com',
  'jumei.com',
  'yhd.com',
  'amazon.cn',
  'dhgate.com',
  'anjuke.com',
  '58.com',
  'ganji.com',
];
/** A pass phrase of a shopping app: a code between currency signs. */
const PASS_PHRASE = /[￥¥$€₤£₳₴¢《(（](?=[a-z0-9]*\d)(?=[a-z0-9]*[a-z])[a-z0-9]{9,13}[￥¥$€₤£₳₴¢》)）]/gu;

export default {
  id: 'shop-link',
  title: '购物链接、口令与领券引导',
  category: 'ad',
  gate: 'legal',
  severity: 'block',
  outcome: 'violation',
  clauses: ['panjin-2019#三(二)·广告链接', 'jiangbei-2021#三(五)·商业广告'],
  messages: {
    link: {
      message: '链接指向购物网站 {host}。政务新媒体不得链接商业广告页面。',
      advice: '删除该链接。需要介绍惠民消费活动的，链接到本单位政府网站上的活动公告。',
    },
    phrase: {
      message: '“{text}”是购物软件的口令，复制后会打开商品或领券页面。',
      advice: '删除口令及前后引导语。',
    },
    words: {
      message: '“{text}”引导公众领券或下单购物，属于经营类信息的常见写法。',
      advice: '请核对是否为商家导流。是则删除；政府组织的公益助农等活动，写明主办单位，不放购买入口。',
    },
  },
  *check(article: ArticleView): Iterable<Hit> {
    for (const link of findLinks(article)) {
      if (isWithin(link.host, SHOPS)) {
        yield { field: link.field, start: link.start, end: link.end, message: 'link', values: { host: link.host } };
      }
    }
    for (const field of article.fields) {
      for (const match of field.folded.text.matchAll(PASS_PHRASE)) {
        if (/[《（(]/u.test(match[0]) && !/复制|口令|打开|拍|卷|券/u.test(field.text)) continue;
        yield {
          field: field.name,
          ...field.folded.original(match.index, match.index + match[0].length),
          message: 'phrase',
        };
      }
      for (const match of field.words('shop')) {
        if (field.isReported(match.start) || isSpokenAgainst(field, match)) continue;
        yield {
          field: field.name,
          start: match.start,
          end: match.end,
          message: 'words',
          severity: 'warn',
          outcome: 'needs-review',
        };
      }
    }
  },
} satisfies Rule;
