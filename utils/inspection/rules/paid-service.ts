import type { ArticleView, Hit, Rule } from '../contract';
import { reportingWords } from '../support/selling';
import { isSpokenAgainst } from '../support/stance';

/** Words that name a business of their own; the others need a price or a contact in the same sentence. */
const PLAIN =
  /^(?:商务合作|广告合作|商业合作|推广合作|广告位招租|广告招商|承接广告|广告投放|软文|代发软文|有偿|推广报价|刊例价|合作报价|广告报价|投放报价|付费)/u;
const TERMS = /\d+(?:\.\d+)?\s?(?:元|块|折)|[¥￥]\s?\d|联系|咨询|电话|微信|报价|面议|优惠|承接|提供|欢迎/u;
/** The authority's own fees under a rule are not a paid service of the account. */
const OFFICIAL_FEE =
  /免收|减免|免费|不收|不收取|降低|取消|退还|财政|收费标准|物价|行政事业性|依据|规定|医保|社保|银行|物业|电商|中介|企业|市民|所得|税|是指|条例/u;

/** So many words of news, of a law or of an official notice in one sentence, and the service is spoken of, not offered. */
const NEWS = 2;

export default {
  id: 'paid-service',
  title: '有偿服务',
  category: 'ad',
  gate: 'legal',
  severity: 'warn',
  outcome: 'needs-review',
  clauses: ['jiangbei-2021#三(五)·有偿服务'],
  messages: {
    paid: {
      message: '“{text}”提示本账号提供有偿服务或承接商业合作。任何单位和个人不得利用政务新媒体提供有偿服务。',
      advice: '删除有偿服务、商务合作等内容；依法收取的行政事业性收费，写明收费依据和标准。',
    },
  },
  anchors: ['paid-service'],
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      let reported = -1;
      for (const match of field.words('paid-service')) {
        if (field.isReported(match.start) || isSpokenAgainst(field, match)) continue;
        if (reportingWords(field, match) >= NEWS) continue;
        const { start, end } = field.sentenceAt(match.start);
        if (start === reported) continue;
        const sentence = field.text.slice(start, end);
        if (OFFICIAL_FEE.test(sentence)) continue;
        const terms = sentence.replace(match.word, '');
        if (TERMS.test(terms) || (PLAIN.test(match.word) && sentence.length <= 30)) {
          reported = start;
          yield { field: field.name, start: match.start, end: match.end, message: 'paid' };
        }
      }
    }
  },
} satisfies Rule;
