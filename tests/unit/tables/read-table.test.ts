import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { csvOf, readTable } from '../../../utils/tables/read-table';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => new Uint8Array(values);

/** A workbook with one sheet, as spreadsheets write it: texts in the shared table, numbers in the cell. */
function workbook(rows: readonly (readonly (string | number | null)[])[]): Uint8Array<ArrayBuffer> {
  const shared: string[] = [];
  const sheet = rows
    .map((row, r) => {
      const cells = row.map((value, c) => {
        if (value === null) return '';
        const ref = `${String.fromCharCode(65 + c)}${r + 1}`;
        if (typeof value === 'number') return `<c r="${ref}"><v>${value}</v></c>`;
        shared.push(value);
        return `<c r="${ref}" t="s"><v>${shared.length - 1}</v></c>`;
      });
      return `<row r="${r + 1}">${cells.join('')}</row>`;
    })
    .join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const files = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="表1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${shared.map((s) => `<si><t>${s}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

describe('readTable', () => {
  const TABLE = [
    ['词语', '级别'],
    ['最低价', '提示'],
  ];

  it.each([
    ['UTF-8', utf8('词语,级别\r\n最低价,提示')],
    ['UTF-8 with its mark', utf8('\ufeff词语,级别\n最低价,提示')],
    ['tabs', utf8('词语\t级别\n最低价\t提示')],
    // 词语,级别 / 最低价,提示 in GB18030
    [
      'GB18030',
      bytes(
        0xb4,
        0xca,
        0xd3,
        0xef,
        0x2c,
        0xbc,
        0xb6,
        0xb1,
        0xf0,
        0x0d,
        0x0a,
        0xd7,
        0xee,
        0xb5,
        0xcd,
        0xbc,
        0xdb,
        0x2c,
        0xcc,
        0xe1,
        0xca,
        0xbe,
      ),
    ],
    [
      'UTF-16',
      bytes(0xff, 0xfe, ...[...'词语,级别\n最低价,提示'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])),
    ],
    ['XLSX', workbook(TABLE)],
  ])('reads %s', async (_name, file) => {
    expect(await readTable(file)).toEqual(TABLE);
  });

  it('keeps blank rows, so that line numbers are those of the file', async () => {
    expect((await readTable(utf8('最低价\n\n点击购买'))).map((row) => row[0])).toEqual(['最低价', '', '点击购买']);
    expect((await readTable(workbook([['最低价'], [null], ['点击购买', 3]]))).map((row) => row.join())).toEqual([
      '最低价,',
      ',',
      '点击购买,3',
    ]);
  });

  it('takes commas and breaks inside quotation marks as text', async () => {
    expect(await readTable(utf8('"甲,乙","第一行\n第二行"'))).toEqual([['甲,乙', '第一行\n第二行']]);
  });

  it.each([
    ['an old workbook', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'file-old-format'],
    ['a file that is no workbook', bytes(0x50, 0x4b, 3, 4, 1, 2, 3), 'file-unreadable'],
    ['another zip', zipSync({ 'a.txt': strToU8('a') }), 'file-unreadable'],
    ['bytes that are no text', bytes(0xff, 0x00, 0x81), 'file-encoding'],
    ['a program', bytes(0x7f, 0x45, 0x4c, 0x46, 0, 0, 0), 'file-encoding'],
    ['a quotation mark without end', utf8('甲甲\n"乙乙\n丙丙'), 'file-quotes'],
    ['more than 10 MB', new Uint8Array(10 * 1024 * 1024 + 1).fill(0x61), 'file-too-large'],
    ['more lines than any list', utf8('a\n'.repeat(50_001)), 'file-too-long'],
  ])('refuses %s', async (_name, file, code) => {
    await expect(readTable(file)).rejects.toMatchObject({ code, message: expect.stringContaining('。') });
  });

  it('names the line of a quotation mark without end', async () => {
    await expect(readTable(utf8('甲甲\n"乙乙\n丙丙'))).rejects.toMatchObject({
      message: expect.stringContaining('第 2 行'),
    });
  });
});

describe('csvOf', () => {
  it('is read back as it was', async () => {
    const rows = [
      ['词语', '说明'],
      ['最低价', '含“引号”和,逗号'],
      ['"直引号"', '两行\n文字'],
    ];
    expect((await readTable(utf8(csvOf(rows)))).slice(0, 3)).toEqual(rows);
  });

  it.each(['=1+1', '+86', '-1', '@cmd'])('a spreadsheet does not compute %s', (cell) => {
    expect(csvOf([[cell]])).toContain(`'${cell}`);
  });
});
