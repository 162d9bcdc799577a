// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { FieldText } from '../../../../utils/platforms/contract';
import { type BlockTextOptions, blockText, controlText } from '../../../../utils/platforms/dom/text-map';

const BODY = { article: 0, field: 'body' } as const;

afterEach(() => {
  document.body.replaceChildren();
});

function editor(html: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.append(root);
  return root;
}

function read(html: string, options: Partial<BlockTextOptions> = {}): FieldText {
  return blockText(editor(html), { ...BODY, whitespace: 'collapse', ...options });
}

function rangeAt(text: FieldText, start: number, end: number): Range | null {
  const passage = text.locate(start, end);
  return passage?.kind === 'range' ? passage.range : null;
}

function marked(text: FieldText, passage: string): string {
  const start = text.text.indexOf(passage);
  return rangeAt(text, start, start + passage.length)?.toString() ?? '';
}

describe('blockText', () => {
  it.each([
    ['one line per block', '<p>一</p><p>二</p>', '一\n二'],
    ['nested blocks make no extra lines', '<section><section><p>一</p></section></section><p>二</p>', '一\n二'],
    ['text between blocks stands alone', '前<p>中</p>后', '前\n中\n后'],
    ['inline elements join', '<p>拨打<b>热</b><span>线</span></p>', '拨打热线'],
    ['br ends a line', '<p>一<br>二</p>', '一\n二'],
    ['a last br adds nothing', '<p>一<br></p><p>二</p>', '一\n二'],
    ['an empty paragraph with br is an empty line', '<p>一</p><p><br></p><p>二</p>', '一\n\n二'],
    ['two brs leave an empty line', '一<br><br>二', '一\n\n二'],
    [
      'ProseMirror trailing breaks are no content',
      '<p>一</p><p><br class="ProseMirror-trailingBreak"></p><p>二</p>',
      '一\n二',
    ],
    ['ProseMirror widgets are no content', '<p>一<span class="ProseMirror-widget">占位</span>二</p>', '一二'],
    ['zero-width characters are dropped', '<p>加\u200b微\ufeff信</p>', '加微信'],
    ['an emoji keeps its joiner', '<p>👩\u200d👧</p>', '👩\u200d👧'],
    ['no-break spaces become spaces and stay', '<p>&nbsp;&nbsp;一&nbsp;二</p>', '  一 二'],
    ['runs of white space fold', '<p>\n  一 \n\t 二  \n</p>\n<p>三</p>', '一 二\n三'],
    ['a folded space may lie between elements', '<p>一<b> </b> 二</p>', '一 二'],
    ['pre keeps its lines', '<pre>一\n  二</pre>', '一\n  二'],
    ['scripts and styles are not read', '<p>一</p><style>p{}</style><script>1</script>', '一'],
    [
      'table cells stand on lines of their own',
      '<table><tbody><tr><td>甲</td><td>乙</td></tr></tbody></table>',
      '甲\n乙',
    ],
    ['nothing gives nothing', '<p></p><div><img></div>', ''],
  ])('%s', (_name, html, expected) => {
    expect(read(html).text).toBe(expected);
  });

  it('keeps white space as written when asked to', () => {
    expect(read('<p>一  二\n三</p><p> </p>', { whitespace: 'preserve' }).text).toBe('一  二\n三\n ');
  });

  it('takes the white space rule from the style of the root', () => {
    const root = editor('<p>一  二</p>');
    expect(blockText(root, BODY).text).toBe('一 二');
    root.style.whiteSpace = 'pre-wrap';
    expect(blockText(root, BODY).text).toBe('一  二');
  });

  it('leaves out what the caller skips, and only that', () => {
    const skip = (element: Element): boolean => element.className === 'counter';
    expect(read('<p>一<i class="counter">3/20</i>二</p>', { skip }).text).toBe('一二');
  });

  it('takes the caller’s word for what is a block', () => {
    const isBlock = (element: Element): boolean => element.localName === 'x-line';
    expect(read('<x-line>一</x-line><x-line><div>二</div>三</x-line>', { isBlock }).text).toBe('一\n二三');
  });

  it('reads line editors: one line per line element, text only from leaves', () => {
    const root = editor(
      '<div class="ace-line"><span data-string="true">第一<b>行</b></span><i>占位</i><span data-enter="true" data-string="true">\u200b</span></div>' +
        '<div class="ace-line"><span data-enter="true" data-string="true">\u200b</span></div>' +
        '<div class="ace-line"><div><span data-string="true">第三行</span></div></div>',
    );
    const text = blockText(root, {
      ...BODY,
      lines: root.querySelectorAll('.ace-line'),
      leaf: (element) => element.getAttribute('data-string') === 'true',
      isBreak: (element) => element.getAttribute('data-enter') === 'true',
    });
    expect(text.text).toBe('第一行\n\n第三行');
    expect(marked(text, '行\n\n第三')).toBe('行占位\u200b\u200b第三');
  });

  it('leaves out whole lines that the caller skips', () => {
    const root = editor('<div class="l">一</div><div class="l tip">占位</div><div class="l">二</div>');
    const skip = (element: Element): boolean => element.classList.contains('tip');
    expect(blockText(root, { ...BODY, lines: root.querySelectorAll('.l'), skip }).text).toBe('一\n二');
  });

  it('locates a passage across elements', () => {
    expect(marked(read('<p>欢迎<b>点</b>赞转<i>发</i></p>'), '点赞转发')).toBe('点赞转发');
  });

  it('gives no passage for a stretch that is only line breaks', () => {
    expect(read('<p>一</p><p>二</p>').locate(1, 2)).toBeNull();
  });

  it('gives a caret for a finding about the whole of an empty field', () => {
    expect(rangeAt(read(''), 0, 0)?.collapsed).toBe(true);
  });

  it('refuses offsets outside the text', () => {
    const text = read('<p>一二</p>');
    expect(text.locate(-1, 1)).toBeNull();
    expect(text.locate(0, 3)).toBeNull();
    expect(text.locate(2, 1)).toBeNull();
  });

  it('gives null when the node is gone', () => {
    const root = editor('<p>一二</p><p>三</p>');
    const text = blockText(root, BODY);
    root.querySelector('p')?.remove();
    expect(text.locate(0, 2)).toBeNull();
    expect(rangeAt(text, 3, 4)?.toString()).toBe('三');
  });

  it('gives null when the passage now says something else', () => {
    const root = editor('<p>一二三</p>');
    const text = blockText(root, BODY);
    const node = root.querySelector('p')?.firstChild as Text;
    node.data = '一改三';
    expect(text.locate(1, 2)).toBeNull();
  });

  it('works inside a shadow root', () => {
    const host = editor('');
    const shadow = host.attachShadow({ mode: 'open' });
    const inner = document.createElement('div');
    inner.innerHTML = '<p>影子里的正文</p>';
    shadow.append(inner);
    expect(marked(blockText(inner, BODY), '里的')).toBe('里的');
    expect(marked(blockText(shadow, BODY), '里的')).toBe('里的');
  });

  it('reads a document by its body', () => {
    editor('<p>整页</p>');
    expect(blockText(document, BODY).text).toBe('整页');
  });

  it('reads nesting far deeper than the call stack', () => {
    const root = editor('');
    let at: Element = root;
    for (let i = 0; i < 3000; i++) at = at.appendChild(document.createElement('span'));
    at.textContent = '底';
    expect(blockText(root, { ...BODY, whitespace: 'collapse' }).text).toBe('底');
  });
});

describe('every passage of every text', () => {
  type Tree = string | { readonly tag: string; readonly inner: readonly Tree[] };
  const words = fc.string({
    unit: fc.constantFrom('政', '务', 'a', ' ', '\u00a0', '\u200b', '\n', '。', '😀'),
    maxLength: 6,
  });
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      words,
      fc.record({
        tag: fc.constantFrom('p', 'div', 'span', 'b', 'br', 'pre', 'section'),
        inner: fc.array(tie('tree'), { maxLength: 4 }),
      }),
    ),
  }));

  function build(trees: readonly Tree[], into: Element): void {
    for (const each of trees) {
      if (typeof each === 'string') {
        into.append(document.createTextNode(each));
      } else {
        const element = document.createElement(each.tag);
        if (each.tag !== 'br') build(each.inner, element);
        into.append(element);
      }
    }
  }

  const bare = (text: string): string => text.replace(/[\s\u200b]/g, '');

  it.each(['collapse', 'preserve'] as const)('is found again in the page (%s)', (whitespace) => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), fc.nat(), fc.nat(), (trees, a, b) => {
        const root = editor('');
        build(trees, root);
        const field = blockText(root, { ...BODY, whitespace });
        const start = a % (field.text.length + 1);
        const end = start + (b % (field.text.length - start + 1));
        const wanted = field.text.slice(start, end);
        const range = rangeAt(field, start, end);
        root.remove();
        if (range === null) {
          expect(wanted.replace(/\n/g, '')).toBe('');
          expect(wanted).not.toBe('');
          return;
        }
        const found = range.toString();
        expect(bare(found)).toBe(bare(wanted));
        const edge = (text: string, at: number): string => (text.at(at) ?? '').replace(/\s/, ' ');
        const visible = wanted.replace(/\n/g, '');
        expect(edge(found, 0)).toBe(edge(visible, 0));
        expect(edge(found, -1)).toBe(edge(visible, -1));
      }),
      { numRuns: 300 },
    );
  });

  it('holds no zero-width character, no no-break space, no white space at a folded line end', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), (trees) => {
        const root = editor('');
        build(trees, root);
        const { text } = blockText(root, { ...BODY, whitespace: 'collapse' });
        root.remove();
        expect(text).not.toMatch(/[\u200b\ufeff\u00a0]/);
      }),
      { numRuns: 200 },
    );
  });
});

describe('controlText', () => {
  function control(value: string): HTMLTextAreaElement {
    const element = document.createElement('textarea');
    document.body.append(element);
    element.value = value;
    return element;
  }

  it('keeps line breaks, drops zero-width characters, and finds the way back', () => {
    const element = control('加\u200b微\u00a0信\n关注');
    const text = controlText(element, 0, 'body');
    expect(text.text).toBe('加微 信\n关注');
    expect(text.locate(0, 2)).toEqual({ kind: 'control', control: element, start: 0, end: 3 });
    expect(text.locate(3, 7)).toEqual({ kind: 'control', control: element, start: 4, end: 8 });
  });

  it('says nothing about a value that has changed since', () => {
    const element = control('原来的话');
    const text = controlText(element, 0, 'body');
    element.value = '后来的话';
    expect(text.locate(0, 2)).toBeNull();
  });

  it('gives the start of an empty control for a finding about the whole field', () => {
    const element = control('');
    expect(controlText(element, 0, 'title').locate(0, 0)).toEqual({
      kind: 'control',
      control: element,
      start: 0,
      end: 0,
    });
  });

  it('finds every passage again', () => {
    const unit = fc.constantFrom('政', 'a', ' ', '\u00a0', '\u200b', '\n', '😀');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), fc.nat(), fc.nat(), (value, a, b) => {
        const element = control(value);
        const text = controlText(element, 0, 'body');
        const start = a % (text.text.length + 1);
        const end = start + (b % (text.text.length - start + 1));
        const passage = text.locate(start, end);
        element.remove();
        expect(passage?.kind).toBe('control');
        if (passage?.kind !== 'control') return;
        const found = value
          .slice(passage.start, passage.end)
          .replace(/\u200b/g, '')
          .replace(/\u00a0/g, ' ');
        expect(found).toBe(text.text.slice(start, end));
      }),
    );
  });
});
