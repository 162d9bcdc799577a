// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { mblogidOf } from '../../../../utils/platforms/weibo/mid';
import { all, click, feed, MID, modal, nav, page, SELF, STATUS, send, type } from './markup';

beforeEach(() => page(''));

describe('reposts, comments, edits', () => {
  it('a repost names the post and quotes it', () => {
    page(
      nav +
        feed.replace(
          '</article>',
          `<div class="box"><textarea placeholder="说说分享心得…"></textarea>${send('转发')}</div></article>`,
        ),
    );
    const [composer] = all();
    expect(composer?.read().draft).toMatchObject({
      kind: 'repost',
      target: MID,
      quoted: '省应急管理：防汛提醒',
      articles: [{ body: '转发微博' }],
    });
    expect(composer?.read().texts[0]?.locate(0, 2)).toBeNull();
    type('已核实');
    expect(composer?.read().draft.articles[0]?.body).toBe('已核实');
    expect(click('.box .woo-button-content')?.label).toBe('转发');
  });

  it('an edit dialog is found by its title and by its buttons', () => {
    page(modal('编辑微博', `<div><textarea placeholder="有什么新鲜事想分享给大家？"></textarea>${send('保存')}</div>`));
    type('改后');
    expect(all()[0]).toMatchObject({ surface: 'weibo.edit' });
    expect(click('.woo-button-content')?.label).toBe('保存');
    page(modal('微博', `<div><textarea></textarea>${send('确定')}</div>`));
    expect(all()[0]).toMatchObject({ surface: 'weibo.edit' });
  });

  it('a reply quotes the comment it stands under', () => {
    page(
      `<div class="card"><textarea placeholder="发布你的评论"></textarea>${send('评论')}</div><div class="wbpro-list"><div class="item1">
        <div class="item1in"><div class="con1"><div class="text"><a href="/u/6000000100">路人</a><span>:</span><span>怎么办<img alt="[思考]"></span></div></div></div>
        <div class="reply"><textarea placeholder="发布你的回复"></textarea>${send('回复')}</div></div></div>`,
    );
    const [comment, reply] = all(STATUS);
    expect(comment?.read().draft).toMatchObject({ kind: 'reply', target: MID, quoted: '' });
    expect(reply?.read().draft).toMatchObject({ kind: 'reply', target: MID, quoted: '路人：怎么办[思考]' });
    expect(click('.reply .woo-button-content', STATUS)?.composer?.key).toBe(reply?.key);
  });

  it('a comment box beside its post belongs to it, among several posts to none', () => {
    const box = `<div class="list"><textarea placeholder="发布你的评论"></textarea>${send('评论')}</div>`;
    page(`<div class="card">${feed}${box}</div><div class="card">${feed}</div>`);
    expect(all()[0]?.read().draft).toMatchObject({ target: MID, quoted: '省应急管理：防汛提醒' });
    page(`<div>${feed}${feed}${box}</div>`);
    expect(all()[0]?.read().draft).toMatchObject({ target: null, quoted: '' });
  });

  it('an inbox dialog is told by its title', () => {
    page(modal('回复 @路人', `<div><textarea placeholder="发布你的回复"></textarea>${send('回复')}</div>`));
    expect(all(new URL('https://weibo.com/comment/inbox'))[0]?.read().draft).toMatchObject({
      target: null,
      quoted: '回复 @路人',
    });
  });
});

describe('dialogs that do not say what they are about', () => {
  const box = `<div><textarea placeholder="说说分享心得…"></textarea>${send('转发')}</div>`;

  it('a repost dialog belongs to the post whose bar was clicked', () => {
    page(nav + feed);
    click('i[title="转发"]');
    document.querySelector('#app')!.insertAdjacentHTML('beforeend', modal('转发微博', box));
    expect(all()[0]?.read().draft).toMatchObject({ target: MID, quoted: '省应急管理：防汛提醒' });
    click('.woo-modal-main .head');
    expect(all()[0]?.read().draft.target).toBe(MID);
  });

  it('an edit dialog as well', () => {
    page(nav + feed);
    click('header');
    const text = `<div><textarea placeholder="有什么新鲜事想分享给大家？"></textarea>${send('保存')}</div>`;
    document.querySelector('#app')!.insertAdjacentHTML('beforeend', modal('编辑微博', text));
    expect(all()[0]?.read().draft).toMatchObject({ kind: 'post', target: MID, quoted: '' });
  });

  it('nothing is carried to another page', () => {
    page(nav + feed);
    click('i[title="转发"]');
    page(modal('转发微博', box));
    expect(all(new URL('https://weibo.com/mygroups'))[0]?.read().draft).toMatchObject({
      target: null,
      quoted: '转发微博',
    });
  });

  it('an inbox reply quotes the comment whose icon was clicked, if the title names its author', () => {
    const inbox = new URL('https://weibo.com/comment/inbox');
    const card = (name: string, text: string) =>
      `<div class="wbpro-scroller-item"><header><div class="_h3_1"><a href="/u/6000000100">${name}</a></div><div class="_from_1"><a href="https://weibo.com/${SELF}/${mblogidOf(MID)}?cid=1000000001">昨天 10:00</a></div></header><div class="_wbtext_1">${text}</div><footer><i class="_commentIcon_1">回复</i></footer></div>`;
    const dialog = (name: string) =>
      modal(`回复 @${name}`, `<div><textarea placeholder="发布你的回复"></textarea>${send('回复')}</div>`);
    page(card('路人', '怎么办') + card('路人', '还有谁管') + dialog('路人'));
    click('i', inbox, 1);
    expect(all(inbox)[0]?.read().draft).toMatchObject({ target: MID, quoted: '路人：还有谁管' });
    page(card('路人', '怎么办') + dialog('别人'));
    click('i', inbox);
    expect(all(inbox)[0]?.read().draft).toMatchObject({ target: null, quoted: '回复 @别人' });
  });
});

describe('long article', () => {
  const EDITOR = new URL('https://card.weibo.com/article/v5/editor#/draft/1');
  const editor = (body: string) =>
    `<div role="button"> 下一步 </div><textarea class="el-textarea__inner" placeholder="请输入标题"></textarea><input placeholder="导语（选填）">${body}`;
  const tiptap =
    '<div class="tiptap ProseMirror" contenteditable="true"><p>甲<a href="https://www.gov.cn">乙</a></p><p>丙</p></div>';

  it('reads title, lead, body, links; 下一步 does not publish', () => {
    page(editor(tiptap));
    type('题');
    document.querySelector('input')!.value = '导语';
    const [composer] = all(EDITOR);
    expect(composer?.read()).toMatchObject({
      draft: {
        kind: 'article',
        articles: [
          { title: '题', digest: '导语', body: '甲乙\n丙', links: [{ text: '乙', href: 'https://www.gov.cn' }] },
        ],
      },
      check: { problems: [] },
    });
    expect(click('[role="button"]', EDITOR)).toBeNull();
  });

  it('the dialog adds the announcement and the publish button', () => {
    page(`${editor(tiptap)}<div class="publish-modal"><textarea></textarea>${send('发布')}</div>`);
    expect(all(EDITOR)[0]?.read().draft.articles).toHaveLength(1);
    type('请看', 1);
    const [composer] = all(EDITOR);
    expect(composer?.read().draft.articles.map((a) => a.body)).toEqual(['甲乙\n丙', '请看']);
    expect(click('.publish-modal .woo-button-content', EDITOR)).toMatchObject({
      label: '发布',
      composer: { key: composer?.key },
    });
  });

  it.each([
    ['none', '<div contenteditable="true">请看</div>', ['配文输入框']],
    ['two that differ', '<textarea>旧稿</textarea><textarea>请看</textarea>', ['唯一的配文输入框']],
    ['two that say the same', '<textarea>请看</textarea><textarea>请看</textarea>', []],
    ['a second one that nobody sees', '<textarea style="opacity:0">旧稿</textarea><textarea>请看</textarea>', []],
  ])('the dialog has one text box for the announcement: %s', (_name, boxes, problems) => {
    page(`${editor(tiptap)}<div class="publish-modal">${boxes}${send('发布')}</div>`);
    expect(
      all(EDITOR)[0]
        ?.read()
        .check.problems.map((p) => p.what),
    ).toEqual(problems);
  });

  it('two dialogs that say different things are reported, and the buttons of both are held', () => {
    const dialog = (text: string) => `<div class="publish-modal"><textarea>${text}</textarea>${send('发布')}</div>`;
    page(editor(tiptap) + dialog('旧稿') + dialog('请看'));
    const [composer] = all(EDITOR);
    expect(composer?.read().check.problems.map((p) => p.what)).toEqual(['唯一的配文输入框']);
    expect(composer?.triggers()).toHaveLength(2);
  });

  it('says so when the editor is not recognised', () => {
    page(editor('<div class="new-editor" contenteditable="true">甲</div>'));
    expect(
      all(EDITOR)[0]
        ?.read()
        .check.problems.map((p) => p.what),
    ).toEqual(['正文编辑区']);
  });
});
