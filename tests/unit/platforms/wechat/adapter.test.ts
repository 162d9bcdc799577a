// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Reading } from '../../../../utils/platforms/contract';
import { htmlToText } from '../../../../utils/platforms/html';
import { adapter } from '../../../../utils/platforms/wechat/adapter';
import {
  all,
  bar,
  click,
  DRAFTS,
  EDITOR,
  mockBody,
  page,
  path,
  press,
  prose,
  reading,
  sendPanel,
  settings,
  side,
  timer,
  titleControl,
  titleRich,
} from './markup';

const problems = (r: Reading) => r.check.problems.map((p) => p.what);
const TEXT = '<section><p><span leaf="">各位居民：</span></p><p><span leaf="">请及时办理</span></p></section>';

/** Generation A: the body in a frame. */
function framed(text: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.id = 'ueditor_0';
  frame.srcdoc = `<body class="view" contenteditable="true">${text}</body>`;
  document.body.append(frame);
  return frame;
}

/** Generation C: the body in an open shadow root. */
function shadowed(html: string): ShadowRoot {
  const host = document.createElement('div');
  host.className = 'editor-v-root';
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = `<div class="mock-iframe"><div class="mock-iframe-document"><div class="mock-iframe-body"><div class="rich_media_content">${prose(html)}</div></div></div></div>`;
  return root;
}

beforeEach(() => page(''));

describe('article editor', () => {
  it.each([
    ['A: frame', () => void framed(TEXT), titleControl('医保缴费'), 'ueditor frame'],
    ['B: mock frame', () => {}, titleControl('医保缴费') + mockBody(TEXT), 'mock frame'],
    ['C: shadow root', () => void shadowed(TEXT), titleControl('医保缴费'), 'shadow root'],
    ['D: rich title', () => {}, titleRich('医保缴费', '旧标题') + mockBody(TEXT), 'mock frame'],
    ['D without the id', () => {}, titleRich('医保缴费') + mockBody(TEXT, ''), 'editor root'],
  ])('reads title and text, generation %s', (_name, build, html, matched) => {
    page(html + settings() + bar());
    build();
    const r = reading();
    expect(problems(r)).toEqual([]);
    expect(r.check.matched.body).toBe(matched);
    expect(r.draft).toMatchObject({ kind: 'article', account: { id: null, name: '清源县发布' }, schedule: null });
    expect(r.draft.articles).toMatchObject([{ title: '医保缴费', body: '各位居民：\n请及时办理' }]);
    const body = r.texts.find((t) => t.field === 'body')!;
    const passage = body.locate(0, 4);
    expect(passage?.kind === 'range' && passage.range.startContainer.nodeValue).toBe('各位居民：');
  });

  it('watches frames and shadow roots beside the page', () => {
    page(titleControl('题') + bar());
    const frame = framed('<p>甲</p>');
    expect(all()[0]!.watch).toEqual([document.body, frame.contentDocument]);
    frame.remove();
    const root = shadowed('<p>甲</p>');
    expect(all()[0]!.watch).toEqual([document.body, root]);
  });

  it('leaves out helpers, placeholders and what is hidden', () => {
    page(
      titleRich('题') +
        mockBody(
          `<p><span class="editor_placeholder ProseMirror-widget">从这里开始写正文</span><span leaf="">甲\u200b乙</span><img class="ProseMirror-separator"><br class="ProseMirror-trailingBreak"></p>
          <p style="display:none">看不见<a href="https://x.cn">链接</a><img src="https://mmbiz.qpic.cn/a/0"></p>`,
        ) +
        settings() +
        bar(),
    );
    expect(reading().draft.articles[0]).toMatchObject({ body: '甲乙', links: [], media: [] });
  });

  it('reads spaces as the saved HTML shows them: runs fold, no-break spaces stay', () => {
    page(titleRich('题') + mockBody('<p style="white-space:pre-wrap">甲  乙\u00a0 丙</p>') + bar());
    document.querySelector<HTMLElement>('.rich_media_content .ProseMirror')!.style.whiteSpace = 'pre-wrap';
    expect(reading().draft.articles[0]?.body).toBe('甲 乙  丙');
  });

  it('reads everything that goes out with the text', () => {
    page(
      titleRich('题') +
        mockBody(
          '<p>见<a href="https://www.gov.cn/a?b=1">指南</a></p><p><img data-src="https://mmbiz.qpic.cn/sz_mmbiz_png/abc/640?wx_fmt=png" src="data:image/gif;base64,x"></p>',
        ) +
        settings({
          author: '李明',
          digest: '摘要',
          source: 'https://www.qingyuan.gov.cn/t1.html',
          claim: '内容由AI生成',
          original: '已声明',
          cover: 'https://mmbiz.qpic.cn/cover/0?x=1',
        }) +
        bar(),
    );
    expect(reading().draft.articles).toEqual([
      {
        title: '题',
        body: '见指南',
        digest: '摘要',
        author: '李明',
        sourceUrl: 'https://www.qingyuan.gov.cn/t1.html',
        links: [{ text: '指南', href: 'https://www.gov.cn/a?b=1' }],
        mentions: [],
        topics: [],
        media: [
          { kind: 'image', ref: '/sz_mmbiz_png/abc', name: null, sha256: null },
          { kind: 'cover', ref: '/cover', name: null, sha256: null },
        ],
        declaration: '内容由AI生成',
        original: true,
      },
    ]);
    expect(
      reading()
        .texts.map((t) => t.field)
        .sort(),
    ).toEqual(['author', 'body', 'declaration', 'digest', 'sourceUrl', 'title']);
  });

  it.each([
    [undefined, { original: false, declaration: '' }],
    ['已声明', { original: true, declaration: '' }],
    ['转载文章：原文已声明原创', { original: false, declaration: '转载文章：原文已声明原创' }],
  ])('original block %j', (original, expected) => {
    page(titleRich('题') + mockBody('<p>甲</p>') + settings(original ? { original } : {}) + bar());
    expect(reading().draft.articles[0]).toMatchObject(expected);
  });

  it.each([
    ['title', mockBody('<p>甲</p>') + bar(), ['标题']],
    ['text', titleRich('题') + bar(), ['正文编辑区']],
    ['button', titleRich('题') + mockBody('<p>甲</p>') + bar('投递'), ['发布按钮']],
    ['everything but the button', '<p><button>发表</button></p>', ['发布按钮', '标题', '正文编辑区']],
  ])('says so when the %s is not recognised', (_name, html, expected) => {
    page(html);
    expect(problems(reading())).toEqual(expected);
  });

  it('never takes the title for the text', () => {
    page(titleRich('题') + bar());
    expect(reading().draft.articles[0]).toMatchObject({ title: '题', body: '' });
  });

  it('a picture message has its own text', () => {
    page(
      `${titleRich('图')}<div id="js_content_top"><div class="image-selector"><img src="https://mmbiz.qpic.cn/p/0"></div></div>
      <div id="guide_words_main"><div class="js_pmEditorArea">${prose('<p>说明</p>')}</div></div>${bar()}`,
    );
    const r = reading();
    expect(problems(r)).toEqual([]);
    expect(r.draft.kind).toBe('image-text');
    expect(r.draft.articles).toMatchObject([{ title: '图', body: '说明', media: [{ kind: 'image', ref: '/p' }] }]);
    expect(adapter.surface(EDITOR, document)).toEqual({ kind: 'compose', id: 'wechat.picture' });
  });
});

describe('send panel', () => {
  const base = titleRich('题') + mockBody('<p>甲</p>') + bar();

  it.each([
    ['closed', '', null, []],
    ['open, at once', sendPanel('<input type="checkbox">'), null, []],
    ['switched off again', sendPanel(timer('12月1日', '08:35', false)), null, []],
    ['unreadable time', sendPanel(timer('12月1日', '上午')), null, ['定时时间']],
    ['unreadable day', sendPanel(timer('改天', '08:35')), null, ['定时时间']],
    ['on, without a picker', sendPanel('<input type="checkbox" checked>'), null, ['定时时间']],
  ])('%s', (_name, panel, schedule, expected) => {
    page(base + panel);
    const r = reading();
    expect(r.draft.schedule).toBe(schedule);
    expect(problems(r)).toEqual(expected);
  });

  it('reads the chosen day and time on the Beijing clock, never the hidden picker', () => {
    page(base + sendPanel(timer('2026-12-01', '08:35')));
    expect(reading().draft.schedule).toBe(Date.parse('2026-12-01T08:35:00+08:00'));
  });
});

describe('several articles', () => {
  const show = (titles: readonly string[], current: number, title: string, body: string) => {
    page(side(titles, current) + titleRich(title) + mockBody(`<p>${body}</p>`) + bar());
    return reading();
  };

  it('holds until each was in the editor once, then keeps what it saw', () => {
    const titles = ['第一', '第二', '第三'];
    expect(problems(show(titles, 0, '第一', '甲'))).toEqual(['第2篇未读取，请点开一次', '第3篇未读取，请点开一次']);
    expect(problems(show(titles, 2, '第三', '丙'))).toEqual(['第2篇未读取，请点开一次']);
    const last = show(titles, 1, '第二', '乙');
    expect(problems(last)).toEqual([]);
    expect(last.draft.articles.map((a) => a.body)).toEqual(['甲', '乙', '丙']);
    expect(last.texts.every((t) => t.article === 1)).toBe(true);
  });

  it('follows articles that were moved, and doubts those renamed elsewhere', () => {
    show(['上午', '下午'], 0, '上午', '甲');
    show(['上午', '下午'], 1, '下午', '乙');
    expect(show(['下午', '上午'], 0, '下午', '乙').draft.articles.map((a) => a.body)).toEqual(['乙', '甲']);
    expect(problems(show(['下午', '晚上'], 0, '下午', '乙'))).toEqual(['第2篇未读取，请点开一次']);
  });

  it('doubts an editor whose title is not that of the chosen article', () => {
    expect(problems(show(['甲篇', '乙篇'], 1, '甲篇', '甲'))).toContain('第2篇的标题与左侧列表不一致');
  });

  it('an article stays read while a second one is added, titled or not', () => {
    show(['单篇'], 0, '单篇', '甲');
    expect(problems(show(['单篇', '标题'], 1, '', ''))).toEqual([]);
    show(['标题'], 0, '', '无题');
    const added = show(['标题', '新篇'], 1, '新篇', '乙');
    expect(problems(added)).toEqual([]);
    expect(added.draft.articles[0]?.body).toBe('无题');
  });

  it('reads the article once more before a click in the list replaces it', () => {
    show(['早', '晚'], 1, '晚', '乙');
    show(['早', '晚'], 0, '早', '甲');
    document.querySelector('.rich_media_content p')!.textContent = '甲改';
    expect(click('.js_appmsg_item', EDITOR, 1)).toBeNull();
    expect(show(['早', '晚'], 1, '晚', '乙').draft.articles[0]?.body).toBe('甲改');
  });
});

describe('what publishes and what does not', () => {
  const base = titleRich('题') + mockBody('<p>甲<a href="https://x.cn">发表</a></p>') + bar();

  it.each([
    ['bottom bar', '', '.mass_send', '发表'],
    ['its wrapper', '', '#js_send', '发表'],
    ['send panel', sendPanel(), '.mass-send__footer button', '发表'],
    [
      'second confirmation',
      '<div class="double_check_dialog"><button>继续发表</button></div>',
      '.double_check_dialog button',
      '继续发表',
    ],
    [
      'older confirmation',
      '<div class="double_check_dialog"><button>继续群发</button></div>',
      '.double_check_dialog button',
      '继续群发',
    ],
  ])('%s', (_name, more, selector, label) => {
    page(base + more);
    expect(click(selector)).toMatchObject({ label, composer: { key: all()[0]!.key } });
  });

  it.each(['#js_submit button', '#js_preview button', '.rich_media_content a', '.rich_media_content p', '#title'])(
    '%s does not',
    (selector) => {
      page(base);
      expect(document.querySelector(selector)).not.toBeNull();
      expect(click(selector)).toBeNull();
    },
  );

  it('a disabled button does not', () => {
    page(base);
    document.querySelector('.mass_send')!.setAttribute('disabled', '');
    expect(click('.mass_send')).toBeNull();
  });

  it('counts the buttons on screen only, and none inside the text', () => {
    page(base + sendPanel());
    expect(
      all()[0]!
        .triggers()
        .map((b) => b.textContent?.trim()),
    ).toEqual(['发表', '发表']);
  });

  it('发表 in the draft list does, without an editor; 编辑 and 删除 do not', () => {
    page('<div class="weui-desktop-card" data-appid="1"><a>编辑</a><a class="p"><i></i>发表</a><a>删除</a></div>');
    expect(all(DRAFTS)).toEqual([]);
    expect(click('.p i', DRAFTS)).toEqual({ composer: null, label: '发表' });
    expect(click('a', DRAFTS, 0)).toBeNull();
    expect(click('a', DRAFTS, 2)).toBeNull();
  });

  it('Enter does inside the send dialogs, not in the editor', () => {
    page(base + sendPanel(timer('明天', '08:35')));
    expect(press('.timer_setting input', {})?.label).toBe('Enter');
    expect(press('.rich_media_content p', {})).toBeNull();
    expect(press('.timer_setting input', { isComposing: true })).toBeNull();
  });

  it('works through a shadow root', () => {
    page(titleControl('题'));
    const root = shadowed('<p>甲</p>');
    root.append(document.createElement('button'));
    root.lastElementChild!.textContent = '发表';
    expect(adapter.publishTrigger(path(root.lastElementChild), EDITOR, document)?.label).toBe('发表');
  });
});

describe('comparison with the editor interface', () => {
  const answers =
    (content: unknown, nick: unknown = '清源县发布') =>
    async (name: string) => {
      const value = name === 'wechat.content' ? content : nick && { user_name: 'gh_1', nick_name: nick };
      if (value === undefined) throw new Error('none');
      return value;
    };
  const text = (html: string) => ({ content: html, isNew: true });
  const textOf = async (html: string) => htmlToText(html).text;

  beforeEach(() => page(titleRich('题') + mockBody(TEXT) + bar()));

  it.each([
    ['the same text in other markup', text('<p>各位居民：</p>\n<h2>请及时&nbsp;办理</h2>'), 'page-api'],
    ['no interface', undefined, 'dom'],
    ['an empty answer', null, 'dom'],
    ['an answer of another kind', { content: 7 }, 'dom'],
  ])('agrees with %s', async (_name, content, via) => {
    expect(await adapter.confirm(reading(), answers(content), textOf)).toEqual({ via, disagreement: null });
  });

  it('says where the texts part', async () => {
    const { disagreement } = await adapter.confirm(reading(), answers(text('<p>各位居民：请立即办理</p>')), textOf);
    expect(disagreement).toContain('第7字起');
    expect(disagreement).toContain('立即办理');
  });

  it('an answer about another article of the message is no witness', async () => {
    const first = reading();
    const draft = {
      ...first.draft,
      articles: [{ ...first.draft.articles[0]!, body: '另一篇' }, first.draft.articles[0]!],
    };
    const second = { ...first, draft, texts: first.texts.map((t) => ({ ...t, article: 1 })) };
    expect(await adapter.confirm(second, answers(text('<p>另一篇</p>')), textOf)).toEqual({
      via: 'dom',
      disagreement: null,
    });
    expect((await adapter.confirm(second, answers(text('<p>第三篇</p>')), textOf)).disagreement).not.toBeNull();
  });

  it('confirms nothing when the text of the answer cannot be had', async () => {
    const gone = () => Promise.reject(new Error('gone'));
    await expect(adapter.confirm(reading(), answers(text(`<p>${TEXT}</p>`)), gone)).rejects.toThrow('gone');
  });

  it('says so when another account is logged in', async () => {
    const { disagreement } = await adapter.confirm(reading(), answers(text(TEXT), '邻县发布'), textOf);
    expect(disagreement).toContain('邻县发布');
  });
});
