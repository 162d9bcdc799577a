import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('contradiction', '检修时间为凌晨13时至15时。', ['凌晨13时']),
  raises('contradiction', '会议定于上午15:30召开。', ['上午15:30']),
  raises('contradiction', '请于早上14点前到达。', ['早上14点']),
  raises('contradiction', '下午9时30分开始停电。', ['下午9时']),
  raises('contradiction', '中午8点集合。', ['中午8点']),
  raises('contradiction', '傍晚10时开演。', ['傍晚10时']),
  raises('doubled', '晚会于20:00时开始。', ['20:00时']),
  raises('doubled', '每天8:30点开门，17:30关门。', ['8:30点']),
  raises('contradiction', '清晨20:00发车。', ['清晨20:00']),
  silent('会议定于上午9:30召开，下午15时结束。'),
  silent('截至昨日晚24时，累计接待3000人次。'),
  silent('凌晨2时发布预警，晚上12点解除。'),
  silent('中午12:30休息，下午2点继续。'),
  silent('高峰为7:30时段和17:30时段。'),
  silent('早上9:00点名后出发。'),
  silent('上午比分3:15，下午5比4。'),
];
