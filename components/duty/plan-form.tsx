import { Flex, Input, Select } from 'antd';
import { useState } from 'react';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import type { ShiftPlan } from '../../utils/domain/shift';
import { BeijingInput } from '../shared/beijing-input';
import { Field } from '../shared/field';
import { FormModal } from '../shared/form-modal';
import { personLabel } from '../shared/people';
import { useText } from '../text';
import { dutyPeople } from './model';

interface Props {
  readonly people: readonly Person[];
  readonly onCancel: () => void;
  readonly onSubmit: (plan: ShiftPlan) => Promise<void>;
}

/** 值班安排: who, from when until when. */
export function PlanForm({ people, onCancel, onSubmit }: Props) {
  const { t } = useText();
  const [person, setPerson] = useState<PersonId | null>(null);
  const [from, setFrom] = useState<number | null>(null);
  const [to, setTo] = useState<number | null>(null);
  const [remark, setRemark] = useState('');
  return (
    <FormModal
      open
      title={t('duty.plan.title')}
      okText={t('duty.plan.confirm')}
      width={480}
      ready={person !== null && from !== null && to !== null && from < to}
      onCancel={onCancel}
      onSubmit={async () => {
        if (person !== null && from !== null && to !== null)
          await onSubmit({ person, from, to, remark: remark.trim() });
      }}
    >
      <Field label={t('duty.column.person')}>
        {(id) => (
          <Select<PersonId>
            id={id}
            style={{ width: '100%' }}
            value={person}
            onChange={setPerson}
            options={dutyPeople(people).map((p) => ({ value: p.id, label: personLabel(p) }))}
          />
        )}
      </Field>
      <Flex gap={12}>
        <Field label={t('duty.column.begin')}>{(id) => <BeijingInput id={id} value={from} onChange={setFrom} />}</Field>
        <Field label={t('duty.column.end')}>{(id) => <BeijingInput id={id} value={to} onChange={setTo} />}</Field>
      </Flex>
      <Field label={t('duty.column.remark')} optional>
        {(id) => <Input id={id} maxLength={500} value={remark} onChange={(e) => setRemark(e.target.value)} />}
      </Field>
    </FormModal>
  );
}
