import { strToU8, zipSync } from 'fflate';
import { packageParts, styles } from './docx-parts';
import { escapedXml } from './xml-text';

/** Where text stands in its line; a paragraph without it is justified and begins two characters in, as official papers do. */
export type DocxAlign = 'left' | 'center' | 'right';

/** A line break in a text is a line break in the document. */
export interface DocxParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly align?: DocxAlign;
  readonly bold?: boolean;
  /** Notes and sources: smaller than the text. */
  readonly small?: boolean;
}

/** Title of the document (level 0) or a heading of level 1 to 3; shown in the outline of the word processor. */
export interface DocxHeading {
  readonly kind: 'heading';
  readonly level: 0 | 1 | 2 | 3;
  readonly text: string;
}

export interface DocxCell {
  readonly text: string;
  readonly bold?: boolean;
  readonly align?: DocxAlign;
  /** A label: shaded a little. */
  readonly label?: boolean;
  /** Columns and rows that the cell covers, 1 if absent. Cells that are covered by one above are left out of their row. */
  readonly columns?: number;
  readonly rows?: number;
}

export interface DocxTable {
  readonly kind: 'table';
  /** Widths in proportion to one another; the table is as wide as the text. */
  readonly widths: readonly number[];
  /** Rows at the top that are repeated on every page; 0 if absent. */
  readonly headRows?: number;
  /** A plain text is a cell without more. */
  readonly rows: readonly (readonly (string | DocxCell)[])[];
  /** Smallest height of a row in millimetres, for forms that are filled in by hand. */
  readonly rowHeight?: number;
}

export type DocxBlock = DocxHeading | DocxParagraph | DocxTable | { readonly kind: 'page-break' };

/** A document of A4 pages, in reading order. */
export interface DocxDocument {
  /** In the properties of the file. */
  readonly title: string;
  /** The unit, in the properties of the file. */
  readonly author: string;
  /** Wide pages (横向) for tables of many columns. */
  readonly landscape?: boolean;
  /** Beside the page number; '' for the number alone. */
  readonly footer?: string;
  readonly blocks: readonly DocxBlock[];
}

/** A4 in twentieths of a point, with 25 mm around: the 37 mm that official papers leave at the top are too much for forms. */
const SHORT = 11_906;
const LONG = 16_838;
const MARGIN = 1_417;
const TWIPS_PER_MM = 56.7;

/** The time in the package: the same document gives the same bytes. */
const PACKED_AT = new Date(1980, 0, 1);

/**
 * A Word document (.docx) of headings, paragraphs and tables, as a minimal Office Open XML package (ECMA-376): no macros, no links,
 * no outside parts, so that nothing is loaded when it is opened. Fonts are named, not included (仿宋 text, 黑体 and 楷体 headings, as official papers);
 * where a computer lacks them its word processor takes others. All text is escaped; characters that XML cannot carry become U+FFFD.
 *
 * ```ts
 * toDocx({ title: '月报', author: '某县人民政府办公室', blocks: [
 *   { kind: 'heading', level: 0, text: '2026年10月政务新媒体运行情况' },
 *   { kind: 'heading', level: 1, text: '一、总体情况' },
 *   { kind: 'paragraph', text: '本月……' },
 *   { kind: 'table', widths: [3, 1], headRows: 1, rows: [['账号', '发布数'], ['某县发布', { text: '12', align: 'right' }]] },
 * ] });
 * ```
 */
export function toDocx(document: DocxDocument): Uint8Array<ArrayBuffer> {
  const parts = {
    ...packageParts(document),
    'word/styles.xml': styles(),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${body(document)}</w:body></w:document>`,
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(files, { level: 6, mtime: PACKED_AT });
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TITLE_STYLES = ['Title', 'Heading1', 'Heading2', 'Heading3'] as const;

function body({ blocks, landscape }: DocxDocument): string {
  const width = (landscape ? LONG : SHORT) - 2 * MARGIN;
  const inner = blocks.map((block) => blockXml(block, width));
  const size = landscape
    ? `<w:pgSz w:w="${LONG}" w:h="${SHORT}" w:orient="landscape"/>`
    : `<w:pgSz w:w="${SHORT}" w:h="${LONG}"/>`;
  const margins = `<w:pgMar w:top="${MARGIN}" w:right="${MARGIN}" w:bottom="${MARGIN}" w:left="${MARGIN}" w:header="850" w:footer="850" w:gutter="0"/>`;
  return `${inner.join('')}<w:sectPr><w:footerReference w:type="default" r:id="rId2"/>${size}${margins}</w:sectPr>`;
}

function blockXml(block: DocxBlock, width: number): string {
  switch (block.kind) {
    case 'heading':
      return paragraph(block.text, `<w:pStyle w:val="${TITLE_STYLES[block.level]}"/>`, false);
    case 'paragraph': {
      const style = block.small ? '<w:pStyle w:val="Note"/>' : '';
      return paragraph(block.text, `${style}${aligned(block.align)}`, block.bold ?? false);
    }
    case 'table':
      // Without a paragraph between them two tables would become one.
      return `${table(block, width)}<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>`;
    case 'page-break':
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  }
}

function aligned(align: DocxAlign | undefined): string {
  return align ? `<w:ind w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="${align}"/>` : '';
}

function paragraph(text: string, properties: string, bold: boolean): string {
  const head = properties ? `<w:pPr>${properties}</w:pPr>` : '';
  return `<w:p>${head}${run(text, bold)}</w:p>`;
}

/** One run; its line breaks and tabs are elements, because word processors take the characters for spaces. */
function run(text: string, bold: boolean): string {
  if (text === '') return '';
  const inner = text
    .split(/(\r\n|\r|\n|\t)/)
    .map((part) => {
      if (part === '') return '';
      if (part === '\t') return '<w:tab/>';
      return /^[\r\n]+$/.test(part) ? '<w:br/>' : `<w:t xml:space="preserve">${escapedXml(part)}</w:t>`;
    })
    .join('');
  return `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}${inner}</w:r>`;
}

/** A cell that reaches down from above, in the column where it begins. */
interface Reaching {
  readonly columns: number;
  readonly left: number;
}

/** @throws Error when a row has more or fewer cells than the table has columns: a mistake of the caller, not of people. */
function table({ widths, rows, headRows = 0, rowHeight }: DocxTable, width: number): string {
  const sum = widths.reduce((total, part) => total + part, 0);
  const grid = widths.map((part) => Math.floor((width * part) / sum));
  let reaching = new Map<number, Reaching>();
  const lines = rows.map((cells, index) => {
    const below = new Map<number, Reaching>();
    const out: string[] = [];
    const left = [...cells];
    let column = 0;
    while (column < grid.length) {
      const above = reaching.get(column);
      const given = above ? '' : left.shift();
      if (given === undefined) throw new Error(`Row ${index + 1} of the table has too few cells`);
      const cell: DocxCell = typeof given === 'string' ? { text: given } : given;
      const columns = above?.columns ?? cell.columns ?? 1;
      const down = above ? above.left : (cell.rows ?? 1) - 1;
      if (down > 0) below.set(column, { columns, left: down - 1 });
      const merge = above ? '<w:vMerge/>' : (cell.rows ?? 1) > 1 ? '<w:vMerge w:val="restart"/>' : '';
      const across = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '';
      const wide = grid.slice(column, column + columns).reduce((total, part) => total + part, 0);
      const shade = cell.label || index < headRows ? '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>' : '';
      const place = cell.align ?? (index < headRows ? 'center' : undefined);
      const style = `<w:pStyle w:val="Cell"/>${place ? `<w:jc w:val="${place}"/>` : ''}`;
      out.push(
        `<w:tc><w:tcPr><w:tcW w:w="${wide}" w:type="dxa"/>${across}${merge}${shade}<w:vAlign w:val="center"/></w:tcPr>${paragraph(cell.text, style, cell.bold ?? index < headRows)}</w:tc>`,
      );
      column += columns;
    }
    if (left.length > 0 || column > grid.length) throw new Error(`Row ${index + 1} of the table has too many cells`);
    reaching = below;
    const height = rowHeight ? `<w:trHeight w:val="${Math.round(rowHeight * TWIPS_PER_MM)}" w:hRule="atLeast"/>` : '';
    const head = index < headRows ? '<w:tblHeader/>' : '';
    return `<w:tr><w:trPr><w:cantSplit/>${height}${head}</w:trPr>${out.join('')}</w:tr>`;
  });
  const columns = grid.map((part) => `<w:gridCol w:w="${part}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${lines.join('')}</w:tbl>`;
}
