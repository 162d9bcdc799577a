import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beijingTime } from '../../../../utils/platforms/time-text';
import { parseCreatedAt, parseShownTime } from '../../../../utils/platforms/weibo/time';

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
    h: d.getUTCHours(),
    min: d.getUTCMinutes(),
    s: d.getUTCSeconds(),
  };
};

describe('displayed times', () => {
  it.each([
    ['刚刚', '2026-11-22T10:29:20', MINUTE],
    ['30秒前', '2026-11-22T10:29:49', 1000],
    ['5分钟前', '2026-11-22T10:24:20', MINUTE],
    ['3小时前 来自 微博网页版', '2026-11-22T06:30:20', HOUR],
    ['今天 09:05', '2026-11-22T09:05:00', MINUTE],
    ['昨天 23:59', '2026-11-21T23:59:00', MINUTE],
    ['前天', '2026-11-20T00:00:00', DAY],
    ['前天 08:00', '2026-11-20T08:00:00', MINUTE],
    ['11月2日 07:08', '2026-11-02T07:08:00', MINUTE],
    ['12月31日 07:08', '2025-12-31T07:08:00', MINUTE],
    ['11-22 10:41', '2025-11-22T10:41:00', MINUTE],
    ['2-29 10:00', '2024-02-29T10:00:00', MINUTE],
    ['2025-3-4 05:06', '2025-03-04T05:06:00', MINUTE],
    ['26-5-31 18:34 来自广东', '2026-05-31T18:34:00', MINUTE],
    ['北京时间 11月2日 07:08:09', '2026-11-02T07:08:09', 1000],
  ])('%s', (text, expected, uncertainty) => {
    expect(parseShownTime(text, NOW)).toEqual({ at: at(expected), uncertainty });
  });

  it.each(['', '来自广东', '13月1日 10:00', '26-2-30 10:00', '今天 25:00', '26-5-31 18:99', '公告', '1-2-3-4'])(
    'gives nothing for %j',
    (text) => {
      expect(parseShownTime(text, NOW)).toBeNull();
    },
  );

  it('keeps the doubt within what has passed', () => {
    const midnight = at('2026-11-22T00:00:30');
    expect(parseShownTime('今天 00:00', midnight)).toEqual({ at: midnight - 30_000, uncertainty: 30_000 });
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
        const f = fields(t);
        const clock = `${two(f.h)}:${two(f.min)}`;
        const forms = [
          `${f.y}-${f.m}-${f.d} ${clock}`,
          `${two(f.y % 100)}-${f.m}-${f.d} ${clock} 来自山东`,
          `${f.m}月${f.d}日 ${clock}`,
          `${f.m}-${f.d} ${clock}`,
          `北京时间 ${f.m}月${f.d}日 ${clock}:${two(f.s)}`,
        ];
        for (const form of forms) {
          const shown = parseShownTime(form, now);
          expect(shown, form).not.toBeNull();
          expect(shown!.at).toBeLessThanOrEqual(t);
          expect(shown!.at + shown!.uncertainty).toBeGreaterThanOrEqual(Math.floor(t / 1000) * 1000);
          expect(shown!.at + shown!.uncertainty).toBeLessThanOrEqual(now);
        }
      }),
    );
  });

  it('relative words contain the instant they were written for', () => {
    fc.assert(
      fc.property(fc.integer({ min: NOW, max: NOW + 400 * DAY }), fc.integer({ min: 0, max: DAY - 1 }), (now, age) => {
        const word =
          age < 10_000
            ? '刚刚'
            : age < MINUTE
              ? `${Math.floor(age / 1000)}秒前`
              : age < HOUR
                ? `${Math.floor(age / MINUTE)}分钟前`
                : `${Math.floor(age / HOUR)}小时前`;
        const shown = parseShownTime(word, now)!;
        expect(shown.at).toBeLessThanOrEqual(now - age);
        expect(shown.at + shown.uncertainty).toBeGreaterThanOrEqual(now - age);
      }),
    );
  });

  it('never throws, and never dates anything without a year after now', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9年月日:\- 刚前昨今天秒分钟小时]{0,20}$/)), (text) => {
        const shown = parseShownTime(text, NOW);
        if (shown) expect(shown.uncertainty).toBeGreaterThanOrEqual(0);
        if (shown && !/^\s*(?:北京时间\s*)?\d{2,4}[-年]\d/.test(text)) expect(shown.at).toBeLessThanOrEqual(NOW);
      }),
    );
  });
});

describe('created_at', () => {
  it.each([
    ['Thu Mar 20 10:00:30 +0800 2025', at('2025-03-20T10:00:30')],
    ['Sat Feb 29 00:00:00 +0000 2020', Date.UTC(2020, 1, 29)],
    ['Thu Mar 20 10:00:30 -0330 2025', Date.parse('2025-03-20T10:00:30-03:30')],
  ])('%s', (text, expected) => {
    expect(parseCreatedAt(text)).toBe(expected);
  });

  it.each(['', '刚刚', '2025-03-20 10:00:30', 'Sat Feb 30 00:00:00 +0800 2020', 'Xxx Yyy 01 00:00:00 +0800 2020'])(
    'refuses %j',
    (text) => {
      expect(parseCreatedAt(text)).toBeNull();
    },
  );

  it('gives back every instant written in its form', () => {
    const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 4_000_000_000 }), (seconds) => {
        const t = seconds * 1000;
        const f = fields(t);
        const day = days[new Date(t + 8 * HOUR).getUTCDay()];
        const text = `${day} ${months[f.m - 1]} ${two(f.d)} ${two(f.h)}:${two(f.min)}:${two(f.s)} +0800 ${f.y}`;
        expect(parseCreatedAt(text)).toBe(t);
      }),
    );
  });
});

describe('Beijing wall clock', () => {
  it('is eight hours ahead and refuses what no calendar has', () => {
    expect(beijingTime(2026, 11, 22, 0, 0)).toBe(Date.UTC(2026, 10, 21, 16));
    expect(beijingTime(2026, 2, 29, 0, 0)).toBeNull();
    expect(beijingTime(2026, 13, 1, 0, 0)).toBeNull();
    expect(beijingTime(2026, 1, 1, 24, 0)).toBeNull();
  });
});
