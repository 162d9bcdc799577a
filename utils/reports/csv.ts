import { csvOf } from '../tables/read-table';
import type { ReportTable } from './table';

/** Full-width signs that some spreadsheet programs take for the beginning of a formula as well; `csvOf` guards the others. */
const WIDE_FORMULA = /^[＝＋－＠\n]/;

/** The table as CSV. Words of citizens and drafts stand in these cells: whatever would run as a formula gets an apostrophe in front. */
export function toCsv({ notes, columns, rows }: ReportTable): string {
  return csvOf([
    ...notes.map((note) => [note]),
    columns.map(({ title }) => title),
    ...rows.map((cells) => cells.map(cell)),
  ]);
}

function cell(value: string | number): string {
  const text = String(value);
  return WIDE_FORMULA.test(text) ? `'${text}` : text;
}
