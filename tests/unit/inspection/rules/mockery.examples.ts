import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('mockery', '爱信不信，反正我们说的是真的。', ['爱信不信']),
  raises('mockery', '不服去告，看谁怕谁。', ['不服去告']),
  raises('mockery', '这届网友真是玻璃心。', ['玻璃心']),
  raises(['mockery', 'mockery'], '键盘侠们可以洗洗睡了。', ['键盘侠', '洗洗睡']),
  raises('mockery', '吃饱了撑的才来投诉。', ['吃饱了撑的']),
  raises('mockery', '你行你上，别光说不练。', ['你行你上']),
  raises('mockery', '某些刁民就爱闹事。', ['刁民']),
  raises('mockery', '這事關你屁事。', ['關你屁事']),
  silent('老子说：“上善若水，水善利万物而不争。”'),
  silent('盛夏吃瓜果要注意清洗，谨防肠道疾病。'),
  silent('工作人员耐心解释，群众表示理解。'),
  silent('对不服行政处罚决定的，可以依法申请行政复议。'),
  raises('mockery', '爱信不信，反正通知已经发了。', ['爱信不信']),
  raises(['mockery', 'mockery'], '有些键盘侠就是没事找事。', ['键盘侠', '没事找事']),
  silent('网络文明倡议：理性发言，共建清朗空间。'),
];
