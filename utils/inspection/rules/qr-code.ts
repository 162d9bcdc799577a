import type { Severity } from '../../domain/finding';
import type { ArticleView, Hit, InspectionContext, Rule } from '../contract';
import { readingsOf } from '../support/pictures';
import { SHOPS } from '../support/shops';
import { hostOf, isWithin } from '../support/urls';

/** What the code of a personal account, a chat group or a payment leads to. Scheme, or host and path. */
const CONTACT =
  /^(?:weixin:\/\/(?:contacts|dl\/(?:add|chat))|mqqapi:|mqqopensdkapi:|tg:|(?:https?:\/\/)?(?:u\.wechat\.com|weixin\.qq\.com\/g|qm\.qq\.com|qun\.qq\.com|jq\.qq\.com|t\.me|line\.me|work\.weixin\.qq\.com\/(?:ca|gm|u|kfid))\/)/iu;
const PAYMENT = /^(?:wxp:|alipays?:|(?:https?:\/\/)?(?:qr\.alipay\.com|payapp\.weixin\.qq\.com|qr\.95516\.com)\/)/iu;
/** Schemes that open a shop's app. */
const SHOP_APP = /^(?:taobao|tmall|tbopen|openapp\.jdmobile|openjd|pinduoduo|vipshop):/iu;
/** Longer targets are cut where they are shown. */
const SHOWN = 120;

/** Message and severity for what a code leads to. */
function verdictOn(target: string, domains: readonly string[]): readonly [string, Severity] {
  // Codes are often printed without a scheme.
  const host = hostOf(/^[a-z][a-z0-9+.-]*:/iu.test(target) ? target : `//${target}`);
  if (CONTACT.test(target)) return ['contact', 'block'];
  if (PAYMENT.test(target)) return ['payment', 'block'];
  if (SHOP_APP.test(target) || (host && isWithin(host, SHOPS))) return ['shop', 'block'];
  if (!host || !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u.test(host)) return ['content', 'warn'];
  return isWithin(host, domains) ? ['allowed', 'hint'] : ['outside', 'warn'];
}

export default {
  id: 'qr-code',
  title: '图片中的二维码',
  category: 'ad',
  gate: 'legal',
  severity: 'block',
  outcome: 'violation',
  clauses: ['panjin-2019#三(二)·广告链接', 'jiangbei-2021#三(五)·商业广告', 'yanchi-2017#第二十四条'],
  messages: {
    contact: {
      message: '图片中的二维码指向个人联系方式或群聊：{target}。可能是营销引流，也会使群众反映的问题脱离受理渠道。',
      advice: '更换图片或去掉二维码。需要提供联系渠道的，使用本单位公众号、办公电话或政务服务网址。',
    },
    payment: {
      message: '图片中的二维码是收款码或付款链接：{target}。政务新媒体不得发布经营性收款信息。',
      advice: '更换图片或去掉二维码。依法收费的，引导到政务服务平台的缴费页面。',
    },
    shop: {
      message: '图片中的二维码指向购物网站：{target}。政务新媒体不得链接商业广告页面。',
      advice: '更换图片或去掉二维码。介绍惠民消费活动的，链接到本单位政府网站上的活动公告。',
    },
    outside: {
      message: '图片中的二维码指向允许范围以外的网站：{target}，可能是商业广告页面。',
      advice: '请扫码核对去向。确需保留的写明理由，或由管理员把该网站加入允许链接的范围。',
    },
    content: {
      message: '图片中的二维码不是网址，内容为：{target}。公众扫码后会看到或执行这段内容。',
      advice: '请核对内容是否适合发布；无法确认用途的，去掉二维码。',
    },
    allowed: {
      message: '图片中的二维码指向允许链接的网站：{target}。',
      advice: '请扫码确认页面能打开、内容与文意一致。',
    },
  },
  *check(view: ArticleView, { observed, allowedDomains }: InspectionContext): Iterable<Hit> {
    if (!observed) return;
    const targets = readingsOf(view.article, view.index, observed).flatMap(({ codes }) => codes);
    for (const target of new Set(targets.map((code) => code.trim()).filter(Boolean))) {
      const [message, severity] = verdictOn(target, allowedDomains);
      yield {
        field: 'body',
        start: 0,
        end: 0,
        message,
        severity,
        outcome: severity === 'block' ? 'violation' : 'needs-review',
        found: target,
        values: { target: target.length > SHOWN ? `${target.slice(0, SHOWN)}…` : target },
      };
    }
  },
} satisfies Rule;
