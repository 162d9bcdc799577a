import Papa from 'papaparse';
import readXlsx, { InvalidInputError } from 'read-excel-file/universal';
import { Fault } from '../domain/fault';

/** A word list of ten thousand lines has less than one of these. */
const MOST_BYTES = 10 * 1024 * 1024;
const MOST_ROWS = 50_000;

/**
 * Rows of a table file, every cell as text; blank rows are kept, so that row n is line n of the file as a spreadsheet shows it.
 * CSV in UTF-8, UTF-16 (with its mark) or GB18030, comma or tab; XLSX: the first sheet.
 *
 * @throws Fault with what to do, e.g. for old .xls files, damaged files, quotation marks without end.
 */
export async function readTable(bytes: Uint8Array<ArrayBuffer>): Promise<string[][]> {
  if (bytes.length > MOST_BYTES) throw new Fault('file-too-large', '文件超过 10 MB，请拆分后再导入。');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new Fault('file-old-format', '这是旧版 .xls 文件，请在表格软件中另存为 .xlsx 或 CSV 后再导入。');
  }
  const rows = startsWith(bytes, [0x50, 0x4b]) ? await xlsxRows(bytes) : csvRows(textOf(bytes));
  if (rows.length > MOST_ROWS) throw new Fault('file-too-long', `文件超过 ${MOST_ROWS} 行，请拆分后再导入。`);
  return rows;
}

/** A table as CSV that spreadsheets open with the right characters and never compute. Read back by `readTable`. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\ufeff${Papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: true },
  )}\r\n`;
}

async function xlsxRows(bytes: Uint8Array<ArrayBuffer>): Promise<string[][]> {
  try {
    // The universal build: the one for browsers starts workers from blobs, which an extension page may not.
    const sheets = await readXlsx(bytes.slice().buffer);
    return (sheets[0]?.data ?? []).map((row) => row.map((cell) => cellText(cell)));
  } catch (error) {
    if (error instanceof InvalidInputError) {
      throw new Fault('file-unreadable', '文件不是有效的 XLSX 表格，请用表格软件重新保存，或另存为 CSV 后再导入。');
    }
    throw new Fault('file-unreadable', '无法读取这个 XLSX 表格，请在表格软件中另存为 CSV 后再导入。');
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

function csvRows(text: string): string[][] {
  // Chosen here, not guessed: a list of one column may have commas in its words.
  const firstLine = /^[^\r\n]*/u.exec(text)?.[0] ?? '';
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: firstLine.includes('\t') ? '\t' : ',' });
  const broken = errors.find((error) => error.type === 'Quotes');
  if (broken) {
    const line = (broken.row ?? 0) + 1;
    throw new Fault('file-quotes', `第 ${line} 行的英文双引号不成对，请改正后再导入。`);
  }
  return data;
}

/** Text of a file whose encoding nobody names. */
function textOf(bytes: Uint8Array<ArrayBuffer>): string {
  const marked = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null;
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // Bytes of a picture or program decode as something, too.
      if (!text.includes('\u0000')) return text;
    } catch {
      // Not this encoding.
    }
  }
  throw new Fault('file-encoding', '无法识别文件的文字编码，请另存为 UTF-8 编码的 CSV 或 XLSX 后再导入。');
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}
