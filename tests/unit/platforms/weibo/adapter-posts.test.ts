// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { adapter } from '../../../../utils/platforms/weibo/adapter';
import { all, boxes, click, feed, HOME, modal, nav, page, path, SELF, send, strip, type } from './markup';

beforeEach(() => page(''));

describe('home composer', () => {
  it('reads everything that would go out', () => {
    page(
      nav +
        strip(`<div draggable="true"><img src="https://wx1.sinaimg.cn/orj360/006abcdefly1hgz000000abcdef.jpg"><i title="删除">×</i></div>
          <div draggable="true"><video></video><i title="删除">×</i></div>
          <div><input value="2026-11-23"><div class="multiselect"><span class="multiselect__single">09时</span></div>
          <div class="multiselect"><input class="multiselect__input"><span class="multiselect__single">30分</span></div></div>
          <span class="woo-pop-ctrl"> 粉丝 </span>`),
    );
    type('【通知】#清源# @省应急管理 https://www.gov.cn');
    const [composer] = all();
    const { draft, check, via } = composer!.read();
    expect(check.problems).toEqual([]);
    expect(via).toBe('dom');
    expect(draft).toMatchObject({
      kind: 'post',
      account: { platform: 'weibo', id: SELF, name: '清源县发布' },
      schedule: Date.parse('2026-11-23T09:30:00+08:00'),
      visibility: '粉丝',
      target: null,
    });
    expect(draft.articles).toEqual([
      expect.objectContaining({
        body: '【通知】#清源# @省应急管理 https://www.gov.cn',
        topics: ['清源'],
        mentions: ['省应急管理'],
        links: [{ text: 'https://www.gov.cn', href: 'https://www.gov.cn' }],
        media: [
          { kind: 'image', ref: '006abcdefly1hgz000000abcdef', name: null, sha256: null },
          { kind: 'video', ref: '', name: null, sha256: null },
        ],
      }),
    ]);
  });

  it.each([
    ['vite', '<textarea class="_input_13iqr_8" placeholder="有什么新鲜事想分享给大家？"></textarea>'],
    ['webpack', '<textarea class="Form_input_2gtXx" placeholder="有什么新鲜事想分享给大家？"></textarea>'],
    ['webpack without placeholder', '<textarea class="Form_input_2gtXx"></textarea>'],
    ['other wording', '<textarea placeholder="分享新鲜事…"></textarea>'],
  ])('is found in the %s build', (_name, textarea) => {
    page(`<div class="wbpro-form">${textarea}${send('发送')}</div>`);
    type('甲');
    expect(all()[0]?.read()).toMatchObject({ draft: { articles: [{ body: '甲' }] }, check: { problems: [] } });
  });

  it('keeps strip and dialog apart: each button belongs to its own text', () => {
    page(nav + strip() + feed + modal('发微博', strip()));
    type('底层', 0);
    type('弹窗', 1);
    expect(all().map((c) => c.read().draft.articles[0]?.body)).toEqual(['底层', '弹窗']);
    const [below, dialog] = all();
    expect(click('.woo-button-content', HOME, 0)?.composer?.key).toBe(below?.key);
    expect(click('.woo-button-content', HOME, 1)).toMatchObject({ label: '发送', composer: { key: dialog?.key } });
  });

  it('keeps its key while the node lives', () => {
    page(strip());
    const before = all()[0]?.key;
    type('甲');
    expect(all()[0]?.key).toBe(before);
    page(strip());
    expect(all()[0]?.key).not.toBe(before);
  });

  it('says so when the send button is not recognised', () => {
    page(strip('', '投递'));
    const [composer] = all();
    expect(composer?.triggers()).toEqual([]);
    expect(composer?.read().check.problems).toEqual([{ what: '发布按钮', tried: ['woo-button', 'any button'] }]);
  });

  it('never borrows the send button of another text', () => {
    page(`<main>${strip('', '投递')}${strip()}</main>`);
    expect(all().map((c) => c.triggers().length)).toEqual([0, 1]);
  });

  it('says so when the schedule cannot be read', () => {
    page(strip('<div class="multiselect"><span class="multiselect__single">上午</span></div>'));
    const { draft, check } = all()[0]!.read();
    expect(draft.schedule).toBeNull();
    expect(check.problems.map((p) => p.what)).toEqual(['定时时间']);
  });

  it('a picture whose id is not shown has an empty reference', () => {
    page(strip('<div draggable="true"><img src="blob:https://weibo.com/1"><i title="删除">×</i></div>'));
    expect(all()[0]!.read().draft.articles[0]?.media).toEqual([{ kind: 'image', ref: '', name: null, sha256: null }]);
  });

  it('shows the passage of a finding', () => {
    page(strip());
    type('最好的产品');
    expect(all()[0]!.read().texts[0]?.locate(0, 2)).toEqual({ kind: 'control', control: boxes()[0], start: 0, end: 2 });
  });
});

describe('what publishes and what does not', () => {
  it('likes, icons, navigation and disabled buttons do not', () => {
    page(`${nav}<button title="发微博"><span> 发微博 </span></button>${strip()}${feed}`);
    expect(click('.woo-like-main span')).toBeNull();
    expect(click('i[title="转发"]')).toBeNull();
    expect(click('button[title="发微博"] span')).toBeNull();
    expect(click('textarea')).toBeNull();
    document.querySelector('.woo-button-main')!.setAttribute('disabled', '');
    expect(click('.woo-button-content')).toBeNull();
  });

  it('立即发送 and 快转 do, without any text box', () => {
    page(
      `${send('立即发送')}<div class="woo-pop-item-main"> 快转 </div><div class="woo-pop-item-main" role="button"> 转发 </div>`,
    );
    expect(click('.woo-button-content')).toEqual({ composer: null, label: '立即发送' });
    expect(click('.woo-pop-item-main')).toEqual({ composer: null, label: '快转' });
    expect(click('.woo-pop-item-main', HOME, 1)).toBeNull();
  });

  it('Ctrl+Enter and ⌘+Enter in the text do, Enter alone and composing do not', () => {
    page(strip());
    const press = (init: KeyboardEventInit) =>
      adapter.publishShortcut(
        new KeyboardEvent('keydown', { key: 'Enter', ...init }),
        path(boxes()[0]!),
        HOME,
        document,
      );
    expect(press({ ctrlKey: true })).toMatchObject({ label: '发送', composer: { key: all()[0]?.key } });
    expect(press({ metaKey: true })?.label).toBe('发送');
    expect(press({})).toBeNull();
    expect(press({ ctrlKey: true, isComposing: true })).toBeNull();
    expect(press({ ctrlKey: true, key: 'a' })).toBeNull();
  });

  it('plain Enter sends in the chat page, Shift+Enter does not', () => {
    const chat = new URL('https://api.weibo.com/chat#/chat');
    page('<div><textarea></textarea></div>');
    const press = (init: KeyboardEventInit) =>
      adapter.publishShortcut(
        new KeyboardEvent('keydown', { key: 'Enter', ...init }),
        path(boxes()[0]!),
        chat,
        document,
      );
    expect(press({})?.composer?.surface).toBe('weibo.message');
    expect(press({ shiftKey: true })).toBeNull();
    expect(all(chat)[0]?.read()).toMatchObject({
      draft: { kind: 'message' },
      check: { problems: [{ what: '发布按钮' }] },
    });
  });
});
