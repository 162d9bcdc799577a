import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { Badge, Button, Dropdown, Flex, Tabs, Typography } from 'antd';
import { useState } from 'react';
import type { AccountKey } from '../../utils/domain/ids';
import type { OfficeEntry, OfficeKind, RecordOf } from '../../utils/domain/office-record';
import type { Attention } from '../../utils/records/attention';
import { FaultAlert } from '../shared/fault-alert';
import { useTask } from '../shared/task';
import { useText } from '../text';
import { type AskedOfficeStep, OfficeStepForm } from './close-form';
import { CredentialForm } from './credential-form';
import { DocumentForm } from './document-form';
import { FaultForm } from './fault-form';
import { InspectionForm } from './inspection-form';
import { IntervalSetting } from './interval-settings';
import { type BegunEntry, RECORD_TABS, type RecordsActions, type RecordsView, type RecordTab } from './model';
import { RecordTable } from './record-tables';
import './records.css';
import { ReportSheet } from './report-sheet';
import { ReportWriter } from './report-writer';
import { TodoList } from './todo-list';
import { TrainingForm, TrainingTab } from './training-tab';

interface Props {
  readonly view: RecordsView;
  readonly tab: RecordTab;
  readonly onTab: (tab: RecordTab) => void;
  readonly actions: RecordsActions;
  /** What was begun elsewhere, to be gone on with; null: nothing. */
  readonly begun: BegunEntry | null;
}

/** What is being entered, and for which account. */
interface Entering {
  readonly what: OfficeKind | 'training';
  readonly account: AccountKey | null;
}

const FORMS = {
  inspection: InspectionForm,
  credential: CredentialForm,
} as const;

/** 登记簿: what is to be seen to; inspections, faults, rules on file, passwords, reports, trainings. */
export function RecordsPage({ view, tab, onTab, actions, begun }: Props) {
  const { t } = useText();
  const [entering, setEntering] = useState<Entering | null>(begun && { what: begun.kind, account: begun.account });
  const [asked, setAsked] = useState<AskedOfficeStep | null>(null);
  const [reading, setReading] = useState<RecordOf<'report'> | null>(null);
  const task = useTask();
  const settle = ({ about, account, record }: Attention) => {
    const open = view.records.find(({ id }) => id === record);
    if (open) setAsked({ record: open, step: 'close' });
    else if (about === 'document' || about === 'credential' || about === 'inspection')
      setEntering({ what: about, account });
  };
  if (reading) return <ReportSheet record={reading} onBack={() => setReading(null)} onCopy={actions.onCopy} />;
  const table = (kind: OfficeKind) => (
    <RecordTable
      kind={kind}
      view={view}
      onStep={setAsked}
      onTimeline={actions.onTimeline}
      onLedger={actions.onLedger}
      onReport={setReading}
      onNotes={actions.onNotes}
    />
  );
  const content: Readonly<Record<RecordTab, React.ReactNode>> = {
    todo: <TodoList view={view} onDo={settle} />,
    inspection: (
      <Flex vertical gap={8}>
        <IntervalSetting name="inspectionDays" settings={view.settings} onSettings={actions.onSettings} />
        {table('inspection')}
      </Flex>
    ),
    fault: table('fault'),
    document: table('document'),
    credential: (
      <Flex vertical gap={8}>
        <IntervalSetting name="credentialDays" settings={view.settings} onSettings={actions.onSettings} />
        {table('credential')}
      </Flex>
    ),
    report: table('report'),
    training: <TrainingTab view={view} />,
  };
  return (
    <Flex vertical gap={8} className="ss-records-page">
      <Typography.Text type="secondary" className="sanshen-no-print">
        {t('records.text')}
      </Typography.Text>
      {task.error && <FaultAlert message={task.error} />}
      <Tabs
        className="ss-records-tabs"
        activeKey={tab}
        onChange={(key) => onTab(RECORD_TABS.find((known) => known === key) ?? 'todo')}
        tabBarExtraContent={
          tab !== 'todo' && (
            <Flex gap={8}>
              {tab !== 'training' && (
                <Dropdown
                  trigger={['click']}
                  menu={{
                    items: (['xlsx', 'csv'] as const).map((format) => ({
                      key: format,
                      label: t(`duty.save.${format}`),
                      onClick: () => void task.run(() => actions.onSave(tab, format)),
                    })),
                  }}
                >
                  <Button icon={<DownloadOutlined />}>{t('records.save')}</Button>
                </Dropdown>
              )}
              <Button icon={<PrinterOutlined />} onClick={() => globalThis.print()}>
                {t('records.print')}
              </Button>
              <Button type="primary" onClick={() => setEntering({ what: tab, account: null })}>
                {t(`records.${tab}.add`)}
              </Button>
            </Flex>
          )
        }
        items={RECORD_TABS.map((key) => ({
          key,
          label:
            key === 'todo' ? (
              <Badge count={view.attention.length} size="small" offset={[10, 0]}>
                {t('records.tab.todo')}
              </Badge>
            ) : (
              t(`records.tab.${key}`)
            ),
          children: content[key],
        }))}
      />
      {entering && (
        <EntryForm
          entering={entering}
          view={view}
          actions={actions}
          begun={begun}
          onDone={(tabOf) => {
            setEntering(null);
            // What was begun is done with: the address begins nothing any more.
            if (begun || (tabOf !== tab && tab !== 'todo')) onTab(tabOf);
          }}
          onCancel={() => {
            setEntering(null);
            if (begun) onTab(tab);
          }}
        />
      )}
      {asked && (
        <OfficeStepForm
          asked={asked}
          view={view}
          onCancel={() => setAsked(null)}
          onStep={async (id, step) => {
            await actions.onStep(id, step);
            setAsked(null);
          }}
        />
      )}
    </Flex>
  );
}

function EntryForm(props: {
  readonly entering: Entering;
  readonly view: RecordsView;
  readonly actions: RecordsActions;
  readonly begun: BegunEntry | null;
  readonly onDone: (tab: RecordTab) => void;
  readonly onCancel: () => void;
}) {
  const { entering, view, actions, begun, onDone, onCancel } = props;
  const { what, account } = entering;
  const onAdd = async (entry: OfficeEntry) => {
    await actions.onAdd(entry);
    onDone(entry.kind);
  };
  if (what === 'training') {
    return (
      <TrainingForm
        now={view.now}
        onCancel={onCancel}
        onAdd={async (title, at) => {
          await actions.onTraining(title, at);
          onDone('training');
        }}
      />
    );
  }
  const form = { view, account, onCancel, onAdd };
  if (what === 'document') return <DocumentForm {...form} onHash={actions.onHash} />;
  if (what === 'report') return <ReportWriter {...form} begun={begun?.kind === 'report' ? begun : null} />;
  if (what === 'fault') return <FaultForm {...form} begun={begun?.kind === 'fault' ? begun : null} />;
  const Form = FORMS[what];
  return <Form {...form} />;
}
