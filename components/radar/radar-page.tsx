import { Alert, Button, Flex, Segmented, Tabs, Typography } from 'antd';
import { useState } from 'react';
import type { AccountFiling } from '../../utils/domain/account';
import type { DutyEntry, DutyRecord, DutySettings, DutyStep, DutyTarget } from '../../utils/domain/duty-record';
import type { DutyState, RadarRow } from '../../utils/duties/contract';
import type { Attention } from '../../utils/records/attention';
import type { ClauseName } from '../panel/model';
import { FaultAlert } from '../shared/fault-alert';
import { useLabels } from '../shared/labels';
import { useTask } from '../shared/task';
import { useText } from '../text';
import { DutyForm } from './duty-form';
import { DUTY_STATES, RadarTable } from './radar-table';
import { RecordTable } from './record-table';
import { type AskedStep, StepForm } from './step-form';

interface Props {
  /** Worst first. */
  readonly rows: readonly RadarRow[];
  readonly records: readonly DutyRecord[];
  /** Guarded accounts. */
  readonly accounts: readonly Pick<AccountFiling, 'key' | 'platform' | 'name'>[];
  /** 待办 of the 登记簿: they count in inspections like what stands on the board. */
  readonly attention: readonly Pick<Attention, 'state'>[];
  readonly settings: DutySettings;
  /** A regulation of the unit asks city governments for more a year. */
  readonly levelMatters: boolean;
  /** Dates are 暂定 until a notice is out; null when all are there. */
  readonly calendarWarning: string | null;
  readonly clauseName: ClauseName;
  /** Each rejects with a Fault. */
  readonly onAdd: (entry: DutyEntry) => Promise<void>;
  readonly onStep: (target: DutyTarget, step: DutyStep) => Promise<void>;
  readonly onSettings: (settings: DutySettings) => Promise<void>;
}

/** 风险雷达: what inspections fail accounts for, before they do; below it what the person on duty entered. */
export function RadarPage(props: Props) {
  const { t } = useText();
  const labels = useLabels();
  const [shown, setShown] = useState<DutyState | 'all'>('all');
  const [adding, setAdding] = useState(false);
  const [asked, setAsked] = useState<AskedStep | null>(null);
  const task = useTask();
  const { rows, records, accounts, settings } = props;
  const count = (state: DutyState) => rows.filter((row) => row.state === state).length;
  const accountName = ({ account }: DutyRecord): string => {
    const found = accounts.find(({ key }) => key === account);
    return found ? labels.account(found) : '';
  };
  return (
    <Flex vertical gap={10}>
      <Flex justify="space-between" align="flex-start" gap={16}>
        <Typography.Text type="secondary">{t('radar.text')}</Typography.Text>
        <Button type="primary" onClick={() => setAdding(true)}>
          {t('radar.add')}
        </Button>
      </Flex>
      <RecordsNotice attention={props.attention} />
      {props.calendarWarning !== null && <Alert type="warning" showIcon title={props.calendarWarning} />}
      <Tabs
        items={[
          {
            key: 'board',
            label: t('radar.tab.board'),
            children: (
              <Flex vertical gap={10}>
                <Flex justify="space-between" align="center" wrap gap={10}>
                  <Segmented<DutyState | 'all'>
                    value={shown}
                    onChange={setShown}
                    options={[
                      { value: 'all', label: t('radar.all', { count: rows.length }) },
                      ...DUTY_STATES.map((value) => ({
                        value,
                        label: t('radar.stateCount', { state: t(`radar.state.${value}`), count: count(value) }),
                      })),
                    ]}
                  />
                  {props.levelMatters && (
                    <Flex gap={8} align="center">
                      <Typography.Text type="secondary">{t('radar.level.label')}</Typography.Text>
                      <Segmented<'other' | 'city'>
                        value={settings.cityLevel ? 'city' : 'other'}
                        disabled={task.busy}
                        onChange={(value) => void task.run(() => props.onSettings({ cityLevel: value === 'city' }))}
                        options={(['other', 'city'] as const).map((value) => ({
                          value,
                          label: t(`radar.level.${value}`),
                        }))}
                      />
                    </Flex>
                  )}
                </Flex>
                {task.error && <FaultAlert message={task.error} />}
                <RadarTable
                  rows={rows.filter(({ state }) => shown === 'all' || state === shown)}
                  clauseName={props.clauseName}
                  onStep={setAsked}
                />
              </Flex>
            ),
          },
          {
            key: 'records',
            label: t('radar.tab.records', { count: records.filter(({ voided }) => voided === null).length }),
            children: <RecordTable records={records} accountName={accountName} onStep={setAsked} />,
          },
        ]}
      />
      <DutyForm
        open={adding}
        accounts={accounts}
        onCancel={() => setAdding(false)}
        onAdd={async (entry) => {
          await props.onAdd(entry);
          setAdding(false);
        }}
      />
      <StepForm
        asked={asked}
        onCancel={() => setAsked(null)}
        onStep={async (target, step) => {
          await props.onStep(target, step);
          setAsked(null);
        }}
      />
    </Flex>
  );
}

/** What the 登记簿 has for somebody to do, with the way there; nothing where it has nothing. */
function RecordsNotice({ attention }: Pick<Props, 'attention'>) {
  const { t } = useText();
  const parts = (['late', 'missing', 'near'] as const).flatMap((state) => {
    const count = attention.filter((item) => item.state === state).length;
    return count > 0 ? [t('radar.records.part', { state: t(`records.todo.${state}`), count })] : [];
  });
  if (parts.length === 0) return null;
  return (
    <Alert
      type={attention.some(({ state }) => state === 'late') ? 'error' : 'warning'}
      showIcon
      title={t('radar.records.title', { parts: parts.join(t('radar.comma')) })}
      action={<Typography.Link href="#/records">{t('radar.records.open')}</Typography.Link>}
    />
  );
}
