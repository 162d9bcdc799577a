import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseShownTime as douyin } from '../../../utils/platforms/douyin/time';
import { AHEAD_MS, DAY, HOUR, MINUTE, SECOND } from '../../../utils/platforms/time-text';
import { parseShownTime as wechat } from '../../../utils/platforms/wechat/time';
import { parseShownTime as weibo } from '../../../utils/platforms/weibo/time';

const at = (text: string) => Date.parse(`${text}+08:00`);
const two = (n: number) => String(n).padStart(2, '0');
const fields = (ms: number) => {
  const d = new Date(ms + 8 * HOUR);
  const clock = `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`;
  return { y: d.getUTCFullYear(), m: d.getUTCMonth() + 1, d: d.getUTCDate(), clock, s: two(d.getUTCSeconds()) };
};
const day = (ms: number) => Math.floor((ms + 8 * HOUR) / DAY);
const WEEK = '日一二三四五六';

type Words = (t: number, drawn: number) => string | null;
const relative: Words = (t, drawn) => {
  const age = drawn - t;
  if (age < MINUTE) return '刚刚';
  if (age < HOUR) return `${Math.floor(age / MINUTE)}分钟前`;
  return age < DAY ? `${Math.floor(age / HOUR)}小时前` : null;
};
const today: Words = (t, drawn) => {
  const back = day(drawn) - day(t);
  return back < 3 ? `${['今天', '昨天', '前天'][back]} ${fields(t).clock}` : null;
};
const monthDay: Words = (t, drawn) => {
  const [a, b] = [fields(t), fields(drawn)];
  return a.y === b.y ? `${a.m}-${a.d} ${a.clock}` : null;
};
const weekdays: Words = (t, drawn) =>
  drawn - t < 6 * DAY ? `星期${WEEK[new Date(t + 8 * HOUR).getUTCDay()]} ${fields(t).clock}` : null;
const bare: Words = (t, drawn) => (day(drawn) === day(t) ? fields(t).clock : null);
const shortYear: Words = (t) => `${two(fields(t).y % 100)}-${fields(t).m}-${fields(t).d} ${fields(t).clock} 来自广东`;
const days: Words = (t, drawn) => (drawn - t >= DAY ? `${Math.floor((drawn - t) / DAY)}天前` : null);
const months: Words = (t, drawn) => {
  const n = Math.floor((drawn - t) / (30 * DAY));
  return n > 0 ? `${n}个月前` : null;
};

const PLATFORMS = [
  ['weibo', weibo, [relative, today, monthDay, shortYear]],
  ['wechat', wechat, [today, weekdays, monthDay, bare]],
  ['douyin', douyin, [relative, today, monthDay, bare, days, months]],
] as const;

describe.each(PLATFORMS)('times of %s, read long after the page drew them', (_name, parse, forms) => {
  const moments = fc.record({
    t: fc.integer({ min: at('2015-03-01T00:00:00') / SECOND, max: at('2060-01-01T00:00:00') / SECOND }),
    age: fc.oneof(fc.integer({ min: 0, max: 3 * HOUR }), fc.integer({ min: 0, max: 200 * DAY })),
    waited: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2 * DAY })),
  });

  it('the true time lies within what is stated, whatever the form', () => {
    let read = 0;
    fc.assert(
      fc.property(moments, ({ t: seconds, age, waited }) => {
        const t = seconds * SECOND;
        const drawn = t + age;
        const now = drawn + waited;
        for (const form of forms) {
          const words = form(t, drawn);
          if (words === null) continue;
          const shown = parse(words, now, waited);
          expect(shown, words).not.toBeNull();
          expect(shown!.at, words).toBeLessThanOrEqual(t);
          expect(shown!.at + shown!.uncertainty, words).toBeGreaterThanOrEqual(t);
          expect(shown!.at + shown!.uncertainty, words).toBeLessThanOrEqual(now);
          read++;
        }
      }),
      { numRuns: 400 },
    );
    expect(read).toBeGreaterThan(400);
  });

  it('a computer whose clock is some minutes slow does not put today’s comment into last year', () => {
    const now = at('2026-11-22T10:30:20');
    const shown = parse('11-22 10:36', now);
    expect(shown).toEqual({ at: now, uncertainty: 0 });
    expect(parse('11-22 10:50', now)?.at).toBe(at('2025-11-22T10:50:00'));
    expect(parse('1-1 00:03', at('2027-01-01T00:00:00') - MINUTE)?.at).toBe(at('2027-01-01T00:00:00') - MINUTE);
    expect(AHEAD_MS).toBeLessThan(20 * MINUTE);
  });
});

it('relative words are as old as the page’s drawing of them', () => {
  const now = at('2026-11-22T10:30:20');
  expect(weibo('5分钟前', now, HOUR)).toEqual({ at: now - HOUR - 6 * MINUTE, uncertainty: HOUR + MINUTE });
  expect(weibo('今天 23:50', at('2026-11-23T00:10:00'), 30 * MINUTE)).toEqual({
    at: at('2026-11-22T23:50:00'),
    uncertainty: 20 * MINUTE,
  });
});
