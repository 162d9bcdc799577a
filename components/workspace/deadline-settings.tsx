import { Alert, Button, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { type AlarmSettings, DEFAULT_ALARMS, type UnitDeadlineSettings } from '../../utils/domain/deadline-settings';
import type { PersonId } from '../../utils/domain/ids';
import type { ManagedPolicies } from '../../utils/domain/managed';
import type { Person } from '../../utils/domain/people';
import { managedAlarms, managedClosing, managedDeadlines } from '../../utils/managed/apply';
import { minutesText } from '../popup/format';
import { LockedTag } from '../settings/locked';
import { SettingsGroup } from '../settings/settings-group';
import { Values } from '../settings/values';
import { type PlatformClock, useClockOffText } from '../shared/clock-off';
import { useLabels } from '../shared/labels';
import { useText } from '../text';
import { AdminDialog } from './admin-dialog';
import { DeadlineFields } from './deadline-fields';

interface Props {
  /** What the unit set itself. */
  readonly settings: UnitDeadlineSettings;
  /** What is set for all: shown in its place, and locked. */
  readonly managed: ManagedPolicies;
  /** What counts in the end, after the regulations: hours of 受理, working days of 办结. */
  readonly inForce: {
    readonly acknowledgeHours: number;
    readonly workingDays: number;
    /** Whose each of them is, in words. */
    readonly acknowledgeBy: string;
    readonly resolveBy: string;
  };
  readonly people: readonly Person[];
  /** Platforms whose clock says another time than this computer's. */
  readonly clocksOff: readonly PlatformClock[];
  /** Signs and stores the whole; rejects with a Fault. */
  readonly onChange: (admin: PersonId, pin: string, settings: UnitDeadlineSettings) => Promise<void>;
}

/** 办理时限和提醒: what the unit set itself; changed with an administrator's signature, and every running clock follows. */
export function DeadlineSettings({ settings, managed, inForce, people, clocksOff, onChange }: Props) {
  const { t, list } = useText();
  const labels = useLabels();
  const [draft, setDraft] = useState<UnitDeadlineSettings | null>(null);
  const counts = managedDeadlines(settings, managed);
  const clockOff = useClockOffText()(clocksOff);
  const { dutyHours = null, closing = null, alarms = DEFAULT_ALARMS } = counts;
  return (
    <SettingsGroup
      title={t('duty.settings.title')}
      action={
        <Button size="small" onClick={() => setDraft(settings)}>
          {t('duty.settings.change')}
        </Button>
      }
    >
      {clockOff && <Alert type="warning" showIcon title={clockOff} />}
      <Values
        lines={[
          {
            key: 'limits',
            label: t('duty.settings.limits'),
            children: t('duty.settings.inForce', {
              hours: inForce.acknowledgeHours,
              hoursBy: inForce.acknowledgeBy,
              days: inForce.workingDays,
              daysBy: inForce.resolveBy,
            }),
          },
          {
            key: 'hours',
            label: t('duty.settings.dutyHours'),
            children: dutyHours
              ? t('duty.settings.hoursSpan', { from: minutesText(dutyHours.from), to: minutesText(dutyHours.to) })
              : t('duty.settings.always'),
          },
          {
            key: 'closing',
            label: t('duty.settings.closing'),
            children: (
              <>
                {closing === null ? t('duty.settings.midnight') : minutesText(closing)}
                {managedClosing(managed) !== undefined && <LockedTag />}
              </>
            ),
          },
          {
            key: 'receipt',
            label: t('duty.settings.receipt'),
            children: t(settings.receiptDayCounts ? 'duty.settings.receiptCounts' : 'duty.settings.receiptSkipped'),
          },
          {
            key: 'approvers',
            label: t('duty.settings.approvers'),
            children: list((settings.extensionApprovers ?? ['final']).map(labels.role)),
          },
          {
            key: 'alarms',
            label: t('duty.settings.alarms'),
            children: <AlarmsInWords alarms={alarms} locked={managedAlarms(managed)} people={people} />,
          },
        ]}
      />
      <Typography.Text type="secondary">{t('duty.settings.how')}</Typography.Text>
      {draft && (
        <AdminDialog
          open
          title={t('duty.settings.title')}
          okText={t('duty.settings.save')}
          people={people}
          blocked={JSON.stringify(draft) === JSON.stringify(settings)}
          onCancel={() => setDraft(null)}
          onSubmit={async (admin, pin) => {
            await onChange(admin, pin, draft);
            setDraft(null);
          }}
        >
          <DeadlineFields settings={draft} managed={managed} people={people} onChange={setDraft} />
        </AdminDialog>
      )}
    </SettingsGroup>
  );
}

function AlarmsInWords(props: {
  readonly alarms: AlarmSettings;
  readonly locked: Partial<AlarmSettings>;
  readonly people: readonly Person[];
}) {
  const { alarms, locked, people } = props;
  const { t } = useText();
  const { nearShare, escalateAfter, escalateTo, repeatAfter } = alarms;
  const name = people.find(({ id }) => id === escalateTo)?.name ?? t('duty.settings.finalStage');
  return (
    <>
      <Line locked={locked.nearShare !== undefined}>
        {t('duty.settings.nearText', { percent: Math.round(nearShare * 100) })}
      </Line>
      <Line locked={locked.escalateAfter !== undefined}>
        {escalateAfter === null
          ? t('duty.settings.neverEscalate')
          : t('duty.settings.escalateText', { minutes: escalateAfter, name })}
      </Line>
      <Line locked={locked.repeatAfter !== undefined}>
        {repeatAfter === null
          ? t('duty.settings.neverRepeat')
          : t('duty.settings.repeatText', { minutes: repeatAfter })}
      </Line>
    </>
  );
}

function Line({ locked, children }: { readonly locked: boolean; readonly children: ReactNode }) {
  return (
    <div>
      {children}
      {locked && <LockedTag />}
    </div>
  );
}
