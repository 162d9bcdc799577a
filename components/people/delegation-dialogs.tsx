import { DatePicker, Form, Input, Select, Typography } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { type ReactNode, useState } from 'react';
import type { Delegation } from '../../utils/domain/delegation';
import type { PersonId } from '../../utils/domain/ids';
import { type Person, type Stage, StageSchema } from '../../utils/domain/people';
import { useLabels } from '../shared/labels';
import { isReady, personLabel } from '../shared/people';
import { PinDialog } from '../shared/pin-dialog';
import { useText } from '../text';

/** A delegation as filled in; times in ms. */
export interface NewDelegation {
  readonly from: PersonId;
  readonly to: PersonId;
  readonly stages: readonly Stage[];
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

const DAYS = 7;

/** Beijing is ahead of UTC by so many minutes, all year. */
const BEIJING = 480;

/** The picker shows the computer's own zone: an instant (ms) moved so that it reads as Beijing time wherever the computer stands, and back. */
const shown = (at: number): Dayjs => dayjs(at).add(BEIJING - dayjs(at).utcOffset(), 'minute');
const meant = (picked: Dayjs): number => picked.subtract(BEIJING - picked.utcOffset(), 'minute').valueOf();

interface GiveProps {
  readonly people: readonly Person[];
  /** ms. */
  readonly now: number;
  /** Signs as `by`; rejects with a Fault. */
  readonly onGive: (by: PersonId, pin: string, delegation: NewDelegation) => Promise<void>;
  readonly onCancel: () => void;
}

/** A new delegation, proposed for the stand-in (B 角) and the next seven days. */
export function GiveDialog({ people, now, onCancel, onGive }: GiveProps) {
  const { t } = useText();
  const labels = useLabels();
  const able = people.filter((p) => p.active && p.employment !== 'contractor');
  const [from, setFrom] = useState<PersonId | null>(null);
  const [to, setTo] = useState<PersonId | null>(null);
  const [stages, setStages] = useState<readonly Stage[]>([]);
  const [period, setPeriod] = useState<readonly [Dayjs, Dayjs]>(() => [
    shown(now).startOf('minute'),
    shown(now).add(DAYS, 'day').endOf('day').startOf('minute'),
  ]);
  const [reason, setReason] = useState('');
  const giver = able.find((p) => p.id === from);
  const signer = useSigner(people, giver ? [giver.id] : []);
  const chooseFrom = (id: PersonId) => {
    const person = able.find((p) => p.id === id);
    setFrom(id);
    setStages(StageSchema.options.filter((stage) => person?.roles.includes(stage)));
    // AB 角: whoever stands in is proposed.
    setTo(person?.standIn ?? null);
  };
  const complete = giver && to && to !== from && stages.length > 0 && period[1].isAfter(period[0]);
  return (
    <PinDialog
      open
      title={t('people.delegation.addTitle')}
      okText={t('people.delegation.addConfirm')}
      signer={signer.person}
      blocked={!complete || (signer.needsReason && reason.trim().length < 4)}
      onCancel={onCancel}
      onSubmit={async (pin) => {
        if (!from || !to || !signer.person) return;
        const [start, end] = period;
        await onGive(signer.person.id, pin, {
          from,
          to,
          stages,
          start: meant(start),
          end: meant(end),
          reason: signer.needsReason ? reason.trim() : '',
        });
        onCancel();
      }}
    >
      <Field label={t('people.delegation.from')} id="delegation-from">
        <Select
          id="delegation-from"
          value={from ?? undefined}
          onChange={chooseFrom}
          options={able
            .filter((p) => StageSchema.options.some((stage) => p.roles.includes(stage)))
            .map((p) => ({ value: p.id, label: personLabel(p) }))}
        />
      </Field>
      <Field label={t('people.delegation.to')} id="delegation-to">
        <Select
          id="delegation-to"
          value={to ?? undefined}
          onChange={setTo}
          options={able.filter((p) => p.id !== from).map((p) => ({ value: p.id, label: personLabel(p) }))}
        />
      </Field>
      <Field label={t('people.delegation.stages')} id="delegation-stages">
        <Select
          id="delegation-stages"
          mode="multiple"
          value={[...stages]}
          onChange={setStages}
          options={StageSchema.options
            .filter((stage) => !giver || giver.roles.includes(stage))
            .map((stage) => ({ value: stage, label: labels.stage(stage) }))}
        />
      </Field>
      <Field label={t('people.delegation.period')} id="delegation-period">
        <DatePicker.RangePicker
          id={{ start: 'delegation-period', end: 'delegation-period-end' }}
          style={{ width: '100%' }}
          showTime={{ format: 'HH:mm' }}
          format="YYYY-MM-DD HH:mm"
          allowClear={false}
          value={[...period]}
          onChange={(value) => value?.[0] && value[1] && setPeriod([value[0], value[1]])}
        />
      </Field>
      {signer.choice}
      {signer.needsReason && <Reason value={reason} onChange={setReason} />}
    </PinDialog>
  );
}

interface EndProps {
  readonly people: readonly Person[];
  readonly onEnd: (by: PersonId, pin: string, delegation: Delegation, reason: string) => Promise<void>;
  readonly delegation: Delegation;
  readonly title: string;
  readonly onCancel: () => void;
}

/** Ends a delegation early. */
export function EndDialog({ people, delegation, title, onCancel, onEnd }: EndProps) {
  const { t } = useText();
  const signer = useSigner(people, [delegation.from, delegation.to]);
  const [reason, setReason] = useState('');
  return (
    <PinDialog
      open
      danger
      title={title}
      okText={t('people.delegation.endConfirm')}
      signer={signer.person}
      blocked={signer.needsReason && reason.trim().length < 4}
      onCancel={onCancel}
      onSubmit={async (pin) => {
        if (!signer.person) return;
        await onEnd(signer.person.id, pin, delegation, signer.needsReason ? reason.trim() : '');
        onCancel();
      }}
    >
      <Typography.Text>{t('people.delegation.endText')}</Typography.Text>
      {signer.choice}
      {signer.needsReason && <Reason value={reason} onChange={setReason} />}
    </PinDialog>
  );
}

/** Who signs: one of those concerned, or an administrator, who gives a reason. */
function useSigner(people: readonly Person[], concerned: readonly PersonId[]) {
  const { t } = useText();
  const [chosen, setChosen] = useState<PersonId | null>(null);
  const able = people.filter((p) => isReady(p) && (concerned.includes(p.id) || p.roles.includes('admin')));
  const ordered = [...able].sort((a, b) => Number(concerned.includes(b.id)) - Number(concerned.includes(a.id)));
  const person = ordered.find((p) => p.id === chosen) ?? ordered[0];
  const choice = (
    <Field label={t('people.delegation.signer')} id="delegation-signer">
      <Select
        id="delegation-signer"
        value={person?.id}
        onChange={setChosen}
        options={ordered.map((p) => ({
          value: p.id,
          label: concerned.includes(p.id) ? p.name : t('people.delegation.asAdmin', { name: p.name }),
        }))}
      />
    </Field>
  );
  return { person, needsReason: person !== undefined && !concerned.includes(person.id), choice };
}

function Reason({ value, onChange }: { readonly value: string; readonly onChange: (reason: string) => void }) {
  const { t } = useText();
  return (
    <Field label={t('people.delegation.reason')} id="delegation-reason">
      <Input
        id="delegation-reason"
        maxLength={200}
        placeholder={t('people.delegation.reasonHint')}
        value={value}
        onChange={(e) => onChange(e.target.value)}
      />
    </Field>
  );
}

function Field(props: { readonly label: string; readonly id: string; readonly children: ReactNode }) {
  return (
    <Form.Item label={props.label} layout="vertical" htmlFor={props.id} style={{ margin: 0 }}>
      {props.children}
    </Form.Item>
  );
}
