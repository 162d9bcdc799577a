// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { readSourcePage } from '../../../utils/background/source-page';

const LIMIT = { text: 1000, line: 100 };
const P1 = '本报讯　今天上午，青禾县图书馆新馆正式开馆，前来参观的市民络绎不绝。';
const P2 = '新馆藏书三万六千册，设有阅览座位八百六十个，每天九时至二十一时开放。';

function page(body: string, head = '<title>开馆_青禾县人民政府</title>') {
  document.head.innerHTML = head;
  document.body.innerHTML = body;
  return readSourcePage(LIMIT);
}

beforeEach(() => {
  document.head.innerHTML = '';
});

describe('readSourcePage', () => {
  it.each([
    ['an article', `<article><p>${P1}</p><p>${P2}</p></article>`],
    ['a holder known by its id', `<div id="zoom"><p>${P1}</p><p>${P2}</p></div>`],
    ['spans in paragraphs', `<div><p><span>${P1}</span></p><p><strong></strong>${P2}</p></div>`],
    ['line breaks', `<div class="x">${P1}<br>${P2}</div>`],
    ['table cells', `<table><tr><td><p>${P1}</p><p>${P2}</p></td></tr></table>`],
  ])('takes the text from %s and leaves the rest', (_name, main) => {
    const { text } = page(
      `<nav><p>首页 政务公开 互动交流 办事服务 走进青禾 数据开放</p></nav><h1>图书馆新馆开馆</h1>${main}
       <aside><p>相关阅读相关阅读相关阅读相关阅读相关阅读相关阅读相关阅读</p></aside>
       <footer><p>主办单位青禾县人民政府办公室网站标识码备案号版权所有</p></footer>`,
    );
    expect(text.split('\n')).toEqual([P1.replace('　', ' '), P2]);
  });

  it('leaves out what cannot be seen or is no text', () => {
    const { text } = page(
      `<article><p>${P1}</p><p style="display:none">隐藏的文字隐藏的文字隐藏的文字</p><script>var a = 1</script><style>p{}</style><p>${P2}</p></article>`,
    );
    expect(text).not.toMatch(/隐藏|var|\{\}/);
    expect(text).toContain(P2);
  });

  it.each([
    ['the heading', '<title>别的</title>', '<h1>图书馆新馆开馆</h1>'],
    [
      'what a government site states',
      '<meta name="ArticleTitle" content="图书馆新馆开馆"><title>别的</title>',
      '<h1>青禾县人民政府门户网站</h1>',
    ],
    ['the card title', '<meta property="og:title" content="图书馆新馆开馆"><title>别的</title>', ''],
    ['the title', '<title>图书馆新馆开馆</title>', ''],
  ])('takes the headline from %s', (_name, head, body) => {
    expect(page(`${body}<article><p>${P1}</p></article>`, head).title).toBe('图书馆新馆开馆');
  });

  it('finds the line with the source', () => {
    expect(
      page(`<div class="info"><span>来源：青禾日报</span> <span>2026-11-22</span></div><article><p>${P1}</p></article>`)
        .byline,
    ).toContain('来源：青禾日报');
  });

  it('stops at the limit and says so', () => {
    const read = page(`<article>${`<p>${P1}</p>`.repeat(100)}</article>`);
    expect(read.text.length).toBeLessThanOrEqual(LIMIT.text);
    expect(read.cut).toBe(true);
  });

  it('reads a page without text as empty', () => {
    expect(page('<img src="a.png">').text).toBe('');
  });

  it('uses nothing from outside its own body, or it could not run in a page', () => {
    const alone = new Function(`return (${readSourcePage.toString()})`)() as typeof readSourcePage;
    document.body.innerHTML = `<article><p>${P1}</p></article>`;
    expect(alone(LIMIT).text).toContain('图书馆');
  });
});
