import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('source', '全文如下。来源：新华社', ['新华社'], { article: { original: true } }),
  raises('source', '转自：人民日报', ['人民日报'], { article: { original: true } }),
  raises('source', '文章来源：央视新闻', ['央视新闻'], { article: { declaration: '原创' } }),
  raises('source', '来源：趣味生活家', ['趣味生活家'], { article: { original: true } }),
  raises('source', '摘自：光明日报', ['光明日报'], { article: { declaration: '声明原创' } }),
  raises('dateline', '新华社北京11月20日电 会议指出，要做好保供工作。', undefined, { article: { original: true } }),
  raises('dateline', '央视网消息：今年粮食再获丰收。', undefined, { article: { original: true } }),
  raises('dateline', '本报讯 昨天全市启动供暖。', ['本报讯'], { article: { original: true } }),
  silent('全文如下。来源：新华社'),
  silent('来源：清河发布', { article: { original: true } }),
  silent('资金来源于财政拨款，专款专用。', { article: { original: true } }),
  silent('本周天气晴好，适宜出行。', { article: { original: true } }),
  silent('转自：人民日报', { article: { declaration: '内容为转载信息' } }),
  raises('dateline', '新华社北京11月20日电 全国秋粮收获近九成。', undefined, { article: { original: true } }),
  silent('本文为清河发布原创，来源：清河发布', { article: { original: true } }),
];
