import { Alert, Input, Segmented } from 'antd';
import { useState } from 'react';
import type { AccountKey, PersonId } from '../../utils/domain/ids';
import { BeijingInput } from '../shared/beijing-input';
import { Field } from '../shared/field';
import { FormModal } from '../shared/form-modal';
import { underscored } from '../shared/labels';
import { useText } from '../text';
import { AccountChoice, PersonChoice } from './choices';
import type { EntryFormProps } from './inspection-form';

type Act = 'changed' | 'handed-over';

/** 登记账号密码: changed, or handed over. The password itself has no place here. */
export function CredentialForm({ view, account: given, onCancel, onAdd }: EntryFormProps) {
  const { t } = useText();
  const [account, setAccount] = useState<AccountKey | null>(given);
  const [act, setAct] = useState<Act>('changed');
  const [at, setAt] = useState<number | null>(view.now);
  const [from, setFrom] = useState<PersonId | null>(null);
  const [to, setTo] = useState<PersonId | null>(null);
  const [note, setNote] = useState('');
  const handedOver = act === 'handed-over';
  return (
    <FormModal
      open
      title={t('records.credential.add')}
      okText={t('records.confirm')}
      width={480}
      ready={at !== null && account !== null && (!handedOver || to !== null)}
      onCancel={onCancel}
      onSubmit={async () => {
        if (at === null || account === null) return;
        await onAdd({ kind: 'credential', at, account, act, from: handedOver ? from : null, to, note: note.trim() });
      }}
    >
      <Alert type="info" showIcon title={t('records.credential.never')} />
      <Field label={t('records.field.account')}>
        {(id) => <AccountChoice id={id} accounts={view.accounts} value={account} onChange={setAccount} />}
      </Field>
      <Field label={t('records.credential.act')}>
        {() => (
          <Segmented<Act>
            value={act}
            onChange={setAct}
            options={(['changed', 'handed-over'] as const).map((value) => ({
              value,
              label: t(`records.credential.${underscored(value)}`),
            }))}
          />
        )}
      </Field>
      <Field label={t('records.credential.at')}>{(id) => <BeijingInput id={id} value={at} onChange={setAt} />}</Field>
      {handedOver && (
        <Field label={t('records.credential.from')} optional>
          {(id) => (
            <PersonChoice
              id={id}
              people={view.people}
              value={from}
              none={t('records.choose.left')}
              onChange={setFrom}
            />
          )}
        </Field>
      )}
      <Field label={t('records.credential.to')} optional={!handedOver}>
        {(id) => (
          <PersonChoice id={id} people={view.people} value={to} none={t('records.choose.person')} onChange={setTo} />
        )}
      </Field>
      <Field label={t('records.field.note')} optional>
        {(id) => <Input id={id} value={note} maxLength={500} onChange={(e) => setNote(e.target.value)} />}
      </Field>
    </FormModal>
  );
}
