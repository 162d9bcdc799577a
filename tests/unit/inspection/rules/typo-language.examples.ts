import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('unlikely', '深化供给侧结购性改革。', ['购']),
  raises('unlikely', '要严格落实食品安全监督管里责任。', ['里']),
  raises('unlikely', '坚持以人民为中心的发展思象。', ['象']),
  raises('unlikely', '国务院有关部门应当加强指倒。', ['倒']),
  raises('unlikely', '依法追就刑事责任。', ['就']),
  raises('unlikely', '加快推进基础设施件设。', ['件']),
  raises('unlikely', '保护生态环静，建设美丽中国。', ['静']),
  raises('unlikely', '县级以上地方人民证府负责本行政区域内的工作。', ['证']),
  silent('深化供给侧结构性改革。'),
  silent('坚持以人民为中心的发展思想。'),
  silent('记者李宗泽、陈雯报道。'),
  silent('参加活动的还有王富洲、贡布、屈银华三位老人。'),
  silent('杏子坪、水坪、后湾三个小组已经通水。'),
  silent('2025年3月，该镇种植猕猴桃1200亩。'),
  silent('#春节我在岗# @清河发布 祝大家平安喜乐！'),
];
