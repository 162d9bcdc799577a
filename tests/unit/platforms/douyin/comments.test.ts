// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { adapter } from '../../../../utils/platforms/douyin/adapter';
import { commentsInPage } from '../../../../utils/platforms/douyin/comments-in-page';
import { all, CHAT, COMMENTS, click, NOW, page, path, VIDEO } from './markup';

const read = (url: URL, now = NOW) => commentsInPage.read(url, document, now, adapter.account(url, document));

const HOUR = 3_600_000;

interface Shown {
  readonly name: string;
  readonly text: string;
  readonly time?: string;
  readonly author?: boolean;
  readonly child?: boolean;
  readonly more?: string;
}

/** A comment as §4 describes it; children are flat siblings, set further in. */
const comment = ({ name, text, time = '3小时前', author = false, child = false, more = '' }: Shown) =>
  `<div class="container-sXKyMs"><img class="avatar"><div class="content-HJ2k"><div class="username-aLgaNB" data-left="${child ? 246 : 210}">${name}${author ? '<span class="badge-Vw2">作者</span>' : ''}</div>
   <div class="time-NRtTXO">${time}</div><div class="comment-content-text-JvmAKq">${text}</div>
   <div class="operations-WFV7Am"><div class="item-M3fSkJ">赞 2</div><div class="item-M3fSkJ">回复</div></div>${more}</div></div>`;
const box = (placeholder: string, text = '', disabled = '') =>
  `<div class="reply-box"><div class="input-d24X73" contenteditable="true" placeholder="${placeholder}">${text}</div><button class="douyin-creator-interactive-button" ${disabled}>发送</button></div>`;
const TOP = `<button class="douyin-creator-interactive-button">选择作品</button>
  <div class="section-title"><span class="title-LUOP3b">东环路 施工通告</span></div><div class="muted">发布于2026年11月20日 09:00</div>${box('有爱评论，说点好听的~', '', 'disabled')}`;
const FILTER = (text: string) => `<div role="combobox" class="douyin-creator-interactive-select">${text}</div>`;

function show(...comments: Shown[]): void {
  page(TOP + comments.map(comment).join(''));
}
const seen = () => read(COMMENTS);
const pressed = (init: KeyboardEventInit, element: Element | null, url = COMMENTS) =>
  adapter.publishShortcut(new KeyboardEvent('keydown', { key: 'Enter', ...init }), path(element), url, document);

beforeEach(() => {
  // The test document has no layout: names say where they would stand.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return { left: Number(this.getAttribute('data-left') ?? 0), width: 0, height: 0 } as DOMRect;
  });
});

describe('comments on screen', () => {
  it('have author, words, earliest time and no ids', () => {
    show({ name: '城东老李', text: '噪音太大<img alt="[流泪]"><br>睡不着', time: '3小时前 · 河北' });
    expect(seen()).toEqual([
      {
        platform: 'douyin',
        channel: 'comment',
        postId: '',
        postTitle: '东环路 施工通告',
        commentId: expect.stringMatching(/^dom:[0-9a-f]{16}$/),
        parentId: '',
        authorId: '',
        authorName: '城东老李',
        own: false,
        text: '噪音太大[流泪]\n睡不着',
        at: NOW - 4 * HOUR,
        uncertainty: HOUR,
        answered: false,
        answeredAt: null,
        url: 'https://creator.douyin.com/creator-micro/interactive/comment',
        via: 'dom',
      },
    ]);
  });

  it('are the same whenever they are seen again, and different from each other', () => {
    show({ name: '甲', text: '在吗' }, { name: '乙', text: '在吗' }, { name: '甲', text: '还在吗' });
    const ids = seen().map((c) => c.commentId);
    expect(new Set(ids).size).toBe(3);
    expect(read(COMMENTS, NOW + HOUR).map((c) => c.commentId)).toEqual(ids);
  });

  it('are answered by an own reply below them only', () => {
    show(
      { name: '甲', text: '怎么办', time: '昨天 10:00', more: '<div>收起</div>' },
      { name: '路人', text: '同问', child: true, time: '昨天 10:30' },
      { name: '清源县新闻办', text: '已转办', author: true, child: true, time: '昨天 11:00' },
      { name: '清源县发布', text: '已办结', child: true, time: '昨天 12:00' },
      { name: '乙', text: '查一下', more: '<div>查看3条回复</div>' },
    );
    const [first, reply, own, byName, second] = seen();
    const answered = Date.parse('2026-11-21T11:01:00+08:00');
    expect(first).toMatchObject({ own: false, answered: true, answeredAt: answered, parentId: '' });
    expect(reply).toMatchObject({ own: false, parentId: first?.commentId, answered: false });
    expect(own).toMatchObject({ own: true, authorName: '清源县新闻办', parentId: first?.commentId });
    expect(byName).toMatchObject({ own: true, parentId: first?.commentId });
    expect(second).toMatchObject({ own: false, answered: false, parentId: '' });
  });

  it('under the filter 已回复 are answered, at a time nobody knows', () => {
    page(TOP + FILTER('已回复') + comment({ name: '甲', text: '怎么办' }));
    expect(seen()).toMatchObject([{ answered: true, answeredAt: null }]);
    page(TOP + FILTER('未回复') + comment({ name: '甲', text: '怎么办' }));
    expect(seen()).toMatchObject([{ answered: false }]);
  });

  it('in a list of replies are children even without layout', () => {
    const child = comment({ name: '清源县发布', text: '已转办', author: true });
    page(`${TOP}${comment({ name: '甲', text: '怎么办' })}<div class="reply-list-x1">${child}</div>`);
    expect(seen()[0]).toMatchObject({ answered: true });
    expect(seen()[1]).toMatchObject({ own: true, parentId: seen()[0]?.commentId });
  });

  it('with a time that the page wrote long ago reach back', () => {
    show({ name: '甲', text: '怎么办', time: '5分钟前' });
    const [found] = commentsInPage.read(COMMENTS, document, NOW, adapter.account(COMMENTS, document), HOUR);
    expect([found?.at, found?.uncertainty]).toEqual([NOW - HOUR - 6 * 60_000, HOUR + 60_000]);
  });

  it('without a readable time, or on other pages, are left out', () => {
    show({ name: '甲', text: '怎么办', time: '未知' });
    expect(seen()).toEqual([]);
    show({ name: '甲', text: '怎么办' });
    expect(read(VIDEO)).toEqual([]);
  });

  it('can be scrolled to by name and words, emoji or not', () => {
    show({ name: '甲', text: '在吗' }, { name: '乙', text: '在 吗<img alt="[赞]">' });
    const scroll = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => undefined);
    const where = { postId: '', commentId: '7', authorName: '乙' };
    expect(commentsInPage.reveal({ ...where, text: '在吗' }, document)).toBe(true);
    expect(scroll.mock.contexts).toEqual([document.querySelectorAll('.container-sXKyMs')[1]]);
    expect(commentsInPage.reveal({ ...where, text: '不在' }, document)).toBe(false);
  });
});

describe('reply boxes', () => {
  const reply = (text: string, placeholder = '回复 城东老李：') =>
    page(TOP + comment({ name: '城东老李', text: '路灯坏了', more: box(placeholder, text) }));

  it('answer the person their placeholder names, under the words they stand in', () => {
    reply('您好，<div>已转办。</div>');
    const [top, answer] = all(COMMENTS);
    expect([top?.surface, answer?.surface]).toEqual(['douyin.comment', 'douyin.reply']);
    expect(answer?.read()).toMatchObject({
      via: 'dom',
      check: { surface: 'douyin.reply', problems: [] },
      draft: { kind: 'reply', target: '城东老李', quoted: '城东老李：路灯坏了', schedule: null, visibility: '' },
    });
    expect(answer?.read().draft.articles[0]?.body).toBe('您好，\n已转办。');
  });

  it('at the top comment on the work itself', () => {
    page(TOP.replace('contenteditable="true"', 'contenteditable="true" data-x'));
    document.querySelector('.input-d24X73')!.textContent = '欢迎留言';
    expect(all(COMMENTS)[0]?.read().draft).toMatchObject({
      kind: 'reply',
      target: '东环路 施工通告',
      quoted: '',
      articles: [{ body: '欢迎留言' }],
    });
  });

  it('read emoji pictures as their names', () => {
    reply('收到<img alt="[赞]"><div>谢谢<img alt="微笑"></div>');
    expect(all(COMMENTS)[1]?.read().draft.articles[0]?.body).toBe('收到[赞]\n谢谢[微笑]');
  });

  it('without a known placeholder still answer the comment they stand in', () => {
    reply('好', '');
    expect(all(COMMENTS)[1]?.read().draft).toMatchObject({ kind: 'reply', target: '城东老李' });
  });

  it('lack a send button only once something could be sent', () => {
    page('<div contenteditable="true" placeholder="回复 甲："></div><button>回应</button>');
    expect(all(COMMENTS)[0]?.read().check.problems).toEqual([]);
    document.querySelector('[contenteditable]')!.textContent = '您好';
    expect(
      all(COMMENTS)[0]
        ?.read()
        .check.problems.map((p) => p.what),
    ).toEqual(['发送按钮']);
  });

  it('are sent by their own 发送, never by the 回复 that opens them', () => {
    reply('您好');
    const [top, answer] = all(COMMENTS);
    expect(answer?.triggers()).toEqual([document.querySelectorAll('.reply-box button')[1]]);
    const trigger = adapter.publishTrigger(path(answer!.triggers()[0]!), COMMENTS, document);
    expect(trigger).toMatchObject({ label: '发送', composer: { key: answer!.key } });
    expect(adapter.publishTrigger(path(top!.triggers()[0]!), COMMENTS, document)).toBeNull();
    expect(click(COMMENTS, '回复', 'div')).toBeNull();
    expect(click(COMMENTS, '选择作品')).toBeNull();
  });

  it.each([
    ['Enter', {}, '发送'],
    ['Ctrl+Enter', { ctrlKey: true }, '发送'],
    ['⌘+Enter', { metaKey: true }, '发送'],
    ['Shift+Enter', { shiftKey: true }, undefined],
    ['an input method', { isComposing: true }, undefined],
    ['another key', { key: 'a' }, undefined],
  ] as const)('and %s', (_, init, label) => {
    reply('您好');
    const trigger = pressed(init, document.querySelectorAll('.input-d24X73')[1]!);
    expect(trigger?.label).toBe(label);
    if (label) expect(trigger?.composer?.surface).toBe('douyin.reply');
  });

  it('are left alone by keys elsewhere', () => {
    reply('您好');
    expect(pressed({}, document.querySelector('.section-title'))).toBeNull();
    expect(pressed({}, document.querySelectorAll('.input-d24X73')[1]!, VIDEO)).toBeNull();
  });

  it('of the message page write messages', () => {
    page(`<div role="grid"></div>${box('', '您好')}`);
    const [composer] = all(CHAT);
    expect(composer?.surface).toBe('douyin.message');
    expect(composer?.read().draft).toMatchObject({ kind: 'message', target: null, articles: [{ body: '您好' }] });
    expect(pressed({}, document.querySelector('.input-d24X73'), CHAT)?.label).toBe('发送');
  });
});

describe('messages on screen', () => {
  const card = (name: string, text: string, time: string, unread = '') =>
    `<div role="listitem"><img alt=""><div><b>${name}</b><i>${unread}</i></div><p>${text}</p><small>${time}</small></div>`;
  const grid = (...cards: string[]) => page(`<div role="grid">${cards.join('')}</div>`);

  it('are the last ones of conversations with unread messages: only those are surely not our own', () => {
    grid(
      card('豆豆妈', '请问几点开门', '5分钟前', '2'),
      card('老李', '谢谢', '昨天 10:00'),
      card('小雨', '路灯坏了<img alt="[流泪]">', '11-20', '99+'),
    );
    expect(read(CHAT)).toMatchObject([
      {
        channel: 'message',
        authorName: '豆豆妈',
        text: '请问几点开门',
        own: false,
        at: NOW - 6 * 60_000,
        uncertainty: 60_000,
      },
      { channel: 'message', authorName: '小雨', text: '路灯坏了[流泪]', uncertainty: 24 * HOUR },
    ]);
    expect(new Set(read(CHAT).map((c) => c.postId)).size).toBe(2);
    const ids = read(CHAT).map((c) => c.commentId);
    expect(read(CHAT, NOW + HOUR).map((c) => c.commentId)).toEqual(ids);
  });

  it('of unknown make are left out', () => {
    grid(card('甲', '', '刚刚', '1'), card('乙', '在吗', '某日', '1'), card('丙', '在吗</p><p>又一行', '刚刚', '1'));
    expect(read(CHAT)).toEqual([]);
    grid(card('甲', '在吗', '刚刚', '1'));
    expect(read(COMMENTS)).toEqual([]);
  });

  it('are found by the person', () => {
    grid(card('甲', '在吗', '刚刚', '1'));
    const scroll = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => undefined);
    expect(commentsInPage.reveal({ postId: '', commentId: '', authorName: '甲', text: '早先的话' }, document)).toBe(
      true,
    );
    expect(scroll).toHaveBeenCalled();
  });
});
