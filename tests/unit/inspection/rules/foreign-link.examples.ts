import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('outside', '详情请看 http://www.bestdeal-shop.com/page', ['http://www.bestdeal-shop.com']),
  raises('outside', '报名网址：abc-training.net', ['abc-training.net']),
  raises('outside', '点开链接报名。', ['报名'], {
    article: { links: [{ text: '报名', href: 'https://form.somecompany.cn/x' }] },
  }),
  raises('outside', '正文', ['https://blog.example.org/1'], { article: { sourceUrl: 'https://blog.example.org/1' } }),
  raises('outside', 'ｗｗｗ．ｍｙｓｈｏｐ．ｃｏｍ 全天开放'),
  raises('outside', '官网 https://gov.cn.evil-site.top/login 可查。', ['https://gov.cn.evil-site.top']),
  raises('shortened', '戳 dwz.cn/AbCd 了解。', ['dwz.cn']),
  raises('shortened', '戳 https://bit.ly/3xyz 报名。', ['https://bit.ly']),
  silent('请登录 https://www.qinghe.gov.cn 查看公告。'),
  silent('视频见 https://weibo.com/1234567890/abc'),
  silent('转自 http://t.cn/A6abcde 的通报。'),
  silent('联系邮箱 office@qinghe.gov.cn，电话 12345。'),
  silent('本单位专题网站 https://zt.qinghe-media.com 已上线。', { context: { allowedDomains: ['qinghe-media.com'] } }),
  silent('版本号 1.2.3，第3.14条。'),
  raises('outside', '登录 ⓦⓦⓦ.easy-loan.com 申请。'),
  silent('全年降水量为 612.5 毫米。平均气温 13.2 ℃。'),
  silent('请将材料存为 qinghe.docx 或 list.pdf 后上传。'),
  silent('详见 www.gov.cn 及 https://mp.weixin.qq.com/s/abc。'),
];
