import { describe, expect, it } from 'vitest';
import { ARTICLE, decode } from './exchange';

const article = (fields: Record<string, string> = {}) => decode('save', { ...ARTICLE, ...fields }).content?.articles[0];

describe('a save', () => {
  it('carries every article as a reader gets it', () => {
    const second = { title1: '便民信息', content1: '<p>甲</p><p>乙</p>', digest1: '', auto_gen_digest1: '0' };
    expect(decode('save', { ...ARTICLE, ...second, count: '2' })).toEqual({
      content: {
        articles: [
          {
            title: '医保缴费指南',
            author: '清源县发布',
            body: '详情见办理指南',
            digest: '一文看懂。',
            sourceUrl: 'https://www.qingyuan.gov.cn/t1.html',
            links: ['https://mp.weixin.qq.com/s/x'],
            mediaRefs: ['/a/b'],
          },
          { title: '便民信息', author: '', body: '甲\n乙', digest: '', sourceUrl: '', links: [], mediaRefs: [] },
        ],
      },
      boundIds: [],
      problem: null,
    });
  });

  it('may come as FormData', () => {
    const form = Object.entries(ARTICLE);
    expect(decode('save', {}, { form, contentType: 'multipart/form-data' })).toEqual(decode('save', ARTICLE));
  });

  it.each([
    ['made by the platform', '详情见办理', undefined],
    ['made by the platform and cut', '详情见办理…', undefined],
    ['left empty', '', undefined],
    ['that is no beginning of the text', '点击领取', '点击领取'],
  ])('compares no digest %s', (_what, digest0, expected) => {
    expect(article({ auto_gen_digest0: '1', digest0 })?.digest).toBe(expected);
  });

  it('counts the words of a repost as body: they reach readers too', () => {
    expect(article({ reprint_recommend_content0: '编者荐语：值得一读' })?.body).toBe(
      '编者荐语：值得一读\n详情见办理指南',
    );
  });

  it.each([
    ['content', { content0: '图说清源', guide_words0: '' }],
    ['guide_words', { content0: '', guide_words0: '图说清源' }],
    ['both', { content0: '图说清源', guide_words0: '图说 清源' }],
  ])('of a picture message has its text in %s', (_where, fields) => {
    expect(article({ ...fields, share_page_type0: '8' })).toEqual({ title: '医保缴费指南', body: '图说清源' });
  });

  it.each([
    ['no count', { count: '' }],
    ['more articles than a message has', { count: '9' }],
    ['fewer articles than it counts', { count: '2' }],
    ['a picture message with two different texts', { share_page_type0: '8', content0: '甲', guide_words0: '乙' }],
  ])('with %s is not understood', (_why, fields) => {
    const { content, problem } = decode('save', { ...ARTICLE, ...fields });
    expect(content).toBeNull();
    expect(problem).toBeTruthy();
  });
});

describe('what a save says beside its words', () => {
  const save = (fields: Record<string, string>) => decode('save', { ...ARTICLE, ...fields }).content?.articles[0];

  it('the cover in every crop, and whether it is declared 原创', () => {
    const cover = 'https://mmbiz.qpic.cn/c/1/0?wx_fmt=png';
    const crops = { cdn_url0: cover, cdn_235_1_url0: 'https://mmbiz.qpic.cn/c/2/0', cdn_1_1_url0: cover };
    expect(save({ ...crops, copyright_type0: '1' })).toMatchObject({ coverRefs: ['/c/1', '/c/2'], original: true });
    expect(save({})).not.toHaveProperty('coverRefs');
    expect(save({})).not.toHaveProperty('original');
  });

  it.each([
    ['a list', '[{"cdn_url":"https://mmbiz.qpic.cn/p/1/0"},{"cdn_url":"https://mmbiz.qpic.cn/p/2/0"}]'],
    ['an object with a list', '{"list":[{"url":"https://mmbiz.qpic.cn/p/1/0"},{"url":"https://mmbiz.qpic.cn/p/2/0"}]}'],
  ])('pictures of a picture message from %s', (_how, share_imageinfo0) => {
    expect(save({ share_page_type0: '8', content0: '图说', share_imageinfo0 })?.mediaRefs).toEqual(['/p/1', '/p/2']);
  });

  it('pictures that cannot be told are not part of it', () => {
    const fields = { share_page_type0: '8', content0: '图说', share_imageinfo0: '[{"id":1}]' };
    expect(save(fields)).not.toHaveProperty('mediaRefs');
  });
});

describe('publishing', () => {
  const SEND = { appmsgid: '100000201', send_time: '0', isFreePublish: 'false', operation_seq: '5' };

  it.each([
    ['now, with push', 'masssend', {}, null],
    ['now, without push', 'masssend', { isFreePublish: 'true' }, null],
    ['now, without a time', 'masssend', { send_time: '' }, null],
    ['later', 'time-send', { send_time: '1795313520' }, 1795313520000],
  ])('%s refers to the saved message', (_when, name, fields, schedule) => {
    expect(decode(name, { ...SEND, ...fields })).toEqual({
      content: null,
      boundIds: ['appmsgid:100000201'],
      schedule,
      problem: null,
      unchecked: ['创作来源'],
    });
  });

  it.each([
    [
      'silently at once although a time was chosen',
      'masssend',
      { isFreePublish: 'true', send_time: '1795313520' },
      '定时',
    ],
    [
      'silently by the request for a later time',
      'time-send',
      { isFreePublish: 'true', send_time: '1795313520' },
      '定时',
    ],
    ['later without a time', 'time-send', {}, 'send_time'],
    ['with a time by the request for now', 'masssend', { send_time: '1795313520' }, '定时'],
    ['at a time that is none', 'time-send', { send_time: '明天' }, 'send_time'],
    ['without id', 'masssend', { appmsgid: '' }, 'appmsgid'],
    ['with an id that is none', 'masssend', { appmsgid: '1 or 2' }, 'appmsgid'],
  ])('%s stays held', (_what, name, fields, word) => {
    const decoded = decode(name, { ...SEND, ...fields });
    expect(decoded.boundIds).toEqual([]);
    expect(decoded.problem).toContain(word);
  });

  it('with two different ids stays held', () => {
    const url = 'https://mp.weixin.qq.com/cgi-bin/masssend?appmsgid=1';
    expect(decode('masssend', SEND, { url }).problem).toContain('appmsgid');
  });
});

describe('answers to readers', () => {
  const REPLY = { comment_id: '1', content_id: '2', content: '已转办', to_reply_id: '', fileids: '' };

  it('to a comment: its words, and which one', () => {
    expect(decode('reply', REPLY).content).toEqual({ articles: [{ body: '已转办' }] });
    expect(decode('reply', REPLY).answers).toEqual({ channel: 'comment', comment: '2', person: '' });
    expect(decode('reply', { ...REPLY, content_id: '' }).problem).toContain('content_id');
  });

  it('to a comment with pictures never equals one without', () => {
    expect(decode('reply', { ...REPLY, fileids: '7,8' }).content?.articles[0]?.mediaRefs).toEqual(['7', '8']);
  });

  it.each([
    ['the action in the body', { ...REPLY, action: 'reply_comment' }, null],
    ['another action in the body', { action: 'set_good_comment' }, 'action'],
    ['no action at all', REPLY, 'action'],
  ])('to a comment with %s', (_what, fields, word) => {
    const { problem } = decode('reply', fields, { url: 'https://mp.weixin.qq.com/misc/appmsgcomment?token=1' });
    if (word === null) expect(problem).toBeNull();
    else expect(problem).toContain(word);
  });

  it('by message: its words, text only', () => {
    expect(decode('singlesend', { tofakeid: 'o_1', type: '1', content: '您好' }).content).toEqual({
      articles: [{ body: '您好' }],
    });
    expect(decode('singlesend', { tofakeid: 'o_1', type: '2', content: '1' }).problem).toBeTruthy();
  });

  it.each(['reply', 'singlesend'])('%s without words stays held', (name) => {
    expect(decode(name, { tofakeid: 'o_1' }).problem).toContain('content');
  });
});
