import { Button, Descriptions, Flex, Typography } from 'antd';
import { useState } from 'react';
import { type AlarmSettings, DEFAULT_ALARMS, type UnitDeadlineSettings } from '../../utils/domain/deadline-settings';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import { minutesText } from '../popup/format';
import { useLabels } from '../shared/labels';
import { useText } from '../text';
import { AdminDialog } from './admin-dialog';
import { DeadlineFields } from './deadline-fields';

interface Props {
  readonly settings: UnitDeadlineSettings;
  /** What counts in the end, after the regulations: hours of 受理, working days of 办结. */
  readonly inForce: { readonly acknowledgeHours: number; readonly workingDays: number };
  readonly people: readonly Person[];
  /** Signs and stores the whole; rejects with a Fault. */
  readonly onChange: (admin: PersonId, pin: string, settings: UnitDeadlineSettings) => Promise<void>;
}

/** 办理时限和提醒: what the unit set itself; changed with an administrator's signature, and every running clock follows. */
export function DeadlineSettings({ settings, inForce, people, onChange }: Props) {
  const { t } = useText();
  const labels = useLabels();
  const [draft, setDraft] = useState<UnitDeadlineSettings | null>(null);
  const alarms = settings.alarms ?? DEFAULT_ALARMS;
  const { dutyHours = null, closing = null } = settings;
  return (
    <Flex vertical gap={10} style={{ maxWidth: 820, marginTop: 16 }}>
      <Flex justify="space-between" align="center">
        <Typography.Title level={5} style={{ margin: 0 }}>
          {t('duty.settings.title')}
        </Typography.Title>
        <Button onClick={() => setDraft(settings)}>{t('duty.settings.change')}</Button>
      </Flex>
      <Descriptions
        size="small"
        bordered
        column={1}
        styles={{ label: { width: 160 } }}
        items={[
          {
            key: 'limits',
            label: t('duty.settings.limits'),
            children: t('duty.settings.inForce', { hours: inForce.acknowledgeHours, days: inForce.workingDays }),
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
            children: closing === null ? t('duty.settings.midnight') : minutesText(closing),
          },
          {
            key: 'receipt',
            label: t('duty.settings.receipt'),
            children: t(settings.receiptDayCounts ? 'duty.settings.receiptCounts' : 'duty.settings.receiptSkipped'),
          },
          {
            key: 'approvers',
            label: t('duty.settings.approvers'),
            children: (settings.extensionApprovers ?? ['final']).map(labels.role).join('、'),
          },
          {
            key: 'alarms',
            label: t('duty.settings.alarms'),
            children: <AlarmsInWords alarms={alarms} people={people} />,
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
          <DeadlineFields settings={draft} people={people} onChange={setDraft} />
        </AdminDialog>
      )}
    </Flex>
  );
}

function AlarmsInWords({ alarms, people }: { readonly alarms: AlarmSettings; readonly people: readonly Person[] }) {
  const { t } = useText();
  const { nearShare, escalateAfter, escalateTo, repeatAfter } = alarms;
  const name = people.find(({ id }) => id === escalateTo)?.name ?? t('duty.settings.finalStage');
  return (
    <>
      <div>{t('duty.settings.nearText', { percent: Math.round(nearShare * 100) })}</div>
      <div>
        {escalateAfter === null
          ? t('duty.settings.neverEscalate')
          : t('duty.settings.escalateText', { minutes: escalateAfter, name })}
      </div>
      <div>
        {repeatAfter === null
          ? t('duty.settings.neverRepeat')
          : t('duty.settings.repeatText', { minutes: repeatAfter })}
      </div>
    </>
  );
}
