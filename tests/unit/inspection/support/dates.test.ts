import { getLunarDate, getSolarTermDate } from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, dayOf, startOf, weekdayOf } from '../../../../utils/deadlines/days';
import { FESTIVAL_NAMES, festivalDay, LUNAR_YEARS } from '../../../../utils/inspection/support/festivals';
import { type RelativeDay, relativeDay, relativeSpanAt } from '../../../../utils/inspection/support/relative-days';
import {
  beijingDay,
  chineseNumber,
  datesAsWritten,
  dayFrom,
  daysBetween,
  nearestDay,
  realDates,
} from '../../../../utils/inspection/support/written-dates';

const days = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2010-01-01', n));

describe('festivals', () => {
  it.each(LUNAR_YEARS.map((year) => ({ year })))('agree with the lunar calendar in $year', ({ year }) => {
    const lunar = (name: string) => {
      const { lunarMon, lunarDay, isLeap } = getLunarDate(festivalDay(name, year)!);
      return isLeap ? null : [lunarMon, lunarDay];
    };
    expect(lunar('春节')).toEqual([1, 1]);
    expect(lunar('元宵节')).toEqual([1, 15]);
    expect(lunar('端午节')).toEqual([5, 5]);
    expect(lunar('七夕节')).toEqual([7, 7]);
    expect(lunar('中秋节')).toEqual([8, 15]);
    expect(lunar('重阳节')).toEqual([9, 9]);
    expect(getLunarDate(addDays(festivalDay('除夕', year)!, 1))).toMatchObject({ lunarMon: 1, lunarDay: 1 });
    expect(festivalDay('清明', year)).toBe(getSolarTermDate(year, 4, 'pure_brightness'));
  });

  it('has a day for every name in every listed year, and on the weekday that defines it', () => {
    for (const year of LUNAR_YEARS) {
      for (const name of FESTIVAL_NAMES)
        expect(festivalDay(name, year), `${name} ${year}`).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(weekdayOf(festivalDay('母亲节', year)!)).toBe(0);
    }
    expect(festivalDay('母亲节', 2026)).toBe('2026-05-10');
    expect(festivalDay('父亲节', 2026)).toBe('2026-06-21');
    expect(festivalDay('全国助残日', 2026)).toBe('2026-05-17');
  });

  it('knows nothing of other names and years without a lunar table', () => {
    expect(festivalDay('丰收节', 2026)).toBeNull();
    expect(festivalDay('中秋节', 1999)).toBeNull();
    expect(festivalDay('国庆节', 1999)).toBe('1999-10-01');
  });
});

describe('written dates', () => {
  it.each([
    ['2026年11月23日', [2026, 11, 23]],
    ['2026 年 3 月 5 日', [2026, 3, 5]],
    ['11月3号', [null, 11, 3]],
    ['2026-11-23', [2026, 11, 23]],
    ['2026/1/2', [2026, 1, 2]],
    ['2026.01.02', [2026, 1, 2]],
    ['二〇二六年十一月二十三日', [2026, 11, 23]],
    ['二零二六年十月十日', [2026, 10, 10]],
    ['十二月三十一日', [null, 12, 31]],
    ['六月三十日', [null, 6, 30]],
  ])('reads %s', (text, [year, month, day]) => {
    expect(datesAsWritten(`截至${text}，`)).toEqual([{ start: 2, end: 2 + text.length, year, month, day }]);
  });

  it.each(['农历二月三十日', '3月32号楼', '12月8日线', '版本2026.1.2.3', '十一月三十一名代表'])(
    'leaves %s alone',
    (text) => {
      expect(datesAsWritten(text)).toEqual([]);
    },
  );

  it('reads every day in every form, and keeps impossible ones apart', () => {
    const figures = '〇一二三四五六七八九';
    const chinese = (n: number): string =>
      n < 10 ? figures[n]! : `${n < 20 ? '' : figures[Math.floor(n / 10)]}十${n % 10 ? figures[n % 10] : ''}`;
    fc.assert(
      fc.property(days, (day: Day) => {
        const [year, month, date] = day.split('-').map(Number) as [number, number, number];
        const written = Array.from(String(year), (d) => figures[Number(d)]).join('');
        for (const text of [day, `${year}年${month}月${date}日`, `${written}年${chinese(month)}月${chinese(date)}日`]) {
          expect(realDates(text), text).toEqual([{ start: 0, end: text.length, year, month, day: date }]);
        }
      }),
    );
    expect(realDates('2026年2月30日')).toEqual([]);
    expect(datesAsWritten('2026年2月30日')).toHaveLength(1);
  });

  it('never throws and never overlaps, whatever the text', () => {
    const pieces = fc.constantFrom(
      '20',
      '26',
      '年',
      '11',
      '月',
      '3',
      '日',
      '-',
      '/',
      '十',
      '二',
      '〇',
      '农历',
      '号',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 24 }), (parts) => {
        const text = parts.join('');
        const found = realDates(text);
        found.forEach((date, i) => {
          expect(date.start).toBeGreaterThanOrEqual(i === 0 ? 0 : found[i - 1]!.end);
          expect(date.end).toBeLessThanOrEqual(text.length);
        });
      }),
    );
  });

  it.each([
    ['十', 10],
    ['十一', 11],
    ['二十', 20],
    ['三十一', 31],
    ['九', 9],
    ['12', 12],
  ])('reads the number %s', (text, value) => {
    expect(chineseNumber(text)).toBe(value);
  });

  it('takes the nearest year for a date without one', () => {
    expect(nearestDay(1, 3, '2026-12-27')).toBe('2027-01-03');
    expect(nearestDay(12, 30, '2026-01-04')).toBe('2025-12-30');
    expect(nearestDay(2, 29, '2026-06-01')).toBeNull();
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (near, month, day) => {
        const found = nearestDay(month, day, near)!;
        expect(found.slice(5)).toBe(dayFrom(0, month, day).slice(5));
        expect(Math.abs(daysBetween(near, found))).toBeLessThanOrEqual(183);
      }),
    );
  });

  it('gives no day for instants that are none', () => {
    expect([Number.NaN, Number.POSITIVE_INFINITY, -1, 9e15].map(beijingDay)).toEqual([null, null, null, null]);
    expect(beijingDay(startOf('2026-11-22'))).toBe('2026-11-22');
  });
});

describe('relative days', () => {
  /** Of the lexicon's word at an offset: 后天 in 大后天. */
  const dayAt = (text: string, start: number): RelativeDay | null => {
    const span = relativeSpanAt(text, { start, end: start + 2 });
    return span && relativeDay(text, span);
  };

  it('is none where a week has no weekday', () => {
    expect(dayAt('下周举行', 0)).toBeNull();
    expect(dayAt('本周日举行', 0)).toBeNull();
  });

  it.each([
    ['今天', '2026-11-25'],
    ['明晚', '2026-11-26'],
    ['昨日', '2026-11-24'],
    ['后天', '2026-11-27'],
    ['大后天', '2026-11-28'],
    ['大前天', '2026-11-22'],
    ['本周五', '2026-11-27'],
    ['下周一', '2026-11-30'],
    ['上星期六', '2026-11-21'],
  ])('%s on a Wednesday', (word, meant) => {
    const found = dayAt(`请于${word}来`, word.startsWith('大') ? 3 : 2);
    expect(found?.word).toBe(word);
    expect(found?.meant('2026-11-25')).toBe(meant);
  });

  it('finds the word for another day, or none', () => {
    const today = dayAt('今日', 0);
    expect(today?.wordFor('2026-11-26', '2026-11-25')).toBe('明日');
    expect(today?.wordFor('2026-11-27', '2026-11-25')).toBeNull();
    const week = dayAt('本周五', 0);
    expect(week?.wordFor('2026-12-04', '2026-11-25')).toBe('下周五');
    expect(week?.wordFor('2026-12-03', '2026-11-25')).toBeNull();
  });

  it('gives back its own word for the day it means', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom('今天', '昨天', '明日', '今晚', '明早', '今晨', '本周三', '下周六'),
        (day, word) => {
          const found = dayAt(word, 0);
          expect(found!.wordFor(found!.meant(day), day)).toBe(word);
          expect(dayOf(startOf(found!.meant(day)))).toBe(found!.meant(day));
        },
      ),
    );
  });
});
