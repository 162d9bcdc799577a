import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR, MINUTE } from '../../../utils/deadlines/days';
import type { Debt } from '../../../utils/domain/emergency';
import type { FilingFact } from '../../../utils/duties/contract';
import { radar } from '../../../utils/duties/radar';
import type { Regulation } from '../../../utils/regulations/contract';
import { resolveClause } from '../../../utils/regulations/registry';
import { beijing } from '../deadlines/cases';
import { ACCOUNT, anAccount, aRecord, facts, NOW, postsAt, rowsOf, told } from './facts';

const done = (at: number) => ({ at, url: '' });

describe('what has to be made public', () => {
  it.each([
    // 范文 (二): 24 hours after the end of an activity; the last quarter is near
    ['activity', '2026-11-19 16:00', '2026-11-20 09:59', 'fine'],
    ['activity', '2026-11-19 16:00', '2026-11-20 10:01', 'near'],
    ['activity', '2026-11-19 16:00', '2026-11-20 16:00', 'near'],
    ['activity', '2026-11-19 16:00', '2026-11-20 16:01', 'breached'],
    // 3 working days after printing: Fri 25 is off, 28 29 30 count, until 30 24:00
    ['document', '2026-09-24 10:00', '2026-09-29 00:00', 'fine'],
    ['document', '2026-09-24 10:00', '2026-09-30 20:00', 'near'],
    ['document', '2026-09-24 10:00', '2026-10-01 00:01', 'breached'],
    // over Spring Festival: 02-14 1 (make-up), 02-24 2, 02-25 3
    ['document', '2026-02-13 10:00', '2026-02-25 23:59', 'near'],
    ['document', '2026-02-13 10:00', '2026-02-26 00:01', 'breached'],
    // yanchi 通知一: a week after opening; 11-03 to 11-09
    ['filing', '2026-11-02 10:00', '2026-11-05 10:00', 'fine'],
    ['filing', '2026-11-02 10:00', '2026-11-09 23:59', 'near'],
    ['filing', '2026-11-02 10:00', '2026-11-10 00:01', 'breached'],
  ] as const)('%s of %s at %s: %s', (kind, at, now, state) => {
    const record = aRecord({ kind, at: beijing(at), title: '某事项' });
    expect(rowsOf(kind, facts({ now: beijing(now), records: [record] }))).toMatchObject([
      { state, about: '某事项', since: beijing(at), steps: ['done', 'void'], target: { record: record.id } },
    ]);
  });

  it('late stays late until the end of the year, in time is told together', () => {
    const at = beijing('2026-11-02 10:00');
    const records = [
      aRecord({ kind: 'activity', at, title: '活动甲', done: done(at + 24 * HOUR) }),
      aRecord({ kind: 'activity', at, title: '活动乙', done: done(at + 24 * HOUR + 1) }),
    ];
    expect(rowsOf('activity', facts({ records })).map((r) => [r.state, r.about, r.figures])).toEqual([
      ['breached', '活动乙', '应活动结束后 24 小时内公开，已逾期公开'],
      ['fine', '', '本年度 1 项活动均按期公开'],
    ]);
    expect(rowsOf('activity', facts({ records, now: beijing('2027-01-01 09:00') })).map((r) => r.state)).toEqual([
      'unknown',
    ]);
  });

  it('what is owed stays on the board also after the end of the year', () => {
    const record = aRecord({ kind: 'document', at: beijing('2026-12-30 10:00') });
    expect(rowsOf('document', facts({ records: [record], now: beijing('2027-02-01 09:00') }))).toMatchObject([
      { state: 'breached', provisional: true },
    ]);
  });

  it('nothing recorded is unknown, not fine', () => {
    for (const duty of ['activity', 'document', 'filing', 'incident', 'interview', 'survey', 'training'] as const) {
      const state = rowsOf(duty, facts({ now: beijing('2026-05-20 15:00') })).map((r) => r.state);
      expect(state, duty).toEqual(['unknown']);
    }
  });

  it('is not asked of units whose regulations say nothing about it', () => {
    expect(radar(facts({ regulations: ['panjin-2019'], records: [aRecord({ kind: 'document' })] }))).toEqual([]);
  });
});

describe("a regulation of the unit's own", () => {
  const own: Regulation = {
    id: 'own-2026',
    name: '本单位账号管理办法',
    issuer: '',
    number: '',
    date: '',
    clauses: [
      {
        locator: '一·备案',
        quote: '五个工作日内备案',
        duty: '五个工作日内备案。',
        carriers: [{ kind: 'register', ref: 'accounts' }],
      },
    ],
    parameters: { filingWorkingDays: { value: 5, clause: '一·备案' } },
  };
  const opened = aRecord({ kind: 'filing', at: beijing('2026-09-24 10:00') });
  const row = (...regulations: string[]) =>
    rowsOf('filing', facts({ regulations, own: [own], records: [opened], now: beijing('2026-09-25 09:00') }))[0];

  it('may count the filing in working days: 28, 29, 30, 10-08, 10-09', () => {
    expect(row('own-2026')).toMatchObject({
      dueAt: beijing('2026-10-10 00:00'),
      clauses: ['own-2026#一·备案'],
      figures: '应开通后 5 个工作日内备案，尚未登记备案',
    });
  });

  it('beside a week in days: what comes first is the strictest', () => {
    expect(row('own-2026', 'yanchi-2017')).toMatchObject({
      dueAt: beijing('2026-10-02 00:00'),
      clauses: ['yanchi-2017#通知一·备案'],
    });
  });
});

describe('counts of a year', () => {
  const held = (kind: 'interview' | 'survey' | 'training', ...days: readonly string[]) =>
    days.map((day) => aRecord({ kind, at: beijing(`${day} 10:00`) }));

  it.each([
    // 范文 (四): three a year, for city governments six
    ['interview', ['2026-03-02'], '2026-09-30 23:59', false, 'fine'],
    ['interview', ['2026-03-02', '2026-05-04'], '2026-10-01 00:00', false, 'near'],
    ['interview', ['2026-03-02', '2026-05-04', '2026-12-31'], '2026-12-31 12:00', false, 'fine'],
    ['interview', ['2026-03-02', '2026-05-04', '2026-12-31'], '2026-12-31 12:00', true, 'near'],
    ['survey', [], '2026-12-31 12:00', false, 'near'],
    ['survey', ['2025-12-31', '2026-01-01', '2026-02-01'], '2026-12-01 12:00', false, 'near'],
    // yunhe 四(三): one training a year
    ['training', [], '2026-06-01 12:00', false, 'unknown'],
    ['training', ['2026-01-01'], '2026-06-01 12:00', false, 'fine'],
  ] as const)('%s held %j at %s (city %s): %s', (kind, days, now, cityLevel, state) => {
    const given = facts({ now: beijing(now), records: held(kind, ...days), settings: { cityLevel } });
    expect(rowsOf(kind, given).map((r) => r.state)).toEqual([state]);
  });

  it('says what is missing and how long is left', () => {
    const [row] = rowsOf(
      'interview',
      facts({ now: beijing('2026-12-30 12:00'), records: held('interview', '2026-03-02') }),
    );
    expect(row).toMatchObject({
      figures: '2026 年度已登记 1 次访谈，应不少于 3 次',
      advice: '年底前还应开展 2 次（还有 2 天）；已开展未登记的请补登。',
      dueAt: beijing('2027-01-01 00:00'),
    });
  });

  it('remembers a year that fell short until March, if the unit recorded then', () => {
    const states = (now: string, since: string) =>
      rowsOf('training', facts({ now: beijing(now), since: beijing(since) })).map((r) => [r.state, r.id]);
    expect(states('2027-03-31 12:00', '2026-01-01 00:00')).toEqual([
      ['breached', 'training:2026'],
      ['unknown', 'training:2027'],
    ]);
    expect(states('2027-04-01 12:00', '2026-01-01 00:00')).toEqual([['unknown', 'training:2027']]);
    expect(states('2027-02-01 12:00', '2026-05-01 00:00')).toEqual([['unknown', 'training:2027']]);
  });
});

describe('incidents', () => {
  const started = NOW - 90 * MINUTE;
  const incident = (change: Parameters<typeof aRecord>[1] = {}, at = started) =>
    aRecord({ kind: 'incident', title: '城北供水管道爆裂', at }, change);

  it.each([
    // jiangbei 三(六): two hours after the start of the plan, wall clock
    [started, null, 'near'],
    [NOW - 2 * HOUR, null, 'near'],
    [NOW - 2 * HOUR - 1, null, 'breached'],
    [NOW - DAY_MS, NOW - DAY_MS + 2 * HOUR, 'fine'],
    [NOW - DAY_MS, NOW - DAY_MS + 2 * HOUR + 1, 'breached'],
  ])('plan started %i, out at %s: %s', (at, out, state) => {
    const record = incident({ done: out === null ? null : done(out) }, at);
    expect(rowsOf('incident', facts({ records: [record] })).map((r) => r.state)).toEqual([state]);
  });

  it('ask for further information until they are over', () => {
    const out = incident({ done: done(NOW - HOUR) });
    const rows = (change: Parameters<typeof aRecord>[1]) =>
      rowsOf('incident-follow-up', facts({ records: [{ ...out, ...change }] }));
    expect(rows({})).toMatchObject([
      {
        state: 'near',
        clauses: ['jiangbei-2021#三(六)·跟进发布', 'panjin-2019#二(二)·动态信息'],
        steps: ['follow-up', 'over'],
        dueAt: null,
      },
    ]);
    expect(rows({ followUps: [{ at: NOW, note: '抢修过半' }] })).toMatchObject([{ state: 'fine', since: NOW }]);
    expect(rows({ over: { at: NOW, note: '已修复' } })).toEqual([]);
    expect(rows({ done: null })).toEqual([]);
  });

  const debt = (change: Partial<Debt> = {}): Debt =>
    ({
      review: 'review-1',
      state: 'owed',
      publishedAt: NOW - HOUR,
      declaration: { planStartedAt: started, facts: '城北供水管道爆裂，影响三个小区' },
      ...change,
    }) as Debt;

  it('declared in the extension count without being entered again', () => {
    const rows = radar(facts({ debts: [debt()] })).filter((r) => r.duty.startsWith('incident'));
    expect(rows.map((r) => [r.duty, r.state])).toEqual([
      ['incident-follow-up', 'near'],
      ['incident', 'fine'],
    ]);
    expect(rows[0]).toMatchObject({ about: '城北供水管道爆裂，影响三个小区', target: { debt: 'review-1' } });
    expect(rowsOf('incident', facts({ debts: [debt({ state: 'lapsed', publishedAt: null })] }))[0]?.state).toBe(
      'unknown',
    );
    expect(rowsOf('incident', facts({ debts: [debt({ state: 'declared', publishedAt: null })] }))).toMatchObject([
      { state: 'near', steps: [] },
    ]);
  });

  it('declared and recorded are one incident', () => {
    const record = incident({
      debt: 'review-1' as never,
      done: done(NOW - HOUR),
      followUps: [{ at: NOW, note: '抢修' }],
    });
    const given = facts({ debts: [debt()], records: [record] });
    expect(rowsOf('incident', given).map((r) => r.figures)).toEqual(['最近一年 1 起突发事件均在 2 小时内发布']);
    expect(rowsOf('incident-follow-up', given)).toMatchObject([{ state: 'fine', target: { record: record.id } }]);
  });
});

describe('the board', () => {
  it('puts the worst first, then what is due first, and cites only clauses that exist', () => {
    const rows = radar(
      facts({
        accounts: [anAccount(), anAccount({ key: 'wechat:1' as never, platform: 'wechat', listReadAt: null })],
        posts: postsAt('2026-11-01 09:00'),
        records: [
          aRecord({ kind: 'document', at: beijing('2026-11-02 09:00') }),
          aRecord({ kind: 'activity', at: beijing('2026-11-19 16:00') }),
          aRecord({ kind: 'incident', at: NOW - HOUR }),
          aRecord({ kind: 'training', at: NOW - DAY_MS }),
        ],
      }),
    );
    const order = ['breached', 'near', 'unknown', 'fine'];
    const ranks = rows.map((r) => order.indexOf(r.state));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBe(4);
    expect(new Set(rows.map((r) => r.id)).size).toBe(rows.length);
    for (const row of rows) {
      expect(row.state === 'fine' || row.advice !== null, row.id).toBe(true);
      const english = told(row, 'en');
      for (const words of [told(row), english].flatMap(({ title, figures, advice }) => [title, figures, advice]))
        expect(words, row.id).not.toMatch(/[{}_]|^radar/);
      for (const words of [english.title, english.figures]) expect(words, row.id).toMatch(/^[^\p{Script=Han}]{4,}$/u);
      expect(english.advice, row.id).not.toMatch(/\p{Script=Han}/u);
      for (const clause of row.clauses) expect(resolveClause(clause), clause).not.toBeNull();
    }
  });

  it('counts nothing that was voided', () => {
    const record = aRecord({ kind: 'training', at: beijing('2026-03-02 09:00') });
    const state = (voided: typeof record.voided) =>
      rowsOf('training', facts({ now: beijing('2026-06-01 09:00'), records: [{ ...record, voided }] }))[0]?.state;
    expect(state(null)).toBe('fine');
    expect(state({ at: NOW, reason: '重复登记' })).toBe('unknown');
  });
});

describe('filings of the register of accounts', () => {
  const opened = (change: Partial<FilingFact> = {}): FilingFact => ({
    id: 'weibo:1:opening',
    account: ACCOUNT,
    title: '微博“江北发布”',
    kind: 'opened',
    at: beijing('2026-11-02 00:00'),
    filedAt: null,
    ...change,
  });
  const filings = (...matters: FilingFact[]) => rowsOf('filing', facts({ filings: matters }));

  it('stand on the board until they are filed, and are filed where they are registered', () => {
    expect(filings(opened())).toMatchObject([
      {
        id: 'filing:weibo:1:opening',
        about: '微博“江北发布”开设',
        state: 'breached',
        dueAt: beijing('2026-11-10 00:00'),
        steps: [],
        target: null,
        advice: expect.stringContaining('账号备案'),
      },
    ]);
    expect(filings(opened({ filedAt: beijing('2026-11-09 12:00') }))).toMatchObject([
      { id: 'filing:all', state: 'fine', figures: '本年度 1 项账号事项均按期备案' },
    ]);
    expect(filings(opened({ filedAt: beijing('2026-11-10 12:00') }))).toMatchObject([
      { state: 'breached', figures: '应开通后 7 天内备案，已逾期备案' },
    ]);
  });

  it('say that 变更、关停、注销 are measured by the limit for openings', () => {
    expect(filings(opened({ kind: 'closed' }))[0]?.figures).toBe('应关停后 7 天内备案（比照开通时限），尚未登记备案');
  });

  it('are told once, where the person on duty recorded the same account and day as well', () => {
    const record = aRecord({ kind: 'filing', account: ACCOUNT, at: beijing('2026-11-02 09:30') });
    const elsewhere = aRecord({ kind: 'filing', account: ACCOUNT, at: beijing('2026-11-03 09:30') });
    const rows = rowsOf('filing', facts({ filings: [opened()], records: [record, elsewhere] }));
    expect(rows.map(({ id }) => id)).toEqual(['filing:weibo:1:opening', `filing:${elsewhere.id}`]);
  });
});
