import { FileAddOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox, Flex, Table, Tag, Typography } from 'antd';
import { useMemo, useRef, useState } from 'react';
import type { AccountFiling } from '../../utils/domain/account';
import type { RegisterImport } from '../../utils/domain/account-change';
import type { OtherAccount } from '../../utils/domain/account-register';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import { COLUMNS } from '../../utils/filings/columns';
import { type ReadRow, type ReadRows, type RowState, readRows } from '../../utils/filings/read-rows';
import { FaultAlert } from '../shared/fault-alert';
import { useTask } from '../shared/task';
import { useText } from '../text';
import { AdminDialog } from '../workspace/admin-dialog';

interface Props {
  readonly accounts: readonly AccountFiling[];
  readonly others: readonly OtherAccount[];
  readonly unitName: string;
  readonly people: readonly Person[];
  readonly readTable: (file: File) => Promise<readonly (readonly string[])[]>;
  readonly onTemplate: () => Promise<void>;
  readonly onCancel: () => void;
  /** Rejects with a Fault. */
  readonly onImport: (admin: PersonId, pin: string, content: RegisterImport) => Promise<void>;
}

const COLORS: Readonly<Record<RowState, string | undefined>> = {
  new: 'success',
  changed: 'processing',
  unchanged: undefined,
  duplicate: 'warning',
  error: 'error',
};
const STATES = Object.keys(COLORS) as RowState[];

/** What would be signed and stored for the rows of a file. */
function contentOf(name: string, { rows }: ReadRows): RegisterImport {
  const changes = rows.flatMap(({ change }) => (change ? [change] : []));
  return {
    importFrom: name.slice(0, 200),
    accounts: changes.flatMap((c) => (c.of === 'account' ? [c.change] : [])),
    others: changes.flatMap((c) => (c.of === 'other' ? [c.change] : [])),
  };
}

/** File → every row judged against the register → an administrator signs → stored. Nothing is stored before that. */
export function FilingImportDialog(props: Props) {
  const { t } = useText();
  const task = useTask();
  const picker = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<{ readonly name: string; readonly rows: readonly (readonly string[])[] } | null>(
    null,
  );
  const [onlyProblems, setOnlyProblems] = useState(false);
  const { accounts, others, unitName } = props;
  const read = useMemo(
    () => (file ? readRows(file.rows, accounts, others, unitName) : null),
    [file, accounts, others, unitName],
  );
  const content = file && read ? contentOf(file.name, read) : null;
  const count = content ? content.accounts.length + content.others.length : 0;
  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(null);
    void task.run(async () => setFile({ name: chosen.name, rows: await props.readTable(chosen) }));
  };
  return (
    <AdminDialog
      open
      width={900}
      title={t('filings.importing.title')}
      okText={count > 0 ? t('filings.importing.confirm', { count }) : t('filings.importing.nothing')}
      people={props.people}
      blocked={count === 0}
      onCancel={props.onCancel}
      onSubmit={async (admin, pin) => {
        if (content) await props.onImport(admin, pin, content);
      }}
    >
      <Typography.Text type="secondary">{t('filings.importing.how')}</Typography.Text>
      <Flex gap={8} align="center">
        <input
          ref={picker}
          type="file"
          hidden
          aria-label={t('filings.importing.choose')}
          accept=".csv,.tsv,.txt,.xlsx"
          onChange={(e) => {
            choose(e.target.files?.[0]);
            // The same file again, after it was corrected, is a new choice.
            e.target.value = '';
          }}
        />
        <Button icon={<FileAddOutlined />} loading={task.busy} onClick={() => picker.current?.click()}>
          {t('filings.importing.choose')}
        </Button>
        <Button type="link" onClick={() => void task.run(props.onTemplate)}>
          {t('filings.template')}
        </Button>
        {file && <Typography.Text>{t('filings.importing.file', { name: file.name })}</Typography.Text>}
      </Flex>
      {task.error && <FaultAlert message={task.error} />}
      {read && read.refusal !== '' && <Alert type="error" showIcon title={read.refusal} />}
      {read && read.refusal === '' && (
        <>
          <Typography.Text type="secondary">
            {t('filings.importing.known', { columns: read.known.join('、') })}
          </Typography.Text>
          {read.unknown.length > 0 && (
            <Alert
              type="warning"
              showIcon
              title={t('filings.importing.unknown', { columns: read.unknown.join('、') })}
            />
          )}
          <Flex gap={6} align="center" wrap role="status">
            {STATES.filter((state) => read.counts[state] > 0).map((state) => (
              <Tag key={state} color={COLORS[state]} style={{ margin: 0 }}>
                {t(`filings.importing.${state}Count`, { count: read.counts[state] })}
              </Tag>
            ))}
            {read.counts.error + read.counts.duplicate > 0 && (
              <Checkbox checked={onlyProblems} onChange={(e) => setOnlyProblems(e.target.checked)}>
                {t('filings.importing.onlyErrors')}
              </Checkbox>
            )}
          </Flex>
          <RowTable
            rows={read.rows.filter(({ state }) => !onlyProblems || state === 'error' || state === 'duplicate')}
          />
        </>
      )}
    </AdminDialog>
  );
}

function RowTable({ rows }: { readonly rows: readonly ReadRow[] }) {
  const { t } = useText();
  const [place, name, unit] = COLUMNS;
  const remarks = ({ state, form, problems, first, differences }: ReadRow): readonly string[] => {
    if (state === 'duplicate') return [t('filings.importing.duplicateOf', { line: first ?? 0 })];
    const other = state === 'new' && form.platform === 'other' ? [t('filings.importing.asOther')] : [];
    const changes = differences.map(({ heading, before, after }) =>
      t('filings.importing.difference', {
        heading,
        before: before || t('filings.importing.blank'),
        after: after || t('filings.importing.blank'),
      }),
    );
    return [...problems, ...other, ...changes];
  };
  return (
    <Table<ReadRow>
      size="small"
      rowKey="line"
      dataSource={[...rows]}
      pagination={false}
      scroll={{ y: 250 }}
      columns={[
        { title: t('filings.importing.line'), dataIndex: 'line', width: 52 },
        {
          title: t('filings.importing.state'),
          key: 'state',
          width: 80,
          render: (_, { state }) => (
            <Tag color={COLORS[state]} style={{ margin: 0 }}>
              {t(`filings.importing.${state}`)}
            </Tag>
          ),
        },
        {
          title: t('filings.importing.account'),
          key: 'account',
          width: 340,
          render: (_, { form }) => (
            <>
              {place?.text(form)} · {name?.text(form)}
              <Typography.Text type="secondary"> {unit?.text(form)}</Typography.Text>
            </>
          ),
        },
        {
          title: t('filings.importing.remark'),
          key: 'remark',
          render: (_, row) => (
            <Typography.Text type={row.state === 'error' ? 'danger' : 'secondary'}>
              {remarks(row).join('；')}
            </Typography.Text>
          ),
        },
      ]}
    />
  );
}
