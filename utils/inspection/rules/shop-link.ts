import type { ArticleView, Hit, Rule } from '../contract';
import { isCredible } from '../support/disguise';
import { reportingWords } from '../support/selling';
import { SHOPS } from '../support/shops';
import { isSpokenAgainst } from '../support/stance';
import { findLinks, isWithin } from '../support/urls';

/** So many words of news or of an official notice in one sentence, and the word is spoken of rather than used. */
const NEWS = 2;

export default {
  id: 'shop-link',
  title: '购物链接与领券引导',
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
      for (const match of field.words('shop')) {
        if (field.isReported(match.start) || isSpokenAgainst(field, match) || !isCredible(match)) continue;
        if (reportingWords(field, match) >= NEWS) continue;
        yield {
          field: field.name,
          start: match.start,
          end: match.end,
          match,
          message: 'words',
          severity: 'warn',
          outcome: 'needs-review',
        };
      }
    }
  },
} satisfies Rule;
