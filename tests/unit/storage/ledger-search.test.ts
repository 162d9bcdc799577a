import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../../utils/domain/ledger';
import { type LedgerQuery, queryFromText, queryToText, WHOLE_LEDGER } from '../../../utils/ledger/query';
import { parseSeqRanges } from '../../../utils/ledger/seq-ranges';
import { putAccount } from '../../../utils/storage/accounts';
import type { SanshenDb } from '../../../utils/storage/database';
import { appendEvents } from '../../../utils/storage/ledger';
import { eventsAt, searchLedger } from '../../../utils/storage/ledger-search';
import { openDatabase } from '../../../utils/storage/open';
import { putPerson } from '../../../utils/storage/people';
import { putReview } from '../../../utils/storage/reviews';
import { ACCOUNT_KEY, aDraft, anAccount, anAct, anEntry, aReview, DIGEST, ROSTER } from '../../support/builders';
import { DAY, NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';

const OTHER = 'wechat:gh_2' as const;
let db: SanshenDb;

/** Numbers from 1 on, one line each. */
const EVENTS: readonly Partial<LedgerEntry>[] = [
  { type: 'account-filed', subject: ACCOUNT_KEY, actor: 'page', data: { filing: anAccount() } },
  {
    type: 'draft-submitted',
    subject: 'review-1',
    actor: 'author',
    data: { digest: DIGEST, draft: aDraft({ article: { title: '图书馆新馆开馆', body: '免费开放。' } }), act: anAct() },
  },
  {
    type: 'rejected',
    subject: 'review-1',
    actor: 'first',
    data: { digest: DIGEST, act: anAct({ act: 'reject', stage: 'first', comment: '日期有误，请核对' }) },
  },
  {
    type: 'comment-resolved',
    subject: 'weibo:comment:77',
    actor: 'duty',
    at: NOW + DAY,
    data: { reason: '已电话答复' },
  },
  {
    type: 'comment-resolved',
    subject: 'wechat:comment:78',
    actor: 'duty',
    at: NOW + DAY,
    data: { reason: '已书面答复' },
  },
  { type: 'publish-held', subject: '青禾发布', at: NOW + 2 * DAY, data: { code: 'in-review', account: OTHER } },
  {
    type: 'published',
    subject: 'review-1',
    at: NOW + 2 * DAY,
    data: { digest: DIGEST, url: 'https://weibo.com/1/PaBc' },
  },
  { type: 'published', subject: 'review-old', at: NOW + 2 * DAY, data: { digest: DIGEST, url: '' } },
];

beforeEach(async () => {
  db = closing(await openDatabase());
  await putAccount(db, anAccount());
  for (const person of ROSTER) await putPerson(db, person);
  await putReview(db, aReview({ id: 'review-1' as never, account: ACCOUNT_KEY }));
  await putReview(db, aReview({ id: 'review-old' as never, draft: aDraft({ article: { title: '旧稿停水通知' } }) }));
  await appendEvents(
    db,
    EVENTS.map((event) => anEntry({ at: NOW, ...event })),
  );
});

const search = async (change: Partial<LedgerQuery>) => (await searchLedger(db, { ...WHOLE_LEDGER, ...change }))?.seqs;

describe('searching the ledger', () => {
  it.each<[string, Partial<LedgerQuery>, number[]]>([
    ['everything', {}, [8, 7, 6, 5, 4, 3, 2, 1]],
    ['a word of a reason', { words: '电话' }, [4]],
    ['a word of a text', { words: '免费开放' }, [2]],
    ['a title, with everything about that draft', { words: '图书馆' }, [7, 3, 2]],
    ['a title that only the stored review has', { words: '停水' }, [8]],
    ['two words, one in the title and one in the event', { words: '新馆 日期有误' }, [3]],
    ['the name of a person who acted', { words: ROSTER.find(({ id }) => id === 'first')!.name }, [3]],
    ['the words of a code', { words: '审核尚未完成' }, [6]],
    ['the name of a kind', { words: '拦截' }, [6]],
    ['letters in any case', { words: 'PABC' }, [7]],
    ['part of an id', { words: 'comment:7' }, [5, 4]],
    ['nothing', { words: '没有的词' }, []],
    ['a kind', { type: 'published' }, [8, 7]],
    ['a family of kinds', { group: 'comment' }, [5, 4]],
    ['a day', { from: '2026-03-17', to: '2026-03-17' }, [5, 4]],
    ['days to the end', { from: '2026-03-18' }, [8, 7, 6]],
    ['a subject', { subject: 'review-1' }, [7, 3, 2]],
    ['numbers', { seqs: parseSeqRanges('2-3,7,99') }, [7, 3, 2]],
    ['a person, acting or signing', { person: 'first' as never }, [3]],
    ['an account, with its drafts', { account: ACCOUNT_KEY }, [8, 7, 3, 2, 1]],
    ['an account that an event names', { account: OTHER as never }, [6]],
    ['a platform', { platform: 'wechat' }, [6, 5]],
    ['a word and a kind', { words: '图书馆', type: 'published' }, [7]],
    ['a word and numbers', { words: '答复', seqs: parseSeqRanges('1-4') }, [4]],
  ])('finds %s', async (_name, query, seqs) => {
    expect(await search(query)).toEqual(seqs);
  });

  it('goes on behind what was searched before', async () => {
    await appendEvents(db, [
      anEntry({ at: NOW, subject: 'review-1', type: 'sign-off-stale', data: { digest: DIGEST } }),
    ]);
    const found = await searchLedger(db, { ...WHOLE_LEDGER, words: '图书馆' }, undefined, 8);
    expect(found).toEqual({ seqs: [9], upTo: 9 });
  });

  it('reports as it goes, and ends when it is told to', async () => {
    const steps: number[] = [];
    expect(
      await searchLedger(db, { ...WHOLE_LEDGER, words: '图书馆' }, ({ share }) => steps.push(share) > 0),
    ).not.toBeNull();
    expect(steps).toEqual([1]);
    expect(await searchLedger(db, { ...WHOLE_LEDGER, words: '图书馆' }, () => false)).toBeNull();
  });

  it('finds the same in windows of any size, each number once, and reports all but what only stored titles tell', async () => {
    const queries: Partial<LedgerQuery>[] = [
      { words: '图书馆' },
      { words: '停水' },
      { words: '新馆 日期有误' },
      { account: ACCOUNT_KEY },
      { words: '答复', group: 'comment' },
      { words: '图书馆', from: '2026-03-18' },
    ];
    for (const change of queries) {
      const query = { ...WHOLE_LEDGER, ...change };
      const whole = await searchLedger(db, query);
      for (const window of [1, 2, 3, 8]) {
        const told: number[] = [];
        const report = ({ found }: { readonly found: readonly number[] }) => told.push(...found) >= 0;
        expect(await searchLedger(db, query, report, 0, window)).toEqual(whole);
        expect(new Set(told).size).toBe(told.length);
        expect(whole?.seqs).toEqual(expect.arrayContaining(told));
      }
    }
  });

  it('gives the events of a page in their order, without those that are gone', async () => {
    expect((await eventsAt(db, [7, 99, 2])).map(({ seq }) => seq)).toEqual([7, 2]);
  });
});

describe('a query in an address', () => {
  const queries = fc.record({
    words: fc.stringMatching(/^([\u4e00-\u9fffa-z]{1,8}( [a-z&=#+%?]{0,5})?)?$/),
    from: fc.constantFrom(null, '2026-03-16'),
    to: fc.constantFrom(null, '2026-03-31'),
    group: fc.constantFrom(null, 'comment' as const),
    type: fc.constantFrom(null, 'published' as const),
    person: fc.constantFrom(null, 'first' as never),
    account: fc.constantFrom(null, 'weibo:name:青禾 & 发布' as never),
    platform: fc.constantFrom(null, 'weibo' as const),
    subject: fc.constantFrom(null, 'weibo:comment:77'),
    seqs: fc.constantFrom(null, parseSeqRanges('1-3,9')),
  });

  it('comes back as it was', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(queryFromText(queryToText(query))).toEqual(query);
      }),
    );
  });

  it('leaves open what nobody knows', () => {
    expect(queryFromText('type=x&group=y&from=1&platform=z&seqs=a-b&nothing')).toEqual(WHOLE_LEDGER);
    expect(queryToText(WHOLE_LEDGER)).toBe('');
  });

  it('may name a list of numbers that is kept elsewhere', () => {
    const at = (parameter: string) => (parameter === '@k' ? '4-6' : null);
    expect(queryFromText('seqs=%40k', at).seqs).toEqual([{ from: 4, to: 6 }]);
    expect(queryFromText('seqs=%40gone', at).seqs).toBeNull();
  });
});
