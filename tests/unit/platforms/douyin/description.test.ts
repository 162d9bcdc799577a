// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { article, editor, form, leaf, line, oldCopy, read, title, token, VIDEO } from './markup';

beforeEach(() => {
  document.body.innerHTML = '';
});

const words = (lines: string) => article(show(lines)).body;
function show(lines: string): URL {
  form(title('通告') + oldCopy + editor(lines));
  return VIDEO;
}

describe('description', () => {
  it.each([
    ['lines and empty lines', line(leaf('第一行')) + line() + line(leaf('第三行')), '第一行\n\n第三行'],
    ['an empty editor', line(), ''],
    ['emoji and zero-width characters', line(leaf('平安\u200b😀\ufeff过节')), '平安😀过节'],
    ['spaces as typed', line(leaf('甲  乙&nbsp;丙')), '甲  乙 丙'],
    ['a topic without the blank after its sign', line(token('# 麦田') + leaf(' 收割')), '#麦田 收割'],
    ['a typed sign with its blank', line(leaf('# 麦田 收割')), '# 麦田 收割'],
    ['a mention', line(leaf('转发') + token('@清源融媒')), '转发@清源融媒'],
    ['placeholders outside the leaves left out', line(`<i>提示</i>${leaf('正文')}`), '正文'],
    ['what an input method puts into the line end', line().replace('\u200b', '\u200bpin'), 'pin'],
    ['text that a script puts beside the lines', `${line(leaf('正文'))}加塞`, '正文\n加塞'],
    ['paragraphs of another build', '<p>一</p><p>二</p>', '一\n二'],
  ])('%s', (_, lines, expected) => {
    expect(words(lines)).toBe(expected);
  });

  it('gives confirmed topics and mentions apart from plain text', () => {
    show(line(leaf('#不算 @也不算 ') + token('# 政务公开') + token('＃防汛') + token('@清源交警')));
    expect(article(VIDEO)).toMatchObject({ topics: ['政务公开', '防汛'], mentions: ['清源交警'] });
  });

  it('leads every character back into the page, past removed blanks', () => {
    show(line(leaf('看 ') + token('#  麦田') + leaf(' 与 ') + token('# 防汛')) + line(leaf('完')));
    const text = read(VIDEO).texts.find((t) => t.field === 'body')!;
    expect(text.text).toBe('看 #麦田 与 #防汛\n完');
    const shown = (start: number, end: number) => {
      const passage = text.locate(start, end);
      return passage?.kind === 'range' ? passage.range.toString() : null;
    };
    for (const word of ['看', '麦', '麦田', '与', '防汛', '完']) {
      const at = text.text.indexOf(word);
      expect(shown(at, at + word.length)).toBe(word);
    }
    expect(shown(2, 3)).toBe('#');
    expect(shown(2, 5)).toBe('#  麦田');
  });

  it('lists web addresses', () => {
    show(line(leaf('详见https://www.example.gov.cn/a，谢谢')));
    expect(article(VIDEO).links).toEqual([
      { text: 'https://www.example.gov.cn/a', href: 'https://www.example.gov.cn/a' },
    ]);
  });

  it('reads back whatever was typed and confirmed', () => {
    const plain = fc.stringMatching(/^[一-龥a-z0-9，。😀# ]{1,8}$/u);
    const piece = fc.oneof(
      plain.map((text) => ({ html: leaf(text), text })),
      fc.stringMatching(/^[一-龥a-z]{1,6}$/u).map((name) => ({ html: token(`# ${name}`), text: `#${name}` })),
      fc.stringMatching(/^[一-龥a-z]{1,6}$/u).map((name) => ({ html: token(`@${name}`), text: `@${name}` })),
    );
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 4 }), { minLength: 1, maxLength: 5 }), (lines) => {
        const html = lines.map((pieces) => line(pieces.map((p) => p.html).join(''))).join('');
        expect(words(html)).toBe(lines.map((pieces) => pieces.map((p) => p.text).join('')).join('\n'));
      }),
      { numRuns: 30 },
    );
  });
});
