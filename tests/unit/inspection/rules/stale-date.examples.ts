import { raises, silent } from '../../../support/rule-tester';

/** Beijing time 09:00 on a day of November 2026; examples are written on the 22nd, a Sunday. */
const on = (day: number) => ({ draft: { schedule: Date.UTC(2026, 10, day, 1) } });

export default [
  raises('contradiction', '明天（11月23日）上午9时举行招聘会。', ['明天（11月23日）'], on(23)),
  raises('contradiction', '今日（22日）起，县图书馆恢复开放。', ['今日（22日）'], on(24)),
  raises('contradiction', '县气象台预计，后天（2026年11月25日）有雨。', ['后天（2026年11月25日）'], on(24)),
  raises('contradiction', '昨天（11月20日），县委召开专题会议。', ['昨天（11月20日）'], {}),
  raises('contradiction', '本周三（11月18日）举行消防演练。', ['本周三（11月18日）'], on(24)),
  raises('contradiction', '11月23日（今天），供水恢复正常。', ['11月23日（今天）'], {}),
  raises('past', '首届农产品展销会将于11月20日举行。', ['将于11月20日'], {}),
  raises('past', '请于2026年11月25日前提交材料。', ['请于2026年11月25日'], on(27)),
  raises('past', '兹定于2026年11月19日召开全体会议。', ['定于2026年11月19日'], {}),
  raises('relative', '明天上午9时，县体育馆免费开放。', ['明天'], on(26)),
  raises('relative', '下周二举行公开听证会，欢迎旁听。', ['下周二'], on(27)),
  silent('明天（11月23日）上午9时举行招聘会。'),
  silent('今天（11月23日）上午9时举行招聘会。', on(23)),
  silent('今天（6月5日）是环境日，央视作了报道。'),
  silent('下周三（12月2日）是全国交通安全日。', on(25)),
  silent('展销会将于11月20日至30日举行。'),
  silent('原定于11月20日举行的招聘会延期。'),
  silent('今天的青禾县，昨天的小渔村。', on(26)),
  silent('他说：“明天我们还要来。”', on(26)),
  silent('本办法于2024年3月1日起施行，将于2030年12月31日废止。'),
  silent('昨日（21日），全县新增就业300人。'),
];
