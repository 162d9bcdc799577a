import { Input } from 'antd';
import { useState } from 'react';
import { Field } from '../shared/field';
import { FormModal } from '../shared/form-modal';
import { useText } from '../text';

interface Props {
  readonly onCancel: () => void;
  readonly onSubmit: (reason: string) => Promise<void>;
}

/** 作废, with a reason; the entry stays on the sheet. */
export function VoidForm({ onCancel, onSubmit }: Props) {
  const { t } = useText();
  const [reason, setReason] = useState('');
  return (
    <FormModal
      open
      danger
      title={t('duty.void.title')}
      okText={t('duty.void.title')}
      ready={reason.trim().length >= 2}
      onCancel={onCancel}
      onSubmit={() => onSubmit(reason.trim())}
    >
      <Field label={t('duty.void.reason')} hint={t('duty.void.hint')}>
        {(id) => <Input id={id} autoFocus maxLength={200} value={reason} onChange={(e) => setReason(e.target.value)} />}
      </Field>
    </FormModal>
  );
}
