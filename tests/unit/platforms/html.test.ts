import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlToText } from '../../../utils/platforms/html';
import { decodeEntities } from '../../../utils/platforms/html-entities';

describe('htmlToText', () => {
  test.each([
    ['one line per block', '<p>第一段</p><p>第二段</p>', '第一段\n第二段'],
    ['line breaks', '<p>甲<br>乙<br/>丙</p>', '甲\n乙\n丙'],
    ['inline elements do not break', '<p><span leaf="">通<b>知</b></span>公告</p>', '通知公告'],
    [
      'nested blocks give no empty lines',
      '<section><section><p>甲</p></section></section><p><br></p><p>乙</p>',
      '甲\n乙',
    ],
    ['entities', '<p>A&amp;B &lt;政策&gt; &#20013;&#x56FD;&nbsp;&ldquo;好&rdquo;</p>', 'A&B <政策> 中国 “好”'],
    ['entities are decoded once', '<p>&amp;lt;b&amp;gt;</p>', '&lt;b&gt;'],
    ['unknown entities stay', '<p>&bogus; AT&T &</p>', '&bogus; AT&T &'],
    ['zero-width characters go', '<p>敏\u200b感\ufeff词</p>', '敏感词'],
    ['spaces collapse', '<p>  a \n\t b  </p>', 'a b'],
    ['ideographic and no-break spaces stay', '<p>\u3000\u3000a&nbsp;&nbsp;b</p><p>&nbsp;</p>', '\u3000\u3000a  b'],
    ['controls are not text', '<p>甲<textarea>暗</textarea><select><option>暗</select>乙</p>', '甲乙'],
    ['pre keeps its lines', '<pre>a\nb</pre>c', 'a\nb\nc'],
    [
      'scripts, styles, comments are not text',
      '<style>p{}</style><!-- 注 --><p>正文</p><script>"</p>"</script>',
      '正文',
    ],
    ['hidden by its own style', '<p>甲</p><p style="color:red; display : none">暗<b>藏</b></p><p>乙</p>', '甲\n乙'],
    ['hidden attribute', '<div>甲<span hidden>暗</span>乙</div>', '甲乙'],
    ['a hidden paragraph ends where browsers end it', '<p style="display:none">暗<p>明', '明'],
    ['a hidden inline element ends with its paragraph', '<p><span style="display:none">暗</p>明', '明'],
    ['hidden list item does not hide the next', '<ul><li style="display:none">暗<li>明</ul>', '明'],
    ['quoted > inside a tag', '<p title="a>b" data-x=\'>\'>甲</p>', '甲'],
    ['a lone < is text', '<p>1 < 2 且 3<4</p>', '1 < 2 且 3<4'],
    ['unfinished tag at the end', '<p>甲</p><p cla', '甲'],
    ['declarations', '<!DOCTYPE html><?xml version="1.0"?></ 注><p>甲</p>', '甲'],
    ['tables: a line per cell', '<table><tr><td>甲</td><td>乙</td></tr></table>', '甲\n乙'],
  ])('%s', (_name, html, text) => {
    expect(htmlToText(html).text).toBe(text);
  });

  test('links carry their shown text and target', () => {
    const html =
      '<p>见<a href="https://www.gov.cn/a?x=1&amp;y=2"><b>通知</b>原文</a>与<a name="x">锚</a><a href=" b ">乙</a></p>';
    expect(htmlToText(html).links).toEqual([
      { text: '通知原文', href: 'https://www.gov.cn/a?x=1&y=2' },
      { text: '乙', href: 'b' },
    ]);
  });

  test('pictures come in order, lazy ones by data-src, editor separators not', () => {
    const html =
      '<img src="a.png"><p><img data-src="b.png" src="data:,"><img class="ProseMirror-separator" src="c.png"><img></p>';
    expect(htmlToText(html).images).toEqual(['a.png', 'b.png']);
  });

  test('what a hidden element contains is neither text nor link nor picture', () => {
    expect(htmlToText('<div hidden><a href="x">y</a><img src="z"><div>w</div></div>')).toEqual({
      text: '',
      links: [],
      images: [],
    });
  });

  test('never throws on hostile input', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<',
        '>',
        '</',
        '<p',
        '<!--',
        '-->',
        '<a href="',
        "'",
        '"',
        '=',
        '&',
        '&#x',
        ';',
        '<script>',
        '/',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
        const out = htmlToText(parts.join(''));
        expect(out.text).not.toMatch(/\n\n|^\n|\n$|[\u200b\ufeff]/);
      }),
    );
  });

  test('text of generated HTML comes back', () => {
    const word = fc.stringMatching(/^[一-龥a-zA-Z0-9，。“”&<>"'（）-]{1,12}$/);
    const tag = fc.constantFrom('p', 'section', 'h2', 'blockquote', 'li');
    const inline = fc.constantFrom('span', 'strong', 'em', 'a', 'font');
    const block = fc.record({ tag, runs: fc.array(fc.record({ inline, word }), { minLength: 1, maxLength: 4 }) });
    const escaped = (s: string) =>
      s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const html = blocks
          .map(
            (b) =>
              `<${b.tag} style="color: red" title="${escaped('>"')}">${b.runs
                .map((r) => `<${r.inline}>\u200b${escaped(r.word)}</${r.inline}>`)
                .join('')}</${b.tag}>`,
          )
          .join('');
        expect(htmlToText(html).text).toBe(blocks.map((b) => b.runs.map((r) => r.word).join('')).join('\n'));
      }),
    );
  });

  test('hostile text of 200 000 characters is read completely', () => {
    for (const unit of ['<a ', '<p>', '<!--', '</p ', '<a b="', '&amp', '<script>', '< ', '<a b=\'"', '<b a  ']) {
      expect(() => htmlToText(unit.repeat(200_000 / unit.length))).not.toThrow();
    }
  });
});

describe('decodeEntities', () => {
  test.each([
    ['&lt;', '<'],
    ['&ltx', '<x'],
    ['&notit;', '¬it;'],
    ['&notin;', '∉'],
    ['&#0;&#xD800;&#x110000;&#99999999999999999999;', '\ufffd\ufffd\ufffd\ufffd'],
    ['&#x80;&#151;', '€—'],
    ['&#x0000000000000041;', 'A'],
    ['&hellip;&middot;&mdash;', '…·—'],
    ['&;&#;&#x;', '&;&#;&#x;'],
  ])('%s', (from, to) => {
    expect(decodeEntities(from)).toBe(to);
  });

  test('in attributes a name without semicolon is part of an address', () => {
    expect(decodeEntities('?a=1&copy=2&lt=3&amp;b=4', true)).toBe('?a=1&copy=2&lt=3&b=4');
  });
});
