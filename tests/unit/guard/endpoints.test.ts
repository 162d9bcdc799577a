import { describe, expect, it } from 'vitest';
import type { DraftKind } from '../../../utils/domain/draft';
import { type Article, type Draft, emptyArticle, type Media } from '../../../utils/domain/draft';
import type { PlatformId } from '../../../utils/domain/platform';
import { CARRIES } from '../../../utils/guard/classes';
import { decideRelease, type ReleaseQuestion } from '../../../utils/guard/decide';
import type { Endpoint, Outgoing, RawRequest } from '../../../utils/platforms/contract';
import { allEndpoints, endpointById } from '../../../utils/platforms/endpoints';
import { requestsOf } from '../../../utils/platforms/requests';
import { anApprovedReview } from '../../support/builders';
import { HOUR, NOW } from '../../support/clock';

/**
 * Every publish endpoint with every way in which what leaves can differ from what was signed. The request of each is written down once, as its
 * platform file gives it (§3); the signed draft is what the page showed.
 */

const BODY = '县体育中心周六上午九点举办便民健身活动。';
const TITLE = '周末健身活动';
const TIME = NOW + 5 * HOUR;
const MID = '5241234567890123';
const PID = '006abcdefly1hgz000000abcdef';
const URI = 'tos-cn-i-practice/upload1';

type Fields = Readonly<Record<string, string>>;

interface Case {
  readonly kind: DraftKind;
  /** What is signed beside kind and body. */
  readonly article?: Partial<Article>;
  readonly more?: Partial<Draft>;
  readonly fields: Fields;
  /** Content saved under the id that the request names. */
  readonly bound?: readonly [id: string, content: Outgoing];
  /** Fields after the words were changed; null: the request carries none of its own. */
  readonly text: Fields | null;
  /** Fields after a picture was swapped or added; null: cannot carry any. */
  readonly media: Fields | null;
  /** Fields with another time; null: says none, and publishes at once by itself. */
  readonly time: Fields | null;
  /** Sent as JSON, below this name. */
  readonly json?: (fields: Fields) => unknown;
  /** For endpoints that name content by an id: the save with changed words, media and with one article more. */
  readonly saved?: { readonly text: Outgoing; readonly media: Outgoing | null; readonly extra: Outgoing };
}

const picture = (ref: string): Media => ({ kind: 'image', ref, name: null, sha256: null });
const pid = (name: string) => JSON.stringify([{ type: 'image', pid: name }]);
const OTHER_PID = '006zzzzzzly1hgz000000zzzzzz';

const weiboPost: Case = {
  kind: 'post',
  article: { media: [picture(PID)] },
  fields: { content: BODY, visible: '0', media: '', vote: '', pic_id: pid(PID) },
  text: { content: `${BODY}改` },
  media: { pic_id: pid(OTHER_PID) },
  time: null,
};
const repost: Case = {
  kind: 'repost',
  more: { target: MID },
  fields: { id: MID, comment: BODY, pic_id: '', is_comment: '0' },
  text: { comment: `${BODY}改` },
  media: { pic_id: PID },
  time: null,
};
const reply: Case = {
  kind: 'reply',
  more: { target: MID, quoted: '读书的人：几点开门？' },
  fields: { id: MID, cid: '77', comment: BODY, is_repost: '0', pic_id: '' },
  text: { comment: `${BODY}改` },
  media: { pic_id: PID },
  time: null,
};
const articleBound: Outgoing = { articles: [{ title: TITLE, body: BODY, mediaRefs: [PID] }] };
const weiboArticle: Case = {
  kind: 'article',
  article: { title: TITLE, media: [picture(PID)] },
  fields: { id: '23', uid: '5551230001', text: '', rank: '0', timestamp: '' },
  bound: ['article:23', articleBound],
  text: { text: '另附一段话' },
  media: null,
  time: { timestamp: String(TIME) },
  saved: {
    text: { articles: [{ title: TITLE, body: `${BODY}改`, mediaRefs: [PID] }] },
    media: { articles: [{ title: TITLE, body: BODY, mediaRefs: [OTHER_PID] }] },
    extra: { articles: [...articleBound.articles, { body: '另一篇' }] },
  },
};
const message: Case = {
  kind: 'message',
  more: { target: '读书的人' },
  fields: { text: BODY, content: BODY, uid: '88' },
  text: { text: `${BODY}改`, content: `${BODY}改` },
  media: null,
  time: null,
};
const saved = (change: object = {}): Outgoing => ({
  articles: [{ title: TITLE, body: BODY, mediaRefs: ['/practice/1.png'], coverRefs: ['/practice/9.png'], ...change }],
});
const work: Case = {
  kind: 'image-text',
  article: { title: TITLE, media: [picture(URI)] },
  fields: {
    text: `${TITLE} ${BODY}`,
    caption: BODY,
    item_title: TITLE,
    visibility_type: '0',
    timing: '-1',
    images: JSON.stringify([{ uri: URI }]),
  },
  text: { caption: `${BODY}改`, text: `${TITLE} ${BODY}改` },
  media: { images: JSON.stringify([{ uri: 'tos-cn-i-practice/other' }]) },
  time: { timing: String(TIME / 1000) },
};
const douyinComment: Case = {
  kind: 'reply',
  more: { target: '读书的人', quoted: '读书的人：几点开门？' },
  fields: { comment_Id: '77', item_id: '7412039881736501212', text: BODY },
  text: { text: `${BODY}改` },
  media: null,
  time: null,
};

const CASES: Readonly<Record<string, Case>> = {
  'weibo.update': weiboPost,
  'weibo.schedule-upload': {
    ...weiboPost,
    more: { schedule: TIME },
    fields: { ...weiboPost.fields, schedule_timestamp: String(TIME), schedule_id: '' },
    time: { schedule_timestamp: String(TIME + HOUR) },
  },
  'weibo.upload-immediately': {
    ...weiboPost,
    fields: { schedule_id: '9' },
    bound: ['schedule_id:9', { articles: [{ body: BODY, mediaRefs: [PID] }], schedule: TIME }],
    text: null,
    media: null,
    saved: {
      text: { articles: [{ body: `${BODY}改`, mediaRefs: [PID] }], schedule: TIME },
      media: { articles: [{ body: BODY, mediaRefs: [OTHER_PID] }], schedule: TIME },
      extra: { articles: [{ body: BODY, mediaRefs: [PID] }, { body: '另一篇' }], schedule: TIME },
    },
  },
  'weibo.normal-repost': repost,
  'weibo.quick-repost': {
    ...repost,
    article: { body: '转发微博' },
    fields: { id: MID, is_comment: '0', is_fast: '1' },
    text: { id: '5241234567890999' },
    media: null,
  },
  'weibo.modify': {
    ...weiboPost,
    more: { target: MID },
    fields: { id: MID, content: BODY, pic_id: pid(PID) },
  },
  'weibo.comment-create': reply,
  'weibo.comment-reply': reply,
  'weibo.article-publish': weiboArticle,
  'weibo.article-publish-timing': weiboArticle,
  'weibo.v6-add': {
    ...weiboPost,
    fields: { text: BODY, pic_id: PID },
    text: { text: '改' },
    media: { pic_id: OTHER_PID },
  },
  'weibo.v6-forward': { ...repost, fields: { mid: MID, text: BODY }, text: { text: '改' } },
  'weibo.v6-comment': { ...reply, fields: { mid: MID, cid: '77', text: BODY }, text: { text: '改' } },
  'weibo.mobile-update': weiboPost,
  'weibo.mobile-repost': { ...repost, fields: { id: MID, content: BODY }, text: { content: '改' } },
  'weibo.mobile-comment-create': { ...reply, fields: { id: MID, content: BODY }, text: { content: '改' } },
  'weibo.mobile-comment-reply': { ...reply, fields: { id: MID, cid: '77', content: BODY }, text: { content: '改' } },
  'weibo.message-new': { ...message, media: { pic_id: PID } },
  'weibo.message-group': { ...message, media: { pic_id: PID } },
  'weibo.mobile-message': { ...message, media: { pic_id: PID } },
  'wechat.masssend': {
    kind: 'article',
    article: {
      title: TITLE,
      media: [picture('/practice/1.png'), { ...picture('/practice/9.png'), kind: 'cover' }],
    },
    fields: { appmsgid: '100000201', send_time: '0', isFreePublish: 'false' },
    bound: ['appmsgid:100000201', saved()],
    text: null,
    media: null,
    time: { send_time: String(TIME / 1000), action: 'time_send' },
    saved: {
      text: saved({ body: `${BODY}改` }),
      media: saved({ coverRefs: ['/practice/8.png'] }),
      extra: { articles: [...saved().articles, { title: '第二篇', body: '另一篇' }] },
    },
  },
  'wechat.reply': {
    kind: 'reply',
    more: { target: 'dom:1', quoted: '读书的人：几点开门？' },
    fields: { action: 'reply_comment', comment_id: '1', content_id: '77', content: BODY, fileids: '' },
    text: { content: `${BODY}改` },
    media: { fileids: '503' },
    time: null,
  },
  'wechat.singlesend': {
    ...message,
    fields: { tofakeid: '88', type: '1', content: BODY },
    text: { content: `${BODY}改` },
    media: { type: '2' },
  },
  'douyin.create': work,
  'douyin.create-v2': {
    ...work,
    json: ({ images, timing, ...rest }) => ({
      item: { common: { ...rest, timing: Number(timing), images: JSON.parse(images ?? '[]'), media_type: 2 } },
    }),
  },
  'douyin.update-desc': {
    ...work,
    article: { title: TITLE },
    more: { target: '7412039881736501212' },
    fields: { item_id: '7412039881736501212', item_title: TITLE, desc: `${TITLE} ${BODY}` },
    text: { desc: `${TITLE} ${BODY}改` },
    media: null,
    time: null,
  },
  'douyin.update-timer': {
    ...work,
    article: { title: TITLE },
    more: { schedule: TIME },
    fields: { item_id: '7412039881736501212', publish_time: String(TIME / 1000) },
    bound: ['item_id:7412039881736501212', { articles: [{ title: TITLE, body: BODY }] }],
    text: null,
    media: null,
    time: { publish_time: String(TIME / 1000 + 3600) },
    saved: {
      text: { articles: [{ title: TITLE, body: `${BODY}改` }] },
      media: null,
      extra: { articles: [{ title: TITLE, body: BODY }, { body: '另一篇' }] },
    },
  },
  'douyin.comment-write': douyinComment,
  'douyin.www-comment': douyinComment,
};

const publishing = allEndpoints.filter(({ role }) => role === 'publish');
const platformOf = (endpoint: Endpoint) => endpoint.id.split('.')[0] as PlatformId;

function request(given: Case, change: Fields = {}): RawRequest {
  const fields = { ...given.fields, ...change };
  return {
    method: 'POST',
    url: 'https://example.invalid/x',
    contentType: given.json ? 'application/json' : 'application/x-www-form-urlencoded',
    body: given.json ? JSON.stringify(given.json(fields)) : new URLSearchParams(fields).toString(),
    form: null,
    unreadable: false,
  };
}

function question(
  endpoint: Endpoint,
  given: Case,
  sent: RawRequest,
  change: Partial<ReleaseQuestion> = {},
): ReleaseQuestion {
  const draft: Draft = {
    kind: given.kind,
    account: { platform: platformOf(endpoint), id: '5551230001', name: '青禾县发布' },
    articles: [{ ...emptyArticle(), body: BODY, ...given.article }],
    schedule: null,
    visibility: '',
    target: null,
    quoted: '',
    ...given.more,
  };
  return {
    standing: 'guarded',
    onboarded: true,
    endpoint: endpoint.id,
    decoded: requestsOf(platformOf(endpoint)).decode(endpoint, sent),
    unreadable: sent.unreadable,
    bound: new Map(given.bound ? [given.bound] : []),
    files: new Map(),
    addressee: null,
    emergencies: new Set(),
    draft,
    problems: [],
    reviews: [anApprovedReview({ draft })],
    spent: new Set(),
    override: false,
    ...change,
  };
}

function outcome(q: ReleaseQuestion): string {
  const decision = decideRelease(q);
  if (decision.granted) return decision.basis;
  // Every refusal says what happened and what to do, in whole sentences.
  expect(decision.message).toMatch(/[\u4e00-\u9fff].*。$/s);
  expect(decision.next).toMatch(/[\u4e00-\u9fff].*。$/s);
  return decision.code;
}

const HELD = /^(?:content-differs|not-submitted|time-differs|unreadable|stale)$/;

it('every publish endpoint is in this table and carries something', () => {
  expect(Object.keys(CASES).sort()).toEqual(publishing.map(({ id }) => id).sort());
  expect(Object.keys(CARRIES).sort()).toEqual(publishing.map(({ id }) => id).sort());
});

describe.each(publishing.map((endpoint) => [endpoint.id, endpoint] as const))('%s', (id, endpoint) => {
  const given = CASES[id]!;
  const bound = (content: Outgoing) => new Map([[given.bound?.[0] ?? '', content]]);

  it('lets exactly the signed content pass', () => {
    expect(outcome(question(endpoint, given, request(given)))).toBe('signed');
  });

  it('holds changed words', () => {
    if (given.text) expect(outcome(question(endpoint, given, request(given, given.text)))).toMatch(HELD);
    if (given.saved) {
      const changed = question(endpoint, given, request(given), { bound: bound(given.saved.text) });
      expect(outcome(changed)).toBe('content-differs');
    }
    expect(given.text ?? given.saved, 'its words come with the request or with a save').toBeTruthy();
  });

  it.runIf(given.media ?? given.saved?.media)('holds another picture', () => {
    if (given.media) expect(outcome(question(endpoint, given, request(given, given.media)))).toMatch(HELD);
    if (given.saved?.media) {
      const swapped = question(endpoint, given, request(given), { bound: bound(given.saved.media) });
      expect(outcome(swapped)).toBe('content-differs');
    }
  });

  it('holds another time than the signed one', () => {
    if (given.time) expect(outcome(question(endpoint, given, request(given, given.time)))).toBe('time-differs');
    // Signed for another time than the request has.
    const signedTime = given.more?.schedule === undefined ? TIME : TIME + 2 * HOUR;
    const later = { ...given, more: { ...given.more, schedule: signedTime } };
    expect(outcome(question(endpoint, later, request(given)))).toMatch(/^(?:time-differs|signed)$/);
    // Only what has no time of its own may leave the time alone.
    const says = requestsOf(platformOf(endpoint)).decode(endpoint, request(given));
    const timed = says.schedule !== undefined || says.content?.schedule !== undefined;
    expect(timed, `${id} names its time`).toBe(!TIMELESS.test(id));
  });

  it('holds the content of another account', () => {
    expect(outcome(question(endpoint, given, request(given), { reviews: [] }))).toBe('not-submitted');
    expect(outcome(question(endpoint, given, request(given), { standing: 'unknown' }))).toBe('account-unknown');
  });

  it('holds one article more than was signed, and one fewer', () => {
    if (given.saved) {
      const more = question(endpoint, given, request(given), { bound: bound(given.saved.extra) });
      expect(outcome(more)).toMatch(/^(?:content-differs|not-submitted)$/);
    }
    const q = question(endpoint, given, request(given));
    const two = { ...q.draft!, articles: [...q.draft!.articles, { ...emptyArticle(), body: '另一篇' }] };
    expect(outcome({ ...q, draft: two, reviews: [anApprovedReview({ draft: two })] })).toMatch(HELD);
  });

  it('holds what cannot be read', () => {
    const blob = { ...request(given), body: '', unreadable: true };
    expect(outcome(question(endpoint, given, blob))).toBe('unreadable');
    const other = { ...request(given), body: 'x=1', contentType: 'application/x-www-form-urlencoded' };
    expect(outcome(question(endpoint, given, other))).toBe('unreadable');
  });

  it('holds an id whose save was never seen', () => {
    const unseen = question(endpoint, given, request(given), { bound: new Map() });
    expect(outcome(unseen)).toBe(given.bound ? 'unbound' : 'signed');
  });

  it('holds content that was signed as another class', () => {
    const q = question(endpoint, given, request(given), { draft: null });
    const kind: DraftKind = given.kind === 'reply' ? 'message' : 'reply';
    const signed = { ...q.reviews[0]!.draft, kind };
    expect(outcome({ ...q, reviews: [anApprovedReview({ draft: signed })] })).toBe('other-class');
  });

  it('gives one release for one set of sign-offs', () => {
    const q = question(endpoint, given, request(given));
    expect(outcome({ ...q, spent: new Set(q.reviews.map((r) => r.id)) })).toBe('already-released');
  });
});

/** Requests that publish at once by what they are, and say no time: edits, reposts, answers, messages. */
const TIMELESS = /modify|repost|forward|comment|reply|message|singlesend|update-desc/;

describe('whom an answer goes to', () => {
  const endpoint = endpointById('weibo.comment-reply')!;
  const given = CASES['weibo.comment-reply']!;
  const to = (authorName: string, text: string) =>
    outcome(question(endpoint, given, request(given), { addressee: { channel: 'comment', authorName, text } }));

  it.each([
    ['the comment on the signed sheet', '读书的人', '几点开门？', 'signed'],
    ['the same with an emoji that the page draws', '读书的人', '几点开门？[疑问]', 'signed'],
    ['another person', '路人', '几点开门？', 'other-addressee'],
    ['another comment of the same person', '读书的人', '谢谢', 'other-addressee'],
  ])('%s', (_what, name, text, wanted) => {
    expect(to(name, text)).toBe(wanted);
  });

  it('nobody knows: the release says that it was not compared', () => {
    expect(decideRelease(question(endpoint, given, request(given)))).toMatchObject({ unchecked: ['所回复的留言'] });
  });

  it('a reply that is a repost as well needs the sign-offs of a repost', () => {
    expect(outcome(question(endpoint, given, request(given, { is_repost: '1' })))).toBe('also-repost');
  });

  it('a message to another conversation', () => {
    const single = endpointById('wechat.singlesend')!;
    const sent = CASES['wechat.singlesend']!;
    const addressee = { channel: 'message' as const, authorName: '路人', text: '' };
    expect(outcome(question(single, sent, request(sent), { addressee }))).toBe('other-addressee');
  });
});

describe('publishing without an editor says how the content comes before reviewers', () => {
  it.each(['weibo.quick-repost', 'weibo.upload-immediately', 'douyin.update-timer'])('%s', (id) => {
    const given = CASES[id]!;
    const decision = decideRelease(question(endpointById(id)!, given, request(given), { draft: null, reviews: [] }));
    expect(decision).toMatchObject({ granted: false, code: 'not-submitted' });
    if (!decision.granted) expect(decision.next).toContain('提交审核');
  });

  it('立即发送 of a post signed for later is held until it is signed for now', () => {
    const given = CASES['weibo.upload-immediately']!;
    const endpoint = endpointById('weibo.upload-immediately')!;
    const later = { ...given, more: { schedule: TIME } };
    const decision = decideRelease(question(endpoint, later, request(given), { draft: null }));
    expect(decision).toMatchObject({ code: 'time-differs', message: expect.stringContaining('现在要求立即发布') });
    expect(outcome(question(endpoint, given, request(given), { draft: null }))).toBe('signed');
  });
});

describe('files by their bytes', () => {
  const endpoint = endpointById('weibo.update')!;
  const [one, two] = ['1'.repeat(64), '2'.repeat(64)];
  const signed: Case = { ...weiboPost, article: { media: [{ ...picture(PID), sha256: one! }] } };

  it('the same file uploaded again, under another address', () => {
    const q = question(endpoint, signed, request(signed, { pic_id: pid(OTHER_PID) }), { draft: null });
    expect(outcome({ ...q, files: new Map([[OTHER_PID, one!]]) })).toBe('signed');
    expect(outcome({ ...q, files: new Map() })).toBe('content-differs');
  });

  it('another file behind an address that looks the same', () => {
    const q = question(endpoint, signed, request(signed), { draft: null });
    expect(outcome({ ...q, files: new Map([[PID, two!]]) })).toBe('content-differs');
  });

  it('a picture that the page showed without an address, with its bytes', () => {
    const hidden: Case = { ...weiboPost, article: { media: [{ ...picture(''), sha256: one! }] } };
    const q = question(endpoint, hidden, request(hidden), { draft: null });
    expect(outcome({ ...q, files: new Map([[PID, one!]]) })).toBe('signed');
    expect(outcome({ ...q, files: new Map() })).toBe('content-differs');
  });
});
