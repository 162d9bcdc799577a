// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PageSession, type SessionDeps } from '../../../utils/assistant/session';
import type { Composer, PlatformAdapter } from '../../../utils/platforms/contract';
import { pathOf } from '../platforms/mutation-scenes';

/** A session over the elements of the page that are called composers; which of them counts is asked by their ids. */
function sessionOf() {
  const composers = () =>
    [...document.querySelectorAll('.composer')].map((root) => ({ key: root.id, root }) as Composer);
  const adapter = { platform: 'weibo', composers } as unknown as PlatformAdapter;
  return new PageSession({
    adapter,
    doc: document,
    url: () => new URL('https://weibo.com/'),
  } as unknown as SessionDeps);
}
const element = (css: string) => document.querySelector<HTMLElement>(css)!;
/** A person works in this element, and the page hears of it. */
function work(session: PageSession, css: string): void {
  element(css).focus();
  session.touch(pathOf(element(css)));
}

beforeEach(() => {
  document.body.innerHTML =
    '<div class="composer" id="post"><textarea></textarea></div>' +
    '<div class="composer" id="article"><iframe srcdoc="&lt;body&gt;&lt;/body&gt;"></iframe><button>发表</button></div>' +
    '<div class="composer" id="reply"><input></div><aside><input></aside>';
});
afterEach(() => document.body.replaceChildren());

describe('the composer that counts', () => {
  it('is the one opened last while nobody works in any', () => {
    expect(sessionOf().current()?.key).toBe('reply');
  });

  it('is the one worked in last, as long as it is there', () => {
    const session = sessionOf();
    work(session, '#post textarea');
    work(session, 'aside input');
    expect(session.current()?.key).toBe('post');
    element('#post').remove();
    expect(session.current()?.key).toBe('reply');
  });

  it('is the one whose frame has the focus, though another was touched before and nothing is heard of the frame', () => {
    const session = sessionOf();
    work(session, '#post textarea');
    element('iframe').focus();
    expect(session.current()?.key).toBe('article');
    work(session, '#reply input');
    expect(session.current()?.key).toBe('reply');
  });

  it('stays the one of the frame when the focus leaves it for no composer', () => {
    const session = sessionOf();
    work(session, '#post textarea');
    element('iframe').focus();
    expect(session.current()?.key).toBe('article');
    work(session, 'aside input');
    expect(session.current()?.key).toBe('article');
  });

  it('is, of two that hold the frame, the one that was touched', () => {
    element('#article').outerHTML = `<div class="composer" id="outer">${element('#article').outerHTML}</div>`;
    const session = sessionOf();
    element('iframe').focus();
    expect(session.current()?.key).toBe('article');
    session.touch([element('#outer')]);
    expect(session.current()?.key).toBe('outer');
  });
});
