// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { adapter } from '../../../../utils/platforms/douyin/adapter';
import { pageApi } from '../../../../utils/platforms/douyin/page-api';
import {
  all,
  button,
  buttons,
  click,
  editor,
  form,
  leaf,
  line,
  MANAGE,
  path,
  read,
  row,
  settings,
  title,
  VIDEO,
} from './markup';

/** Nothing here is compared as HTML. */
const noText = () => Promise.reject(new Error('not asked for'));

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('pages', () => {
  it.each([
    ['/content/post/video?default-tab=5&enter_from=publish_page', 'compose', 'douyin.video'],
    ['/content/publish?enter_from=publish_page', 'compose', 'douyin.video'],
    ['/content/post/image?mid=7412039881736501212', 'compose', 'douyin.image'],
    ['/content/post/article/', 'compose', 'douyin.article'],
    ['/content/upload?default-tab=3', 'compose', 'douyin.upload'],
    ['/content/post/panorama', 'compose', 'douyin.upload'],
    ['/content/manage?enter_from=publish', 'scheduled', 'douyin.manage'],
    ['/interactive/comment?item_id=1', 'comments', 'douyin.comments'],
    ['/data/following/comment', 'comments', 'douyin.comments'],
    ['/data/following/chat', 'messages', 'douyin.messages'],
    ['/home', 'other', 'douyin.other'],
    ['/data-center/content', 'other', 'douyin.other'],
  ])('%s is %s', (rest, kind, id) => {
    const url = new URL(`https://creator.douyin.com/creator-micro${rest}`);
    expect(adapter.surface(url, document)).toEqual({ kind, id });
  });

  it('of the public site are none of ours', () => {
    const url = new URL('https://www.douyin.com/creator-micro/content/post/video');
    expect(adapter.surface(url, document).kind).toBe('other');
    form(title() + editor(line()));
    expect(adapter.composers(url, document)).toEqual([]);
  });

  it('name the account as the shell shows it, never its id', () => {
    form('');
    expect(adapter.account(VIDEO, document)).toEqual({ platform: 'douyin', id: null, name: '清源县发布' });
    form('', { shell: '<div id="garfish_app_for_douyin_creator_pc_home_x"><p>抖音号: <b>qingyuan.fb</b></p></div>' });
    expect(adapter.account(VIDEO, document)).toEqual({ platform: 'douyin', id: null, name: 'qingyuan.fb' });
    form('', { shell: '<aside>清源县发布</aside>' });
    expect(adapter.account(VIDEO, document)).toEqual({ platform: 'douyin', id: null, name: null });
  });

  it('have no page API: a reading stands as it is', async () => {
    form(title('通告') + editor(line(leaf('正文'))));
    const reading = read(VIDEO);
    expect(pageApi).toEqual({});
    const call = () => Promise.reject(new Error('there is none'));
    expect(await adapter.confirm(reading, call, noText)).toEqual({ via: 'dom', disagreement: null });
  });
});

describe('self-check', () => {
  it.each([
    ['everything', title() + editor(line()), buttons(), []],
    ['another title', title('', '取个名字') + editor(line()), buttons(), ['标题']],
    ['another editor', `${title()}<div class="rich" contenteditable="true">文</div>`, buttons(), ['描述编辑区']],
    ['another button', title() + editor(line()), buttons('送出'), ['发布按钮']],
    [
      'nothing known',
      '<input placeholder="名"><div contenteditable="true">文</div>',
      buttons('送出'),
      ['标题', '描述编辑区', '发布按钮'],
    ],
    ['only a button', '<div>新编辑器</div>', buttons(), ['标题', '描述编辑区']],
  ])('with %s', (_, html, after, expected) => {
    form(html, { after });
    expect(read(VIDEO).check.problems.map((p) => p.what)).toEqual(expected);
  });

  it('says what was tried', () => {
    form(title() + editor(line()), { after: '' });
    expect(read(VIDEO).check.problems[0]?.tried).toEqual(['button', 'role', 'class']);
    expect(read(VIDEO).check.matched).toMatchObject({ title: 'placeholder', editor: 'publish' });
  });
});

describe('publish buttons', () => {
  beforeEach(() => {
    form(title('通告') + editor(line(leaf('正文'))) + settings('公开', '2030-05-06 07:08') + row('同时发布', ''));
  });

  it('start publishing what the form holds', () => {
    const trigger = click(VIDEO, '发布', 'button');
    expect(trigger?.label).toBe('发布');
    expect(trigger?.composer?.read().draft.articles[0]?.title).toBe('通告');
    expect(
      all(VIDEO)[0]!
        .triggers()
        .map((b) => b.textContent?.trim()),
    ).toEqual(['发布']);
    expect(all(VIDEO)[0]!.root.contains(all(VIDEO)[0]!.triggers()[0]!)).toBe(true);
  });

  it('are found from what lies in them', () => {
    document.querySelector('.fixed-J9O8Yw')!.innerHTML = '<span class="button-text"><i>发布</i></span>';
    expect(adapter.publishTrigger(path(document.querySelector('i')), VIDEO, document)?.label).toBe('发布');
  });

  it.each(['高清发布', '作品发布', '暂存离开', '定时发布', '立即发布', '同时发布'])('are not %s', (text) => {
    expect(click(VIDEO, text)).toBeNull();
  });

  it.each([
    ['in the shell', '<div class="douyin-creator-master-modal" role="dialog"><button>发布</button></div>'],
    ['outside the content sub-app', '<div><button>发布</button></div>'],
    ['inside a label', ''],
  ])('are none %s', (_, html) => {
    document.querySelector('.fixed-J9O8Yw')!.remove();
    document.body.insertAdjacentHTML('beforeend', html);
    if (!html) document.querySelector('#DCPF')!.insertAdjacentHTML('beforeend', '<label><button>发布</button></label>');
    expect(click(VIDEO, '发布', 'button')).toBeNull();
  });

  it('in a dialog of the form count, hidden and disabled ones do not', () => {
    document.body.insertAdjacentHTML('beforeend', `<div class="dy-creator-content-modal">${button('发布', 'x')}</div>`);
    expect(adapter.publishTrigger(path(document.querySelector('button.x')), VIDEO, document)?.composer?.surface).toBe(
      'douyin.video',
    );
    document.querySelector('button.x')!.setAttribute('disabled', '');
    expect(adapter.publishTrigger(path(document.querySelector('button.x')), VIDEO, document)).toBeNull();
    document.querySelector<HTMLElement>('.fixed-J9O8Yw')!.style.display = 'none';
    expect(click(VIDEO, '发布', 'button.fixed-J9O8Yw')).toBeNull();
  });

  it('in the dialog 修改发布时间 of the works list have no editor', () => {
    const dialog = `<div class="semi-modal-mask"><div class="semi-modal-content"><input placeholder="日期和时间"></div><div>${button('取消')}${button('确定')}</div></div>`;
    form(dialog, { after: '' });
    expect(click(MANAGE, '确定', 'button')).toEqual({ composer: null, label: '确定' });
    expect(click(MANAGE, '取消', 'button')).toBeNull();
    form(button('确定'), { after: '' });
    expect(click(MANAGE, '确定', 'button')).toBeNull();
  });
});

describe('shortcuts of a form', () => {
  const press = (init: KeyboardEventInit, selector: string) => {
    const event = new KeyboardEvent('keydown', { key: 'Enter', ...init });
    return adapter.publishShortcut(event, path(document.querySelector(selector)), VIDEO, document);
  };
  beforeEach(() => form(title() + editor(line()), { after: buttons('定时发布') }));

  it('are Ctrl and ⌘ with Enter, anywhere in it', () => {
    expect(press({ ctrlKey: true }, '.zone-container')?.label).toBe('定时发布');
    expect(press({ metaKey: true }, 'input')?.composer?.surface).toBe('douyin.video');
  });

  it.each([
    ['plain Enter', {}, 'input'],
    ['another key', { ctrlKey: true, key: 's' }, 'input'],
    ['an input method', { ctrlKey: true, isComposing: true }, 'input'],
    ['a place outside', { ctrlKey: true }, 'aside'],
  ] as const)('are not %s', (_, init, selector) => {
    expect(press(init, selector)).toBeNull();
  });
});
