import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('tone', '气死我了！！这也太过分了吧！'),
  raises('tone', '呵呵，某些人真是可笑。'),
  raises('tone', '好开心啊～～今天终于放假了！'),
  raises('tone', '哎，我真的受不了这种人了。'),
  raises('tone', '简直了，怎么会有这么奇葩的事？？'),
  raises('tone', '我好怕，心疼这些孩子，想哭……'),
  raises('tone', '太坑爹了吧，凭什么啊！'),
  raises('tone', '[怒][怒]无耻，老百姓真可怜'),
  silent('县气象台发布暴雨蓝色预警，请注意防范。'),
  silent('王阿姨激动地说：“太好了，我真的特别开心！”'),
  silent('我县召开安全生产会议，部署岁末年初工作。'),
  silent('生活垃圾分类从我做起，让我们共同守护家园。'),
  silent('请市民不必恐慌，自来水水质符合国家标准。'),
];
