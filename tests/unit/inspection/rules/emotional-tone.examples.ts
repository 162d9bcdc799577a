import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('feeling', '气死我了！！这也太过分了吧！'),
  raises('feeling', '呵呵，某些人真是可笑。'),
  raises('feeling', '好开心啊～～今天终于放假了！'),
  raises('feeling', '哎，我真的受不了这种人了。'),
  raises('feeling', '我好怕，心疼这些孩子，想哭……'),
  raises('feeling', '[怒][怒]无耻，老百姓真可怜'),
  raises('argument', '凭什么？难道老百姓就该买单？谁来负责？'),
  raises('argument', '一禁了之有什么用？治标不治本，还不如好好疏导。'),
  raises('argument', '我支持禁放，毕竟环境是大家的，反正我家早就不放了。'),
  raises('talk', '话说今天下班路上堵车堵了好久，刚刚才到家。'),
  raises('talk', '嘿嘿，姐妹们，周末约起来呀～'),
  raises('manner', '他拿着鞋那么跑，狗没追上，嘴里嚷着要糖吃'),
  silent('县气象台发布暴雨蓝色预警，请注意防范。'),
  silent('王阿姨激动地说：“太好了，我真的特别开心！”'),
  silent('我县召开安全生产会议，部署岁末年初工作。'),
  silent('生活垃圾分类从我做起，让我们共同守护家园。'),
  silent('请市民不必恐慌，自来水水质符合国家标准。'),
  silent('记者从县农业农村局获悉，今年全县秋粮面积稳中有增，单产提高1.2%。'),
  silent('各乡镇要压实责任，坚决克服麻痹思想，严禁弄虚作假。'),
];
