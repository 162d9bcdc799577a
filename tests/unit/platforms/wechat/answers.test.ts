// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { adapter } from '../../../../utils/platforms/wechat/adapter';
import { commentsInPage } from '../../../../utils/platforms/wechat/comments-in-page';
import { all, COMMENTS, click, comment, commentPage, MESSAGES, NOW, page, press, prose, replyBox } from './markup';

const read = (url: URL, now = NOW) => commentsInPage.read(url, document, now, adapter.account(url, document));

const seen = (url = COMMENTS) => read(url);
const extended =
  '<div class="comment-list__item comment-reply"><a class="comment-list__item-extend">共2条回复</a></div>';

beforeEach(() => page(''));

describe('comments in the page', () => {
  it('reads name, words and time; the attribute names the article, not the comment', () => {
    page(commentPage(comment('晨光', '周末办不办<img alt="[微笑]">社保？', '11-19 10:08:13 河北') + extended));
    expect(seen()).toEqual([
      {
        platform: 'wechat',
        channel: 'comment',
        postId: '330',
        postTitle: '搬迁公告',
        commentId: expect.stringMatching(/^dom:[0-9a-f]{16}$/),
        parentId: '',
        authorId: '',
        authorName: '晨光',
        own: false,
        text: '周末办不办[微笑]社保？',
        at: Date.parse('2026-11-19T10:08:13+08:00'),
        uncertainty: 1000,
        answered: false,
        answeredAt: null,
        url: expect.not.stringContaining('token'),
        via: 'dom',
      },
    ]);
  });

  it('keeps the id from day to day and tells comments apart', () => {
    page(
      commentPage(
        comment('甲', '一', '今天 10:08:13 河北') + comment('甲', '二', '今天 10:08:13') + comment('乙', '一', '刚刚'),
      ),
    );
    const before = seen().map((c) => c.commentId);
    expect(new Set(before).size).toBe(3);
    page(commentPage(comment('甲', '一', '昨天 10:08:13 河北')));
    expect(seen()[0]?.commentId).toBe(before[0]);
  });

  it('the reply dialog, which repeats the comment, adds nothing', () => {
    const row = comment('甲', '一', '今天 10:08:13');
    page(commentPage(row, `<div class="reply-dialog__wrp">${row}</div>`));
    expect(seen()).toHaveLength(1);
  });

  it('replies in the dialog hang on their comment; one of the account answers it', () => {
    const dialog = (...rows: string[]) => `<div class="reply-dialog__wrp">${rows.join('')}</div>`;
    const root = comment('甲', '一', '今天 10:08:13');
    const own = comment('清源县发布', '已转办', '今天 10:20:00');
    page(commentPage(comment('乙', '二', '今天 10:00:00') + root, dialog(root, comment('丙', '同问', '刚刚'), own)));
    const [other, first, ...replies] = seen();
    expect(other).toMatchObject({ authorName: '乙', answered: false });
    const answeredAt = Date.parse('2026-11-22T10:20:01+08:00');
    expect(first).toMatchObject({ authorName: '甲', answered: true, answeredAt });
    expect(replies.map((r) => [r.authorName, r.own, r.parentId, r.postId])).toEqual([
      ['丙', false, first?.commentId, '330'],
      ['清源县发布', true, first?.commentId, '330'],
    ]);
    // The list has scrolled on.
    page(commentPage(comment('乙', '二', '今天 10:00:00'), dialog(root, own)));
    expect(seen().map((c) => [c.authorName, c.answered])).toEqual([
      ['乙', false],
      ['甲', true],
      ['清源县发布', false],
    ]);
  });

  it.each([
    ['selected', '<a class="icon-starred" title="取消精选"></a>', ['shown', true]],
    ['not selected', '<a class="icon-starred" title="精选"></a>', ['pending', false]],
    ['hidden', '<a title="精选"></a><p class="comment-text_shield">已屏蔽</p>', ['hidden', false]],
    ['hidden, without its actions', '<p class="comment-text_shield">已屏蔽</p>', ['hidden', undefined]],
    ['nothing', '<p class="comment-text_shield" style="display:none">已屏蔽</p>', [undefined, undefined]],
  ])('the row says that it is: %s', (_what, more, expected) => {
    page(commentPage(comment('甲', '一', '今天 10:08:13', more)));
    expect([seen()[0]?.showing, seen()[0]?.featured]).toEqual(expected);
  });

  it('a time that the page drew long ago reaches back', () => {
    page(commentPage(comment('甲', '一', '刚刚')));
    const hour = 3_600_000;
    const [found] = commentsInPage.read(COMMENTS, document, NOW, adapter.account(COMMENTS, document), hour);
    expect([found?.at, found?.uncertainty]).toEqual([NOW - hour - 300_000, hour + 300_000]);
  });

  it.each([
    ['without a readable time', comment('甲', '一', '某日')],
    ['taken back by its author', comment('甲', '留言已被用户删除', '今天 10:08:13')],
    ['without a name', comment('', '一', '今天 10:08:13')],
  ])('leaves out one %s', (_name, row) => {
    page(commentPage(row));
    expect(seen()).toEqual([]);
  });

  it('words written by the account itself are its own', () => {
    page(commentPage(comment('清源县发布', '补充说明', '今天 10:08:13')));
    expect(seen()[0]?.own).toBe(true);
  });

  it('other pages show none', () => {
    page(commentPage(comment('甲', '一', '今天 10:08:13')));
    expect(seen(new URL('https://mp.weixin.qq.com/cgi-bin/home'))).toEqual([]);
  });

  it('is brought into view by name and words', () => {
    page(commentPage(comment('甲', '一', '今天 10:08:13') + comment('甲', '二 三', '今天 10:08:13')));
    const scrolled = vi.fn();
    document.querySelectorAll('.comment-list__item')[1]!.scrollIntoView = scrolled;
    const wanted = { postId: '', commentId: '9', authorName: '甲', text: '二三' };
    expect(commentsInPage.reveal(wanted, document)).toBe(true);
    expect(scrolled).toHaveBeenCalledOnce();
    expect(commentsInPage.reveal({ ...wanted, text: '四' }, document)).toBe(false);
  });
});

describe('reply box', () => {
  const open = () =>
    page(commentPage(comment('甲', '停车吗', '今天 10:08:13', replyBox('您好')) + comment('乙', '好', '刚刚')));

  it('belongs to the comment it stands in', () => {
    open();
    const [composer, ...others] = all(COMMENTS);
    expect(others).toEqual([]);
    const { draft, check } = composer!.read();
    expect(check.problems).toEqual([]);
    expect(draft).toMatchObject({ kind: 'reply', articles: [{ body: '您好' }], quoted: '甲：停车吗' });
    expect(draft.target).toBe(seen()[0]?.commentId);
  });

  it('回复 in it sends; 收起 and the 回复 that opens one do not', () => {
    open();
    expect(click('.quick_reply_box_tool_bar button', COMMENTS)).toMatchObject({
      label: '回复',
      composer: { surface: 'wechat.reply' },
    });
    expect(click('.quick_reply_box_tool_bar a', COMMENTS)).toBeNull();
    expect(click('.icon-reply', COMMENTS)).toBeNull();
  });

  it.each([
    ['Enter', {}, '回复'],
    ['Ctrl+Enter', { ctrlKey: true }, '回复'],
    ['Shift+Enter', { shiftKey: true }, undefined],
    ['Enter while composing', { isComposing: true }, undefined],
    ['a letter', { key: 'a' }, undefined],
  ])('%s', (_name, init, label) => {
    open();
    expect(press('.comment-reply-box p', init, COMMENTS)?.label).toBe(label);
  });

  it('Enter elsewhere does nothing', () => {
    open();
    expect(press('.icon-reply', {}, COMMENTS)).toBeNull();
  });

  it('says so when its button is not recognised', () => {
    open();
    document.querySelector('.quick_reply_box_tool_bar button')!.textContent = '提交意见';
    expect(
      all(COMMENTS)[0]!
        .read()
        .check.problems.map((p) => p.what),
    ).toEqual(['回复按钮']);
  });
});

describe('messages', () => {
  const card = (name: string, preview: string, shown: string, more = '') =>
    `<div class="msg-user-item ${more}"><b>${name}</b><i>3</i><p>${preview}</p><small>${shown}</small></div>`;
  const thread = (text: string) =>
    `<div><div><div>仅保存最近30天的私信</div></div><div class="box"><div>${prose(`<p>${text}</p>`)}</div><div><button>发送</button></div></div></div>`;

  it('the last message of each conversation, where a reader wrote it', () => {
    page(
      card('平安', '几点<img alt="[微笑]">上班', '昨天 16:20') +
        card('平安', '几点[微笑]上班', '09:20') +
        card('晓燕', '我：已收到', '09:00') +
        card('无时间', '在吗', '') +
        card('只有时间', '', '09:00'),
    );
    expect(seen(MESSAGES)).toMatchObject([
      {
        channel: 'message',
        authorName: '平安',
        text: '几点[微笑]上班',
        at: Date.parse('2026-11-21T16:20:00+08:00'),
        uncertainty: 60_000,
      },
      { authorName: '平安', at: Date.parse('2026-11-22T09:20:00+08:00') },
    ]);
  });

  describe('of the open conversation', () => {
    const line = (text: string, side: 'left' | 'right', shown = '') =>
      `<div class="row" data-box="0 400">${shown && `<i>${shown}</i>`}<p data-box="${side === 'left' ? '10 200' : '200 390'}">${text}</p></div>`;
    const open = (preview: string, ...lines: string[]) =>
      page(
        `${card('平安', preview, '09:40', 'active')}${card('晓燕', '在吗', '09:00')}<div><div>仅保存最近30天的私信</div><div class="new-user-loading" style="display:none">加载中</div>${lines.join('')}</div>`,
      );
    beforeEach(() => {
      vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
        const [left = 0, right = 1] = (this.getAttribute('data-box') ?? '').split(' ').filter(Boolean).map(Number);
        return { left, right, width: right - left, height: 10 } as DOMRect;
      });
      return () => vi.restoreAllMocks();
    });

    it('every line, both directions: the preview says who wrote the last one', () => {
      open(
        '我：您好，已转办。',
        line('路灯坏了', 'left', '昨天 16:20'),
        line('在线等', 'left'),
        line('请稍候。内容由AI生成', 'right'),
        line('您好，已转办。', 'right', '09:40'),
      );
      const found = seen(MESSAGES).filter((c) => c.text !== '在吗');
      expect(found.map((c) => [c.text, c.own, c.automatic, c.authorName])).toEqual([
        ['路灯坏了', false, undefined, '平安'],
        ['在线等', false, undefined, '平安'],
        ['请稍候。内容由AI生成', true, true, '清源县发布'],
        ['您好，已转办。', true, undefined, '清源县发布'],
      ]);
      const at = (text: string) => Date.parse(`2026-11-${text}:00+08:00`);
      expect(found.map((c) => [c.at, c.at + c.uncertainty])).toEqual([
        [at('21T16:20'), at('21T16:21')],
        [at('21T16:20') + 1, at('22T09:41')],
        [at('21T16:20') + 2, at('22T09:41')],
        [at('22T09:40'), at('22T09:41')],
      ]);
      expect(new Set(found.map((c) => c.postId)).size).toBe(1);
    });

    it('a question after an answer, under the same time, is not answered by it', () => {
      open('几点开门', line('您好', 'right', '09:40'), line('几点开门', 'left'));
      const [answer, asked] = seen(MESSAGES);
      expect([answer?.own, asked?.own]).toEqual([true, false]);
      expect(asked!.at).toBeGreaterThan(answer!.at);
    });

    it('where all lines stand on one side only the last is told', () => {
      open('我：您好', line('路灯坏了', 'left', '09:20'), line('您好', 'left', '09:40'));
      expect(seen(MESSAGES).map((c) => [c.text, c.own])).toEqual([
        ['您好', true],
        ['在吗', false],
      ]);
    });

    it('nothing is guessed where the preview is about something else', () => {
      open('我：别的话', line('路灯坏了', 'left', '昨天 16:20'), line('您好', 'right', '09:40'));
      expect(seen(MESSAGES).map((c) => c.text)).toEqual(['在吗']);
      open('路灯呢', line('路灯坏了', 'left', '昨天 16:20'));
      expect(seen(MESSAGES).map((c) => c.text)).toEqual(['路灯呢', '在吗']);
    });
  });

  it('the same message keeps its id when the words for its day change', () => {
    page(card('平安', '在吗', '09:20'));
    const id = seen(MESSAGES)[0]?.commentId;
    page(card('平安', '在吗', '昨天 09:20'));
    expect(read(MESSAGES, NOW + 86_400_000)[0]?.commentId).toBe(id);
  });

  it('a conversation is brought into view by its name', () => {
    page(card('平安', '在吗', '09:20'));
    const wanted = { postId: '', commentId: '9', authorName: '平安', text: '更早的话' };
    expect(commentsInPage.reveal(wanted, document)).toBe(true);
    expect(commentsInPage.reveal({ ...wanted, authorName: '别人' }, document)).toBe(false);
  });

  it('reads the box beside the 发送 button and whom it goes to', () => {
    page(card('平安', '在吗', '09:20', 'active') + thread('您好'));
    const [composer] = all(MESSAGES);
    const { draft, check } = composer!.read();
    expect(check.problems).toEqual([]);
    expect(draft).toMatchObject({ kind: 'message', target: '平安', articles: [{ body: '您好' }] });
    expect(click('.box button', MESSAGES)).toMatchObject({ label: '发送', composer: { key: composer!.key } });
    expect(press('.box p', { ctrlKey: true }, MESSAGES)?.label).toBe('发送');
    expect(press('.box p', { shiftKey: true }, MESSAGES)).toBeNull();
    expect(press('.msg-user-item', {}, MESSAGES)).toBeNull();
  });
});

describe('pages', () => {
  const surface = (path: string) => adapter.surface(new URL(`https://mp.weixin.qq.com${path}`), document);

  it.each([
    ['/cgi-bin/appmsg?t=media/appmsg_edit_v2&action=edit&isNew=1&type=77&createType=0', 'compose', 'wechat.article'],
    ['/cgi-bin/appmsg?type=77&appmsgid=1&isSend=1&action=edit&t=media/appmsg_edit', 'compose', 'wechat.article'],
    ['/cgi-bin/appmsg?t=media/appmsg_edit_v2&action=edit&createType=8', 'compose', 'wechat.picture'],
    ['/cgi-bin/appmsg?begin=0&count=10&type=77&action=list_card', 'scheduled', 'wechat.drafts'],
    ['/misc/appmsgcomment?action=list_latest_comment', 'comments', 'wechat.comments'],
    ['/misc/appmsgcomment?action=get_setting', 'other', 'wechat.other'],
    ['/cgi-bin/message?t=message/list&count=20', 'messages', 'wechat.messages'],
    ['/cgi-bin/home?t=home/index', 'other', 'wechat.other'],
  ])('%s', (path, kind, id) => {
    expect(surface(path)).toEqual({ kind, id });
  });

  it('an account without a name on the page is not guessed', () => {
    document.body.innerHTML = '';
    expect(adapter.account(COMMENTS, document)).toEqual({ platform: 'wechat', id: null, name: null });
  });
});
