import type { ArticleView, FieldView, Hit, Rule, Span } from '../contract';
import { isSpokenAgainst } from '../support/stance';

/** Pass phrases stand between these. */
const CURRENCY = '￥¥$€₤£₳₴¢₰';
/** A pass phrase of a shopping app: a code of letters and digits between two signs. */
const PHRASE = /[￥¥$€₤£₳₴¢₰](?=[a-z0-9]*\d)(?=[a-z0-9]*[a-z])[a-z0-9]{9,13}[￥¥$€₤£₳₴¢₰]/gu;
/** Between signs that also stand around harmless codes: there the text has to say what the code is for. */
const BRACKETED = /[《(（/<](?=[a-z0-9]*\d)(?=[a-z0-9]*[a-z])[a-z0-9]{9,13}[》)）/>]/gu;
const PURPOSE = /口令|淘|手机宝|拼多多|京东|下单|领券|[卷券劵]|复制.{0,30}打开|打开.{0,30}复制/u;
/** 口令 and the code right behind it. */
const SPOKEN = /口令[:：是为]?\s?(?=[a-z0-9]*\d)(?=[a-z0-9]*[a-z])[a-z0-9]{8,13}(?![a-z0-9])/gu;
/** A code that a shop or a canvasser gives away: whoever uses it is counted for him. */
const GIVEN =
  /(?:优惠|折扣|满减|返利|返现|内购|领券|优惠券|拉新|团购|会员)(?:兑换|邀请|推荐|专属)?(?:代?码)[:：是为]?\s?[a-z0-9]{4,12}(?![a-z0-9])/gu;

function places(field: FieldView, pattern: RegExp): Span[] {
  const { folded } = field;
  return Array.from(folded.text.matchAll(pattern), (match) =>
    folded.original(match.index, match.index + match[0].length),
  );
}

export default {
  id: 'coupon-code',
  title: '购物口令与优惠码',
  category: 'ad',
  gate: 'legal',
  severity: 'block',
  outcome: 'violation',
  scope: 'paragraph',
  clauses: ['panjin-2019#三(二)·广告链接', 'jiangbei-2021#三(五)·商业广告'],
  messages: {
    phrase: {
      message: '“{text}”是购物软件的口令，复制后会打开商品或领券页面，等同于链接商业广告页面。',
      advice: '删除口令及前后引导语。',
    },
    code: {
      message: '“{text}”是商家的优惠码，引导公众到指定商家消费，属于经营类信息。',
      advice: '删除优惠码。政府发放消费券的，写明发放机关、领取平台和政策依据。',
    },
  },
  anchors: ['coupon-words'],
  signs: CURRENCY,
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      for (const span of places(field, PHRASE)) yield { field: field.name, ...span, message: 'phrase' };
      if (PURPOSE.test(field.text)) {
        for (const span of places(field, BRACKETED)) yield { field: field.name, ...span, message: 'phrase' };
        for (const span of places(field, SPOKEN)) yield { field: field.name, ...span, message: 'phrase' };
      }
      for (const span of places(field, GIVEN)) {
        if (!field.isReported(span.start) && !isSpokenAgainst(field, span))
          yield { field: field.name, ...span, message: 'code', severity: 'warn', outcome: 'needs-review' };
      }
    }
  },
} satisfies Rule;
