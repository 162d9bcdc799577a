import { Flex, Input, InputNumber, Segmented, Select } from 'antd';
import { type AlarmSettings, DEFAULT_ALARMS, type UnitDeadlineSettings } from '../../utils/domain/deadline-settings';
import type { PersonId } from '../../utils/domain/ids';
import type { ManagedPolicies } from '../../utils/domain/managed';
import { type Person, type Role, STAGE_ROLES } from '../../utils/domain/people';
import { managedAlarms, managedClosing, managedDeadlines } from '../../utils/managed/apply';
import { minutesText } from '../popup/format';
import { LockedTag } from '../settings/locked';
import { Field } from '../shared/field';
import { useLabels } from '../shared/labels';
import { personLabel } from '../shared/people';
import { useText } from '../text';

interface Props {
  readonly settings: UnitDeadlineSettings;
  /** What is set for all stands in the fields and cannot be changed; what the unit set under it stays as it is. */
  readonly managed: ManagedPolicies;
  readonly people: readonly Person[];
  readonly onChange: (settings: UnitDeadlineSettings) => void;
}

const SHARES = [10, 15, 20, 25, 33, 50];
const ESCALATE = [10, 30, 60, 120, 240, 480, 1440];
const REPEAT = [30, 60, 120, 240, 480];
const OFFICE = { from: 8 * 60 + 30, to: 17 * 60 + 30 };
/** Stands for null where a list offers 不 as well. */
const NEVER = 0;

/** The fields of the unit's own limits and alarms. What is left empty follows the regulations. */
export function DeadlineFields({ settings, managed, people, onChange }: Props) {
  const { t } = useText();
  const labels = useLabels();
  const { dutyHours = null, closing = null } = managedDeadlines(settings, managed);
  const closingLocked = managedClosing(managed) !== undefined;
  const set = (part: Partial<UnitDeadlineSettings>) => onChange(without({ ...settings, ...part }));
  return (
    <>
      <Flex gap={12}>
        <Field label={t('duty.settings.acknowledgeHours')} optional>
          {(id) => (
            <InputNumber
              id={id}
              min={0.1}
              max={240}
              style={{ width: '100%' }}
              placeholder={t('duty.settings.byRegulation')}
              value={settings.acknowledgeHours ?? null}
              onChange={(value) => set({ acknowledgeHours: value ?? undefined })}
            />
          )}
        </Field>
        <Field label={t('duty.settings.workingDays')} optional>
          {(id) => (
            <InputNumber
              id={id}
              min={1}
              max={60}
              precision={0}
              style={{ width: '100%' }}
              placeholder={t('duty.settings.byRegulation')}
              value={settings.workingDays ?? null}
              onChange={(value) => set({ workingDays: value ?? undefined })}
            />
          )}
        </Field>
      </Flex>
      <Field label={t('duty.settings.dutyHours')}>
        {() => (
          <Flex gap={8} align="center">
            <Segmented<'always' | 'hours'>
              value={dutyHours ? 'hours' : 'always'}
              onChange={(value) => set({ dutyHours: value === 'hours' ? OFFICE : null })}
              options={(['always', 'hours'] as const).map((value) => ({ value, label: t(`duty.settings.${value}`) }))}
            />
            {dutyHours && (
              <>
                <MinuteInput
                  label={t('duty.column.begin')}
                  value={dutyHours.from}
                  onChange={(from) => from < dutyHours.to && set({ dutyHours: { ...dutyHours, from } })}
                />
                <MinuteInput
                  label={t('duty.column.end')}
                  value={dutyHours.to}
                  onChange={(to) => to > dutyHours.from && set({ dutyHours: { ...dutyHours, to } })}
                />
              </>
            )}
          </Flex>
        )}
      </Field>
      <Flex gap={12}>
        <Field label={t('duty.settings.closing')}>
          {() => (
            <Flex gap={8} align="center">
              <Segmented<'midnight' | 'closes'>
                disabled={closingLocked}
                value={closing === null ? 'midnight' : 'closes'}
                onChange={(value) => set({ closing: value === 'closes' ? OFFICE.to : null })}
                options={(['midnight', 'closes'] as const).map((value) => ({
                  value,
                  label: t(`duty.settings.${value}`),
                }))}
              />
              {closing !== null && (
                <MinuteInput
                  label={t('duty.settings.closing')}
                  disabled={closingLocked}
                  value={closing}
                  onChange={(at) => at > 0 && set({ closing: at })}
                />
              )}
              {closingLocked && <LockedTag />}
            </Flex>
          )}
        </Field>
        <Field label={t('duty.settings.receipt')}>
          {() => (
            <Segmented<'receiptSkipped' | 'receiptCounts'>
              value={settings.receiptDayCounts ? 'receiptCounts' : 'receiptSkipped'}
              onChange={(value) => set({ receiptDayCounts: value === 'receiptCounts' })}
              options={(['receiptSkipped', 'receiptCounts'] as const).map((value) => ({
                value,
                label: t(`duty.settings.${value}`),
              }))}
            />
          )}
        </Field>
      </Flex>
      <Field label={t('duty.settings.approvers')}>
        {(id) => (
          <Select<Role[]>
            id={id}
            mode="multiple"
            style={{ width: '100%' }}
            value={[...(settings.extensionApprovers ?? ['final'])]}
            onChange={(roles) => set({ extensionApprovers: roles.length > 0 ? roles : undefined })}
            options={([...STAGE_ROLES, 'admin'] as const).map((role) => ({ value: role, label: labels.role(role) }))}
          />
        )}
      </Field>
      <AlarmFields
        alarms={settings.alarms ?? DEFAULT_ALARMS}
        locked={managedAlarms(managed)}
        people={people}
        onChange={(alarms) => set({ alarms })}
      />
    </>
  );
}

function AlarmFields(props: {
  readonly alarms: AlarmSettings;
  readonly locked: Partial<AlarmSettings>;
  readonly people: readonly Person[];
  readonly onChange: (alarms: AlarmSettings) => void;
}) {
  const { locked, people } = props;
  const { t } = useText();
  const alarms = { ...props.alarms, ...locked };
  const hint = (name: keyof AlarmSettings) => (locked[name] === undefined ? undefined : t('settings.locked'));
  const set = (part: Partial<AlarmSettings>) => props.onChange({ ...props.alarms, ...part });
  const minutes = (values: readonly number[], current: number | null) => [
    { value: NEVER, label: t('duty.settings.never') },
    ...[...new Set([...values, ...(current === null ? [] : [current])])]
      .sort((a, b) => a - b)
      .map((value) => ({ value, label: t('duty.settings.minutes', { count: value }) })),
  ];
  const percent = Math.round(alarms.nearShare * 100);
  return (
    <>
      <Flex gap={12}>
        <Field label={t('duty.settings.near')} hint={hint('nearShare')}>
          {(id) => (
            <Select<number>
              id={id}
              style={{ width: '100%' }}
              disabled={locked.nearShare !== undefined}
              value={percent}
              onChange={(value) => set({ nearShare: value / 100 })}
              options={[...new Set([...SHARES, percent])]
                .sort((a, b) => a - b)
                .map((value) => ({ value, label: t('duty.settings.percent', { percent: value }) }))}
            />
          )}
        </Field>
        <Field label={t('duty.settings.repeat')} hint={hint('repeatAfter')}>
          {(id) => (
            <Select<number>
              id={id}
              style={{ width: '100%' }}
              disabled={locked.repeatAfter !== undefined}
              value={alarms.repeatAfter ?? NEVER}
              onChange={(value) => set({ repeatAfter: value === NEVER ? null : value })}
              options={minutes(REPEAT, alarms.repeatAfter)}
            />
          )}
        </Field>
      </Flex>
      <Flex gap={12}>
        <Field label={t('duty.settings.escalate')} hint={hint('escalateAfter')}>
          {(id) => (
            <Select<number>
              id={id}
              style={{ width: '100%' }}
              disabled={locked.escalateAfter !== undefined}
              value={alarms.escalateAfter ?? NEVER}
              onChange={(value) => set({ escalateAfter: value === NEVER ? null : value })}
              options={minutes(ESCALATE, alarms.escalateAfter)}
            />
          )}
        </Field>
        <Field label={t('duty.settings.escalateTo')}>
          {(id) => (
            <Select<PersonId>
              id={id}
              allowClear
              style={{ width: '100%' }}
              placeholder={t('duty.settings.finalStage')}
              value={alarms.escalateTo}
              onChange={(value) => set({ escalateTo: value ?? null })}
              options={people
                .filter(({ active }) => active)
                .map((p) => ({ value: p.id, label: [personLabel(p), p.phone].filter(Boolean).join(' ') }))}
            />
          )}
        </Field>
      </Flex>
    </>
  );
}

/** A time of day in minutes after midnight. */
function MinuteInput(props: {
  readonly label: string;
  readonly disabled?: boolean;
  readonly value: number;
  readonly onChange: (minute: number) => void;
}) {
  return (
    <Input
      type="time"
      aria-label={props.label}
      style={{ width: 110 }}
      disabled={props.disabled}
      value={minutesText(props.value)}
      onChange={(e) => {
        const [hours, minutes] = e.target.value.split(':').map(Number);
        if (hours !== undefined && minutes !== undefined && Number.isInteger(hours * 60 + minutes))
          props.onChange(hours * 60 + minutes);
      }}
    />
  );
}

/** What is undefined is left out: it is signed as canonical JSON. */
function without(settings: UnitDeadlineSettings): UnitDeadlineSettings {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}
