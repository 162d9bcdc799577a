import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReleaseId, ReviewId } from '../../../utils/domain/ids';
import type { ListedPost, OwnPost } from '../../../utils/domain/own-post';
import type { Facts } from '../../../utils/own-posts/facts';
import { judge } from '../../../utils/own-posts/judge';
import { aDraft, aReview } from '../../support/builders';
import { DAY, HOUR, MINUTE, NOW } from '../../support/clock';
import { aListed, aPublished, aRelease, aStored, FILED, POST_ID, someFacts, TEXT } from './posts';

const look = (post: ListedPost, facts: Partial<Facts> = {}, stored: OwnPost | null = null, now = NOW + MINUTE) =>
  judge({ post, stored, account: FILED, now }, someFacts(facts));
const NOTHING_NEW = { next: null, finding: null, completes: null, settles: null };
const OTHER = '图书馆今日因停电闭馆一天。';

describe('a post seen for the first time', () => {
  it.each<[string, ListedPost, Partial<Facts>]>([
    ['was published under its id', aListed(), { reviews: [aPublished(POST_ID)] }],
    [
      'was edited by a review of its own',
      aListed({ body: OTHER }),
      {
        reviews: [
          aPublished(POST_ID),
          aPublished('', { id: 'review-2' as ReviewId, draft: aDraft({ target: POST_ID, article: { body: OTHER } }) }),
        ],
      },
    ],
    [
      'went out under an override that stands in the ledger',
      aListed({ body: OTHER }),
      { recorded: new Set([POST_ID]) },
    ],
    [
      'was scheduled and went out at its time, under an id of its own',
      aListed({ at: NOW + DAY }),
      {
        reviews: [aPublished('9100000000000001', { draft: aDraft({ schedule: NOW + DAY, article: { body: TEXT } }) })],
      },
    ],
    [
      'was scheduled and sent before its time',
      aListed({ at: NOW + HOUR }),
      { reviews: [aPublished('91', { draft: aDraft({ schedule: NOW + 5 * DAY, article: { body: TEXT } }) })] },
    ],
    [
      'is a comment of ours that was reposted with it',
      aListed({ reposts: '5199000000000001' }),
      {
        reviews: [
          aPublished('77', { draft: aDraft({ kind: 'reply', target: '5199000000000001', article: { body: TEXT } }) }),
        ],
      },
    ],
    [
      'is a WeChat message that the platform answered for with another id',
      aListed({ platform: 'wechat', ids: ['2247480001'], reposts: undefined, articles: [{ title: '公告' }] }),
      {
        reviews: [
          aPublished('1000000001', {
            platform: 'wechat',
            draft: aDraft({ kind: 'article', article: { title: '公告' } }),
          }),
        ],
      },
    ],
  ])('that %s is known', (_name, post, facts) => {
    const { next, finding } = look(post, facts, null, NOW + DAY + MINUTE);
    expect(finding).toBeNull();
    expect(next?.state).toBe('known');
  });

  it.each<[string, ListedPost, Partial<Facts>]>([
    ['nothing is known of it', aListed(), {}],
    [
      'only a draft in review has its words',
      aListed(),
      { reviews: [aReview({ draft: aDraft({ article: { body: TEXT } }) })] },
    ],
    ['the post of these words is another one', aListed(), { reviews: [aPublished('5200000000000009')] }],
    [
      'the scheduled post of these words is another one already',
      aListed(),
      {
        reviews: [aPublished('91', { draft: aDraft({ schedule: NOW, article: { body: TEXT } }) })],
        taken: new Map([['review-1' as ReviewId, '5200000000000009']]),
      },
    ],
    ['the same words went out the day before', aListed({ at: NOW + 25 * HOUR }), { reviews: [aPublished('')] }],
    ['the same words went out later', aListed({ at: NOW - HOUR }), { reviews: [aPublished('')] }],
    ['the signed post was no repost', aListed({ reposts: '5199000000000001' }), { reviews: [aPublished('')] }],
  ])('is 未经审核发布 when %s', (_name, post, facts) => {
    const { next, finding, completes } = look(post, facts, null, NOW + 26 * HOUR);
    expect([finding, completes]).toEqual(['unreviewed', null]);
    expect(next).toMatchObject({ state: 'open', kind: 'unreviewed', foundAt: NOW + 26 * HOUR });
  });

  it('names the draft of the same words that was signed but never released', () => {
    const signed = aReview({ status: 'approved', draft: aDraft({ article: { body: TEXT } }) });
    expect(look(aListed(), { reviews: [signed] })).toMatchObject({
      finding: 'unreviewed',
      next: { kind: 'unreviewed', review: 'review-1' },
    });
  });

  it('of the very second in which the account was filed is no history: platforms count whole seconds', () => {
    const account = { ...FILED, filedAt: NOW + 999 };
    expect(judge({ post: aListed(), stored: null, account, now: NOW + MINUTE }, someFacts()).finding).toBe(
      'unreviewed',
    );
  });

  it('is 内容不一致 when its id is known and it reads otherwise', () => {
    const { next, finding } = look(aListed({ body: OTHER }), { reviews: [aPublished(POST_ID)] });
    expect(finding).toBe('differs');
    expect(next).toMatchObject({ state: 'open', kind: 'differs', review: 'review-1', text: OTHER });
  });

  it.each([
    ['published before the account was filed', aListed({ at: FILED.filedAt - 1000 })],
    ['still to come', aListed({ at: NOW + HOUR })],
    ['of which only a longer text is told', aListed({ at: null })],
  ])('raises nothing when it is %s', (_name, post) => {
    expect(look(post)).toEqual(NOTHING_NEW);
  });
});

describe('the seconds between release and result', () => {
  const approved = aReview({ status: 'approved', draft: aDraft({ article: { body: TEXT } }) });

  it.each(['pending', 'unknown', 'failed', 'verification'] as const)(
    'a post of the words released completes the review while the result is %s',
    (result) => {
      const { next, finding, completes } = look(aListed(), { reviews: [approved], releases: [aRelease({ result })] });
      expect(finding).toBeNull();
      expect(completes?.id).toBe('review-1');
      expect(next).toMatchObject({ state: 'known', review: 'review-1' });
    },
  );

  it('a review that is out without an id gets it from the list', () => {
    expect(look(aListed(), { reviews: [aPublished('')] }).completes?.id).toBe('review-1');
  });

  it('anything else at that moment waits for the answer, and no longer than minutes', () => {
    const facts = { reviews: [approved], releases: [aRelease({ result: 'pending' })] };
    const other = aListed({ body: OTHER });
    expect(look(other, facts)).toEqual(NOTHING_NEW);
    expect(look(other, facts, null, NOW + 10 * MINUTE).finding).toBe('unreviewed');
    expect(look(aListed({ body: OTHER, at: NOW - DAY }), facts).finding).toBe('unreviewed');
  });

  it('an unused release of the same words lets no post of another way pass', () => {
    const unused = aRelease({ used: false, result: 'failed' });
    expect(look(aListed(), { reviews: [approved], releases: [unused] }).finding).toBe('unreviewed');
  });

  it('of two drafts of the same words the one whose time is nearest is meant', () => {
    const earlier = aPublished('', {
      id: 'review-0' as ReviewId,
      published: { at: NOW - 20 * HOUR, platformId: '', url: '', release: 'release-0' as ReleaseId },
    });
    expect(look(aListed(), { reviews: [earlier, aPublished('')] }).completes?.id).toBe('review-1');
  });
});

describe('a post seen again', () => {
  const published = { reviews: [aPublished(POST_ID)] };
  const open = aStored({ state: 'open', kind: 'unreviewed', review: null, foundAt: NOW });
  const explained = aStored({
    ...open,
    state: 'explained',
    explanation: { cause: 'phone', reason: '手机发布，已补审', by: 'author' as never, at: NOW },
  });

  it.each([
    ['known', aStored(), published],
    ['to be explained', open, {}],
    ['explained', explained, {}],
  ] as const)('with the same words is not told of again when it is %s', (_name, stored, facts) => {
    expect(look(aListed(), facts, stored)).toEqual(NOTHING_NEW);
    expect(look(aListed({ body: TEXT.slice(0, 12), cut: true }), facts, stored).next).toBeNull();
  });

  it('with other words is 内容不一致 when it was as signed before', () => {
    const { next, finding } = look(aListed({ body: OTHER }), published, aStored());
    expect(finding).toBe('differs');
    expect(next).toMatchObject({ state: 'open', kind: 'differs', text: OTHER, review: 'review-1' });
  });

  it('stays known when the change itself was signed', () => {
    const edit = aPublished('', {
      id: 'review-2' as ReviewId,
      draft: aDraft({ target: POST_ID, article: { body: OTHER } }),
    });
    const { next, finding } = look(aListed({ body: OTHER }), { reviews: [aPublished(POST_ID), edit] }, aStored());
    expect([finding, next?.state, next?.review]).toEqual([null, 'known', 'review-2']);
  });

  it('is opened again when it is changed after it was explained', () => {
    const { next, finding } = look(aListed({ body: OTHER }), {}, explained, NOW + DAY);
    expect(finding).toBe('unreviewed');
    expect(next).toMatchObject({ state: 'open', explanation: null, foundAt: NOW + DAY });
  });

  it('is found once more when it changes while it waits for a word', () => {
    expect(look(aListed({ body: OTHER }), {}, open).finding).toBe('unreviewed');
  });

  it('is settled when the signed review of its id comes from another computer, and by nothing less', () => {
    const { next, finding, settles } = look(aListed(), published, open);
    expect([finding, settles?.id]).toEqual([null, 'review-1']);
    expect(next).toMatchObject({ state: 'known', kind: null, foundAt: null, review: 'review-1' });
    expect(look(aListed(), { reviews: [aPublished(POST_ID, { body: OTHER })] }, open)).toEqual(NOTHING_NEW);
    expect(look(aListed(), { reviews: [aPublished('')] }, open)).toEqual(NOTHING_NEW);
    expect(look(aListed(), published, explained)).toEqual(NOTHING_NEW);
  });

  it('showing more of a text is no change, but the rest of a signed one is compared as well', () => {
    const begun = { text: TEXT.slice(0, 12), cut: true };
    expect(look(aListed(), {}, { ...open, ...begun })).toMatchObject({
      finding: null,
      next: { state: 'open', text: TEXT },
    });
    expect(look(aListed(), {}, { ...explained, ...begun })).toMatchObject({
      finding: null,
      next: { state: 'explained' },
    });
    expect(look(aListed(), published, aStored(begun))).toMatchObject({ finding: null, next: { state: 'known' } });
    const longer = look(aListed({ body: `${TEXT}另附二维码` }), published, aStored(begun));
    expect(longer).toMatchObject({ finding: 'differs', next: { state: 'open' } });
  });

  it('put back as signed asks for the word it owed all the same', () => {
    const differs = aStored({ state: 'open', kind: 'differs', text: OTHER, foundAt: NOW });
    expect(look(aListed(), published, differs)).toMatchObject({ finding: null, next: { state: 'open', text: TEXT } });
  });
});

it('however a post is shown and changed, the same look twice finds nothing new, and no word is owed silently', () => {
  const looks = fc.array(
    fc.record({
      body: fc.constantFrom(TEXT, OTHER, `${TEXT}另附二维码`, TEXT.slice(0, 12), OTHER.slice(0, 6)),
      cut: fc.boolean(),
      explain: fc.boolean(),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(looks, fc.boolean(), (seen, signed) => {
      const facts = signed ? { reviews: [aPublished(POST_ID)] } : {};
      let stored: OwnPost | null = null;
      for (const [i, { body, cut, explain }] of seen.entries()) {
        const post = aListed({ body, cut });
        const now = NOW + (i + 1) * MINUTE;
        const judged = look(post, facts, stored, now);
        // Found means open, and open means found: nothing goes to the list without the ledger, or the other way round.
        if (judged.finding) expect(judged.next).toMatchObject({ state: 'open', kind: judged.finding, foundAt: now });
        else if (judged.next) expect(judged.next.state).toBe(stored?.state ?? 'known');
        stored = judged.next ?? stored;
        expect(look(post, facts, stored, now + 1)).toEqual(NOTHING_NEW);
        if (explain && stored?.state === 'open') stored = { ...stored, state: 'explained' };
      }
    }),
    { numRuns: 200 },
  );
});
