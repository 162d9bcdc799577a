import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { Alert, Button, Dropdown, Flex, Segmented, Tabs, Typography } from 'antd';
import { useState } from 'react';
import type { DutyEntryId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import type { DutyEntryOnSheet, ReadNote, ReadNoteEntry, ShiftPlan, TakeOver } from '../../utils/domain/shift';
import { FaultAlert } from '../shared/fault-alert';
import { useTask } from '../shared/task';
import { useText } from '../text';
import { CurrentDuty } from './current-duty';
import './duty.css';
import { HandoverTable, NoteTable, ShiftTable } from './duty-tables';
import type { DutyNow, DutyPeriod, DutyTab } from './model';
import { NoteForm } from './note-form';
import { PlanForm } from './plan-form';
import { TakeOverForm } from './take-over-form';
import { VoidForm } from './void-form';

interface Props {
  readonly unitName: string;
  readonly current: DutyNow;
  readonly people: readonly Person[];
  /** What begins in the period, the latest first. */
  readonly entries: readonly DutyEntryOnSheet[];
  /** Faults of the 登记簿 that notes were taken into and that were not voided. */
  readonly standing: ReadonlySet<string>;
  /** The list that is open first. */
  readonly tab: DutyTab;
  readonly period: DutyPeriod;
  /** ms */
  readonly now: number;
  readonly onPeriod: (period: DutyPeriod) => void;
  /** Each rejects with a Fault. */
  readonly onPlan: (plan: ShiftPlan) => Promise<void>;
  readonly onTakeOver: (person: Person['id'], pin: string, content: TakeOver) => Promise<void>;
  readonly onNote: (note: ReadNoteEntry) => Promise<void>;
  readonly onVoid: (id: DutyEntryId, reason: string) => Promise<void>;
  readonly onSave: (format: 'csv' | 'xlsx') => Promise<void>;
  /** Takes a noted fault into the 登记簿, or opens it there. */
  readonly onFault: (note: ReadNote) => void;
}

/** 值班: who is on duty, taking over, the plan, and the 值班读网记录, which can be saved and printed. */
export function DutyPage(props: Props) {
  const { t } = useText();
  const [form, setForm] = useState<'plan' | 'take-over' | 'note' | null>(null);
  const [voiding, setVoiding] = useState<DutyEntryId | null>(null);
  const task = useTask();
  const { people, entries, now, period } = props;
  const close = () => setForm(null);
  const name = (id: string | null) => people.find((p) => p.id === id)?.name ?? t('duty.nobody');
  const shifts = entries.filter((e) => e.kind === 'shift');
  const handovers = entries.filter((e) => e.kind === 'handover');
  const notes = entries.filter((e) => e.kind === 'note');
  return (
    <Flex vertical gap={12} className="ss-duty-page">
      <Typography.Text type="secondary" className="sanshen-no-print">
        {t('duty.text')}
      </Typography.Text>
      <h2 className="ss-duty-print">{t('duty.printTitle', { unit: props.unitName })}</h2>
      <CurrentDuty
        current={props.current}
        now={now}
        onTakeOver={() => setForm('take-over')}
        onNote={() => setForm('note')}
      />
      <Flex justify="space-between" wrap gap={8} className="sanshen-no-print">
        <Segmented<DutyPeriod>
          aria-label={t('duty.period.label')}
          value={period}
          onChange={props.onPeriod}
          options={(['week', 'month', 'quarter'] as const).map((value) => ({
            value,
            label: t(`duty.period.${value}`),
          }))}
        />
        <Flex gap={8}>
          <Dropdown
            trigger={['click']}
            menu={{
              items: (['xlsx', 'csv'] as const).map((format) => ({
                key: format,
                label: t(`duty.save.${format}`),
                onClick: () => void task.run(() => props.onSave(format)),
              })),
            }}
          >
            <Button icon={<DownloadOutlined />}>{t('duty.save.title')}</Button>
          </Dropdown>
          <Button icon={<PrinterOutlined />} onClick={() => globalThis.print()}>
            {t('duty.print')}
          </Button>
        </Flex>
      </Flex>
      {task.error && <FaultAlert message={task.error} />}
      <Tabs
        className="ss-duty-tabs"
        defaultActiveKey={props.tab}
        items={[
          {
            key: 'handover',
            label: t('duty.tab.handover', { count: handovers.length }),
            forceRender: true,
            children: <HandoverTable rows={handovers} name={name} />,
          },
          {
            key: 'note',
            label: t('duty.tab.note', { count: notes.filter(({ voided }) => !voided).length }),
            forceRender: true,
            children: (
              <NoteTable
                rows={notes}
                name={name}
                standing={props.standing}
                onFault={props.onFault}
                onVoid={setVoiding}
              />
            ),
          },
          {
            key: 'shift',
            label: t('duty.tab.shift', { count: shifts.filter(({ voided }) => !voided).length }),
            forceRender: true,
            children: (
              <Flex vertical gap={8}>
                <div className="sanshen-no-print">
                  <Button onClick={() => setForm('plan')}>{t('duty.plan.title')}</Button>
                </div>
                <ShiftTable rows={shifts} name={name} now={now} onVoid={setVoiding} />
              </Flex>
            ),
          },
        ]}
      />
      {people.every(({ active }) => !active) && <Alert type="warning" showIcon title={t('duty.noPeople')} />}
      {form === 'take-over' && (
        <TakeOverForm
          people={people}
          planned={shifts.find((s) => !s.voided && s.at <= now && now < s.to) ?? null}
          counts={props.current.counts}
          now={now}
          onCancel={close}
          onSubmit={async (person, pin, content) => {
            await props.onTakeOver(person, pin, content);
            close();
          }}
        />
      )}
      {form === 'plan' && (
        <PlanForm
          people={people}
          onCancel={close}
          onSubmit={async (plan) => {
            await props.onPlan(plan);
            close();
          }}
        />
      )}
      {form === 'note' && (
        <NoteForm
          onCancel={close}
          onSubmit={async (note) => {
            await props.onNote(note);
            close();
          }}
        />
      )}
      {voiding && (
        <VoidForm
          onCancel={() => setVoiding(null)}
          onSubmit={async (reason) => {
            await props.onVoid(voiding, reason);
            setVoiding(null);
          }}
        />
      )}
    </Flex>
  );
}
