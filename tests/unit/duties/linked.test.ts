import { describe, expect, it } from 'vitest';
import type { DutyStep } from '../../../utils/domain/duty-record';
import { radar } from '../../../utils/duties/radar';
import { afterStep, recordText } from '../../../utils/duties/record';
import { beijing } from '../deadlines/cases';
import { aRecord, facts, rowsOf } from './facts';

const LINK = 'https://weibo.com/1/a';
const AT = beijing('2026-11-19 10:00');
const doneStep = (url: string, at = beijing('2026-11-19 15:00')): DutyStep => ({ step: 'done', at, url });

describe('政策解读: owed on the day of its policy', () => {
  const policy = aRecord({ kind: 'interpretation', title: '居民用水价格调整办法', at: AT });

  it.each([
    // 范文 (三) 同步: on the day on which the policy comes out; the last quarter of what is left of the day is near
    ['2026-11-19 12:00', 'fine'],
    ['2026-11-19 20:31', 'near'],
    ['2026-11-20 00:00', 'near'],
    ['2026-11-20 00:01', 'breached'],
  ])('at %s it is %s', (now, state) => {
    expect(rowsOf('interpretation', facts({ now: beijing(now), records: [policy] }))).toMatchObject([
      {
        state,
        about: '居民用水价格调整办法',
        dueAt: beijing('2026-11-20 00:00'),
        clauses: ['gov-website-content-sample#(三)·政策解读'],
        figures: '应与政策同日发布解读，尚未登记解读',
        steps: ['done', 'void'],
      },
    ]);
  });

  it('is done with a link only, and is then fine for the year', () => {
    for (const url of ['', '  ', '已发', 'javascript:alert(1)', 'https://'])
      expect(() => afterStep(policy, doneStep(url), beijing('2026-11-19 16:00')), url).toThrow(
        expect.objectContaining({ code: 'duty-link' }),
      );
    const done = afterStep(policy, doneStep(LINK), beijing('2026-11-19 16:00'));
    expect(done.done).toEqual({ at: beijing('2026-11-19 15:00'), url: LINK });
    expect(rowsOf('interpretation', facts({ records: [done] }))).toMatchObject([
      { state: 'fine', figures: '本年度 1 项政策均按期解读' },
    ]);
    expect(recordText(done, doneStep(LINK))).toBe('重大政策“居民用水价格调整办法”已解读，2026-11-19 15:00');
  });

  it('takes no time of its own: its line is the regulation’s', () => {
    expect(() => aRecord({ kind: 'interpretation', at: AT, dueAt: AT + 1 })).toThrow(
      expect.objectContaining({ code: 'duty-own-line' }),
    );
  });
});

describe('转载任务: by the time that its notice sets', () => {
  const asked = (dueAt?: number) =>
    aRecord({ kind: 'repost', title: '防汛通告', at: AT, ...(dueAt === undefined ? {} : { dueAt }) });

  it.each([
    ['2026-11-19 16:00', 'fine'],
    ['2026-11-19 16:01', 'near'],
    ['2026-11-19 18:00', 'near'],
    ['2026-11-19 18:01', 'breached'],
  ])('at %s it is %s', (now, state) => {
    const records = [asked(beijing('2026-11-19 18:00'))];
    expect(rowsOf('repost', facts({ now: beijing(now), records }))).toMatchObject([
      { state, dueAt: beijing('2026-11-19 18:00'), clauses: ['gov-website-content-sample#(六)·转载链接'] },
    ]);
  });

  it('without one stays open and is asked about, never breached, never fine', () => {
    for (const now of ['2026-11-19 10:01', '2026-11-26 10:00', '2027-03-01 10:00'])
      expect(rowsOf('repost', facts({ now: beijing(now), records: [asked()] })), now).toMatchObject([
        { state: 'near', dueAt: null, provisional: false, figures: '应按通知要求及时转载，尚未登记转载' },
      ]);
  });

  it('cannot be asked for before its notice came, and is done with a link', () => {
    expect(() => asked(AT - 1)).toThrow(expect.objectContaining({ code: 'duty-order' }));
    expect(() => aRecord({ kind: 'repost', at: AT, done: { at: AT, url: '' } })).toThrow(
      expect.objectContaining({ code: 'duty-link' }),
    );
    expect(recordText(asked(beijing('2026-11-19 18:00')), null)).toBe(
      '转载任务“防汛通告”，2026-11-19 10:00，要求 2026-11-19 18:00 前完成',
    );
  });
});

it('units whose regulations say nothing of it are not asked', () => {
  const records = [aRecord({ kind: 'repost', at: AT }), aRecord({ kind: 'interpretation', at: AT })];
  expect(radar(facts({ regulations: ['panjin-2019'], records }))).toEqual([]);
});
