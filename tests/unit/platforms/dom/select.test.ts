// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { Checker, find, findAll, matches, type SelectorEntry } from '../../../../utils/platforms/dom/select';
import { isVisible } from '../../../../utils/platforms/dom/visible';

const base = { reason: 'test', seen: 'test' };
const SEND: SelectorEntry = [
  { name: 'new', css: 'button.send-2026', ...base },
  { name: 'old', css: '.W_btn_a', ...base },
  { name: 'label', css: 'button', label: /^(?:发送|发布)$/, ...base },
];

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('find', () => {
  it('takes the first alternative that finds something', () => {
    document.body.innerHTML = '<a class="W_btn_a">发布</a><button>发 送</button>';
    expect(find(document, SEND)?.alternative.name).toBe('old');
  });

  it('knows a button by its label alone, whatever white space is in it', () => {
    document.body.innerHTML = '<button>取消</button><button> 发\n 送 </button><button>发送记录</button>';
    expect(find(document, SEND)?.element).toBe(document.querySelectorAll('button')[1]);
  });

  it('passes over elements nobody sees, and takes the next alternative instead', () => {
    document.body.innerHTML =
      '<div style="display:none"><button class="send-2026">发布</button></div><button>发布</button>';
    const found = find(document, SEND, { visible: true });
    expect(found?.alternative.name).toBe('label');
    expect(found?.element).toBe(document.querySelectorAll('button')[1]);
  });

  it('asks the caller’s condition', () => {
    document.body.innerHTML = '<button>发送</button><button id="b">发布</button>';
    expect(find(document, SEND, { accept: (element) => element.id === 'b' })?.element.id).toBe('b');
  });

  it('is null when nothing fits', () => {
    expect(find(document, SEND)).toBeNull();
    expect(findAll(document, SEND)).toBeNull();
  });

  it('gives all elements of one alternative only', () => {
    document.body.innerHTML = '<button>发送</button><button>发布</button><button>其他</button>';
    expect(findAll(document, SEND)?.elements.map((element) => element.textContent)).toEqual(['发送', '发布']);
  });

  it('steps into an open shadow root', () => {
    const host = document.createElement('div');
    host.className = 'editor-v-root';
    document.body.append(host);
    host.attachShadow({ mode: 'open' }).innerHTML = '<div class="ProseMirror">正文</div>';
    const entry = [{ name: 'shadow', css: '.editor-v-root >>> .ProseMirror', ...base }];
    expect(find(document, entry)?.element.textContent).toBe('正文');
  });

  it('finds nothing behind a host without a root we can open', () => {
    document.body.innerHTML = '<div class="editor-v-root"></div>';
    expect(find(document, [{ name: 'shadow', css: '.editor-v-root >>> div', ...base }])).toBeNull();
  });
});

describe('matches', () => {
  it('tells which alternative an element of an event’s path fits', () => {
    document.body.innerHTML = '<button>发送</button><button>取消</button>';
    const [send, cancel] = document.querySelectorAll('button');
    expect(matches(send as Element, SEND)?.name).toBe('label');
    expect(matches(cancel as Element, SEND)).toBeNull();
  });
});

describe('Checker', () => {
  it('collects what matched and what is missing, with everything that was tried', () => {
    document.body.innerHTML = '<button>发布</button>';
    const check = new Checker('weibo.home');
    expect(check.need('send', '发布按钮', document, SEND)?.localName).toBe('button');
    expect(check.need('editor', '正文编辑区', document, [{ name: 'textarea', css: 'textarea', ...base }])).toBeNull();
    expect(check.want('title', document, [{ name: 'input', css: 'input', ...base }])).toBeNull();
    expect(check.result()).toEqual({
      surface: 'weibo.home',
      matched: { send: 'label' },
      problems: [{ what: '正文编辑区', tried: ['textarea'] }],
    });
  });
});

describe('isVisible', () => {
  it.each([
    ['an ordinary element', '<p id="x">一</p>', true],
    ['display none', '<p id="x" style="display:none">一</p>', false],
    ['display none further up', '<div style="display:none"><p id="x">一</p></div>', false],
    ['visibility hidden', '<p id="x" style="visibility:hidden">一</p>', false],
  ])('%s', (_name, html, expected) => {
    document.body.innerHTML = html;
    expect(isVisible(document.querySelector('#x') as Element)).toBe(expected);
  });

  it('is false for an element that is not in a document', () => {
    expect(isVisible(document.createElement('p'))).toBe(false);
  });
});
