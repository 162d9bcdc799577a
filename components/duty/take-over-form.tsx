import { Flex, Select, Typography } from 'antd';
import { useState } from 'react';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import type { DutyCounts, Shift, TakeOver } from '../../utils/domain/shift';
import { BeijingInput } from '../shared/beijing-input';
import { Field } from '../shared/field';
import { isReady, personLabel } from '../shared/people';
import { PinDialog } from '../shared/pin-dialog';
import { WordsField } from '../shared/words-field';
import { useText } from '../text';
import { CountsText } from './counts-text';
import { dutyPeople } from './model';

interface Props {
  readonly people: readonly Person[];
  /** Who is planned for now. */
  readonly planned: Shift | null;
  readonly counts: DutyCounts;
  /** ms */
  readonly now: number;
  readonly onCancel: () => void;
  readonly onSubmit: (person: PersonId, pin: string, content: TakeOver) => Promise<void>;
}

const HOUR = 3_600_000;
/** A usual shift, where none was planned. */
const USUAL = 8 * HOUR;

/** 接班: who, until when, what is left to do now, a remark; signed with the own PIN. */
export function TakeOverForm({ people, planned, counts, now, onCancel, onSubmit }: Props) {
  const { t } = useText();
  const ready = dutyPeople(people).filter(isReady);
  const expected = ready.find(({ id }) => id === planned?.person) ?? (ready.length === 1 ? ready[0] : undefined);
  const [person, setPerson] = useState<PersonId | null>(expected?.id ?? null);
  const [until, setUntil] = useState<number | null>(
    planned && planned.to > now ? planned.to : Math.ceil((now + USUAL) / HOUR) * HOUR,
  );
  const [remark, setRemark] = useState('');
  return (
    <PinDialog
      open
      title={t('duty.takeOver.title')}
      okText={t('duty.takeOver.confirm')}
      blocked={until === null || until <= now}
      signer={ready.find(({ id }) => id === person)}
      onCancel={onCancel}
      onSubmit={async (pin) => {
        if (person !== null && until !== null) await onSubmit(person, pin, { until, remark: remark.trim() });
      }}
    >
      <Typography.Text type="secondary">{t('duty.takeOver.how')}</Typography.Text>
      <Flex gap={12}>
        <Field label={t('duty.takeOver.who')}>
          {(id) => (
            <Select<PersonId>
              id={id}
              style={{ width: '100%' }}
              value={person}
              onChange={setPerson}
              placeholder={t('duty.takeOver.choose')}
              notFoundContent={t('duty.takeOver.noneReady')}
              options={ready.map((p) => ({ value: p.id, label: personLabel(p) }))}
            />
          )}
        </Field>
        <Field label={t('duty.takeOver.until')}>
          {(id) => <BeijingInput id={id} value={until} onChange={setUntil} />}
        </Field>
      </Flex>
      <div className="ss-duty-box">
        <CountsText counts={counts} />
      </div>
      <WordsField
        label={t('duty.takeOver.remark')}
        optional
        placeholder={t('duty.takeOver.example')}
        value={remark}
        onChange={setRemark}
      />
    </PinDialog>
  );
}
