import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('undeclared', '全国秋粮收获近九成。来源：新华社', ['新华社'], {
    draft: { account: { platform: 'douyin', id: '1', name: '清河发布' } },
  }),
  raises('undeclared', '冬季用火安全提示 转自：中国消防', ['中国消防'], {
    draft: { account: { platform: 'douyin', id: '1', name: '清河发布' } },
    article: { declaration: '请选择自主声明' },
  }),
  raises('undeclared', '素材来源：央视新闻', ['央视新闻'], {
    draft: { account: { platform: 'douyin', id: '1', name: '清河发布' } },
    article: { declaration: '无需添加自主声明' },
  }),
  raises('declaration', '两分钟看懂新政策。来源：人民日报', ['人民日报'], {
    draft: { account: { platform: 'douyin', id: '1', name: '清河发布' } },
    article: { declaration: '内容为个人观点或见解' },
  }),
  raises('declaration', '航拍全县秋色。来源：清河日报社', ['清河日报社'], {
    draft: { account: { platform: 'douyin', id: '1', name: '清河发布' } },
    article: { declaration: '内容由AI生成' },
  }),
  raises('unnamed', '消防员深夜救援现场。', ['内容为转载信息'], {
    draft: { account: { platform: 'douyin', id: '1', name: '清河发布' } },
    article: { declaration: '内容为转载信息' },
  }),
  raises('unnamed', '雨天行车安全知识。', ['内容取材网络'], {
    draft: { account: { platform: 'douyin', id: '1', name: '清河发布' } },
    article: { declaration: '内容取材网络' },
  }),
  raises('link', '来源：新华社\n全国秋粮收获近九成。', ['新华社'], {
    article: { sourceUrl: 'http://politics.people.com.cn/n1/1.html' },
  }),
  raises('link', '近日发布。来源：人民日报客户端', ['人民日报客户端'], {
    article: { sourceUrl: 'https://www.news.cn/a.htm' },
  }),
  raises('link', '转自：光明日报', ['光明日报'], { article: { sourceUrl: 'https://www.chinanews.com.cn/b.shtml' } }),
  silent('全国秋粮收获近九成。来源：新华社', {
    draft: { account: { platform: 'douyin', id: '1', name: '清河发布' } },
    article: { declaration: '内容为转载信息' },
  }),
  silent('全国秋粮收获近九成。来源：新华社'),
  silent('今天上午，县政府召开常务会议。', { draft: { account: { platform: 'douyin', id: '1', name: '清河发布' } } }),
  silent('本地新闻速览。来源：清河发布', { draft: { account: { platform: 'douyin', id: '1', name: '清河发布' } } }),
  silent('收入来源：主要是务工。', { draft: { account: { platform: 'douyin', id: '1', name: '清河发布' } } }),
  silent('来源：新华社\n正文。', { article: { sourceUrl: 'https://www.xinhuanet.com/1.htm' } }),
  silent('来源：新华社\n正文。', { article: { sourceUrl: 'https://mp.weixin.qq.com/s/abc' } }),
  silent('消防员深夜救援现场。@中国消防', {
    draft: { account: { platform: 'douyin', id: '1', name: '清河发布' } },
    article: { declaration: '内容为转载信息' },
  }),
];
