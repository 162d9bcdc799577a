// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { parseColor } from '../../../../utils/platforms/dom/colors';
import { hiddenTextIn } from '../../../../utils/platforms/dom/hidden-text';

let editor: HTMLElement;
beforeEach(() => {
  document.body.innerHTML = '<div id="editor" contenteditable="true" style="color: rgb(51, 51, 51)"></div>';
  editor = document.querySelector<HTMLElement>('#editor')!;
  // No layout here: everything is on screen unless a class says otherwise.
  Element.prototype.checkVisibility = function (this: Element) {
    return this.closest('.closed') === null;
  };
});
const found = (html: string) => {
  editor.innerHTML = html;
  return hiddenTextIn(editor);
};

const WORDS = '加微信领资料';

describe('hiddenTextIn finds', () => {
  it.each([
    ['not displayed', 'hidden', `<p style="display:none">${WORDS}</p>`],
    ['invisible', 'hidden', `<span style="visibility: hidden">${WORDS}</span>`],
    ['hidden attribute', 'hidden', `<p hidden>${WORDS}</p>`],
    ['hidden by a class of the page', 'hidden', `<p class="closed">${WORDS}</p>`],
    ['off the screen', 'hidden', `<p style="text-indent:-9999px">${WORDS}</p>`],
    ['moved away', 'hidden', `<p style="position:absolute;left:-2000px">${WORDS}</p>`],
    ['no height', 'hidden', `<section style="max-height:0;overflow:hidden"><p>${WORDS}</p></section>`],
    ['one pixel high', 'hidden', `<section style="height:1px;overflow:hidden">${WORDS}</section>`],
    ['scaled to nothing', 'hidden', `<p style="transform: scale(0)">${WORDS}</p>`],
    ['one pixel', 'tiny', `<span style="font-size:1px">${WORDS}</span>`],
    ['no size', 'tiny', `<section style="font-size:0"><span>${WORDS}</span></section>`],
    ['hundredth of the size', 'tiny', `<span style="font-size:0.01em">${WORDS}</span>`],
    ['no opacity', 'transparent', `<p style="opacity:0">${WORDS}</p>`],
    ['transparent', 'transparent', `<span style="color:transparent">${WORDS}</span>`],
    ['no alpha', 'transparent', `<span style="color:rgba(0,0,0,0.01)">${WORDS}</span>`],
    ['white on white', 'transparent', `<span style="color:#fefefe">${WORDS}</span>`],
    [
      'ground of its colour',
      'transparent',
      `<section style="background-color:#112233"><p style="color:rgb(17,34,51)">${WORDS}</p></section>`,
    ],
    ['ground of the text', 'transparent', `<p style="background-color:rgb(51,51,51)">${WORDS}</p>`],
    ['drawn', 'svg', `<svg viewBox="0 0 9 9"><g><text x="1" y="2"><tspan>${WORDS}</tspan></text></g></svg>`],
    ['drawn, no opacity', 'hidden', `<svg><text opacity="0">${WORDS}</text></svg>`],
    [
      'drawn in an address',
      'svg',
      `<img src="data:image/svg+xml;charset=utf8,%3Csvg%3E%3Ctext x='1'%3E${encodeURIComponent(WORDS)}%3C/text%3E%3C/svg%3E">`,
    ],
    [
      'drawn in base64',
      'svg',
      `<img src="data:image/svg+xml;base64,${Buffer.from(`<svg><text>${WORDS}</text></svg>`).toString('base64')}">`,
    ],
    [
      'drawn in a ground',
      'svg',
      `<section style="background-image:url(&quot;data:image/svg+xml,<svg><text>${WORDS}</text></svg>&quot;)">字</section>`,
    ],
  ])('%s', (_name, how, html) => {
    expect(found(`<p>前文</p>${html}<p>后文</p>`)).toEqual([{ how, text: WORDS }]);
  });

  it('words beside each other as one, lines apart', () => {
    expect(found('<p style="display:none">加<b>微</b><i>信</i></p><p style="display:none">第二行</p>')).toEqual([
      { how: 'hidden', text: '加微信\n第二行' },
    ]);
    expect(found('<span style="opacity:0">第一</span>中间<span style="opacity:0">第二</span>')).toHaveLength(2);
  });
});

describe('hiddenTextIn stays silent about', () => {
  it.each([
    ['plain text', `<p>${WORDS}</p>`],
    [
      'gaps closed by a size of nothing',
      `<section style="font-size:0"><span style="font-size:16px">${WORDS}</span></section>`,
    ],
    [
      'inner text made visible again',
      `<p style="visibility:hidden"><span style="visibility:visible">${WORDS}</span></p>`,
    ],
    [
      'white on a dark ground',
      `<section style="background-color:rgb(30,60,90)"><p style="color:#fff">${WORDS}</p></section>`,
    ],
    [
      'white on a picture',
      `<section style="background-image:url(https://x.gov.cn/a.png)"><p style="color:#fff">${WORDS}</p></section>`,
    ],
    [
      'white on a gradient',
      `<section style="background:linear-gradient(90deg,#000,#333)"><p style="color:#fff">${WORDS}</p></section>`,
    ],
    [
      'white laid over a picture',
      `<img src="/a.png"><section style="margin-top:-80px"><p style="color:#fff">${WORDS}</p></section>`,
    ],
    ['light grey on white', `<p style="color:#aaa">${WORDS}</p>`],
    ['small print', `<p style="font-size:10px">${WORDS}</p>`],
    ['half transparent', `<p style="opacity:.5">${WORDS}</p>`],
    ['indent of a paragraph', `<p style="text-indent:2em">${WORDS}</p>`],
    ['box that cuts', `<section style="overflow:hidden;height:auto">${WORDS}</section>`],
    ['spacing', '<span style="display:none">\u200b</span><p style="font-size:0">&nbsp;</p><i style="opacity:0">1</i>'],
    ['helpers of the editor', '<p><img class="ProseMirror-separator"><br class="ProseMirror-trailingBreak"></p>'],
    ['placeholder', '<p class="editor_placeholder" style="opacity:0">从这里开始写正文</p>'],
    ['styles and titles of drawings', '<svg><title>图标</title><style>.a{fill:red}</style><desc>说明文字</desc></svg>'],
    ['a broken address', '<img src="data:image/svg+xml,%E4%ZZ"><img src="data:image/svg+xml;base64,***">'],
  ])('%s', (_name, html) => {
    expect(found(html)).toEqual([]);
  });

  it('an editor that is not on screen', () => {
    editor.className = 'closed';
    expect(found(`<p style="display:none">${WORDS}</p>`)).toEqual([]);
  });
});

describe('hiddenTextIn on hostile content', () => {
  it('goes through deep nesting and stops at a limit', () => {
    expect(found(`${'<b>'.repeat(2_000)}<i style="opacity:0">${WORDS}</i>${'</b>'.repeat(2_000)}`)).toHaveLength(1);
    const many = found(`<p style="display:none">第${WORDS}段</p><p>明文</p>`.repeat(500));
    expect(many).toHaveLength(40);
    expect(found(`<p style="display:none">${'长'.repeat(9_000)}</p>`)[0]!.text).toHaveLength(2_000);
  });
});

describe('parseColor', () => {
  it.each([
    ['rgb(1, 2, 3)', { r: 1, g: 2, b: 3, a: 1 }],
    ['rgba(1, 2, 3, 0.5)', { r: 1, g: 2, b: 3, a: 0.5 }],
    ['rgb(1 2 3 / 50%)', { r: 1, g: 2, b: 3, a: 0.5 }],
    ['#fff', { r: 255, g: 255, b: 255, a: 1 }],
    ['#11223300', { r: 17, g: 34, b: 51, a: 0 }],
    ['White', { r: 255, g: 255, b: 255, a: 1 }],
    ['var(--x)', null],
    ['currentcolor', null],
    ['constructor', null],
    ['#12345', null],
    ['', null],
  ])('%s', (value, expected) => {
    expect(parseColor(value)).toEqual(expected);
  });
});
