// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { pageAtRest } from '../../../utils/assistant/at-rest';
import { inboxOf } from '../../../utils/platforms/inboxes';

const INBOX = 'https://weibo.com/comment/inbox';

function rest(html: string, change: { url?: string; writing?: boolean; surface?: 'comments' | 'compose' } = {}) {
  document.body.innerHTML = html;
  const page = {
    url: new URL(change.url ?? INBOX),
    doc: document,
    surface: change.surface ?? 'comments',
    writing: change.writing ?? false,
  } as const;
  return pageAtRest(page, inboxOf('weibo'));
}

afterEach(() => {
  document.body.innerHTML = '';
});

describe('a page may be loaded again', () => {
  it.each<[string, string, string]>([
    ['a list', '<ul><li>人民路路灯坏了</li></ul>', 'no'],
    ['an empty reply box', '<textarea placeholder="回复"></textarea>', 'no'],
    ['a typed reply', '<textarea id="reply">您好，已转</textarea>', 'writing'],
    ['blanks only', '<textarea>  </textarea>', 'no'],
    ['words in an editor', '<div contenteditable="true">正在写</div>', 'writing'],
    ['an editor without words', '<div contenteditable="true"><br></div>', 'no'],
    ['a field as the page filled it', '<input value="本周">', 'no'],
    ['a ticked box', '<input type="checkbox" value="on" checked>', 'no'],
  ])('%s: %s → %s', (_, html, busy) => {
    expect(rest(html).busy).toBe(busy);
  });

  it('not while somebody types into a field, whatever stood there', () => {
    document.body.innerHTML = '<input value="本周">';
    document.querySelector('input')!.value = '本周投诉';
    const page = { url: new URL(INBOX), doc: document, surface: 'comments', writing: false } as const;
    expect(pageAtRest(page, inboxOf('weibo')).busy).toBe('writing');
  });

  it('not while it is a page for writing, or an editor that the adapter knows holds words', () => {
    expect(rest('', { writing: true }).busy).toBe('writing');
    expect(rest('', { surface: 'compose' }).busy).toBe('compose');
    const login = { surface: 'compose', url: 'https://weibo.com/newlogin' } as const;
    expect(rest('<h1>登录微博</h1>', login)).toEqual({ busy: 'no', obstacle: 'login-lost' });
    expect(rest('<textarea>13900000000</textarea>', login).busy).toBe('writing');
  });
});

describe('what stands in place of the inbox', () => {
  it.each<[string, string, string | undefined, string | null]>([
    ['nothing but the list', '<p>您好</p>', undefined, null],
    ['the login, by its address', '', 'https://passport.weibo.com/sso/signin', 'login-lost'],
    ['a captcha', '<h1>请完成安全验证</h1><p>拖动滑块</p>', undefined, 'captcha'],
    [
      'the same words in a comment of a full page',
      `<p>一直要安全验证</p><p>${'留言'.repeat(900)}</p>`,
      undefined,
      null,
    ],
  ])('%s', (_, html, url, obstacle) => {
    expect(rest(html, url === undefined ? {} : { url }).obstacle).toBe(obstacle);
  });
});
