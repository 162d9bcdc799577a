import { Button, Flex, Input, Select, Table, Typography } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { type ControlEntry, entryKey, LIST_LIMIT } from '../../utils/domain/control-change';
import { Guide } from '../shared/guide';
import { SEVERITIES, useLabels } from '../shared/labels';
import { useText } from '../text';
import { type EditableList, LIST_SPECS, type ListSpec, SEVERITY_WORDS } from './list-specs';
import { useProblem } from './problem';

type Entry = ControlEntry<EditableList>;

interface Props {
  readonly list: EditableList;
  readonly entries: readonly Entry[];
  readonly onEntries: (entries: Entry[]) => void;
  readonly onImport: () => void;
  /** Saves all entries as a CSV file of this name. */
  readonly onExport: (name: string, rows: readonly (readonly string[])[]) => void;
}

interface Row {
  readonly key: string;
  readonly entry: Entry;
  readonly cells: readonly string[];
}

const TABLE_HEIGHT = 440;
/** Narrower than the table ever gets: the columns share what there is. */
const TABLE_WIDTH = 560;

/** One list of the unit: typed line by line, searched, edited, exported; usable with ten thousand entries. */
export function ListTable({ list, entries, onEntries, onImport, onExport }: Props) {
  const { t } = useText();
  const labels = useLabels();
  const spec = LIST_SPECS[list];
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const [edited, setEdited] = useState<Row | null>(null);
  const [notice, setNotice] = useState('');
  const wanted = useDeferredValue(search.trim().toLowerCase());
  const rows = useMemo(
    () => entries.map((entry): Row => ({ key: entryKey(list, entry), entry, cells: spec.toCells(entry) })),
    [entries, list, spec],
  );
  const shown = useMemo(
    () => (wanted === '' ? rows : rows.filter((row) => row.cells.some((cell) => cell.toLowerCase().includes(wanted)))),
    [rows, wanted],
  );
  const remove = (keys: readonly string[]) => {
    const gone = new Set(keys);
    onEntries(rows.filter((row) => !gone.has(row.key)).map((row) => row.entry));
    setChosen([]);
    if (edited && gone.has(edited.key)) setEdited(null);
  };
  const put = (entry: Entry) => {
    const key = entryKey(list, entry);
    const replaced = edited?.key ?? key;
    const others = rows.filter((row) => row.key === replaced || row.key !== key);
    const known = others.some((row) => row.key === replaced);
    onEntries(known ? others.map((row) => (row.key === replaced ? entry : row.entry)) : [...entries, entry]);
    setNotice(!edited && known ? t('rules.list.exists', { name: key }) : '');
    setEdited(null);
  };
  const span = spec.columns.reduce((sum, column) => sum + column.span, 0);
  return (
    <Flex vertical gap={10}>
      <Typography.Text type="secondary">{t(`rules.list.${list}Text`)}</Typography.Text>
      <EntryForm
        key={`${list}:${edited?.key ?? ''}`}
        spec={spec}
        edited={edited?.cells ?? null}
        full={entries.length >= LIST_LIMIT}
        onPut={put}
        onCancel={() => setEdited(null)}
      />
      <div role="status">{notice && <Typography.Text type="secondary">{notice}</Typography.Text>}</div>
      <Flex gap={8} align="center" wrap>
        <Input.Search
          allowClear
          aria-label={t('rules.list.search')}
          placeholder={t('rules.list.search')}
          style={{ width: 220 }}
          value={search}
          onChange={(e) => setSearch(e.target.value)}
        />
        <Typography.Text type="secondary" style={{ flex: 1, whiteSpace: 'nowrap' }}>
          {t('rules.list.count', { count: entries.length })}
          {wanted !== '' && ` · ${t('rules.list.shown', { count: shown.length })}`}
        </Typography.Text>
        {chosen.length > 0 && (
          <Button danger onClick={() => remove(chosen)}>
            {t('rules.list.removeChosen', { count: chosen.length })}
          </Button>
        )}
        <Button onClick={onImport}>{t('rules.list.import')}</Button>
        <Button
          disabled={entries.length === 0}
          onClick={() =>
            onExport(t(`rules.list.${list}`), [
              spec.columns.map((column) => t(`rules.column.${column.id}`)),
              ...rows.map((row) => row.cells),
            ])
          }
        >
          {t('rules.list.export')}
        </Button>
      </Flex>
      <Table<Row>
        virtual
        size="small"
        rowKey="key"
        dataSource={shown}
        pagination={false}
        scroll={{ x: TABLE_WIDTH, y: TABLE_HEIGHT }}
        rowSelection={{
          columnWidth: 40,
          selectedRowKeys: chosen,
          onChange: (keys) => setChosen(keys.map(String)),
        }}
        locale={{ emptyText: <Guide title={t('rules.list.empty')} steps={[t('rules.list.emptyHow')]} /> }}
        columns={[
          ...spec.columns.map((column, at) => ({
            title: t(`rules.column.${column.id}`),
            key: column.id,
            width: Math.round((TABLE_WIDTH * column.span) / span),
            render: (_: unknown, row: Row) =>
              column.id === 'severity' && 'severity' in Object(row.entry)
                ? labels.severity(SEVERITIES.find((s) => SEVERITY_WORDS[s] === row.cells[at]) ?? 'warn')
                : row.cells[at],
          })),
          {
            title: t('workspace.actions'),
            key: 'actions',
            width: 110,
            render: (_: unknown, row: Row) => (
              <Flex gap={12}>
                <Button
                  size="small"
                  type="link"
                  style={{ paddingInline: 0 }}
                  aria-label={t('rules.list.editOf', { name: row.cells[0] ?? '' })}
                  onClick={() => setEdited(row)}
                >
                  {t('rules.list.edit')}
                </Button>
                <Button
                  size="small"
                  type="link"
                  danger
                  style={{ paddingInline: 0 }}
                  aria-label={t('rules.list.removeOf', { name: row.cells[0] ?? '' })}
                  onClick={() => remove([row.key])}
                >
                  {t('rules.list.remove')}
                </Button>
              </Flex>
            ),
          },
        ]}
      />
    </Flex>
  );
}

interface FormProps {
  readonly spec: ListSpec;
  /** Cells of the entry that is changed; null for a new one. */
  readonly edited: readonly string[] | null;
  readonly full: boolean;
  readonly onPut: (entry: Entry) => void;
  readonly onCancel: () => void;
}

/** One entry, typed: a field per column; Enter adds it and leaves the fields empty for the next. */
function EntryForm({ spec, edited, full, onPut, onCancel }: FormProps) {
  const { t } = useText();
  const labels = useLabels();
  const say = useProblem();
  const blank = spec.columns.map((column) => (column.id === 'severity' ? SEVERITY_WORDS.warn : ''));
  const [cells, setCells] = useState<readonly string[]>(edited ?? blank);
  const [problem, setProblem] = useState('');
  const set = (at: number, text: string) => setCells((all) => all.map((cell, i) => (i === at ? text : cell)));
  const submit = () => {
    const parsed = spec.parse(cells.map((cell) => cell.trim()));
    setProblem(parsed.ok ? '' : say(parsed.problem));
    if (!parsed.ok) return;
    onPut(parsed.entry);
    setCells(blank);
  };
  if (full && !edited)
    return <Typography.Text type="warning">{t('rules.list.full', { limit: LIST_LIMIT })}</Typography.Text>;
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault();
        submit();
      }}
    >
      <Flex gap={8} wrap>
        {spec.columns.map((column, at) =>
          column.id === 'severity' ? (
            <Select
              key={column.id}
              aria-label={t('rules.column.severity')}
              style={{ width: 110 }}
              value={cells[at]}
              onChange={(word) => set(at, word)}
              options={SEVERITIES.map((s) => ({ value: SEVERITY_WORDS[s], label: labels.severity(s) }))}
            />
          ) : (
            <Input
              key={column.id}
              aria-label={t(`rules.column.${column.id}`)}
              placeholder={`${t(`rules.column.${column.id}`)} ${t(`rules.hint.${column.id}`)}`}
              style={{ flex: column.span, minWidth: 130, maxWidth: 420 }}
              value={cells[at]}
              onChange={(e) => set(at, e.target.value)}
            />
          ),
        )}
        <Button htmlType="submit" type="primary">
          {t(edited ? 'rules.list.update' : 'rules.list.add')}
        </Button>
        {edited && <Button onClick={onCancel}>{t('rules.list.cancelEdit')}</Button>}
      </Flex>
      <div role="alert">{problem && <Typography.Text type="danger">{problem}</Typography.Text>}</div>
    </form>
  );
}
