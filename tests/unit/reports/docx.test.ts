import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type DocxBlock, type DocxDocument, toDocx } from '../../../utils/reports/docx';
import { allOf, parseXml, type XmlElement } from '../../support/xml';

const document = (blocks: readonly DocxBlock[], more: Partial<DocxDocument> = {}): DocxDocument => ({
  title: '月报',
  author: '某县人民政府办公室',
  blocks,
  ...more,
});
const partsOf = (given: DocxDocument) =>
  Object.fromEntries(
    Object.entries(unzipSync(toDocx(given))).map(([name, bytes]) => [name, parseXml(strFromU8(bytes))]),
  );
const bodyOf = (given: DocxDocument) => parseXml(strFromU8(unzipSync(toDocx(given))['word/document.xml']!));
/** As much of a text as XML can carry; all line breaks are one there. */
const fitting = (text: string) =>
  text.replaceAll(/\r\n|\r/g, '\n').replaceAll(/[^\t\n -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
/** What a paragraph says, breaks and tabs as characters. */
const wordsOf = (paragraph: XmlElement) =>
  allOf(paragraph, 'w:r')
    .flatMap(({ children }) => children)
    .map(({ name, text }) => (name === 'w:br' ? '\n' : name === 'w:tab' ? '\t' : name === 'w:t' ? text : ''))
    .join('');
const paragraphs = (given: DocxDocument) => allOf(bodyOf(given), 'w:p').map(wordsOf);

describe('a Word document', () => {
  it('is a package whose parts are all there, named and typed', () => {
    const parts = partsOf(document([{ kind: 'paragraph', text: '正文' }]));
    const typed = allOf(parts['[Content_Types].xml']!, 'Override').map(({ attributes }) => attributes.PartName);
    for (const name of typed) expect(parts, `${name} is typed`).toHaveProperty([name!.slice(1)]);
    const relations = [
      ['', '_rels/.rels'],
      ['word/', 'word/_rels/document.xml.rels'],
    ] as const;
    for (const [folder, name] of relations) {
      for (const { attributes } of allOf(parts[name]!, 'Relationship')) {
        expect(typed).toContain(`/${folder}${attributes.Target}`);
      }
    }
    const styles = allOf(parts['word/styles.xml']!, 'w:style').map(({ attributes }) => attributes['w:styleId']);
    const used = [...allOf(parts['word/document.xml']!, 'w:pStyle'), ...allOf(parts['word/footer1.xml']!, 'w:pStyle')];
    for (const { attributes } of used) expect(styles).toContain(attributes['w:val']);
  });

  it('has title, headings and paragraphs in their order, with the styles that make an outline', () => {
    const body = bodyOf(
      document([
        { kind: 'heading', level: 0, text: '运行情况' },
        { kind: 'heading', level: 1, text: '一、总体情况' },
        { kind: 'paragraph', text: '本月……' },
        { kind: 'paragraph', text: '附：说明', small: true, align: 'right', bold: true },
        { kind: 'page-break' },
        { kind: 'heading', level: 3, text: '1.小节' },
      ]),
    );
    const shown = allOf(body, 'w:p').map((p) => [allOf(p, 'w:pStyle')[0]?.attributes['w:val'], wordsOf(p)]);
    expect(shown).toEqual([
      ['Title', '运行情况'],
      ['Heading1', '一、总体情况'],
      [undefined, '本月……'],
      ['Note', '附：说明'],
      [undefined, '\n'],
      ['Heading3', '1.小节'],
    ]);
    expect(allOf(body, 'w:jc').map(({ attributes }) => attributes['w:val'])).toEqual(['right']);
    expect(allOf(body, 'w:b')).toHaveLength(1);
  });

  it('says every text as it is, whatever signs stand in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (first, second) => {
        const shown = paragraphs(
          document([
            { kind: 'paragraph', text: first },
            { kind: 'table', widths: [1], rows: [[second]] },
          ]),
        );
        expect(shown.slice(0, 2)).toEqual([fitting(first), fitting(second)]);
      }),
    );
  });

  it.each([
    ['markup', '</w:t></w:r><w:r><w:instrText>DDEAUTO</w:instrText></w:r>'],
    ['entities', '&lt;&#65;&nbsp;'],
    ['controls and lone surrogates', 'a\u0000b\u0008c\uD800d'],
  ])('carries %s as text, never as anything else', (_, text) => {
    const parts = partsOf(document([{ kind: 'heading', level: 0, text }], { title: text, author: text, footer: text }));
    expect(allOf(parts['word/document.xml']!, 'w:instrText')).toEqual([]);
    expect(allOf(parts['docProps/core.xml']!, 'dc:title')[0]!.text).toBe(fitting(text));
    expect(wordsOf(parts['word/footer1.xml']!)).toContain(fitting(text));
  });

  it('is the same file for the same content', () => {
    const given = document([{ kind: 'paragraph', text: '正文' }]);
    expect(toDocx(given)).toEqual(toDocx(given));
  });

  it('turns its pages where that is asked for', () => {
    const size = (landscape: boolean) => allOf(bodyOf(document([], { landscape })), 'w:pgSz')[0]!.attributes;
    expect(size(true)).toMatchObject({ 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' });
    expect(size(false)).toEqual({ 'w:w': '11906', 'w:h': '16838' });
  });
});

describe('a table of a Word document', () => {
  const rowsOf = (table: Extract<DocxBlock, { kind: 'table' }>) =>
    allOf(bodyOf(document([table])), 'w:tr').map((row) =>
      allOf(row, 'w:tc').map((cell) => ({
        text: wordsOf(cell),
        columns: Number(allOf(cell, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1),
        merge: allOf(cell, 'w:vMerge')[0] ? (allOf(cell, 'w:vMerge')[0]!.attributes['w:val'] ?? 'on') : '',
        width: Number(allOf(cell, 'w:tcW')[0]!.attributes['w:w']),
      })),
    );

  it('fills its grid in every row, with cells over several columns and rows', () => {
    const rows = rowsOf({
      kind: 'table',
      widths: [1, 2, 1],
      headRows: 1,
      rows: [
        [
          { text: '甲', rows: 3 },
          { text: '乙', columns: 2 },
        ],
        [{ text: '丙', columns: 2, rows: 2 }],
        [],
        ['丁', '戊', '己'],
      ],
    });
    expect(rows.map((row) => row.map(({ text, columns, merge }) => `${text}/${columns}/${merge}`))).toEqual([
      ['甲/1/restart', '乙/2/'],
      ['/1/on', '丙/2/restart'],
      ['/1/on', '/2/on'],
      ['丁/1/', '戊/1/', '己/1/'],
    ]);
    const sums = rows.map((row) => row.reduce((sum, { width }) => sum + width, 0));
    expect(new Set(sums).size).toBe(1);
  });

  it('repeats its head rows and makes them bold', () => {
    const body = bodyOf(document([{ kind: 'table', widths: [1], headRows: 1, rows: [['头'], ['身']] }]));
    const [head, row] = allOf(body, 'w:tr');
    expect(allOf(head!, 'w:tblHeader')).toHaveLength(1);
    expect(allOf(head!, 'w:b')).toHaveLength(1);
    expect(allOf(row!, 'w:tblHeader')).toEqual([]);
  });

  it('stands apart from the next one', () => {
    const table: DocxBlock = { kind: 'table', widths: [1], rows: [['一']] };
    const names = bodyOf(document([table, table])).children[0]!.children.map(({ name }) => name);
    expect(names).toEqual(['w:tbl', 'w:p', 'w:tbl', 'w:p', 'w:sectPr']);
  });

  it.each([
    ['few', [['一']]],
    ['many', [['一', '二', '三']]],
    ['wide', [['一', { text: '二', columns: 2 }]]],
  ])('refuses rows with too %s cells', (_, rows) => {
    expect(() => toDocx(document([{ kind: 'table', widths: [1, 1], rows }]))).toThrow(/Row 1/);
  });
});
