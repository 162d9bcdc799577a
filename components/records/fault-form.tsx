import { Alert, Input, Select } from 'antd';
import { useState } from 'react';
import type { AccountKey, ReviewId } from '../../utils/domain/ids';
import { type FaultKind, FaultKindSchema, type FaultSource, FaultSourceSchema } from '../../utils/domain/office-record';
import { BeijingInput } from '../shared/beijing-input';
import { Field } from '../shared/field';
import { FormModal } from '../shared/form-modal';
import { beijingTime } from '../shared/time';
import { WordsField } from '../shared/words-field';
import { useText } from '../text';
import { AccountChoice, PostChoice } from './choices';
import type { EntryFormProps } from './inspection-form';
import type { BegunFault } from './model';

interface Props extends EntryFormProps {
  /** A noted fault that is taken in; null: an empty form. */
  readonly begun: BegunFault | null;
}

/** 登记差错: where it stood, what was wrong, who noticed it. */
export function FaultForm({ view, account: given, begun, onCancel, onAdd }: Props) {
  const { t } = useText();
  const [account, setAccount] = useState<AccountKey | null>(given);
  const [review, setReview] = useState<ReviewId | null>(null);
  const [at, setAt] = useState<number | null>(begun?.at ?? view.now);
  const [of, setOf] = useState<FaultKind>('wording');
  const [source, setSource] = useState<FaultSource>('reading');
  const [where, setWhere] = useState(begun?.where ?? '');
  const [what, setWhat] = useState(begun?.what ?? '');
  const choosePost = (id: ReviewId | null) => {
    setReview(id);
    const post = view.published.find((p) => p.id === id);
    if (!post) return;
    setWhere(post.title.slice(0, 100));
    setAccount(view.accounts.find(({ key }) => key === post.account)?.key ?? account);
  };
  return (
    <FormModal
      open
      title={t('records.fault.add')}
      okText={t('records.confirm')}
      width={520}
      ready={at !== null && where.trim().length >= 2 && what.trim().length >= 2}
      onCancel={onCancel}
      onSubmit={async () => {
        if (at === null) return;
        const entry = {
          kind: 'fault',
          at,
          account,
          of,
          source,
          where: where.trim(),
          what: what.trim(),
          review,
        } as const;
        await onAdd(begun ? { ...entry, note: begun.note } : entry);
      }}
    >
      {begun && <Alert type="info" showIcon title={t('records.fault.fromNote', { time: beijingTime(begun.at) })} />}
      <Field label={t('records.field.account')}>
        {(id) => (
          <AccountChoice
            id={id}
            accounts={view.accounts}
            value={account}
            none={t('records.choose.noAccount')}
            onChange={setAccount}
          />
        )}
      </Field>
      <Field label={t('records.fault.post')} optional hint={t('records.fault.postHint')}>
        {(id) => (
          <PostChoice
            id={id}
            published={view.published}
            account={account}
            value={review}
            none={t('records.choose.noPost')}
            onChange={choosePost}
          />
        )}
      </Field>
      <Field label={t('records.fault.where')}>
        {(id) => (
          <Input
            id={id}
            value={where}
            maxLength={100}
            placeholder={t('records.fault.whereExample')}
            onChange={(e) => setWhere(e.target.value)}
          />
        )}
      </Field>
      <Field label={t('records.fault.of')}>
        {(id) => (
          <Select<FaultKind>
            id={id}
            value={of}
            onChange={setOf}
            options={FaultKindSchema.options.map((value) => ({ value, label: t(`records.faultKind.${value}`) }))}
          />
        )}
      </Field>
      <WordsField
        label={t('records.fault.what')}
        placeholder={t('records.fault.whatExample')}
        value={what}
        onChange={setWhat}
      />
      <Field label={t('records.fault.source')}>
        {(id) => (
          <Select<FaultSource>
            id={id}
            value={source}
            onChange={setSource}
            options={FaultSourceSchema.options.map((value) => ({ value, label: t(`records.source.${value}`) }))}
          />
        )}
      </Field>
      <Field label={t('records.fault.at')}>{(id) => <BeijingInput id={id} value={at} onChange={setAt} />}</Field>
    </FormModal>
  );
}
