import type { Day } from '../../deadlines/days';
import { weekdayOf } from '../../deadlines/days';
import { dayFrom } from './written-dates';

/**
 * Days of festivals and commemorations, for texts that name one beside a date. Sources: 全国年节及纪念日放假办法 (元旦, 劳动节, 国庆节 and
 * the days for parts of the people), decisions of the NPC Standing Committee (教师节, 国家宪法日, 国家公祭日, 烈士纪念日, 全国生态日 …), decisions of
 * the State Council and the United Nations for the others. Lunar days follow GB/T 33661—2017 《农历的编算和颁行》; the table is checked against
 * the lunar calendar of `chinese-days` in the tests.
 */
const FIXED: Readonly<Record<string, string>> = {
  元旦: '01-01',
  中国人民警察节: '01-10',
  妇女节: '03-08',
  植树节: '03-12',
  消费者权益日: '03-15',
  世界水日: '03-22',
  世界气象日: '03-23',
  世界防治结核病日: '03-24',
  世界卫生日: '04-07',
  国家安全教育日: '04-15',
  世界地球日: '04-22',
  世界读书日: '04-23',
  中国航天日: '04-24',
  世界知识产权日: '04-26',
  劳动节: '05-01',
  青年节: '05-04',
  世界红十字日: '05-08',
  中国品牌日: '05-10',
  全国防灾减灾日: '05-12',
  国际护士节: '05-12',
  国际博物馆日: '05-18',
  中国旅游日: '05-19',
  世界无烟日: '05-31',
  儿童节: '06-01',
  环境日: '06-05',
  全国爱眼日: '06-06',
  世界献血者日: '06-14',
  全国土地日: '06-25',
  国际禁毒日: '06-26',
  建党节: '07-01',
  世界人口日: '07-11',
  建军节: '08-01',
  全民健身日: '08-08',
  全国生态日: '08-15',
  中国医师节: '08-19',
  教师节: '09-10',
  烈士纪念日: '09-30',
  国庆节: '10-01',
  世界粮食日: '10-16',
  全国消防日: '11-09',
  世界艾滋病日: '12-01',
  全国交通安全日: '12-02',
  国家宪法日: '12-04',
  国际志愿者日: '12-05',
  国家公祭日: '12-13',
};

/** 除夕 is the eve of 春节; the others have their own column. */
const LUNAR_NAMES = ['春节', '元宵节', '清明节', '端午节', '七夕节', '中秋节', '重阳节'] as const;
const LUNAR: Readonly<Record<number, string>> = {
  2016: '0208 0222 0404 0609 0809 0915 1009',
  2017: '0128 0211 0404 0530 0828 1004 1028',
  2018: '0216 0302 0405 0618 0817 0924 1017',
  2019: '0205 0219 0405 0607 0807 0913 1007',
  2020: '0125 0208 0404 0625 0825 1001 1025',
  2021: '0212 0226 0404 0614 0814 0921 1014',
  2022: '0201 0215 0405 0603 0804 0910 1004',
  2023: '0122 0205 0405 0622 0822 0929 1023',
  2024: '0210 0224 0404 0610 0810 0917 1011',
  2025: '0129 0212 0404 0531 0829 1006 1029',
  2026: '0217 0303 0405 0619 0819 0925 1018',
  2027: '0206 0220 0405 0609 0808 0915 1008',
  2028: '0126 0209 0404 0528 0826 1003 1026',
  2029: '0213 0227 0404 0616 0816 0922 1016',
  2030: '0203 0217 0405 0605 0805 0912 1005',
  2031: '0123 0206 0405 0624 0824 1001 1024',
  2032: '0211 0225 0404 0612 0812 0919 1012',
  2033: '0131 0214 0404 0601 0801 0908 1001',
  2034: '0219 0305 0405 0620 0820 0927 1020',
  2035: '0208 0222 0405 0610 0810 0916 1009',
  2036: '0128 0211 0404 0530 0828 1004 1027',
};

/** Month, weekday (0 Sunday) and which one of the month: 母亲节 is the second Sunday of May. */
const NTH_WEEKDAY: Readonly<Record<string, readonly [month: number, weekday: number, nth: number]>> = {
  母亲节: [5, 0, 2],
  全国助残日: [5, 0, 3],
  父亲节: [6, 0, 3],
};

/** Other ways to write a name. */
const ALIASES: Readonly<Record<string, string>> = {
  国际妇女节: '妇女节',
  三八妇女节: '妇女节',
  国际劳动节: '劳动节',
  五一劳动节: '劳动节',
  五四青年节: '青年节',
  国际儿童节: '儿童节',
  六一儿童节: '儿童节',
  世界环境日: '环境日',
  六五环境日: '环境日',
  国际消费者权益日: '消费者权益日',
  全民国家安全教育日: '国家安全教育日',
  八一建军节: '建军节',
  清明: '清明节',
  元宵: '元宵节',
  端午: '端午节',
  七夕: '七夕节',
  中秋: '中秋节',
  重阳: '重阳节',
  农历正月初一: '春节',
  农历五月初五: '端午节',
  农历八月十五: '中秋节',
  农历九月初九: '重阳节',
};

/** Every way to write a festival, longest first, for use in an expression. */
export const FESTIVAL_NAMES: readonly string[] = [
  ...new Set([...Object.keys(FIXED), ...LUNAR_NAMES, '除夕', ...Object.keys(NTH_WEEKDAY), ...Object.keys(ALIASES)]),
].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** Years for which the lunar festivals are known. */
export const LUNAR_YEARS: readonly number[] = Object.keys(LUNAR).map(Number);

/** The day of a festival in a year; null when the name is not one or the year's lunar days are not listed. */
export function festivalDay(name: string, year: number): Day | null {
  const plain = ALIASES[name] ?? name;
  const fixed = FIXED[plain];
  if (fixed) return `${String(year).padStart(4, '0')}-${fixed}`;
  const nth = NTH_WEEKDAY[plain];
  if (nth) {
    const first = weekdayOf(dayFrom(year, nth[0], 1));
    return dayFrom(year, nth[0], 1 + ((nth[1] - first + 7) % 7) + (nth[2] - 1) * 7);
  }
  const days = LUNAR[year]?.split(' ');
  const column = LUNAR_NAMES.indexOf(plain as (typeof LUNAR_NAMES)[number]);
  const written = days?.[plain === '除夕' ? 0 : column];
  if (!written) return null;
  const day = Number(written.slice(2));
  const month = Number(written.slice(0, 2));
  if (plain !== '除夕') return dayFrom(year, month, day);
  return day > 1 ? dayFrom(year, month, day - 1) : dayFrom(year, month - 1, 31);
}
