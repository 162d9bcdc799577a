import type { Media } from '../../../../utils/domain/draft';
import type { ImageReading } from '../../../../utils/domain/inspection';
import { type ExampleSetting, type RuleExample, raises, silent } from '../../../support/rule-tester';

const TEXT = '城东公园本周六开放，欢迎市民前往游览。';
const picture = (ref: string, kind: Media['kind'] = 'image'): Media => ({ kind, ref, name: null, sha256: null });
const reading = (ref: string, codes: string[], article = 0): ImageReading => ({ article, ref, sha256: null, codes });

/** One picture with these codes in it. */
function withCodes(...codes: string[]): ExampleSetting {
  return {
    article: { media: [picture('/p/1')] },
    context: { observed: { images: [reading('/p/1', codes)], hidden: [] } },
  };
}

export default [
  raises('contact', `${TEXT}一`, ['https://u.wechat.com/EAbcd1234'], withCodes('https://u.wechat.com/EAbcd1234')),
  raises('contact', `${TEXT}二`, undefined, withCodes('weixin://contacts/profile/wxid_abc123')),
  raises('contact', `${TEXT}三`, undefined, withCodes('https://qm.qq.com/q/Ab12Cd34')),
  raises('contact', `${TEXT}四`, undefined, withCodes('https://weixin.qq.com/g/AwYAAJk1')),
  raises('payment', `${TEXT}五`, undefined, withCodes('wxp://f2f0AbCdEf')),
  raises('payment', `${TEXT}六`, undefined, withCodes('HTTPS://QR.ALIPAY.COM/fkx12345')),
  raises('shop', `${TEXT}七`, undefined, withCodes('https://weidian.com/item.html?itemID=1')),
  raises('shop', `${TEXT}八`, undefined, withCodes('https://m.tb.cn/h.5abc')),
  raises('shop', `${TEXT}九`, undefined, withCodes('taobao://item.taobao.com/item.htm?id=1')),
  raises('outside', `${TEXT}十`, undefined, withCodes('http://www.some-travel.com/club?id=7')),
  raises('outside', `${TEXT}十一`, undefined, withCodes('www.some-travel.com/club')),
  raises('content', `${TEXT}十二`, undefined, withCodes('兑换码：A1B2C3')),
  raises('content', `${TEXT}十三`, undefined, withCodes('tel:13800001111')),
  raises('allowed', `${TEXT}十四`, undefined, withCodes('https://www.qinghe.gov.cn/zwgk/1.html')),
  raises('allowed', `${TEXT}十五`, undefined, withCodes('http://weixin.qq.com/r/0UzUFGDE5v')),
  raises(
    ['contact', 'outside'],
    `${TEXT}十六`,
    undefined,
    withCodes('https://u.wechat.com/EX', 'https://a.example.com/'),
  ),
  raises('outside', `${TEXT}十七`, undefined, withCodes('https://a.example.com/', ' https://a.example.com/')),
  raises('allowed', `${TEXT}十八`, undefined, {
    ...withCodes('https://pay.qinghe-bank.com/'),
    context: {
      allowedDomains: ['qinghe-bank.com'],
      observed: { images: [reading('/p/1', ['https://pay.qinghe-bank.com/'])], hidden: [] },
    },
  }),
  // Pictures without a code, pictures nobody has read.
  silent(TEXT, withCodes()),
  silent(`${TEXT}没有读过`, { article: { media: [picture('/p/1')] } }),
  silent(`${TEXT}空码`, withCodes('  ')),
  // The picture has been taken out again, or belongs to another article.
  silent(`${TEXT}已删图`, {
    context: { observed: { images: [reading('/p/1', ['https://u.wechat.com/E'])], hidden: [] } },
  }),
  silent(`${TEXT}另一篇`, {
    article: { media: [picture('/p/1')] },
    context: { observed: { images: [reading('/p/1', ['https://u.wechat.com/E'], 1)], hidden: [] } },
  }),
  silent(`${TEXT}换了图`, {
    article: { media: [picture('/p/2')] },
    context: { observed: { images: [reading('/p/1', ['https://u.wechat.com/E'])], hidden: [] } },
  }),
  // A file that can be downloaded is no picture.
  silent(`${TEXT}附件`, {
    article: { media: [picture('/p/1', 'file')] },
    context: { observed: { images: [reading('/p/1', ['https://u.wechat.com/E'])], hidden: [] } },
  }),
  silent('扫描二维码即可预约，二维码见县政府网站。'),
  silent('请打开 https://u.wechat.com/ 查看', withCodes()),
] satisfies readonly RuleExample[];
