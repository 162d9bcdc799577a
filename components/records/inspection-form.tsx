import { Checkbox } from 'antd';
import { useState } from 'react';
import type { AccountKey, PersonId } from '../../utils/domain/ids';
import { type InspectedPart, InspectedPartSchema, type OfficeEntry } from '../../utils/domain/office-record';
import { BeijingInput } from '../shared/beijing-input';
import { Field } from '../shared/field';
import { FormModal } from '../shared/form-modal';
import { WordsField } from '../shared/words-field';
import { useText } from '../text';
import { AccountChoice, PersonChoice } from './choices';
import type { RecordsView } from './model';

export interface EntryFormProps {
  readonly view: RecordsView;
  /** The account that a 待办 is about. */
  readonly account: AccountKey | null;
  readonly onCancel: () => void;
  /** Rejects with a Fault. */
  readonly onAdd: (entry: OfficeEntry) => Promise<void>;
}

/** 登记巡检: which account, by whom, what was looked at, what was found and until when it has to be put right. */
export function InspectionForm({ view, account: given, onCancel, onAdd }: EntryFormProps) {
  const { t } = useText();
  const [account, setAccount] = useState<AccountKey | null>(given);
  const [person, setPerson] = useState<PersonId | null>(null);
  const [at, setAt] = useState<number | null>(view.now);
  const [parts, setParts] = useState<readonly InspectedPart[]>(InspectedPartSchema.options);
  const [found, setFound] = useState('');
  const [fixBy, setFixBy] = useState<number | null>(null);
  const words = found.trim();
  return (
    <FormModal
      open
      title={t('records.inspection.add')}
      okText={t('records.confirm')}
      width={520}
      ready={at !== null && parts.length > 0 && words.length !== 1}
      onCancel={onCancel}
      onSubmit={async () => {
        if (at === null) return;
        const limit = words === '' ? null : fixBy;
        await onAdd({ kind: 'inspection', at, account, person, parts: [...parts], found: words, fixBy: limit });
      }}
    >
      <Field label={t('records.field.account')}>
        {(id) => (
          <AccountChoice
            id={id}
            accounts={view.accounts}
            value={account}
            none={t('records.choose.allAccounts')}
            onChange={setAccount}
          />
        )}
      </Field>
      <Field label={t('records.inspection.at')}>{(id) => <BeijingInput id={id} value={at} onChange={setAt} />}</Field>
      <Field label={t('records.inspection.person')}>
        {(id) => (
          <PersonChoice
            id={id}
            people={view.people}
            value={person}
            none={t('records.choose.onDuty')}
            onChange={setPerson}
          />
        )}
      </Field>
      <Field label={t('records.inspection.parts')}>
        {() => (
          <Checkbox.Group<InspectedPart>
            value={[...parts]}
            onChange={setParts}
            options={InspectedPartSchema.options.map((value) => ({ value, label: t(`records.part.${value}`) }))}
          />
        )}
      </Field>
      <WordsField
        label={t('records.inspection.found')}
        hint={t('records.inspection.foundHint')}
        value={found}
        onChange={setFound}
      />
      {words !== '' && (
        <Field label={t('records.inspection.fixBy')} optional>
          {(id) => <BeijingInput id={id} value={fixBy} onChange={setFixBy} />}
        </Field>
      )}
    </FormModal>
  );
}
