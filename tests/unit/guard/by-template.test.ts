import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../utils/domain/draft';
import { isReplyEndpoint, replyDigest } from '../../../utils/guard/by-template';
import { CARRIES } from '../../../utils/guard/classes';
import { decideRelease, type ReleaseQuestion } from '../../../utils/guard/decide';
import type { Decoded, OutgoingArticle } from '../../../utils/platforms/contract';
import { ACCOUNT_KEY, aDraft, aMedia, anApprovedReview, anArticle, aReview } from '../../support/builders';
import { aContent, anApprovedTemplate, EXACT, TODAY } from '../replies/templates';

const TEMPLATE = anApprovedTemplate();
const reply = (body: string, more: Partial<Draft> = {}) =>
  aDraft({ kind: 'reply', quoted: '晨光熹微：路灯不亮', visibility: '', article: { body }, ...more });
const decoded = (article: OutgoingArticle, more: Partial<Decoded> = {}): Decoded => ({
  content: { articles: [article] },
  boundIds: [],
  problem: null,
  answers: { channel: 'comment', comment: '77', person: '' },
  ...more,
});

function question(change: Partial<ReleaseQuestion> = {}, sent = false): ReleaseQuestion {
  const q: ReleaseQuestion = {
    standing: 'guarded',
    onboarded: true,
    endpoint: 'weibo.comment-reply',
    decoded: decoded({ body: EXACT, mediaRefs: [] }),
    unreadable: false,
    bound: new Map(),
    files: new Map(),
    addressee: null,
    emergencies: new Set(),
    draft: reply(EXACT),
    problems: [],
    reviews: [],
    spent: new Set(),
    override: false,
    ...change,
  };
  const digest = replyDigest(ACCOUNT_KEY, q.decoded);
  return { templates: { approved: [TEMPLATE], today: TODAY, digest, sent }, ...q };
}

const code = (q: ReleaseQuestion) => {
  const decision = decideRelease(q);
  return decision.granted ? `granted:${decision.basis}` : decision.code;
};
const other = EXACT.replace('已受理', '己受理');

describe('a reply that says exactly an approved template', () => {
  it('goes out, and the decision names template, words and what it is bound to', () => {
    expect(decideRelease(question())).toEqual({
      granted: true,
      basis: 'template',
      template: TEMPLATE,
      text: EXACT,
      digest: replyDigest(ACCOUNT_KEY, question().decoded),
    });
  });

  it.each<[string, Partial<ReleaseQuestion>, string]>([
    ['one character changed', { decoded: decoded({ body: other }), draft: reply(other) }, 'not-submitted'],
    ['the reply box shows other words than the request', { draft: reply(other) }, 'not-submitted'],
    ['no reply box on screen', { draft: null }, 'not-submitted'],
    ['written in the box for posts', { draft: reply(EXACT, { kind: 'post' }) }, 'not-submitted'],
    ['written in the box for messages', { draft: reply(EXACT, { kind: 'message' }) }, 'not-submitted'],
    ['answers no comment', { decoded: { ...decoded({ body: EXACT }), answers: undefined } as never }, 'not-submitted'],
    [
      'a private message',
      { decoded: decoded({ body: EXACT }, { answers: { channel: 'message', comment: '', person: '9' } }) },
      'not-submitted',
    ],
    ['同时转发', { decoded: decoded({ body: EXACT }, { alsoRepost: true }) }, 'also-repost'],
    ['with a picture in the request', { decoded: decoded({ body: EXACT, mediaRefs: ['pic-1'] }) }, 'not-submitted'],
    [
      'with a picture in the box',
      { draft: reply(EXACT, { articles: [anArticle({ body: EXACT, media: [aMedia()] })] }) },
      'not-submitted',
    ],
    ['with a title', { decoded: decoded({ body: EXACT, title: '标题' }) }, 'not-submitted'],
    ['with parts nobody can compare', { decoded: decoded({ body: EXACT }, { unchecked: ['定位'] }) }, 'not-submitted'],
    ['for later', { decoded: { ...decoded({ body: EXACT }), schedule: 1_800_000_000_000 } }, 'not-submitted'],
    [
      'for some people only',
      { decoded: decoded({}, { content: { articles: [{ body: EXACT }], visibility: '仅粉丝' } }) },
      'not-submitted',
    ],
    [
      'on a platform it is not for',
      { draft: reply(EXACT, { account: { platform: 'wechat', id: '1', name: '号' } }) },
      'not-submitted',
    ],
    ['on a page that was not recognised', { problems: [{ what: '编辑区' }] }, 'page-unknown'],
    ['by an account nobody classified', { standing: 'unknown' }, 'account-unknown'],
    ['where the policy lets no template pass', { templates: undefined } as never, 'not-submitted'],
    [
      'after a reviewer sent exactly this back',
      { reviews: [aReview({ draft: reply(EXACT), status: 'rejected' })] },
      'rejected',
    ],
    ['signed as well', { reviews: [anApprovedReview({ draft: reply(EXACT) })] }, 'granted:signed'],
  ])('%s', (_name, change, wanted) => {
    expect(code(question(change))).toBe(wanted);
  });

  it('goes out once for each comment', () => {
    expect(code(question({}, true))).toBe('template-sent');
  });

  it('without its approval, or with another text approved, it is held', () => {
    const with_ = (approved: (typeof TEMPLATE)[]) =>
      code({
        ...question(),
        templates: { approved, today: TODAY, digest: replyDigest(ACCOUNT_KEY, question().decoded), sent: false },
      });
    expect(with_([])).toBe('not-submitted');
    expect(with_([anApprovedTemplate(aContent({ text: '您好，已受理。', choices: {} }))])).toBe('not-submitted');
    expect(with_([TEMPLATE])).toBe('granted:template');
  });

  it.each(Object.keys(CARRIES).filter((id) => !isReplyEndpoint(id)))('never goes out as %s', (endpoint) => {
    expect(code(question({ endpoint }))).toBe('not-submitted');
  });
});

it('only endpoints that carry replies and nothing else are for templates', () => {
  expect(Object.keys(CARRIES).filter(isReplyEndpoint)).toEqual(
    Object.entries(CARRIES)
      .filter(([, kinds]) => kinds.every((kind) => kind === 'reply'))
      .map(([id]) => id),
  );
  expect(isReplyEndpoint('weibo.update')).toBe(false);
  expect(isReplyEndpoint('nothing.known')).toBe(false);
});

describe('what a release by a template is bound to', () => {
  const digest = (article: OutgoingArticle, comment = '77', account = ACCOUNT_KEY) =>
    replyDigest(account, decoded(article, { answers: { channel: 'comment', comment, person: '' } }));
  it('is words, comment and account', () => {
    const own = digest({ body: EXACT });
    expect(digest({ body: `${EXACT}\u200b \n` })).toBe(own);
    expect(digest({ body: other })).not.toBe(own);
    expect(digest({ body: EXACT }, '78')).not.toBe(own);
    expect(digest({ body: EXACT }, '77', 'weibo:1' as never)).not.toBe(own);
    expect(digest({ body: EXACT }, '')).toBeNull();
  });
});
