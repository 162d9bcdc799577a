import type { ArticleView, Hit, Rule } from '../contract';
import { isSpokenAgainst } from '../support/stance';
import { foldText } from '../text/folded';

/** An account name right after the call: what makes it usable. */
const ACCOUNT = /^\s?(?:号|信|码)?\s?[:：是为]?\s?[a-z0-9][a-z0-9_-]{4,19}/u;

export default {
  id: 'contact-bait',
  title: '引导添加私人联系方式',
  category: 'ad',
  gate: 'legal',
  severity: 'block',
  outcome: 'violation',
  clauses: ['jiangbei-2021#三(五)·商业广告', 'panjin-2019#三(二)·商业广告'],
  messages: {
    disguised: {
      message: '“{text}”是“加微信”一类联系方式的变形写法，常用于私下招揽生意，不应出现在政务新媒体。',
      advice: '删除该处内容。确需提供联系方式的，写明本单位办公电话、办公地址或官方公众号名称。',
    },
    call: {
      message: '“{text}”引导公众添加私人联系方式或加入群组，可能是营销引流，也会使群众反映的问题脱离受理渠道。',
      advice: '改为公布本单位办公电话、政务服务网址或官方账号；确为工作群的，写明建群单位和用途。',
    },
  },
  anchors: ['contact-disguise', 'contact-call'],
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      for (const match of field.words('contact-disguise')) {
        if (isSpokenAgainst(field, match)) continue;
        const place = { field: field.name, start: match.start, end: match.end, message: 'disguised' };
        if (ACCOUNT.test(foldText(field.text.slice(match.end, match.end + 32)).text)) yield place;
        else yield { ...place, severity: 'warn', outcome: 'needs-review' };
      }
      for (const match of field.words('contact-call')) {
        if (field.isReported(match.start) || isSpokenAgainst(field, match)) continue;
        yield {
          field: field.name,
          start: match.start,
          end: match.end,
          message: 'call',
          severity: 'warn',
          outcome: 'needs-review',
        };
      }
    }
  },
} satisfies Rule;
