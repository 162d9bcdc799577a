import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('link', '好物推荐：https://item.taobao.com/item.htm?id=1', ['https://item.taobao.com']),
  raises('link', '点这里看看 u.jd.com/abc', ['u.jd.com']),
  raises('link', '详情见文末链接。', ['文末链接'], {
    article: { links: [{ text: '文末链接', href: 'https://detail.tmall.com/item.htm' }] },
  }),
  raises('link', '正文', [' https://mobile.yangkeduo.com/goods.html'], {
    article: { sourceUrl: ' https://mobile.yangkeduo.com/goods.html' },
  }),
  raises('link', '河蟹礼盒在这里：ｍ．ｔｂ．ｃｎ/h.abc', ['ｍ．ｔｂ．ｃｎ']),
  raises('words', '直接点击下单，当天发货。', ['点击下单']),
  raises('words', '先领券再买更划算。', ['先领券']),
  raises('words', '链接在下方小黄车。', ['下方小黄车']),
  raises('words', '长按识别二维码下单，包邮到家。', ['识别二维码下单']),
  raises(['words', 'words'], '今晚直播间抢购，到手价九块九。', ['直播间抢购', '到手价']),
  silent('国家网信办要求平台规范直播带货行为，保护消费者权益。'),
  silent('政策全文见 https://www.gov.cn/zhengce/index.htm'),
  silent('谨防点击下单后要求“先充值再返利”的骗局。'),
  silent('文旅消费券发放须知：登录政务服务平台即可申领。'),
  silent('全县粮食总产量达到￥字标注的目标值以上。'),
  silent('县消协提示：直播间购买珠宝要索要鉴定证书。'),
  silent('记者在调查中发现，部分商家诱导消费者立即购买。'),
];
