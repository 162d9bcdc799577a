import { Alert, Button, Flex, Typography } from 'antd';
import { useMemo } from 'react';
import type { AccountFiling } from '../../utils/domain/account';
import type { RegisterImport } from '../../utils/domain/account-change';
import type { OtherAccount } from '../../utils/domain/account-register';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import { COLUMNS } from '../../utils/filings/columns';
import { type ReadRow, type ReadRows, type RowState, readRows } from '../../utils/filings/read-rows';
import { FaultAlert } from '../shared/fault-alert';
import { JudgedRows } from '../shared/judged-rows';
import { type ReadTable, TableFileButton, useTableFile } from '../shared/table-file';
import { useText } from '../text';
import { AdminDialog } from '../workspace/admin-dialog';

interface Props {
  readonly accounts: readonly AccountFiling[];
  readonly others: readonly OtherAccount[];
  readonly unitName: string;
  readonly people: readonly Person[];
  readonly readTable: ReadTable;
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
  const { t, list } = useText();
  const file = useTableFile(props.readTable);
  const { chosen, task } = file;
  const { accounts, others, unitName } = props;
  const read = useMemo(
    () => (chosen ? readRows(chosen.rows, accounts, others, unitName) : null),
    [chosen, accounts, others, unitName],
  );
  const content = chosen && read ? contentOf(chosen.name, read) : null;
  const count = content ? content.accounts.length + content.others.length : 0;
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
        <TableFileButton file={file} />
        <Button type="link" onClick={() => void task.run(props.onTemplate)}>
          {t('filings.template')}
        </Button>
      </Flex>
      {task.error && <FaultAlert message={task.error} />}
      {read && read.refusal !== '' && <Alert type="error" showIcon title={read.refusal} />}
      {read && read.refusal === '' && (
        <>
          <Typography.Text type="secondary">
            {t('filings.importing.known', { columns: list(read.known) })}
          </Typography.Text>
          {read.unknown.length > 0 && (
            <Alert type="warning" showIcon title={t('filings.importing.unknown', { columns: list(read.unknown) })} />
          )}
          <RegisterRows read={read} />
        </>
      )}
    </AdminDialog>
  );
}

function RegisterRows({ read }: { readonly read: ReadRows }) {
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
    <JudgedRows<RowState, ReadRow>
      rows={read.rows}
      colors={COLORS}
      counts={read.counts}
      problems={['error', 'duplicate']}
      onlyProblems={t('filings.importing.onlyErrors')}
      stateName={(state) => t(`filings.importing.${state}`)}
      countText={(state, count) => t(`filings.importing.${state}Count`, { count })}
      scroll={{ y: 250 }}
      columns={[
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
