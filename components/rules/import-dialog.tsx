import { Alert, Flex, Input, Modal, Tabs, Typography } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { type ControlEntry, LIST_LIMIT } from '../../utils/domain/control-change';
import { FaultAlert } from '../shared/fault-alert';
import { JudgedRows } from '../shared/judged-rows';
import { type ReadTable, TableFileButton, useTableFile } from '../shared/table-file';
import { useText } from '../text';
import { type ImportLine, type ImportState, pastedRows, previewImport } from './import-rows';
import { type EditableList, LIST_SPECS } from './list-specs';
import { useProblem } from './problem';

type Entry = ControlEntry<EditableList>;

interface Props {
  readonly list: EditableList;
  /** The list as it stands, unsaved changes included. */
  readonly current: readonly Entry[];
  /** Rows of a table file; rejects with a Fault. */
  readonly readTable: ReadTable;
  readonly onCancel: () => void;
  readonly onImport: (entries: readonly Entry[]) => void;
}

const COLOURS: Readonly<Record<ImportState, string | undefined>> = {
  new: 'success',
  update: 'processing',
  kept: undefined,
  duplicate: undefined,
  error: 'error',
};
const TABLE_WIDTH = 680;

/** Paste or file → every line judged → import. Nothing changes before the last button, and that one still leaves it unsaved. */
export function ImportDialog({ list, current, readTable, onCancel, onImport }: Props) {
  const { t } = useText();
  const say = useProblem();
  const spec = LIST_SPECS[list];
  const file = useTableFile(readTable);
  const { chosen, task } = file;
  const [way, setWay] = useState<'paste' | 'file'>('paste');
  const [pasted, setPasted] = useState('');
  const text = useDeferredValue(pasted);
  const rows = useMemo(() => (way === 'paste' ? pastedRows(text) : (chosen?.rows ?? [])), [way, text, chosen]);
  const columns = spec.columns.map((column) => t(`rules.column.${column.id}`));
  const preview = useMemo(() => previewImport(spec, rows, current), [spec, rows, current]);
  const { counts } = preview;
  const asked = way === 'paste' ? text.trim() !== '' : chosen !== null;
  const tooMany = preview.total > LIST_LIMIT;

  const remark = ({ problem, first }: ImportLine) =>
    problem ? say(problem) : first === null ? '' : t('rules.import.duplicateOf', { line: first });

  return (
    <Modal
      open
      width={760}
      title={t('rules.import.title', { list: t(`rules.list.${list}`) })}
      okText={t('rules.import.confirm', { count: preview.entries.length })}
      okButtonProps={{ disabled: preview.entries.length === 0 || tooMany || task.busy }}
      cancelText={t('common.cancel')}
      mask={{ closable: false }}
      onCancel={onCancel}
      onOk={() => onImport(preview.entries)}
    >
      <Flex vertical gap={10}>
        <Tabs
          size="small"
          activeKey={way}
          onChange={(key) => setWay(key === 'file' ? 'file' : 'paste')}
          items={[
            {
              key: 'paste',
              label: t('rules.import.paste'),
              children: (
                <Flex vertical gap={6}>
                  <Typography.Text type="secondary">{t('rules.import.pasteHow')}</Typography.Text>
                  <Input.TextArea
                    aria-label={t('rules.import.paste')}
                    value={pasted}
                    autoSize={{ minRows: 4, maxRows: 8 }}
                    onChange={(e) => setPasted(e.target.value)}
                  />
                </Flex>
              ),
            },
            {
              key: 'file',
              label: t('rules.import.file'),
              children: (
                <Flex vertical gap={6} align="start">
                  <Typography.Text type="secondary">{t('rules.import.fileHow')}</Typography.Text>
                  <Flex gap={8} align="center">
                    <TableFileButton file={file} />
                  </Flex>
                </Flex>
              ),
            },
          ]}
        />
        <Typography.Text type="secondary">
          {t('rules.import.columns', { columns: columns.join(' | ') })}
        </Typography.Text>
        {task.error && <FaultAlert message={task.error} />}
        {asked && preview.lines.length === 0 && <Alert type="info" showIcon title={t('rules.import.nothing')} />}
        {tooMany && (
          <Alert type="error" showIcon title={t('rules.import.tooMany', { count: preview.total, limit: LIST_LIMIT })} />
        )}
        {preview.lines.length > 0 && (
          <JudgedRows<ImportState, ImportLine>
            virtual
            rows={preview.lines}
            colors={COLOURS}
            counts={counts}
            problems={['error']}
            onlyProblems={t('rules.import.onlyErrors')}
            stateName={(state) => t(`rules.import.${state}`)}
            countText={(state, count) => t(`rules.import.${state}Count`, { count })}
            scroll={{ x: TABLE_WIDTH, y: 280 }}
            columns={[
              {
                title: columns.join(' | '),
                key: 'cells',
                width: TABLE_WIDTH - 152,
                render: (_, line) => (
                  <>
                    <div style={{ overflowWrap: 'anywhere' }}>{line.cells.join(' | ')}</div>
                    {remark(line) && (
                      <Typography.Text type={line.state === 'error' ? 'danger' : 'secondary'}>
                        {remark(line)}
                      </Typography.Text>
                    )}
                  </>
                ),
              },
            ]}
          />
        )}
        <Typography.Text type="secondary">{t('rules.import.then')}</Typography.Text>
      </Flex>
    </Modal>
  );
}
