// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import {
  ARTICLE,
  all,
  article,
  buttons,
  click,
  editor,
  form,
  IMAGE,
  leaf,
  line,
  oldCopy,
  radio,
  read,
  row,
  settings,
  title,
  toggle,
  UPLOAD,
  VIDEO,
} from './markup';

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('forms', () => {
  it('are no composers before they are there', () => {
    form('<div class="uploading">作品上传中</div>', { after: '' });
    expect(all(VIDEO)).toEqual([]);
    form('<input type="file"><p>点击上传</p>', { after: '' });
    expect(all(UPLOAD)).toEqual([]);
  });

  it('keep their key while the editor lives, and get another with another editor', () => {
    form(title() + editor(line()));
    const first = all(VIDEO)[0]!.key;
    expect(all(VIDEO)[0]!.key).toBe(first);
    form(title() + editor(line()));
    expect(all(VIDEO)[0]!.key).not.toBe(first);
  });

  it('for a video are read whole', () => {
    form(
      title('汛期提示') +
        oldCopy +
        editor(line(leaf('正文'))) +
        row(
          '设置封面',
          '<video src="https://v.example/obj/tos-cn-v-1/abc~x?sign=1"></video><img src="//p3.example/tos-cn-p-1/cover~tplv:300.webp?x=1">',
        ) +
        row('自主声明', '<div><span>内容为转载信息</span></div>') +
        row(
          '同时发布',
          radio('同时发布到', true) +
            toggle('番茄小说', true) +
            toggle('红果短剧', false) +
            toggle('记住我的选择', true),
        ) +
        settings('仅自己可见', '2030-05-06 07:08'),
    );
    const reading = read(VIDEO);
    expect(reading.check.problems).toEqual([]);
    expect(reading.via).toBe('dom');
    expect(reading.draft).toEqual({
      kind: 'video',
      account: { platform: 'douyin', id: null, name: '清源县发布' },
      articles: [
        {
          title: '汛期提示',
          body: '正文',
          digest: '',
          author: '',
          sourceUrl: '',
          links: [],
          mentions: [],
          topics: [],
          media: [
            { kind: 'video', ref: 'tos-cn-v-1/abc', name: null, sha256: null },
            { kind: 'cover', ref: 'tos-cn-p-1/cover', name: null, sha256: null },
          ],
          declaration: '内容为转载信息',
          original: false,
        },
      ],
      schedule: Date.parse('2030-05-06T07:08:00+08:00'),
      visibility: '仅自己可见；同时发布：番茄小说',
      target: null,
      quoted: '',
    });
  });

  it('for pictures list as many as the page counts, in order', () => {
    const tile = (src: string) =>
      `<div class="container-m"><img class="img-V" src="${src}"><img src="data:image/svg+xml,x" alt="删除"></div>`;
    form(
      title('图解', '添加作品标题') +
        editor(line(leaf('正文')), '添加作品描述...') +
        row(
          '编辑图文',
          `<div>已添加<b>3</b>张图片 <span>清空并重新上传</span></div><div>${tile('https://p.example/tos-cn-i-1/a~tplv.webp?x=1')}${tile('blob:https://creator.douyin.com/1')}${tile('//p.example/img/c.png?x')}</div>`,
        ) +
        '<img src="https://p.example/avatar.png">',
    );
    expect(read(IMAGE).draft.kind).toBe('image-text');
    expect(article(IMAGE).media.map((m) => [m.kind, m.ref])).toEqual([
      ['image', 'tos-cn-i-1/a'],
      ['image', ''],
      ['image', '//p.example/img/c.png'],
    ]);
  });

  it('for articles have body, abstract, topics and cover', () => {
    form(
      `${title('关于防汛', '请输入文章标题，最多不超过30个字')}${title('摘要', '添加内容摘要或文章精彩部分吸引用户阅读，最多不超过30个字')}
       <div class="tiptap ProseMirror" contenteditable="true" role="textbox"><p>第一段</p><p><br class="ProseMirror-trailingBreak"></p><ul><li><p>见<a href="https://www.example.gov.cn/">官网</a></p></li></ul><img src="//p.example/tos-cn-i-2/pic~x.image"></div>` +
        row('文章话题', '<span class="topicItem-bPZqC9"><span># 政务公开</span></span><button>修改话题</button>') +
        row('文章封面', '<img src="//p.example/tos-cn-i-2/cover~x.image">') +
        settings(),
    );
    const reading = read(ARTICLE);
    expect(reading.check).toMatchObject({ surface: 'douyin.article', problems: [] });
    expect(reading.texts.map((t) => t.field)).toEqual(['title', 'digest', 'body']);
    expect(reading.draft.articles[0]).toMatchObject({
      title: '关于防汛',
      digest: '摘要',
      topics: ['政务公开'],
      links: [{ text: '官网', href: 'https://www.example.gov.cn/' }],
    });
    expect(reading.draft.articles[0]!.body.split('\n').filter(Boolean)).toEqual(['第一段', '见官网']);
    expect(reading.draft.articles[0]!.media.map((m) => `${m.kind} ${m.ref}`)).toEqual([
      'image tos-cn-i-2/pic',
      'cover tos-cn-i-2/cover',
    ]);
  });

  it.each([
    ['no row', '', ''],
    ['nothing chosen', row('自主声明', '<div><span class="placeholder">请选择自主声明</span></div>'), ''],
    ['other placeholder', row('作品声明', '<div>请选择声明类型</div>'), ''],
    ['a select', row('自主声明', '<input value="内容由AI生成" placeholder="请选择自主声明">'), '内容由AI生成'],
    ['chosen none', row('自主声明', '<span>无需添加自主声明</span>'), '无需添加自主声明'],
    [
      'the open dialog',
      row('自主声明', '<span>请选择自主声明</span><div class="semi-modal-content"><label>内容由AI生成</label></div>'),
      '',
    ],
  ])('declaration: %s', (_, html, expected) => {
    form(title() + editor(line()) + html);
    expect(article(VIDEO).declaration).toBe(expected);
  });

  it('read the choices of the older form as well', () => {
    form(title() + editor(line()) + radio('公开', false, 'radio--4Gpx6') + radio('好友可见', true, 'radio--4Gpx6'));
    expect(read(VIDEO).draft.visibility).toBe('好友可见');
  });

  it('ignore the time of an unchecked schedule, and report one that cannot be read', () => {
    const time = (value: string) => `<input placeholder="日期和时间" value="${value}">`;
    form(title() + editor(line()) + radio('定时发布') + time('2030-05-06 07:08'));
    expect(read(VIDEO).draft.schedule).toBeNull();
    form(title() + editor(line()) + radio('定时发布', true) + time('明天'));
    expect(read(VIDEO).draft.schedule).toBeNull();
    expect(read(VIDEO).check.problems.map((p) => p.what)).toEqual(['定时发布时间']);
  });

  it('that edit a published work name it', () => {
    form(title('旧', '添加作品标题') + editor(line(leaf('改'))), { after: buttons('提交修改') });
    const url = new URL('https://creator.douyin.com/creator-micro/content/post/image?mid=7412039881736501212');
    expect(read(url).draft.target).toBe('7412039881736501212');
    expect(click(url, '提交修改')).toMatchObject({ label: '提交修改' });
  });

  it('that open on the upload page are recognised by their title', () => {
    form(title('图', '添加作品标题') + editor(line()));
    expect(read(UPLOAD).draft.kind).toBe('image-text');
    form(title('文', '请输入文章标题，最多不超过30个字'));
    expect(read(UPLOAD).draft.kind).toBe('article');
  });
});
