import { Flex, Input, Radio, Segmented, Select, Typography } from 'antd';
import { useState } from 'react';
import type { AccountFiling } from '../../utils/domain/account';
import { type ManualChannel, ManualChannelSchema, type ManualEntry } from '../../utils/domain/comment-act';
import type { AccountKey } from '../../utils/domain/ids';
import { type CommentKind, CommentKindSchema, type Importance, ImportanceSchema } from '../../utils/domain/triage';
import { BeijingInput } from '../shared/beijing-input';
import { Field } from '../shared/field';
import { FormModal } from '../shared/form-modal';
import { useLabels } from '../shared/labels';
import { useText } from '../text';
import { DepartmentInput, Words } from './inputs';

interface Props {
  readonly open: boolean;
  readonly unitName: string;
  readonly accounts: readonly AccountFiling[];
  readonly departments: readonly string[];
  /** ms */
  readonly now: number;
  readonly onCancel: () => void;
  /** Rejects with a Fault; what was typed stays. */
  readonly onSubmit: (entry: ManualEntry) => Promise<void>;
}

interface Typed extends Omit<ManualEntry, 'receivedAt'> {
  /** Null while no whole time is typed; undefined: now, until somebody says otherwise. */
  readonly receivedAt: number | null | undefined;
}

const EMPTY: Typed = {
  channel: 'call',
  receivedAt: undefined,
  account: null,
  title: '',
  text: '',
  authorName: '',
  contact: '',
  department: '',
  kind: null,
  importance: 'normal',
};
const UNIT = '*';
const MINUTE = 60_000;

/** 来信、来电、来访: entered by hand, with the same clocks as everything else. */
export function EntryForm(props: Props) {
  const { t } = useText();
  const labels = useLabels();
  const { open, unitName, accounts, departments, now } = props;
  const [typed, setTyped] = useState<Typed>(EMPTY);
  const change = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  // To the minute, as the field shows it.
  const receivedAt = typed.receivedAt === undefined ? now - (now % MINUTE) : typed.receivedAt;
  return (
    <FormModal
      open={open}
      title={t('handling.entry.title')}
      okText={t('handling.entry.save')}
      width={560}
      ready={typed.text.trim() !== '' && receivedAt !== null}
      onCancel={props.onCancel}
      onSubmit={async () => {
        if (receivedAt === null) return;
        await props.onSubmit({ ...typed, receivedAt });
        setTyped(EMPTY);
        props.onCancel();
      }}
    >
      <Flex gap={12} wrap>
        <Field label={t('handling.entry.channel')}>
          {() => (
            <Radio.Group
              optionType="button"
              value={typed.channel}
              aria-label={t('handling.entry.channel')}
              onChange={(e) => change({ channel: e.target.value as ManualChannel })}
              options={ManualChannelSchema.options.map((value) => ({ value, label: t(`handling.channel.${value}`) }))}
            />
          )}
        </Field>
        <Field label={t('handling.entry.receivedAt')}>
          {(id) => <BeijingInput id={id} value={receivedAt} onChange={(at) => change({ receivedAt: at })} />}
        </Field>
      </Flex>
      <Words
        label={t('handling.entry.text')}
        placeholder={t('handling.entry.textPlaceholder')}
        min={1}
        max={2_000}
        value={typed.text}
        onChange={(text) => change({ text })}
      />
      <Flex gap={12}>
        <Field label={t('handling.entry.authorName')} optional>
          {(id) => (
            <Input
              id={id}
              maxLength={60}
              value={typed.authorName}
              onChange={(e) => change({ authorName: e.target.value })}
            />
          )}
        </Field>
        <Field label={t('handling.entry.contact')} optional>
          {(id) => (
            <Input id={id} maxLength={60} value={typed.contact} onChange={(e) => change({ contact: e.target.value })} />
          )}
        </Field>
      </Flex>
      <Typography.Text type="secondary">{t('handling.entry.personal')}</Typography.Text>
      <Flex gap={12}>
        <Field label={t('handling.entry.subject')} optional>
          {(id) => (
            <Input id={id} maxLength={60} value={typed.title} onChange={(e) => change({ title: e.target.value })} />
          )}
        </Field>
        <Field label={t('handling.entry.department')} optional>
          {(id) => (
            <DepartmentInput
              id={id}
              value={typed.department}
              known={departments}
              onChange={(department) => change({ department })}
            />
          )}
        </Field>
      </Flex>
      <Flex gap={12}>
        <Field label={t('handling.entry.kind')}>
          {(id) => (
            <Select
              id={id}
              value={typed.kind ?? UNIT}
              onChange={(kind) => change({ kind: kind === UNIT ? null : (kind as CommentKind) })}
              options={[
                { value: UNIT, label: t('handling.entry.kindAuto') },
                ...CommentKindSchema.options.map((value) => ({ value, label: t(`handling.kind.${value}`) })),
              ]}
            />
          )}
        </Field>
        <Field label={t('handling.entry.importance')}>
          {() => (
            <Segmented<Importance>
              value={typed.importance}
              onChange={(importance) => change({ importance })}
              options={ImportanceSchema.options.map((value) => ({ value, label: t(`handling.importance.${value}`) }))}
            />
          )}
        </Field>
      </Flex>
      {accounts.length > 0 && (
        <Field label={t('handling.entry.account')}>
          {(id) => (
            <Select
              id={id}
              value={typed.account ?? UNIT}
              onChange={(account) => change({ account: account === UNIT ? null : (account as AccountKey) })}
              options={[
                { value: UNIT, label: `${unitName} · ${t('handling.entry.unit')}` },
                ...accounts.map((a) => ({ value: a.key as string, label: labels.account(a) })),
              ]}
            />
          )}
        </Field>
      )}
      <Typography.Text type="secondary">{t('handling.entry.clock')}</Typography.Text>
    </FormModal>
  );
}
