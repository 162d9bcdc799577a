import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../utils/domain/draft';
import type { ReleaseId } from '../../../utils/domain/ids';
import type { Review } from '../../../utils/domain/review';
import { decideRelease, type ReleaseQuestion } from '../../../utils/guard/decide';
import type { Decoded, Outgoing } from '../../../utils/platforms/contract';
import { aDraft, anAct, anApprovedReview, anArticle, aReview } from '../../support/builders';

const BODY = '县体育中心周六上午九点举办便民健身活动。';
const draft = aDraft({ article: { title: '', body: BODY } });
const approved = anApprovedReview({ draft });
const urgent = aReview({ draft, submission: anAct({ act: 'emergency' }) });
const emergencies: ReadonlySet<string> = new Set([urgent.id]);
const owed: Review = { ...urgent, published: { at: 1, platformId: '', url: '', release: 'r-1' as ReleaseId } };
const outgoing = (body: string, more: Partial<Outgoing> = {}): Outgoing => ({ articles: [{ body }], ...more });
const decoded = (content: Outgoing | null, more: Partial<Decoded> = {}): Decoded => ({
  content,
  boundIds: [],
  problem: null,
  ...more,
});

function question(change: Partial<ReleaseQuestion> = {}): ReleaseQuestion {
  return {
    standing: 'guarded',
    onboarded: true,
    endpoint: 'weibo.update',
    decoded: decoded(outgoing(BODY)),
    unreadable: false,
    bound: new Map(),
    files: new Map(),
    addressee: null,
    emergencies: new Set(),
    draft,
    problems: [],
    reviews: [approved],
    spent: new Set(),
    override: false,
    ...change,
  };
}

const code = (q: ReleaseQuestion) => {
  const decision = decideRelease(q);
  return decision.granted ? `granted:${decision.basis}` : decision.code;
};

describe('decideRelease', () => {
  it.each<[string, Partial<ReleaseQuestion>, string]>([
    ['what was signed', {}, 'granted:signed'],
    ['an account that is not ours', { standing: 'foreign', reviews: [] }, 'granted:foreign'],
    [
      'an override by a named person',
      { override: true, reviews: [], problems: [{ what: '正文' }] },
      'granted:override',
    ],
    ['a unit that is not set up', { onboarded: false }, 'not-onboarded'],
    ['an account nobody classified', { standing: 'unknown' }, 'account-unknown'],
    ['a body that cannot be read', { unreadable: true }, 'unreadable'],
    ['a body the decoder refuses', { decoded: decoded(null, { problem: '无法识别' }) }, 'unreadable'],
    ['a page that was not recognised', { problems: [{ what: '正文编辑区' }] }, 'page-unknown'],
    ['nothing submitted', { reviews: [] }, 'not-submitted'],
    ['other words than the signed ones', { decoded: decoded(outgoing('另外一篇')) }, 'content-differs'],
    ['the signed words while the editor shows others', { draft: aDraft({ article: { body: `${BODY}改` } }) }, 'stale'],
    ['a review that is still open', { reviews: [aReview({ draft, status: 'in-review' })] }, 'in-review'],
    ['a rejected review', { reviews: [aReview({ draft, status: 'rejected' })] }, 'rejected'],
    ['sign-offs that were used', { spent: new Set([approved.id]) }, 'already-released'],
    ['a published review', { reviews: [{ ...approved, status: 'published' } as Review] }, 'already-released'],
    ['an approval without its sign-offs', { reviews: [{ ...approved, signOffs: [] }] }, 'not-submitted'],
    ['an id without known content', { decoded: decoded(null, { boundIds: ['appmsgid:1'] }), draft: null }, 'unbound'],
    [
      'an id that stands for the signed content',
      { decoded: decoded(null, { boundIds: ['appmsgid:1'] }), bound: new Map([['appmsgid:1', outgoing(BODY)]]) },
      'granted:signed',
    ],
    [
      'an id that stands for other content',
      { decoded: decoded(null, { boundIds: ['appmsgid:1'] }), bound: new Map([['appmsgid:1', outgoing('别的')]]) },
      'content-differs',
    ],
    [
      'a time that was not signed',
      { decoded: decoded(outgoing(BODY, { schedule: 1_800_000_000_000 })) },
      'time-differs',
    ],
    ['content that is in no editor', { draft: null }, 'granted:signed'],
    ['a declared emergency of exactly this content', { reviews: [urgent], emergencies }, 'granted:emergency'],
    [
      'other words than the declared ones',
      { reviews: [urgent], emergencies, decoded: decoded(outgoing('别的')) },
      'not-submitted',
    ],
    [
      'the declared words while the editor shows others',
      { reviews: [urgent], emergencies, draft: aDraft({ article: { body: `${BODY}改` } }) },
      'stale',
    ],
    ['a declaration that is not in force', { reviews: [urgent] }, 'in-review'],
    [
      'a declaration whose release is on its way',
      { reviews: [urgent], emergencies, spent: new Set([urgent.id]) },
      'already-released',
    ],
    ['a declared emergency that is out', { reviews: [owed] }, 'already-released'],
  ])('%s', (_name, change, wanted) => {
    expect(code(question(change))).toBe(wanted);
  });

  it('the request wins over what was saved under its id, field by field', () => {
    const saved: Outgoing = { articles: [{ title: '标题', body: BODY }], schedule: null };
    const own: Outgoing = { articles: [{}, { body: '发布了头条文章' }] };
    const both: Draft = {
      ...draft,
      articles: [anArticle({ title: '标题', body: BODY }), anArticle({ title: '', body: '发布了头条文章' })],
    };
    const q = question({
      decoded: decoded(own, { boundIds: ['article:1'] }),
      bound: new Map([['article:1', saved]]),
      draft: null,
      reviews: [anApprovedReview({ draft: both })],
    });
    expect(code(q)).toBe('granted:signed');
    expect(
      code({ ...q, bound: new Map([['article:1', { ...saved, articles: [{ title: '别的', body: BODY }] }]]) }),
    ).toBe('content-differs');
  });

  it('no visible difference ever passes', () => {
    fc.assert(
      fc.property(fc.nat(BODY.length - 1), fc.constantFrom('优', 'A', '1', '！'), (at, extra) => {
        const sent = BODY.slice(0, at) + extra + BODY.slice(at);
        return decideRelease(question({ decoded: decoded(outgoing(sent)) })).granted === false;
      }),
    );
  });

  it('every refusal says what happened and what to do', () => {
    const refusals = [
      { onboarded: false },
      { standing: 'unknown' as const },
      { unreadable: true },
      { problems: [{ what: '正文' }] },
      { reviews: [] },
      { spent: new Set([approved.id]) },
    ];
    for (const change of refusals) {
      const decision = decideRelease(question(change));
      expect(decision.granted).toBe(false);
      if (!decision.granted) {
        expect(decision.message.length).toBeGreaterThan(5);
        expect(decision.next.length).toBeGreaterThan(5);
      }
    }
  });
});
