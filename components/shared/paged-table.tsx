import { Table, type TableProps } from 'antd';
import { NotOnPaper, PAPER_ROWS, usePrinting } from './paper';

interface Props<Row extends object> extends Omit<TableProps<Row>, 'dataSource' | 'pagination'> {
  /** The whole list, as it is filtered. */
  readonly rows: readonly Row[];
  readonly pageSize: number;
  /** There are more rows than these, and nobody counted them. */
  readonly cut?: boolean;
}

/** A table that shows a page at a time and prints the whole list, or says what of it is not on the paper. */
export function PagedTable<Row extends object>({ rows, pageSize, cut = false, ...table }: Props<Row>) {
  const printing = usePrinting();
  const shown = printing ? rows.slice(0, PAPER_ROWS) : [...rows];
  return (
    <>
      <Table<Row>
        size="small"
        {...table}
        dataSource={shown}
        pagination={printing ? false : { pageSize, hideOnSinglePage: true, showSizeChanger: false }}
      />
      {printing && <NotOnPaper shown={shown.length} left={cut ? null : rows.length - shown.length} />}
    </>
  );
}
