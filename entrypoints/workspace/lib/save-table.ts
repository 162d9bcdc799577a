import { toCsv } from '../../../utils/reports/csv';
import type { ReportTable } from '../../../utils/reports/table';
import { toXlsx } from '../../../utils/reports/xlsx';
import { saveFile } from './save-file';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands a table to the browser's downloads. @param name without its ending. */
export function saveTable(name: string, format: 'xlsx' | 'csv', table: ReportTable): void {
  if (format === 'csv') saveFile(`${name}.csv`, toCsv(table), 'text/csv');
  else saveFile(`${name}.xlsx`, toXlsx(table), XLSX);
}
