import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { LedgerBook } from '../../../utils/ledger/book';
import { fitsOutside, type LedgerQuery, WHOLE_LEDGER } from '../../../utils/ledger/query';
import { toCsv } from '../../../utils/reports/csv';
import { ledgerTable } from '../../../utils/reports/ledger-table';
import type { ReportTable } from '../../../utils/reports/table';
import { toXlsx } from '../../../utils/reports/xlsx';
import { readTable } from '../../../utils/tables/read-table';
import { beijing } from '../../support/clock';
import { aSignedLedger, type LedgerWriter } from '../../support/signed-ledger';

const encoder = new TextEncoder();
const table = (rows: ReportTable['rows'], columns = ['甲', '乙']): ReportTable => ({
  name: '台账',
  notes: ['说明'],
  columns: columns.map((title) => ({ title, width: 10 })),
  rows,
});
const csvRows = async (t: ReportTable) => (await readTable(encoder.encode(toCsv(t)))).slice(2);
const xlsxRows = async (t: ReportTable) => (await readTable(toXlsx(t))).slice(2);

describe('CSV', () => {
  it.each([
    '=1+1',
    '+86 1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠A',
    '\n=1',
    '=HYPERLINK("http://x","y")',
  ])('never lets a spreadsheet compute %j', async (text) => {
    const [row] = await csvRows(table([[text, '常']]));
    expect(row?.[0]).toBe(`'${text}`);
  });

  it('keeps every other text as it is, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1 }), async (text) => {
        fc.pre(!/^[=+\-@\t\r\n＝＋－＠\uFEFF]/.test(text) && !text.includes('\u0000'));
        expect((await csvRows(table([[`a${text}`, '"']])))[0]).toEqual([`a${text}`, '"']);
      }),
    );
  });
});

describe('XLSX', () => {
  it('is read back with every text, also those that look like formulas, and with numbers as numbers', async () => {
    const rows = [
      [1, '=1+1'],
      [2, '<b>&"\'_x0041_'],
      [3, '两行\n文字  空格。'],
    ] as const;
    expect(await xlsxRows(table(rows))).toEqual(rows.map(([n, text]) => [String(n), text]));
    const sheet = strFromU8(unzipSync(toXlsx(table(rows)))['xl/worksheets/sheet1.xml']!);
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('<c r="A3" s="2"><v>1</v></c>');
  });

  it('stays well-formed for any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const sheet = strFromU8(unzipSync(toXlsx(table([[text, '常']])))['xl/worksheets/sheet1.xml']!);
        expect(sheet).toMatch(/^[\n -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}\t\r]*$/u);
        expect((await xlsxRows(table([[text, '常']])))[0]?.[1]).toBe('常');
      }),
      { numRuns: 25 },
    );
  });

  it('cuts what no cell can hold, and says so', async () => {
    const [row] = await xlsxRows(table([['长'.repeat(40_000), '常']]));
    expect(row?.[0]).toHaveLength(32_767);
    expect(row?.[0]).toMatch(/全文见台账文件）$/);
  });

  it('names columns beyond Z', () => {
    const wide = table(
      [Array.from({ length: 30 }, (_, i) => i)],
      Array.from({ length: 30 }, (_, i) => `列${i}`),
    );
    expect(strFromU8(unzipSync(toXlsx(wide))['xl/worksheets/sheet1.xml']!)).toContain('r="AD3"');
  });
});

describe('the ledger as a table', () => {
  let writer: LedgerWriter;
  const book = new LedgerBook();
  beforeAll(async () => {
    writer = await aSignedLedger();
    for (const event of writer.events) book.add(event);
  });
  const made = (change: Partial<LedgerQuery> = {}) => {
    const query = { ...WHOLE_LEDGER, ...change };
    return ledgerTable({
      unit: '青禾县融媒体中心',
      events: writer.events.filter(fitsOutside(query)),
      book,
      query,
      head: writer.head,
      now: beijing('2026-03-16 18:00'),
    });
  };

  it('says in Chinese who did what, with the names of that time', () => {
    const row = made().rows[12];
    expect(row?.slice(0, 9)).toEqual([
      13,
      '2026-03-16 09:42:00',
      '签批',
      '何二',
      '图书馆新馆开馆',
      '复审',
      '同意',
      '何二',
      'review-1',
    ]);
  });

  it('carries the head and count of the whole ledger', () => {
    expect(made().notes.join('\n')).toContain('台账共15条');
    expect(made().notes.join('')).toContain(writer.head.head.slice(0, 8));
  });

  it.each<[string, Partial<LedgerQuery>, number[], string]>([
    ['all', {}, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15], '全部记录'],
    ['one review', { subject: 'review-1' }, [11, 12, 13, 14, 15], '图书馆新馆开馆'],
    [
      'a day and some numbers',
      { from: '2026-03-16', to: '2026-03-16', seqs: [{ from: 2, to: 3 }] },
      [2, 3],
      '2026-03-16至2026-03-16，指定序号2-3',
    ],
    ['nothing', { to: '1970-01-01' }, [], '建档至1970-01-01'],
    ['one kind', { type: 'signed-off' }, [12, 13, 14], '签批'],
  ])('of %s, and says so', (_name, query, seqs, text) => {
    expect(made(query).rows.map(([seq]) => seq)).toEqual(seqs);
    expect(made(query).notes.join('')).toContain(`范围：${text}　`);
  });
});
