import { FileAddOutlined } from '@ant-design/icons';
import { Button, Typography } from 'antd';
import { useRef, useState } from 'react';
import { useText } from '../text';
import { type Task, useTask } from './task';

/** Rows of a table file; rejects with a Fault. */
export type ReadTable = (file: File) => Promise<readonly (readonly string[])[]>;

/** A table file that somebody chose, read on this computer. */
export interface TableFile {
  /** Null: none yet, or the last one could not be read. */
  readonly chosen: { readonly name: string; readonly rows: readonly (readonly string[])[] } | null;
  readonly task: Task;
  readonly choose: (file: File | undefined) => void;
}

export function useTableFile(readTable: ReadTable): TableFile {
  const task = useTask();
  const [chosen, setChosen] = useState<TableFile['chosen']>(null);
  const choose = (file: File | undefined) => {
    if (!file) return;
    setChosen(null);
    void task.run(async () => setChosen({ name: file.name, rows: await readTable(file) }));
  };
  return { chosen, task, choose };
}

/** 选择文件, and the name of what was chosen. */
export function TableFileButton({ file: { chosen, task, choose } }: { readonly file: TableFile }) {
  const { t } = useText();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={t('common.tableFile.choose')}
        accept=".csv,.tsv,.txt,.xlsx"
        onChange={(e) => {
          choose(e.target.files?.[0]);
          // The same file again, after it was corrected, is a new choice.
          e.target.value = '';
        }}
      />
      <Button icon={<FileAddOutlined />} loading={task.busy} onClick={() => picker.current?.click()}>
        {t('common.tableFile.choose')}
      </Button>
      {chosen && <Typography.Text>{t('common.tableFile.name', { name: chosen.name })}</Typography.Text>}
    </>
  );
}
