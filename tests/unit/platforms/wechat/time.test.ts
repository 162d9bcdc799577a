import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beijingTime } from '../../../../utils/platforms/time-text';
import { parseChosenTime, parseShownTime } from '../../../../utils/platforms/wechat/time';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const at = (text: string) => Date.parse(`${text}+08:00`);
/** A Sunday. */
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
    week: '日一二三四五六'.charAt(d.getUTCDay()),
    day: Math.floor((ms + 8 * HOUR) / DAY),
  };
};

describe('displayed times', () => {
  it.each([
    ['刚刚 河北', '2026-11-22T10:25:20', 5 * MINUTE],
    ['11-19 10:08:13 河北', '2026-11-19T10:08:13', 1000],
    ['今天 09:48:13 河北', '2026-11-22T09:48:13', 1000],
    ['昨天 04:08:13 山东', '2026-11-21T04:08:13', 1000],
    ['09:05', '2026-11-22T09:05:00', MINUTE],
    ['23:05', '2026-11-21T23:05:00', MINUTE],
    ['昨天 23:59', '2026-11-21T23:59:00', MINUTE],
    ['前天 08:00', '2026-11-20T08:00:00', MINUTE],
    ['星期一 08:00', '2026-11-16T08:00:00', MINUTE],
    ['星期日 08:00', '2026-11-22T08:00:00', MINUTE],
    ['星期天 23:00', '2026-11-15T23:00:00', MINUTE],
    ['11月2日 07:08', '2026-11-02T07:08:00', MINUTE],
    ['12-31 07:08:09 北京', '2025-12-31T07:08:09', 1000],
    ['11-22 10:41:00', '2025-11-22T10:41:00', 1000],
    ['2-29 10:00', '2024-02-29T10:00:00', MINUTE],
    ['2025-03-04 05:06', '2025-03-04T05:06:00', MINUTE],
    ['3月4日', '2026-03-04T00:00:00', DAY],
  ])('%s', (text, expected, uncertainty) => {
    expect(parseShownTime(text, NOW)).toEqual({ at: at(expected), uncertainty });
  });

  it.each([
    '',
    '河北',
    '13-01 10:00',
    '2-30 10:00',
    '今天 25:00',
    '昨天 10:61',
    '星期八 10:00',
    '11-22 10:30:99',
    '公告 11-22',
    '10:00:00:00',
  ])('gives nothing for %j', (text) => {
    expect(parseShownTime(text, NOW)).toBeNull();
  });

  it('keeps the doubt within what has passed', () => {
    const midnight = at('2026-11-22T00:00:30');
    expect(parseShownTime('今天 00:00', midnight)).toEqual({ at: midnight - 30_000, uncertainty: 30_000 });
  });

  it('goes back to last year across New Year', () => {
    const now = at('2027-01-01T00:10:00');
    expect(parseShownTime('12-31 23:59:01 河北', now)?.at).toBe(at('2026-12-31T23:59:01'));
    expect(parseShownTime('01-01 00:09:00', now)?.at).toBe(at('2027-01-01T00:09:00'));
  });

  const moments = fc
    .record({
      now: fc.integer({ min: at('2015-01-01T00:00:00'), max: at('2060-01-01T00:00:00') }),
      age: fc.integer({ min: 0, max: 360 * DAY }),
    })
    .map(({ now, age }) => ({ now, t: now - age }));

  it('every form contains the instant it was written for, and nothing after now', () => {
    fc.assert(
      fc.property(moments, ({ now, t }) => {
        const f = fields(t);
        const days = fields(now).day - f.day;
        const clock = `${two(f.h)}:${two(f.min)}`;
        const exact = `${clock}:${two(f.s)}`;
        const forms = [
          `${f.y}-${two(f.m)}-${two(f.d)} ${exact}`,
          `${two(f.m)}-${two(f.d)} ${exact} 新疆`,
          `${f.m}月${f.d}日 ${clock}`,
          `${f.m}月${f.d}日`,
          ...(days === 0 ? [clock, `今天 ${exact}`] : []),
          ...(days === 1 ? [`昨天 ${clock}`, `昨天 ${exact} 山东`] : []),
          ...(days === 2 ? [`前天 ${clock}`] : []),
          ...(days > 2 && days < 7 ? [`星期${f.week} ${clock}`] : []),
        ];
        const second = Math.floor(t / 1000) * 1000;
        for (const form of forms) {
          const shown = parseShownTime(form, now);
          expect(shown, form).not.toBeNull();
          expect(shown!.at).toBeLessThanOrEqual(t);
          expect(shown!.at + shown!.uncertainty).toBeGreaterThanOrEqual(second);
          expect(shown!.at + shown!.uncertainty).toBeLessThanOrEqual(now);
        }
      }),
    );
  });

  it('with seconds and a province, or 刚刚, contain the instant however long the page has stood', () => {
    const waits = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2 * DAY }));
    fc.assert(
      fc.property(moments, waits, ({ now: drawn, t }, waited) => {
        const now = drawn + waited;
        const f = fields(t);
        const exact = `${two(f.h)}:${two(f.min)}:${two(f.s)}`;
        const days = fields(drawn).day - f.day;
        const words = [
          `${two(f.m)}-${two(f.d)} ${exact} 河北`,
          ...(days < 2 ? [`${['今天', '昨天'][days]} ${exact} 河北`] : []),
          ...(drawn - t < 5 * MINUTE ? ['刚刚 河北'] : []),
        ];
        for (const form of words) {
          const shown = parseShownTime(form, now, waited)!;
          expect(shown.at, form).toBeLessThanOrEqual(t);
          expect(shown.at + shown.uncertainty, form).toBeGreaterThanOrEqual(Math.floor(t / 1000) * 1000);
          expect(shown.at + shown.uncertainty, form).toBeLessThanOrEqual(now);
        }
      }),
    );
  });

  it('recent days are told by their words', () => {
    fc.assert(
      fc.property(fc.integer({ min: NOW, max: NOW + 400 * DAY }), fc.integer({ min: 0, max: 6 }), (now, back) => {
        const t = now - back * DAY;
        const f = fields(t);
        const word = ['', '昨天 ', '前天 '][back] ?? `星期${f.week} `;
        const shown = parseShownTime(`${word}${two(f.h)}:${two(f.min)}`, now)!;
        expect(shown.at).toBe(Math.floor(t / MINUTE) * MINUTE);
      }),
    );
  });

  it('never throws and never gives a time before 1970 or after now', () => {
    const pieces = fc.constantFrom(
      '昨天',
      '星期',
      '月',
      '日',
      '-',
      ':',
      ' ',
      '9',
      '12',
      '31',
      '99',
      '2026',
      '河北',
      '刚刚',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), moments, (parts, { now }) => {
        const shown = parseShownTime(parts.join(''), now);
        if (!shown) return;
        expect(shown.at).toBeGreaterThanOrEqual(0);
        expect(shown.uncertainty).toBeGreaterThanOrEqual(0);
        if (!/\d{4}/.test(parts.join(''))) expect(shown.at).toBeLessThanOrEqual(now);
      }),
    );
  });
});

describe('time chosen in the send panel', () => {
  it.each([
    ['今天', '23:00', '2026-11-22T23:00:00'],
    ['明天', '10:00', '2026-11-23T10:00:00'],
    ['后天', '08:35', '2026-11-24T08:35:00'],
    ['11月27日', '08:35', '2026-11-27T08:35:00'],
    ['2026-11-27', '8:35', '2026-11-27T08:35:00'],
  ])('%s %s', (day, clock, expected) => {
    expect(parseChosenTime(day, clock, NOW)).toBe(at(expected));
  });

  it('reaches into January', () => {
    expect(parseChosenTime('1月2日', '09:00', at('2026-12-30T12:00:00'))).toBe(at('2027-01-02T09:00:00'));
  });

  it.each([
    ['', '10:00'],
    ['明天', ''],
    ['明天', '24:00'],
    ['2月30日', '10:00'],
    ['改天', '10:00'],
  ])('is unknown for %j %j', (day, clock) => {
    expect(parseChosenTime(day, clock, NOW)).toBeNull();
  });

  it('days of the list are read back exactly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: NOW, max: NOW + 800 * DAY }),
        fc.integer({ min: 0, max: 7 }),
        fc.integer({ min: 0, max: 1439 }),
        (now, ahead, minutes) => {
          const day = fields(now + ahead * DAY);
          const label = ['今天', '明天'][ahead] ?? `${day.m}月${day.d}日`;
          const clock = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
          expect(parseChosenTime(label, clock, now)).toBe(
            beijingTime(day.y, day.m, day.d, Math.floor(minutes / 60), minutes % 60),
          );
        },
      ),
    );
  });
});
