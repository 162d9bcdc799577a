import { useState } from 'react';
import type { PersonId, ReviewId } from '../../utils/domain/ids';
import type { OfficeRecord, OfficeStep } from '../../utils/domain/office-record';
import { BeijingInput } from '../shared/beijing-input';
import { Field } from '../shared/field';
import { FormModal } from '../shared/form-modal';
import { WordsField } from '../shared/words-field';
import { useText } from '../text';
import { PersonChoice, PostChoice } from './choices';
import type { RecordsView } from './model';

export type AskedOfficeStep = { readonly record: OfficeRecord; readonly step: OfficeStep['step'] };

interface Props {
  readonly asked: AskedOfficeStep;
  readonly view: RecordsView;
  readonly onCancel: () => void;
  /** Rejects with a Fault. */
  readonly onStep: (id: OfficeRecord['id'], step: OfficeStep) => Promise<void>;
}

const WORDS_MIN = 2;

/** 登记后续情况: 跟进, 整改或纠正 (by whom, by which correction), 作废. */
export function OfficeStepForm({ asked: { record, step }, view, onCancel, onStep }: Props) {
  const { t } = useText();
  const fault = record.entry.kind === 'fault' ? record.entry : null;
  const known = view.published.find(({ id }) => id === fault?.review)?.correctedBy.at(-1) ?? null;
  const [at, setAt] = useState<number | null>(view.now);
  const [words, setWords] = useState('');
  const [person, setPerson] = useState<PersonId | null>(null);
  const [correction, setCorrection] = useState<ReviewId | null>(known);
  const text = words.trim();
  const closing = step === 'close';
  return (
    <FormModal
      open
      title={t(`records.step.${step}.title`)}
      okText={t('records.confirm')}
      danger={step === 'void'}
      width={480}
      ready={text.length >= WORDS_MIN && (step === 'void' || at !== null)}
      onCancel={onCancel}
      onSubmit={async () => {
        if (step === 'void') return onStep(record.id, { step, reason: text });
        if (at === null) return;
        await onStep(
          record.id,
          closing ? { step: 'close', at, note: text, person, correction } : { step: 'note', at, note: text },
        );
      }}
    >
      {step !== 'void' && (
        <Field label={t('records.step.at')}>{(id) => <BeijingInput id={id} value={at} onChange={setAt} />}</Field>
      )}
      {closing && (
        <Field label={t('records.step.person')} optional>
          {(id) => (
            <PersonChoice
              id={id}
              people={view.people}
              value={person}
              none={t('records.choose.person')}
              onChange={setPerson}
            />
          )}
        </Field>
      )}
      {closing && fault && (
        <Field label={t('records.step.correction')} optional hint={t('records.step.correctionHint')}>
          {(id) => (
            <PostChoice
              id={id}
              published={view.published}
              account={fault.account}
              value={correction}
              none={t('records.choose.noPost')}
              onChange={setCorrection}
            />
          )}
        </Field>
      )}
      <WordsField
        label={t(`records.step.${step}.words`)}
        placeholder={t('common.minChars', { count: String(WORDS_MIN) })}
        value={words}
        onChange={setWords}
      />
    </FormModal>
  );
}
