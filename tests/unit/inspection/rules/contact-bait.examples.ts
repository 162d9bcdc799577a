import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('disguised', '想了解详情的加V信abc12345。', ['加V信']),
  raises('disguised', '办理业务请加vx：qinghe_01', ['加vx']),
  raises('disguised', '名额不多，加 薇 信 咨询。', ['加 薇 信']),
  raises('disguised', '＋Ｖ领资料，先到先得。', ['＋Ｖ']),
  raises('disguised', '加​威​信，老师一对一指导。'),
  raises('call', '想要资料的朋友请加微信。', ['加微信']),
  raises('call', '名额有限，扫码进群，先到先得。', ['扫码进群']),
  raises('call', '有意者私聊。', ['私聊']),
  raises('call', '资料发在群里，請添加客服微信。'),
  raises('call', '需要代办的可以直接联系我。', ['联系我']),
  raises('call', '手机13812345678，微信同号。', ['微信同号']),
  raises('call', '进群领优惠，每天早八点发。', ['进群领']),
  silent('请关注“清河发布”微信公众号，办事指南每日更新。'),
  silent('警惕陌生人让你加微信转账，凡是要求先付款的都是诈骗。'),
  silent('执法队员深入群众，宣传防火知识，加强威慑力。'),
  silent('干部要走进群众、融入群众，把服务送到家门口。'),
  silent('切勿扫码进群，所谓“内部消息”都是骗局。'),
  silent('他哭着说，如果有线索就联系我吧。'),
  silent('有新闻线索请私信我们，也可拨打热线12345。'),
  silent('居民可扫码加入社区网格服务群，由网格员解答。'),
];
