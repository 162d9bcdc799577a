import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawRequest } from '../../../../utils/platforms/contract';
import { endpoints } from '../../../../utils/platforms/weibo/endpoints';
import { mblogidOf } from '../../../../utils/platforms/weibo/mid';
import { requests } from '../../../../utils/platforms/weibo/requests';
import { answer, decode, MID } from './exchange';

describe('decoding what is about to leave', () => {
  it('a post: text, pictures, visibility, now', () => {
    const pic_id = JSON.stringify([
      { type: 'image', pid: 'p1' },
      { type: 'video', pid: 'v' },
    ]);
    expect(decode('update', { content: '【通知】a\nb', visible: '10', pic_id, media: '', vote: '' })).toEqual({
      content: { articles: [{ body: '【通知】a\nb', mediaRefs: ['p1', ''] }], schedule: null, visibility: '粉丝' },
      boundIds: [],
      problem: null,
    });
  });

  it('pictures as a comma list, as in 2022', () => {
    expect(decode('update', { content: 'a', pic_id: 'p1,p2' }).content?.articles[0]?.mediaRefs).toEqual(['p1', 'p2']);
  });

  it('a video beside the text is counted', () => {
    const media = JSON.stringify({ media_id: '1', type: 'video' });
    expect(decode('update', { content: 'a', media }).content?.articles[0]?.mediaRefs).toEqual(['']);
  });

  it('an unknown visibility never equals a signed one', () => {
    expect(decode('update', { content: 'a', visible: '99' }).content?.visibility).toBe('可见范围99');
  });

  it('a scheduled post carries its time', () => {
    const content = decode('schedule-upload', {
      content: 'a',
      schedule_timestamp: '1795313520000',
      schedule_id: '',
    }).content;
    expect(content?.schedule).toBe(1795313520000);
  });

  it('sending a scheduled post at once refers to what was saved, now', () => {
    expect(decode('upload-immediately', { schedule_id: '9' })).toEqual({
      content: null,
      boundIds: ['schedule_id:9'],
      schedule: null,
      problem: null,
      howToSubmit: expect.stringContaining('立即发布'),
    });
  });

  it('a repost names its post by mid, whichever id is sent', () => {
    const byMid = decode('normal-repost', { id: MID, comment: '已核实', visible: '0' });
    expect(byMid.content).toEqual({
      articles: [{ body: '已核实', mediaRefs: [] }],
      target: MID,
      visibility: '公开',
    });
    expect(decode('normal-repost', { id: mblogidOf(MID)!, comment: '已核实', visible: '0' })).toEqual(byMid);
  });

  it('a repost without words goes out as 转发微博', () => {
    expect(decode('normal-repost', { id: MID, comment: ' ' }).content?.articles[0]?.body).toBe('转发微博');
    expect(decode('quick-repost', { id: MID, is_fast: '1' }).content).toMatchObject({
      articles: [{ body: '转发微博' }],
      target: MID,
    });
  });

  it('comments name their post, replies only their words', () => {
    expect(decode('comment-create', { id: MID, comment: '收到' }).content).toMatchObject({
      articles: [{ body: '收到' }],
      target: MID,
    });
    const reply = decode('comment-reply', { id: MID, cid: '1', comment: '收到' });
    expect(reply.content).toEqual({ articles: [{ body: '收到', mediaRefs: [] }] });
    expect(reply.answers).toEqual({ channel: 'comment', comment: '1', person: '' });
    expect(decode('comment-reply', { id: MID, comment: '收到' }).problem).toContain('cid');
  });

  it('a comment that is a repost as well says so', () => {
    expect(decode('comment-create', { id: MID, comment: '收到', is_repost: '1' }).alsoRepost).toBe(true);
    expect(decode('comment-create', { id: MID, comment: '收到', is_repost: '0' }).alsoRepost).toBeUndefined();
  });

  it.each(['v6-forward', 'v6-comment', 'mobile-repost', 'mobile-comment-create', 'modify'])(
    '%s names its post',
    (name) => {
      const words = { text: '甲', content: '甲' };
      expect(decode(name, { ...words, mid: MID }).content?.target).toBe(MID);
      expect(decode(name, words).problem).toBeTruthy();
    },
  );

  it('settings that the page does not show are named', () => {
    const fields = { content: '甲', mblog_statement: '2', poiid: 'B2094', topic_id: '' };
    expect(decode('update', fields).unchecked).toEqual(['内容声明', '定位']);
  });

  it.each(['content', 'text'])('an edit whose text is called %s', (name) => {
    expect(decode('modify', { id: MID, [name]: '改后' }).content?.articles[0]?.body).toBe('改后');
  });

  it('an article refers to what was saved, with the text of its post as second part', () => {
    expect(decode('article-publish', { id: '23', uid: '5000000001', text: '请看', rank: '0', timestamp: '' })).toEqual({
      content: { articles: [{}, { body: '请看' }] },
      boundIds: ['article:23'],
      schedule: null,
      problem: null,
      unchecked: ['封面'],
    });
    expect(decode('article-publish', { id: '23', text: '' }).content).toBeNull();
  });

  it('a timed article carries its time, in seconds or milliseconds', () => {
    expect(decode('article-publish-timing', { id: '23', timestamp: '1795313520' }).schedule).toBe(1795313520000);
    expect(decode('article-publish-timing', { id: '23', time: '1795313520000' }).schedule).toBe(1795313520000);
    expect(decode('article-publish-timing', { id: '23', time: '明天' }).problem).toMatch(/定时时间/);
  });

  it('a saved article is reduced to what a reader sees', () => {
    const content = decode('article-save', {
      id: '23',
      title: '题',
      summary: '导语',
      content:
        '<p>甲<a href="https://www.gov.cn">乙</a></p><p><img src="https://wx1.sinaimg.cn/large/006abcdefly1hgz000000abcdef.jpg"></p>',
    }).content;
    expect(content?.articles).toEqual([
      {
        title: '题',
        body: '甲乙',
        digest: '导语',
        links: ['https://www.gov.cn'],
        mediaRefs: ['006abcdefly1hgz000000abcdef'],
      },
    ]);
  });

  it.each([
    ['v6-add', { text: '甲' }],
    ['mobile-update', { content: '甲', st: 'x' }],
    ['mobile-comment-reply', { content: '甲', id: MID, cid: '1' }],
    ['message-new', { text: '甲', uid: '1' }],
    ['message-group', { content: '甲', id: '1' }],
    ['mobile-message', { content: '甲' }],
  ] as const)('%s carries its words', (name, fields) => {
    expect(decode(name, { ...fields }).content?.articles[0]?.body).toBe('甲');
  });

  it('reads FormData and JSON bodies alike', () => {
    const same = decode('comment-create', { id: MID, comment: '收到' });
    expect(
      decode(
        'comment-create',
        {},
        {
          form: [
            ['id', MID],
            ['comment', '收到'],
          ],
          body: '',
        },
      ),
    ).toEqual(same);
    const json = { contentType: 'application/json', body: JSON.stringify({ id: MID, comment: '收到' }) };
    expect(decode('comment-create', {}, json)).toEqual(same);
  });

  it.each<readonly [string, string, Record<string, string>, Partial<RawRequest>]>([
    ['an unreadable body', 'update', {}, { unreadable: true }],
    ['no text field', 'update', { text: '甲' }, {}],
    ['a poll nobody has signed', 'update', { content: 'a', vote: '{"title":"选哪个"}' }, {}],
    ['broken picture list', 'update', { content: 'a', pic_id: '[{"pid":' }, {}],
    ['broken video data', 'update', { content: 'a', media: '{"id":' }, {}],
    ['a field given twice', 'update', {}, { body: 'content=a&content=b' }],
    [
      'a field in address and body',
      'update',
      { content: 'a' },
      { url: 'https://weibo.com/ajax/statuses/update?content=b' },
    ],
    ['no time', 'schedule-upload', { content: 'a', schedule_timestamp: 'soon' }, {}],
    ['no id', 'upload-immediately', {}, {}],
    ['no post', 'normal-repost', { comment: 'a' }, {}],
    ['an undocumented edit', 'modify', { id: MID, body: 'a' }, {}],
    ['broken JSON', 'update', {}, { contentType: 'application/json', body: '{"content":' }],
  ])('says so and stays held: %s', (_why, name, fields, more) => {
    const decoded = decode(name, fields, more);
    expect(decoded.content).toBeNull();
    expect(decoded.problem).toMatch(/[\u4e00-\u9fff]/);
  });

  it('never throws on hostile input', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...endpoints),
        fc.record({
          method: fc.constant('POST'),
          url: fc.string().map((query) => `https://weibo.com/ajax/x?${query}`),
          contentType: fc.constantFrom('application/json', 'application/x-www-form-urlencoded', ''),
          body: fc.oneof(fc.string(), fc.json()),
          form: fc.option(fc.array(fc.tuple(fc.string(), fc.string()))),
          unreadable: fc.boolean(),
        }),
        fc.oneof(fc.string(), fc.json()),
        (target, request, body) => {
          const response = answer(body);
          const context = { now: 0, account: { platform: 'weibo', id: null, name: null } as const };
          requests.decode(target, request);
          expect(Array.isArray(requests.bindings(target, request, response))).toBe(true);
          expect(requests.result(target, request, response).outcome).toBeTruthy();
          expect(Array.isArray(requests.comments(target, request, response, context))).toBe(true);
          requests.account(target, request, response);
        },
      ),
    );
  });
});
