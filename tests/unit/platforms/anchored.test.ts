// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Anchor } from '../../../utils/domain/anchor';
import { PersonIdSchema } from '../../../utils/domain/ids';
import { withAnchors } from '../../../utils/platforms/anchored';
import { findMarked, markOf, soleMarked } from '../../../utils/platforms/dom/anchor';
import { adapter as douyin } from '../../../utils/platforms/douyin/adapter';
import { adapter as weibo } from '../../../utils/platforms/weibo/adapter';
import * as dy from './douyin/markup';
import { pathOf } from './mutation-scenes';
import * as wb from './weibo/markup';

const BY = PersonIdSchema.parse('6f1c2b0e-7f0a-4c9b-9d57-0a8c3e9f1b22');
const one = (css: string): HTMLElement => document.querySelector<HTMLElement>(css)!;

function anchorOf(adapter: typeof weibo, url: URL, button: string, editor: string): Anchor {
  return {
    id: 'a1',
    platform: adapter.platform,
    surface: adapter.surface(url, document).id,
    button: markOf(one(button), true),
    editor: markOf(one(editor), false),
    by: BY,
    at: 1,
  };
}

/** A composer nobody knows: an editable division and a button with new words. */
const NEW = `${wb.nav}<main id="compose"><div class="x_ed_4f2a1"><div contenteditable="true" aria-label="写微博">第一行<br>第二行</div></div>
  <div class="bar"><button class="c-1a2b3c">好了，发出去</button></div></main>`;
const EDITOR = '[contenteditable]';
const BUTTON = '.bar button';

beforeEach(() => wb.page(''));

describe('a mark', () => {
  it('holds no class name and no made-up id', () => {
    wb.page(
      '<form id="write"><div id="app-3f9a2c1"><button id="btn_8a7f6e" class="send-1a2b3c" title="发送微博">发 送</button></div></form>',
    );
    expect(markOf(one('button'), true)).toEqual({
      tag: 'button',
      role: '',
      label: '发送',
      attributes: { title: '发送微博' },
      landmarks: ['#write', '#app'],
    });
  });

  it('finds the element again after classes, boxes and spaces have changed', () => {
    wb.page(NEW);
    const marks = [markOf(one(BUTTON), true), markOf(one(EDITOR), false)];
    wb.page(
      `${wb.nav}<main id="compose"><section><div contenteditable="true" aria-label="写微博" class="new">别的</div><p><b><button class="other"> 好了， 发出去 ›</button></b></p></section></main>`,
    );
    expect(marks.map((mark) => soleMarked(document, mark)?.localName)).toEqual(['button', 'div']);
  });

  it('finds nothing when it fits two elements, or none', () => {
    wb.page(NEW);
    const mark = markOf(one(BUTTON), true);
    one('.bar').append(one(BUTTON).cloneNode(true));
    expect(findMarked(document, mark)).toHaveLength(2);
    expect(soleMarked(document, mark)).toBeNull();
    one('.bar').replaceChildren();
    expect(soleMarked(document, mark)).toBeNull();
  });
});

describe('an adapter with what was pointed at', () => {
  const composersOf = (anchors: readonly Anchor[]) => withAnchors(weibo, anchors).composers(wb.HOME, document);

  it('reads the words of the pointed editor, and holds the pointed button', () => {
    wb.page(NEW);
    const anchor = anchorOf(weibo, wb.HOME, BUTTON, EDITOR);
    const [composer, ...more] = composersOf([anchor]);
    expect(more).toEqual([]);
    expect(composer!.read()).toMatchObject({
      via: 'dom',
      draft: { kind: 'post', articles: [{ body: '第一行\n第二行' }] },
      check: { problems: [], matched: { anchor: '指认' } },
    });
    one(EDITOR).textContent = '改过';
    expect(composer!.read().draft.articles[0]?.body).toBe('改过');
    const adapter = withAnchors(weibo, [anchor]);
    expect(adapter.publishTrigger(pathOf(one(BUTTON)), wb.HOME, document)).toMatchObject({
      label: '好了发出去',
      composer: { key: 'anchor:a1' },
    });
    expect(adapter.publishTrigger(pathOf(one('main')), wb.HOME, document)).toBeNull();
  });

  it('says so again when button or editor can no longer be told', () => {
    wb.page(NEW);
    const anchor = anchorOf(weibo, wb.HOME, BUTTON, EDITOR);
    one(BUTTON).textContent = '走你';
    expect(
      composersOf([anchor])[0]
        ?.read()
        .check.problems.map((p) => p.what),
    ).toContain('指认的发布按钮');
    wb.page(NEW.replace('写微博', '写点什么'));
    expect(
      composersOf([anchor])[0]
        ?.read()
        .check.problems.map((p) => p.what),
    ).toContain('指认的编辑区');
  });

  it('keeps every other problem: what is not read is not published', () => {
    const form = (editor: string) =>
      dy.form(`<input class="t" value="标题">${editor}${dy.settings()}`, { after: '<button>就这样发</button>' });
    form('<div contenteditable="true" aria-label="简介">正文</div>');
    const anchor = anchorOf(douyin, dy.VIDEO, '.card-container-creator-layout > button', EDITOR);
    const [composer] = withAnchors(douyin, [anchor]).composers(dy.VIDEO, document);
    const { draft, check } = composer!.read();
    expect(draft.articles[0]?.body).toBe('正文');
    expect(check.problems.map((p) => p.what)).toEqual(['标题']);
  });

  it('changes nothing where the adapter knows the page, on another surface or of another platform', () => {
    wb.page(NEW);
    const anchor = anchorOf(weibo, wb.HOME, BUTTON, EDITOR);
    const unknown = weibo.composers(wb.HOME, document).map((c) => c.key);
    expect(composersOf([{ ...anchor, platform: 'wechat' }]).map((c) => c.key)).toEqual(unknown);
    expect(composersOf([{ ...anchor, surface: 'weibo.inbox' }]).map((c) => c.key)).toEqual(unknown);
    wb.page(wb.nav + wb.strip());
    wb.type('甲');
    expect(composersOf([anchor]).map((c) => c.read().draft.articles[0]?.body)).toEqual(['甲']);
    expect(composersOf([anchor])[0]?.read().check.problems).toEqual([]);
  });
});
