import { Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { AccountFiling } from '../../utils/domain/account';
import {
  type DutyEntry,
  type DutyKind,
  DutyKindSchema,
  FOLLOWED_KINDS,
  LINKED_KINDS,
} from '../../utils/domain/duty-record';
import type { AccountKey } from '../../utils/domain/ids';
import { BeijingInput } from '../shared/beijing-input';
import { Field } from '../shared/field';
import { FormModal } from '../shared/form-modal';
import { useLabels } from '../shared/labels';
import { useText } from '../text';

interface Props {
  readonly open: boolean;
  /** Guarded accounts. */
  readonly accounts: readonly Pick<AccountFiling, 'key' | 'platform' | 'name'>[];
  readonly onCancel: () => void;
  /** Rejects with a Fault. */
  readonly onAdd: (entry: DutyEntry) => Promise<void>;
}

const TITLE_MIN = 2;
/** Kinds that are about one account. */
const OF_ACCOUNT: readonly DutyKind[] = ['incident'];
/** Kinds for which somebody else may set a time. */
const WITH_LINE: readonly DutyKind[] = ['repost'];
/** Filings are entered in the register of accounts (账号备案), with what has to be filed. */
const ENTERED_HERE = DutyKindSchema.options.filter((kind) => kind !== 'filing');

/** 登记事项: what was held, issued or began, when, and, where it has to be made public, when that was done. */
export function DutyForm({ open, accounts, onCancel, onAdd }: Props) {
  const { t } = useText();
  const labels = useLabels();
  const [kind, setKind] = useState<DutyKind>('activity');
  const [title, setTitle] = useState('');
  const [at, setAt] = useState<number | null>(null);
  const [dueAt, setDueAt] = useState<number | null>(null);
  const [account, setAccount] = useState<AccountKey | null>(null);
  const [isDone, setIsDone] = useState(false);
  const [doneAt, setDoneAt] = useState<number | null>(null);
  const [url, setUrl] = useState('');
  const followed = FOLLOWED_KINDS.includes(kind);
  const linked = LINKED_KINDS.includes(kind);
  const isDoneReady = doneAt !== null && (!linked || url.trim() !== '');
  const ready = title.trim().length >= TITLE_MIN && at !== null && (!followed || !isDone || isDoneReady);
  const clear = () => {
    setTitle('');
    setAt(null);
    setDueAt(null);
    setAccount(null);
    setIsDone(false);
    setDoneAt(null);
    setUrl('');
  };
  return (
    <FormModal
      open={open}
      title={t('radar.form.title')}
      okText={t('radar.form.confirm')}
      width={520}
      ready={ready}
      onCancel={onCancel}
      onSubmit={async () => {
        if (at === null) return;
        await onAdd({
          kind,
          title: title.trim(),
          at,
          ...(WITH_LINE.includes(kind) && dueAt !== null ? { dueAt } : {}),
          account: OF_ACCOUNT.includes(kind) ? account : null,
          done: followed && isDone && doneAt !== null ? { at: doneAt, url: url.trim() } : null,
        });
        clear();
      }}
    >
      <Field label={t('radar.form.kind')}>
        {(id) => (
          <Select<DutyKind>
            id={id}
            value={kind}
            onChange={setKind}
            options={ENTERED_HERE.map((value) => ({ value, label: t(`radar.kind.${value}`) }))}
          />
        )}
      </Field>
      <Field label={t('radar.form.name')}>
        {(id) => (
          <Input
            id={id}
            value={title}
            maxLength={100}
            placeholder={t(`radar.form.example.${kind}`)}
            onChange={(e) => setTitle(e.target.value)}
          />
        )}
      </Field>
      {OF_ACCOUNT.includes(kind) && (
        <Field label={t('radar.form.account')}>
          {(id) => (
            <Select<AccountKey>
              id={id}
              allowClear
              value={account}
              placeholder={t('radar.form.anyAccount')}
              onChange={(value) => setAccount(value ?? null)}
              options={accounts.map((a) => ({ value: a.key, label: labels.account(a) }))}
            />
          )}
        </Field>
      )}
      <Field label={t(`radar.form.at.${kind}`)}>{(id) => <BeijingInput id={id} value={at} onChange={setAt} />}</Field>
      {WITH_LINE.includes(kind) && (
        <Field label={t('radar.form.dueAt')}>
          {(id) => <BeijingInput id={id} value={dueAt} onChange={setDueAt} />}
        </Field>
      )}
      {followed && (
        <Field label={t('radar.form.published')}>
          {() => (
            <Segmented<'no' | 'yes'>
              value={isDone ? 'yes' : 'no'}
              onChange={(value) => setIsDone(value === 'yes')}
              options={[
                { value: 'no', label: t('radar.form.notYet') },
                { value: 'yes', label: t('radar.form.already') },
              ]}
            />
          )}
        </Field>
      )}
      {followed && isDone && <DoneFields at={doneAt} onAt={setDoneAt} url={url} onUrl={setUrl} linked={linked} />}
    </FormModal>
  );
}

/** When it was made public or filed, and where to see it. */
export function DoneFields(props: {
  readonly at: number | null;
  readonly onAt: (at: number | null) => void;
  readonly url: string;
  readonly onUrl: (url: string) => void;
  /** Not done without a link. */
  readonly linked: boolean;
}) {
  const { t } = useText();
  return (
    <>
      <Field label={t('radar.form.doneAt')}>
        {(id) => <BeijingInput id={id} value={props.at} onChange={props.onAt} />}
      </Field>
      <Field label={t(props.linked ? 'radar.form.link' : 'radar.form.url')}>
        {(id) => (
          <Input
            id={id}
            value={props.url}
            maxLength={500}
            placeholder="https://"
            onChange={(e) => props.onUrl(e.target.value)}
          />
        )}
      </Field>
    </>
  );
}
