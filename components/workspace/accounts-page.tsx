import { Card, Flex, Segmented, Typography } from 'antd';
import { useState } from 'react';
import type { AccountKey } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import { BLANK_FORM, formOfAccount, formOfOther } from '../../utils/filings/form';
import { AccountDialog, type OpenedForm } from '../filings/account-dialog';
import { CheckList } from '../filings/check-list';
import { FilingDrawer } from '../filings/filing-drawer';
import { FilingImportDialog } from '../filings/import-dialog';
import type { FilingsActions, FilingsView } from '../filings/model';
import { PageActions } from '../filings/page-actions';
import { type RegisterRow, RegisterTable } from '../filings/register-table';
import type { ClauseName } from '../panel/model';
import { FaultAlert } from '../shared/fault-alert';
import { useLabels } from '../shared/labels';
import { useTask } from '../shared/task';
import { useText } from '../text';
import { GapList } from '../watch/gap-list';
import type { WatchActions, WatchView } from '../watch/model';
import { WatchDialog, type WatchDialogProps } from '../watch/watch-dialog';

interface Props extends WatchActions, FilingsActions {
  readonly view: FilingsView;
  readonly people: readonly Person[];
  readonly watch: WatchView;
  readonly clauseName: ClauseName;
  readonly onWatch: WatchDialogProps['onWatch'];
}

type Shown = 'all' | 'attention' | 'unknown' | 'other';

/** 账号备案: the register with its checks and matters to be filed; every change is signed by an administrator. */
export function AccountsPage(props: Props) {
  const { t } = useText();
  const labels = useLabels();
  const { view, people, watch, onOutput } = props;
  const { now } = watch;
  const [edited, setEdited] = useState<OpenedForm | null>(null);
  const [opened, setOpened] = useState<AccountKey | null>(null);
  const [watched, setWatched] = useState<AccountKey | null>(null);
  const [importing, setImporting] = useState(false);
  const [shown, setShown] = useState<Shown>('all');
  const task = useTask();
  const nameOf = (account: AccountKey) => {
    const found = view.accounts.find(({ key }) => key === account);
    return found ? labels.account(found) : account;
  };
  const rows: readonly RegisterRow[] = [
    ...view.entries.map((entry) => ({ key: entry.key, entry })),
    ...view.accounts
      .filter(({ standing }) => standing === 'foreign')
      .map((foreign) => ({ key: foreign.key, entry: null, foreign })),
  ];
  const has = (row: RegisterRow, what: Shown): boolean =>
    what === 'all' ||
    (what === 'other'
      ? row.entry?.platform === 'other'
      : view.checks.some(({ account, state }) => account === row.key && state === what));
  const whole = view.checks.filter(({ account }) => account === null);
  const entry = view.entries.find(({ key }) => key === opened);
  const edit = (account: AccountKey) => {
    const filing = view.accounts.find(({ key }) => key === account);
    const other = view.others.find(({ key }) => key === account);
    if (filing) setEdited({ form: formOfAccount(filing), certification: filing.register?.certification ?? null });
    else if (other) setEdited({ form: formOfOther(other), certification: other.register.certification });
  };
  return (
    <Flex vertical gap={10}>
      <Flex justify="space-between" align="start" gap={16}>
        <Typography.Text type="secondary">{t('filings.text')}</Typography.Text>
        <PageActions
          onAdd={() => setEdited({ form: BLANK_FORM, certification: null })}
          onImport={() => setImporting(true)}
          onOutput={(output) => void task.run(() => onOutput(output, null))}
        />
      </Flex>
      {task.error && <FaultAlert message={task.error} />}
      {whole.length > 0 && rows.length > 0 && (
        <Card size="small" title={t('filings.wholeTitle')}>
          <CheckList checks={whole} clauseName={props.clauseName} />
        </Card>
      )}
      {rows.length > 0 && (
        <Segmented<Shown>
          style={{ alignSelf: 'start' }}
          value={shown}
          onChange={setShown}
          options={(['all', 'attention', 'unknown', 'other'] as const).map((value) => ({
            value,
            label: t(`filings.show.${value}`, { count: rows.filter((row) => has(row, value)).length }),
          }))}
        />
      )}
      <RegisterTable
        rows={rows.filter((row) => has(row, shown))}
        view={view}
        watch={watch}
        onReadNow={props.onReadNow}
        onDetails={setOpened}
        onEdit={edit}
        onSetWatch={setWatched}
      />
      <GapList gaps={watch.gaps} accountName={nameOf} now={now} />
      <WatchDialog
        account={watched && { key: watched, name: nameOf(watched), plan: watch.plans[watched] }}
        limits={watch.limits}
        people={people}
        onCancel={() => setWatched(null)}
        onWatch={async (...change) => {
          await props.onWatch(...change);
          setWatched(null);
        }}
      />
      {entry && (
        <FilingDrawer
          entry={entry}
          checks={view.checks.filter(({ account }) => account === entry.key)}
          matters={view.standings[entry.key] ?? []}
          people={people}
          now={now}
          clauseName={props.clauseName}
          onClose={() => setOpened(null)}
          onEdit={() => edit(entry.key)}
          onStep={(admin, pin, step) => props.onStep(admin, pin, entry.key, step)}
          onOutput={(output) => onOutput(output, entry.key)}
        />
      )}
      {edited && (
        <AccountDialog
          opened={edited}
          unitName={view.unitName}
          people={people}
          now={now}
          onCancel={() => setEdited(null)}
          onSave={async (...change) => {
            await props.onSave(...change);
            setEdited(null);
          }}
        />
      )}
      {importing && (
        <FilingImportDialog
          accounts={view.accounts}
          others={view.others}
          unitName={view.unitName}
          people={people}
          readTable={props.readTable}
          onTemplate={() => onOutput('template', null)}
          onCancel={() => setImporting(false)}
          onImport={async (...content) => {
            await props.onImport(...content);
            setImporting(false);
          }}
        />
      )}
    </Flex>
  );
}
