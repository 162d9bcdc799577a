import { Select, Typography } from 'antd';
import { useState } from 'react';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import { isReady, personLabel } from '../shared/people';
import { PinDialog } from '../shared/pin-dialog';
import { useText } from '../text';

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly meaning: string;
  /** Who may sign; only those with a key of their own are offered. */
  readonly signers: readonly Person[];
  readonly onCancel: () => void;
  readonly onSubmit: (person: PersonId, pin: string) => Promise<void>;
}

/** Signature of one person under a change of the review policy. */
export function SignDialog({ open, title, meaning, signers, onCancel, onSubmit }: Props) {
  const { t } = useText();
  const [chosen, setChosen] = useState<PersonId | null>(null);
  const able = signers.filter(isReady);
  const person = able.find((p) => p.id === chosen) ?? able[0];
  return (
    <PinDialog
      open={open}
      title={title}
      okText={t('policy.signOk')}
      signer={person}
      onCancel={onCancel}
      onSubmit={async (pin) => {
        if (person) await onSubmit(person.id, pin);
      }}
    >
      <Typography.Text style={{ whiteSpace: 'pre-wrap' }}>{meaning}</Typography.Text>
      {able.length === 0 && <Typography.Text type="warning">{t('policy.noSigner')}</Typography.Text>}
      {able.length > 1 && (
        <Select
          aria-label={t('policy.signer')}
          value={person?.id}
          onChange={setChosen}
          options={able.map((p) => ({ value: p.id, label: personLabel(p) }))}
        />
      )}
    </PinDialog>
  );
}
