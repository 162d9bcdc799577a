import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScheduleField, parseShownTime } from '../../../../utils/platforms/douyin/time';
import { beijingTime } from '../../../../utils/platforms/time-text';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const at = (text: string) => Date.parse(`${text}+08:00`);
const NOW = at('2026-11-22T10:30:20.000');
const two = (n: number) => String(n).padStart(2, '0');
/** Fields of an instant on the Beijing wall clock. */
const fields = (ms: number) => {
  const d = new Date(ms + 8 * HOUR);
  return {
    y: d.getUTCFullYear(),
    m: d.getUTCMonth() + 1,
    d: d.getUTCDate(),
    clock: `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`,
  };
};

describe('displayed times', () => {
  it.each([
    ['刚刚', '2026-11-22T10:29:20', MINUTE],
    ['30秒前', '2026-11-22T10:29:49', 1000],
    ['5分钟前', '2026-11-22T10:24:20', MINUTE],
    ['3小时前 · 河北', '2026-11-22T06:30:20', HOUR],
    ['6天前', '2026-11-15T10:30:20', DAY],
    ['2周前·河北', '2026-11-01T10:30:20', 7 * DAY],
    ['1月前', '2026-09-21T10:30:20', 34 * DAY],
    ['今天 09:05', '2026-11-22T09:05:00', MINUTE],
    ['09:05', '2026-11-22T09:05:00', MINUTE],
    ['23:59', '2026-11-21T23:59:00', MINUTE],
    ['昨天 23:59', '2026-11-21T23:59:00', MINUTE],
    ['昨天23:59', '2026-11-21T23:59:00', MINUTE],
    ['前天', '2026-11-20T00:00:00', DAY],
    ['11-20', '2026-11-20T00:00:00', DAY],
    ['12-31', '2025-12-31T00:00:00', DAY],
    ['11-22 10:41', '2025-11-22T10:41:00', MINUTE],
    ['02-29', '2024-02-29T00:00:00', DAY],
    ['12月31日 07:08', '2025-12-31T07:08:00', MINUTE],
    ['2025-03-04 05:06', '2025-03-04T05:06:00', MINUTE],
    ['2025-03-04 05:06:07', '2025-03-04T05:06:07', 1000],
    ['2019年05月09日 11:15', '2019-05-09T11:15:00', MINUTE],
    ['2019年5月9日', '2019-05-09T00:00:00', DAY],
    ['发布于2018年09月23日 17:51', '2018-09-23T17:51:00', MINUTE],
    ['发布于2018年09月23日17:51 IP属地：河北', '2018-09-23T17:51:00', MINUTE],
  ])('%s', (text, expected, uncertainty) => {
    expect(parseShownTime(text, NOW)).toEqual({ at: at(expected), uncertainty });
  });

  it.each([
    '',
    '河北',
    '今',
    '13月1日',
    '2026年02月30日 10:00',
    '昨天 25:00',
    '10:99',
    '1-2-3-4',
    '公告',
    '发布于',
    '5年前',
  ])('gives nothing for %j', (text) => {
    expect(parseShownTime(text, NOW)).toBeNull();
  });

  it('keeps the doubt within what has passed', () => {
    const early = at('2026-11-22T00:00:30');
    expect(parseShownTime('今天 00:00', early)).toEqual({ at: early - 30_000, uncertainty: 30_000 });
  });

  const moments = fc
    .record({
      now: fc.integer({ min: at('2015-01-01T00:00:00'), max: at('2060-01-01T00:00:00') }),
      age: fc.integer({ min: 0, max: 360 * DAY }),
    })
    .map(({ now, age }) => ({ now, t: now - age }));

  it('every written form contains the instant it was written for', () => {
    fc.assert(
      fc.property(moments, ({ now, t }) => {
        const { y, m, d, clock } = fields(t);
        const written = [
          `${y}年${two(m)}月${two(d)}日 ${clock}`,
          `发布于${y}年${m}月${d}日 ${clock}`,
          `${y}年${m}月${d}日`,
          `${y}-${two(m)}-${two(d)} ${clock}`,
          `${two(m)}-${two(d)}`,
          `${two(m)}-${two(d)} ${clock} · 河北`,
          `${m}月${d}日 ${clock}`,
        ];
        for (const form of written) {
          const shown = parseShownTime(form, now);
          expect(shown, form).not.toBeNull();
          expect(shown!.at).toBeLessThanOrEqual(t);
          expect(shown!.at + shown!.uncertainty).toBeGreaterThanOrEqual(Math.floor(t / MINUTE) * MINUTE);
          expect(shown!.at + shown!.uncertainty).toBeLessThanOrEqual(now);
        }
      }),
    );
  });

  it('relative words contain the instant they were written for', () => {
    const word = (age: number): string => {
      if (age < MINUTE) return '刚刚';
      if (age < HOUR) return `${Math.floor(age / MINUTE)}分钟前`;
      if (age < DAY) return `${Math.floor(age / HOUR)}小时前`;
      return age < 14 * DAY ? `${Math.floor(age / DAY)}天前` : `${Math.floor(age / (7 * DAY))}周前`;
    };
    fc.assert(
      fc.property(fc.integer({ min: NOW, max: NOW + 400 * DAY }), fc.integer({ min: 0, max: 60 * DAY }), (now, age) => {
        const shown = parseShownTime(word(age), now)!;
        expect(shown.at).toBeLessThanOrEqual(now - age);
        expect(shown.at + shown.uncertainty).toBeGreaterThanOrEqual(now - age);
      }),
    );
  });

  it('never throws, and dates nothing without a year after now', () => {
    const likely = fc.stringMatching(/^[0-9年月日:\- 刚前昨今天秒分钟小时周个]{0,20}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), likely), (text) => {
        const shown = parseShownTime(text, NOW);
        if (shown) expect(shown.uncertainty).toBeGreaterThanOrEqual(0);
        if (shown && !/^\s*\d{4}\D/.test(text) && !/^\s*今天/.test(text)) {
          expect(shown.at).toBeLessThanOrEqual(NOW);
        }
      }),
    );
  });
});

describe('the field 日期和时间', () => {
  it.each([
    ['2030-05-06 07:08', '2030-05-06T07:08:00'],
    [' 2030-5-6 7:08 ', '2030-05-06T07:08:00'],
    ['2030-05-06 07:08:09', '2030-05-06T07:08:09'],
  ])('%j', (value, expected) => {
    expect(parseScheduleField(value)).toBe(at(expected));
  });

  it.each(['', '2030-02-30 07:08', '2030-05-06', '2030-05-06 24:00', '05-06 07:08', '明天 07:08'])(
    'refuses %j',
    (value) => {
      expect(parseScheduleField(value)).toBeNull();
    },
  );
});

describe('Beijing wall clock', () => {
  it('is eight hours ahead and refuses what no calendar has', () => {
    expect(beijingTime(2026, 11, 22, 0, 0)).toBe(Date.UTC(2026, 10, 21, 16));
    expect(beijingTime(2026, 2, 29, 0, 0)).toBeNull();
    expect(beijingTime(2026, 13, 1, 0, 0)).toBeNull();
    expect(beijingTime(2026, 1, 1, 24, 0)).toBeNull();
  });
});
