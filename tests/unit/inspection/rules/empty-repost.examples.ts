import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('empty', '转发微博', ['转发微博'], { kind: 'repost' }),
  raises('empty', '', [''], { kind: 'repost' }),
  raises('empty', '[赞][赞]', ['[赞][赞]'], { kind: 'repost' }),
  raises('empty', '转发微博', ['转发微博']),
  raises('empty', '@清河交警 ', ['@清河交警'], { kind: 'repost' }),
  raises('chain', '//@某用户：说得对', ['//@某用户：'], { kind: 'repost' }),
  raises('chain', '转发提醒：明日降温//@某用户：冷死了', ['//@某用户：'], { kind: 'repost' }),
  raises('chain', '请大家注意防范。//@平安清河:谨防冒充客服诈骗', ['//@平安清河:']),
  raises('long-chain', '请扩散提醒//@甲用户：太吓人了//@乙用户：真的假的', ['//@甲用户：'], { kind: 'repost' }),
  raises(['empty', 'long-chain'], '转发微博//@甲：收到//@乙：收到', ['转发微博', '//@甲：'], { kind: 'repost' }),
  silent('转发提醒：明日降温，请注意保暖。', { kind: 'repost' }),
  silent('【清河县气象台发布寒潮预警】预计明日气温下降10℃。'),
  silent('请关注@清河交警 发布的绕行路线。', { kind: 'repost' }),
  silent('转发市教育局通知：明日起恢复正常教学。'),
  silent('详情见 https://www.qinghe.gov.cn//index.html 。'),
  silent('', { article: { title: '工作动态' } }),
];
