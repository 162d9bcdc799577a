import { strToU8, zipSync } from 'fflate';
import type { ReportTable } from './table';

/** Longest text a cell may hold (Excel refuses the whole file otherwise). */
const CELL_MAX = 32_767;
const CUT = '……（内容过长，全文见台账文件）';

/**
 * The table as an XLSX workbook of one sheet. All texts are inline strings, which no program takes for a formula; the heading is bold
 * and stays in view; dates are texts in Beijing time, so that no computer's own time zone changes them.
 */
export function toXlsx(table: ReportTable): Uint8Array<ArrayBuffer> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MAIN}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${MAIN}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${MAIN}.styles+xml"/></Types>`,
    ),
    '_rels/.rels': relations(`${OFFICE}/officeDocument`, 'xl/workbook.xml'),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(table.name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': relations(
      `${OFFICE}/worksheet`,
      'worksheets/sheet1.xml',
      `${OFFICE}/styles`,
      'styles.xml',
    ),
    'xl/styles.xml': xml(STYLES),
    'xl/worksheets/sheet1.xml': xml(sheet(table)),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(files, { level: 6 });
}

const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Cell styles by number: 0 plain, 1 heading, 2 wrapped text. */
const HEADING = 1;
const TEXT = 2;
const STYLES = `<styleSheet xmlns="${SHEETS}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf fontId="0"/><xf fontId="1" applyFont="1"/><xf fontId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

function sheet({ notes, columns, rows }: ReportTable): string {
  const heading = notes.length + 1;
  const widths = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  const lines = [
    ...notes.map((note, i) => line(i + 1, [note], 0)),
    line(
      heading,
      columns.map(({ title }) => title),
      HEADING,
    ),
    ...rows.map((cells, i) => line(heading + 1 + i, cells, TEXT)),
  ];
  const pane = `<pane ySplit="${heading}" topLeftCell="A${heading + 1}" activePane="bottomLeft" state="frozen"/>`;
  return `<worksheet xmlns="${SHEETS}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function line(number: number, cells: readonly (string | number)[], style: number): string {
  const inner = cells.map((value, i) => {
    const place = `${columnName(i)}${number}`;
    return typeof value === 'number'
      ? `<c r="${place}" s="${style}"><v>${value}</v></c>`
      : `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(fitting(value))}</t></is></c>`;
  });
  return `<row r="${number}">${inner.join('')}</row>`;
}

/** A, B … Z, AA … */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function fitting(text: string): string {
  return text.length <= CELL_MAX ? text : text.slice(0, CELL_MAX - CUT.length) + CUT;
}

/** Escaped for XML; what XML cannot carry at all (control characters, lone surrogates) becomes `_xHHHH_`, as the format has it. */
function escaped(text: string): string {
  return text
    .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(UNFIT, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** All that XML does not allow: it names what it allows. */
const UNFIT = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function relations(...pairs: string[]): string {
  const items: string[] = [];
  for (let i = 0; i < pairs.length; i += 2) {
    items.push(`<Relationship Id="rId${i / 2 + 1}" Type="${pairs[i]}" Target="${pairs[i + 1]}"/>`);
  }
  return xml(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`,
  );
}

function xml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`;
}
