import { Segmented } from 'antd';
import { useState } from 'react';
import { type ReadNoteEntry, type ReadNoteKind, ReadNoteKindSchema } from '../../utils/domain/shift';
import { Field } from '../shared/field';
import { FormModal } from '../shared/form-modal';
import { WordsField } from '../shared/words-field';
import { useText } from '../text';

interface Props {
  readonly onCancel: () => void;
  readonly onSubmit: (note: ReadNoteEntry) => Promise<void>;
}

/** 读网记录: what was read, which error was found, what was done about it. */
export function NoteForm({ onCancel, onSubmit }: Props) {
  const { t } = useText();
  const [about, setAbout] = useState<ReadNoteKind>('read');
  const [text, setText] = useState('');
  return (
    <FormModal
      open
      title={t('duty.note.title')}
      okText={t('duty.note.confirm')}
      width={480}
      ready={text.trim().length >= 2}
      onCancel={onCancel}
      onSubmit={() => onSubmit({ about, text: text.trim() })}
    >
      <Field label={t('duty.column.about')}>
        {() => (
          <Segmented<ReadNoteKind>
            value={about}
            onChange={setAbout}
            options={ReadNoteKindSchema.options.map((value) => ({ value, label: t(`duty.note.${value}`) }))}
          />
        )}
      </Field>
      <WordsField
        label={t('duty.column.text')}
        hint={t('duty.note.hint')}
        rows={[3, 8]}
        autoFocus
        placeholder={t(`duty.note.example.${about}`)}
        value={text}
        onChange={setText}
      />
    </FormModal>
  );
}
