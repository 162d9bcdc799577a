import { Button, Select, Typography } from 'antd';
import { useState } from 'react';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import { personLabel } from '../shared/people';
import { PinDialog } from '../shared/pin-dialog';
import { useText } from '../text';

interface Props {
  /** People who submitted a version and have a PIN: only they may withdraw. */
  readonly authors: readonly Person[];
  readonly me: PersonId | null;
  /** Signs and withdraws; rejects with a Fault. */
  readonly onWithdraw: (person: PersonId, pin: string, reason: string) => Promise<void>;
}

/** 撤回: takes a review back before it is published. */
export function WithdrawReview({ authors, me, onWithdraw }: Props) {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  const [chosen, setChosen] = useState<PersonId | null>(null);
  const person = authors.find((p) => p.id === (chosen ?? me)) ?? authors[0];
  if (!person) return null;
  return (
    <div>
      <Button size="small" danger onClick={() => setAsking(true)}>
        {t('panel.withdraw.button')}
      </Button>
      <PinDialog
        open={asking}
        danger
        title={t('panel.withdraw.title')}
        okText={t('panel.withdraw.confirm')}
        signer={person}
        comment={{ label: t('panel.withdraw.reason'), minLength: 4 }}
        onCancel={() => setAsking(false)}
        onSubmit={async (pin, reason) => {
          await onWithdraw(person.id, pin, reason);
          setAsking(false);
        }}
      >
        <Typography.Text>{t('panel.withdraw.meaning')}</Typography.Text>
        {authors.length > 1 && (
          <Select
            aria-label={t('panel.withdraw.who')}
            value={person.id}
            onChange={setChosen}
            options={authors.map((p) => ({ value: p.id, label: personLabel(p) }))}
          />
        )}
      </PinDialog>
    </div>
  );
}
