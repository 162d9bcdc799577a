import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('unlisted', '养生知识十条。来源：健康小妙招', ['健康小妙招']),
  raises('unlisted', '转自：财经大观察', ['财经大观察']),
  raises('unlisted', '文章来源丨趣味生活家', ['趣味生活家']),
  raises('unlisted', '冬季饮食指南。摘自：美食每一天', ['美食每一天']),
  raises('nobody', '来源：网络', ['网络']),
  raises('nobody', '图片来源：互联网', ['互联网']),
  raises('nobody', '稿件来源：朋友圈', ['朋友圈']),
  raises('unlisted', '素材来源：星辰视频工作室', ['星辰视频工作室']),
  silent('来源：新华社'),
  silent('来源：清河县人民政府'),
  silent('来源：人民日报客户端'),
  silent('财政收入主要来源于税收，传染源来源不明。'),
  silent('来源：本地通讯社', { context: { allowedSources: ['本地通讯社'] } }),
  silent('来源：国家卫生健康委'),
  silent('来源：邻县人民政府办公室'),
];
