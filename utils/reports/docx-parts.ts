import type { DocxDocument } from './docx';
import { escapedXml } from './xml-text';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts of a Word package that are around the text: types, relations, properties, footer. */
export function packageParts({ title, author, footer = '' }: DocxDocument): Record<string, string> {
  return {
    '[Content_Types].xml': xml(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="${TYPE}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    ),
    '_rels/.rels': relations([
      [`${OFFICE}/officeDocument`, 'word/document.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': xml(
      `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapedXml(title)}</dc:title><dc:creator>${escapedXml(author)}</dc:creator></cp:coreProperties>`,
    ),
    'word/_rels/document.xml.rels': relations([
      [`${OFFICE}/styles`, 'styles.xml'],
      [`${OFFICE}/footer`, 'footer1.xml'],
    ]),
    'word/footer1.xml': xml(
      `<w:ftr xmlns:w="${WORD}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${footer ? words(`${footer}　`) : ''}${words('— ')}${pageNumber()}${words(' —')}</w:p></w:ftr>`,
    ),
  };
}

function words(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escapedXml(text)}</w:t></w:r>`;
}

/** Filled in by the word processor. */
function pageNumber(): string {
  return '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
}

function relations(pairs: readonly (readonly [type: string, target: string])[]): string {
  const items = pairs.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`);
  return xml(`<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`);
}

function xml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`;
}

/** How official papers look (三号仿宋, 黑体 and 楷体 headings, title in the middle), sizes in half points. */
export function styles(): string {
  return xml(
    `<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts('仿宋')}<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>${[
      style(
        'Normal',
        '正文',
        'w:default="1"',
        '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640" w:firstLineChars="200"/><w:jc w:val="both"/>',
        '',
      ),
      style(
        'Title',
        '标题',
        '',
        '<w:spacing w:before="120" w:after="320" w:line="640" w:lineRule="exact"/><w:ind w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="center"/>',
        `${fonts('宋体')}<w:b/><w:sz w:val="44"/><w:szCs w:val="44"/>`,
      ),
      style('Heading1', 'heading 1', '', '<w:keepNext/><w:outlineLvl w:val="0"/>', fonts('黑体')),
      style('Heading2', 'heading 2', '', '<w:keepNext/><w:outlineLvl w:val="1"/>', fonts('楷体')),
      style('Heading3', 'heading 3', '', '<w:keepNext/><w:outlineLvl w:val="2"/>', '<w:b/>'),
      style(
        'Note',
        '说明',
        '',
        '<w:spacing w:line="360" w:lineRule="exact"/><w:ind w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="left"/>',
        '<w:sz w:val="21"/><w:szCs w:val="21"/>',
      ),
      style(
        'Cell',
        '表格文字',
        '',
        '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="left"/>',
        '<w:sz w:val="24"/><w:szCs w:val="24"/>',
      ),
      style(
        'Gap',
        '表后',
        '',
        '<w:spacing w:line="160" w:lineRule="exact"/><w:ind w:firstLine="0" w:firstLineChars="0"/>',
        '',
      ),
      style(
        'Footer',
        'footer',
        '',
        '<w:spacing w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="center"/>',
        `${fonts('宋体')}<w:sz w:val="21"/><w:szCs w:val="21"/>`,
      ),
    ].join('')}<w:style w:type="table" w:styleId="Grid"><w:name w:val="表格"/><w:tblPr><w:tblBorders>${[
      'top',
      'left',
      'bottom',
      'right',
      'insideH',
      'insideV',
    ]
      .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
      .join(
        '',
      )}</w:tblBorders><w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`,
  );
}

function style(id: string, name: string, attribute: string, paragraph: string, text: string): string {
  const based = id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>';
  const look = text ? `<w:rPr>${text}</w:rPr>` : '';
  return `<w:style w:type="paragraph" ${attribute} w:styleId="${id}"><w:name w:val="${name}"/>${based}<w:pPr>${paragraph}</w:pPr>${look}</w:style>`;
}

function fonts(name: string): string {
  return `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${name}" w:cs="Times New Roman"/>`;
}
