import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('privacy', '转发提醒', [''], {
    draft: { quoted: '某用户：寻人，身份证号11010519491231002X，望扩散' },
    kind: 'repost',
  }),
  raises('privacy', '请帮忙扩散。', [''], {
    draft: { quoted: '某用户：楼上邻居张建国的手机号是13812345678' },
    kind: 'repost',
  }),
  raises('secrecy', '转发学习', [''], { draft: { quoted: '某用户：机密★1年 关于有关工作的方案' }, kind: 'repost' }),
  raises('secrecy', '转发周知', [''], { draft: { quoted: '某用户：内部资料，注意保存，不得外传' }, kind: 'repost' }),
  raises('advertising', '转发', [''], {
    draft: { quoted: '某商家：全场五折，仅售99元，加微信立即抢购' },
    kind: 'repost',
  }),
  raises('advertising', '福利来了', [''], {
    draft: { quoted: '某店铺：点击 https://item.taobao.com/a 领券下单立减50元' },
    kind: 'repost',
  }),
  raises('opinion', '转发', [''], { draft: { quoted: '某用户：一群刁民，爱信不信' }, kind: 'repost' }),
  raises('opinion', '转发', [''], { draft: { quoted: '某用户：个人认为这个政策不合理' }, kind: 'repost' }),
  raises('hearsay', '请注意', [''], { draft: { quoted: '某用户：网传明天全城停水，未经证实' }, kind: 'repost' }),
  raises('opinion', '转发', [''], {
    draft: { quoted: '某用户：据说要涨价，刁民们又要闹了' },
    kind: 'repost',
  }),
  silent('转发提醒：明日降温。', { draft: { quoted: '清河气象：明日气温下降10℃，请注意保暖。' }, kind: 'repost' }),
  silent('转发提醒', { draft: { quoted: '清河交警：国道施工，请绕行，咨询电话0312-1234567。' }, kind: 'repost' }),
  silent('转发辟谣', { draft: { quoted: '清河公安：网传信息不实，请勿传播谣言。' }, kind: 'repost' }),
  silent('转发微博', { kind: 'repost' }),
  silent('您好，已转办。', { kind: 'reply', draft: { quoted: '市民：我的电话13812345678，请回电' } }),
  silent('转发', { draft: { quoted: '专家表示：“我认为目前风险可控。”' }, kind: 'repost' }),
];
