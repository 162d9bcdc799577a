import { describe, expect, it } from 'vitest';
import { requests } from '../../../../utils/platforms/douyin/requests';
import { answer, decode, endpoint, form, got, json, WORK } from './exchange';

const SECONDS = 1_795_398_600;

const COMMON = {
  text: '东环路施工 请绕行西环路。\n来源：县交通局 #清源交通',
  caption: '请绕行西环路。\n来源：县交通局 #清源交通',
  item_title: '东环路施工',
  text_extra: '[{"start":1,"end":2,"type":1,"hashtag_name":"清源交通"}]',
  mentions: '[]',
  visibility_type: 0,
  timing: -1,
  media_type: 4,
  video_id: 'v0200',
};
const v2 = (common: object = {}, parts: object = {}) =>
  decode('create-v2', json({ item: { common: { ...COMMON, ...common }, ...parts } }));

/** The one video, which the request names by an id that the page does not show. */
const VIDEO = { mediaRefs: [''], mediaLoose: true, mediaKind: 'video' };

describe('what a new work carries', () => {
  it('v2: title, description without the title, now, public', () => {
    expect(v2()).toEqual({
      content: {
        articles: [{ title: '东环路施工', body: COMMON.caption, ...VIDEO }],
        schedule: null,
        visibility: '公开',
      },
      boundIds: [],
      problem: null,
      unchecked: ['封面', '自主声明'],
    });
  });

  it('v1: the same from form fields, and from FormData', () => {
    const fields = { text: COMMON.text, item_title: COMMON.item_title, visibility_type: '1', timing: String(SECONDS) };
    const content = {
      articles: [{ title: '东环路施工', body: COMMON.caption }],
      schedule: SECONDS * 1000,
      visibility: '仅自己可见',
    };
    expect(decode('create', form(fields)).content).toEqual(content);
    expect(decode('create', json('', { contentType: '', form: Object.entries(fields) })).content).toEqual(content);
  });

  it('reads parts that are JSON in a string', () => {
    const item = JSON.stringify({ common: JSON.stringify(COMMON) });
    expect(decode('create-v2', json({ item })).content?.articles).toEqual([
      { title: '东环路施工', body: COMMON.caption, ...VIDEO },
    ]);
  });

  it.each<readonly [string, object, string | undefined]>([
    ['caption is the description', { caption: '乙', text: '甲乙', item_title: '甲' }, '乙'],
    ['blanks between title and description do not count', { caption: '乙', text: '甲 \n 乙', item_title: '甲' }, '乙'],
    ['text alone loses its title', { caption: undefined, text: ' 甲 乙', item_title: '甲' }, '乙'],
    [
      'text alone that does not start with the title stays whole',
      { caption: undefined, text: '乙甲', item_title: '甲' },
      '乙甲',
    ],
    ['a description that repeats the title keeps it', { caption: '甲乙', text: '甲 甲乙', item_title: '甲' }, '甲乙'],
    ['no text field', { caption: '乙', text: undefined, item_title: '甲' }, '乙'],
    ['a title alone', { caption: '', text: '甲', item_title: '甲' }, ''],
  ])('%s', (_name, common, body) => {
    expect(v2(common).content?.articles).toEqual([{ title: '甲', body, ...VIDEO }]);
  });

  it('pictures by their uri, in a list or in a string', () => {
    const images = [{ uri: 'tos-cn-i-1/a', width: 1, height: 1 }, { uri: 'tos-cn-i-1/b' }];
    const wanted = ['tos-cn-i-1/a', 'tos-cn-i-1/b'];
    for (const given of [images, JSON.stringify(images)]) {
      expect(v2({ video_id: '', images: given }).content?.articles[0]?.mediaRefs).toEqual(wanted);
    }
    expect(v2({ video_id: '', images: [{}] }).problem).toContain('images');
  });

  it.each<readonly [string, unknown, number | null]>([
    ['-1', -1, null],
    ['0', 0, null],
    ['nothing', undefined, null],
    ['the text -1', '-1', null],
    ['seconds', SECONDS, SECONDS * 1000],
    ['seconds as text', String(SECONDS), SECONDS * 1000],
  ])('timing %s', (_name, timing, schedule) => {
    expect(v2({ timing }).content?.schedule).toBe(schedule);
  });

  it.each<readonly [unknown, object, string | undefined]>([
    [0, {}, '公开'],
    [1, {}, '仅自己可见'],
    ['2', {}, '好友可见'],
    [7, {}, '可见范围7'],
    [undefined, {}, undefined],
    [0, { sync: { should_sync: true, sync_to_toutiao: 1 } }, '公开；同时发布：今日头条'],
    [0, { sync: { should_sync: false, sync_to_toutiao: 0 } }, '公开'],
    [0, { sync: { sync_to_somewhere: true } }, undefined],
  ])('visibility %s with %j', (code, parts, visibility) => {
    expect(v2({ visibility_type: code }, parts).content?.visibility).toBe(visibility);
  });

  it.each<readonly [string, object]>([
    ['neither text nor caption', { text: undefined, caption: undefined }],
    ['a caption that says something else than the text', { caption: '已签批的文字' }],
    ['a text that is no text', { text: { a: 1 }, caption: undefined }],
    ['a title that is no text', { item_title: 5 }],
    ['a time that cannot be read', { timing: 'tomorrow' }],
    ['a time that is an object', { timing: {} }],
  ])('holds %s', (_name, common) => {
    const { content, problem } = v2(common);
    expect(content).toBeNull();
    expect(problem).toMatch(/[\u4e00-\u9fff]/);
  });

  it('holds what it cannot read at all', () => {
    for (const request of [
      json('{"item":'),
      json('[]'),
      json({}),
      json({ item: {} }),
      json('', { unreadable: true }),
    ]) {
      expect(decode('create-v2', request).problem).toBeTruthy();
    }
    expect(decode('user-info', json({})).problem).toBeTruthy();
  });

  it('holds a field given twice with different values', () => {
    const twice = form({ text: '甲' }, { url: 'https://creator.douyin.com/x?text=%E4%B9%99' });
    expect(decode('create', twice).problem).toContain('text');
    expect(
      decode(
        'create',
        json('', {
          form: [
            ['text', '甲'],
            ['text', '乙'],
          ],
        }),
      ).problem,
    ).toContain('text');
    const harmless = form({ text: '甲', aid: '2906' }, { url: 'https://creator.douyin.com/x?aid=1128&text=%E7%94%B2' });
    expect(decode('create', harmless).problem).toBeNull();
  });
});

describe('what an article carries', () => {
  const common = { ...COMMON, text: '标题 摘要', caption: '摘要', item_title: '标题', media_type: 43 };
  const part = {
    article_title: '标题',
    article_abstract: '摘要',
    article_content: '<p>第一段</p><p><a href="https://a.gov.cn/">第二段</a></p>',
  };

  it('gives title, digest, visible text and links', () => {
    expect(decode('create-v2', json({ item: { common, article: part } })).content).toEqual({
      articles: [
        {
          title: '标题',
          digest: '摘要',
          body: '第一段\n第二段',
          links: ['https://a.gov.cn/'],
          mediaRefs: [],
          mediaLoose: true,
        },
      ],
      schedule: null,
      visibility: '公开',
    });
  });

  it('is held without a body, with two different ones, or without a title', () => {
    expect(decode('create-v2', json({ item: { common } })).problem).toContain('正文');
    const two = { common, article: part, other: { article_content: '<p>别的</p>' } };
    expect(decode('create-v2', json({ item: two })).problem).toContain('正文');
    const untitled = { common: { media_type: 43 }, article: { article_content: '<p>一</p>' } };
    expect(decode('create-v2', json({ item: untitled })).problem).toContain('标题');
  });
});

describe('changes of a published work', () => {
  it('提交修改: title, description, and the work as target, its id to the last digit', () => {
    const content = { articles: [{ title: '甲', body: '乙 #丙' }], target: WORK };
    const fields = { item_id: WORK, item_title: '甲', desc: '甲 乙 #丙' };
    expect(decode('update-desc', form(fields)).content).toEqual(content);
    expect(decode('update-desc', json(`{"item_id":${WORK},"item_title":"甲","desc":"甲 乙 #丙"}`)).content).toEqual(
      content,
    );
  });

  it('提交修改 is held without work or description', () => {
    expect(decode('update-desc', form({ desc: '甲' })).problem).toBeTruthy();
    expect(decode('update-desc', form({ item_id: WORK })).problem).toBeTruthy();
  });

  it('修改时间 names the work by id and brings its own time', () => {
    expect(decode('update-timer', form({ item_id: WORK, publish_time: String(SECONDS) }))).toEqual({
      content: null,
      boundIds: [`item_id:${WORK}`],
      schedule: SECONDS * 1000,
      problem: null,
      howToSubmit: expect.stringContaining('计划发布时间'),
    });
    expect(decode('update-timer', form({ item_id: WORK, publish_time: '0' })).schedule).toBeNull();
    expect(decode('update-timer', form({ item_id: WORK })).problem).toBeTruthy();
    expect(decode('update-timer', form({ item_id: WORK, publish_time: 'x' })).problem).toBeTruthy();
    expect(decode('update-timer', form({ publish_time: '0' })).problem).toBeTruthy();
  });

  it('binds a work to its content when it is published, changed or listed', () => {
    const made = requests.bindings(
      endpoint('create-v2'),
      json({ item: { common: COMMON } }),
      answer(`{"status_code":0,"item_id":${WORK}}`),
    );
    expect(made).toEqual([{ id: `item_id:${WORK}`, content: v2().content }]);

    const changed = form({ item_id: WORK, item_title: '甲', desc: '甲 乙' });
    expect(requests.bindings(endpoint('update-desc'), changed, answer({ status_code: 0 }))).toEqual([
      { id: `item_id:${WORK}`, content: { articles: [{ title: '甲', body: '乙' }] } },
    ]);
    const list = answer(
      `{"status_code":0,"aweme_list":[{"aweme_id":${WORK},"item_title":"甲","desc":"甲 乙","public_time":${SECONDS}},{"id":"1"},7]}`,
    );
    expect(requests.bindings(endpoint('work-list'), got({}), list)).toEqual([
      { id: `item_id:${WORK}`, content: { articles: [{ title: '甲', body: '乙' }], schedule: SECONDS * 1000 } },
    ]);
  });

  it('binds nothing when the platform refused or answers about another work', () => {
    const request = json({ item: { common: COMMON } });
    const refused = answer(`{"status_code":48,"item_id":${WORK}}`);
    expect(requests.bindings(endpoint('create-v2'), request, refused)).toEqual([]);
    expect(requests.bindings(endpoint('create-v2'), request, answer(''))).toEqual([]);
    const info = answer({ status_code: 0, aweme: { aweme_id: WORK, item_title: '甲', caption: '乙' } });
    expect(requests.bindings(endpoint('item-info'), got({ item_id: WORK }), info)).toHaveLength(1);
    expect(requests.bindings(endpoint('item-info'), got({ item_id: '123456' }), info)).toEqual([]);
  });
});

describe('comments that are sent', () => {
  it.each(['comment-write', 'www-comment'])('%s: the text alone', (name) => {
    const fields = { comment_Id: '@j/a+b==', item_id: '@j/w', text: '您好[微笑]' };
    expect(decode(name, form(fields)).content).toEqual({ articles: [{ body: '您好[微笑]' }] });
    expect(decode(name, form(fields)).answers?.comment).toBe('@j/a+b==');
    expect(decode(name, form({ ...fields, comment_Id: '' })).answers).toBeUndefined();
    expect(decode(name, json({ aweme_id: WORK, reply_id: '1', text: '您好' })).content?.articles[0]?.body).toBe('您好');
    expect(decode(name, json({ aweme_id: WORK })).problem).toBeTruthy();
    expect(decode(name, json({ text: '甲', content: '乙' })).problem).toBeTruthy();
  });
});
