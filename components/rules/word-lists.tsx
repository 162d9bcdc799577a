import { Tabs } from 'antd';
import { useState } from 'react';
import { type ControlEntry, entryKey } from '../../utils/domain/control-change';
import type { InspectionControl } from '../../utils/domain/inspection';
import { useText } from '../text';
import { ImportDialog } from './import-dialog';
import { EDITABLE_LISTS, type EditableList } from './list-specs';
import { ListTable } from './list-table';

type Entry = ControlEntry<EditableList>;

interface Props {
  /** Unsaved changes included. */
  readonly control: InspectionControl;
  readonly onControl: (control: InspectionControl) => void;
  /** Rows of a table file; rejects with a Fault. */
  readonly readTable: (file: File) => Promise<readonly (readonly string[])[]>;
  readonly onExport: (name: string, rows: readonly (readonly string[])[]) => void;
}

/** 单位词表: the unit's own lists, one tab each. */
export function WordLists({ control, onControl, readTable, onExport }: Props) {
  const { t } = useText();
  const [list, setList] = useState<EditableList>('banned');
  const [importing, setImporting] = useState(false);
  const set = (entries: readonly Entry[]) => onControl({ ...control, [list]: entries });
  const add = (added: readonly Entry[]) => {
    const all = new Map<string, Entry>((control[list] as Entry[]).map((entry) => [entryKey(list, entry), entry]));
    for (const entry of added) all.set(entryKey(list, entry), entry);
    set([...all.values()]);
    setImporting(false);
  };
  return (
    <>
      <Tabs
        size="small"
        activeKey={list}
        onChange={(key) => setList(EDITABLE_LISTS.find((id) => id === key) ?? 'banned')}
        destroyOnHidden
        items={EDITABLE_LISTS.map((id) => ({
          key: id,
          label: `${t(`rules.list.${id}`)} ${control[id].length || ''}`.trim(),
          children: (
            <ListTable
              list={id}
              entries={control[id]}
              onEntries={set}
              onImport={() => setImporting(true)}
              onExport={onExport}
            />
          ),
        }))}
      />
      {importing && (
        <ImportDialog
          list={list}
          current={control[list]}
          readTable={readTable}
          onCancel={() => setImporting(false)}
          onImport={add}
        />
      )}
    </>
  );
}
