import { FileAddOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox, Flex, Input, Modal, Table, Tabs, Tag, Typography } from 'antd';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { type ControlEntry, LIST_LIMIT } from '../../utils/domain/control-change';
import { FaultAlert } from '../shared/fault-alert';
import { useTask } from '../shared/task';
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
  readonly readTable: (file: File) => Promise<readonly (readonly string[])[]>;
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
  const task = useTask();
  const picker = useRef<HTMLInputElement>(null);
  const [way, setWay] = useState<'paste' | 'file'>('paste');
  const [pasted, setPasted] = useState('');
  const [file, setFile] = useState<{ readonly name: string; readonly rows: readonly (readonly string[])[] } | null>(
    null,
  );
  const [onlyErrors, setOnlyErrors] = useState(false);
  const text = useDeferredValue(pasted);
  const rows = useMemo(() => (way === 'paste' ? pastedRows(text) : (file?.rows ?? [])), [way, text, file]);
  const columns = spec.columns.map((column) => t(`rules.column.${column.id}`));
  const preview = useMemo(() => previewImport(spec, rows, current), [spec, rows, current]);
  const { counts } = preview;
  const asked = way === 'paste' ? text.trim() !== '' : file !== null;
  const tooMany = preview.total > LIST_LIMIT;
  const shown = onlyErrors ? preview.lines.filter((line) => line.state === 'error') : preview.lines;

  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(null);
    void task.run(async () => setFile({ name: chosen.name, rows: await readTable(chosen) }));
  };
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
                  <input
                    ref={picker}
                    type="file"
                    hidden
                    aria-label={t('rules.import.choose')}
                    accept=".csv,.tsv,.txt,.xlsx"
                    onChange={(e) => {
                      choose(e.target.files?.[0]);
                      // The same file again, after it was corrected, is a new choice.
                      e.target.value = '';
                    }}
                  />
                  <Flex gap={8} align="center">
                    <Button icon={<FileAddOutlined />} loading={task.busy} onClick={() => picker.current?.click()}>
                      {t('rules.import.choose')}
                    </Button>
                    {file && <Typography.Text>{t('rules.import.fileName', { name: file.name })}</Typography.Text>}
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
          <>
            <Flex gap={6} align="center" wrap role="status">
              {(Object.keys(COLOURS) as ImportState[])
                .filter((state) => counts[state] > 0)
                .map((state) => (
                  <Tag key={state} color={COLOURS[state]} style={{ margin: 0 }}>
                    {t(`rules.import.${state}Count`, { count: counts[state] })}
                  </Tag>
                ))}
              {counts.error > 0 && (
                <Checkbox checked={onlyErrors} onChange={(e) => setOnlyErrors(e.target.checked)}>
                  {t('rules.import.onlyErrors')}
                </Checkbox>
              )}
            </Flex>
            <Table<ImportLine>
              virtual
              size="small"
              rowKey="line"
              dataSource={[...shown]}
              pagination={false}
              scroll={{ x: TABLE_WIDTH, y: 280 }}
              columns={[
                { title: t('rules.import.line'), dataIndex: 'line', width: 60 },
                {
                  title: t('rules.import.state'),
                  key: 'state',
                  width: 92,
                  render: (_, line) => (
                    <Tag color={COLOURS[line.state]} style={{ margin: 0 }}>
                      {t(`rules.import.${line.state}`)}
                    </Tag>
                  ),
                },
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
          </>
        )}
        <Typography.Text type="secondary">{t('rules.import.then')}</Typography.Text>
      </Flex>
    </Modal>
  );
}
