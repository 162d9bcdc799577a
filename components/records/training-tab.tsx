import { Alert, Flex, Input, Typography } from 'antd';
import { useState } from 'react';
import { BeijingInput } from '../shared/beijing-input';
import { Field } from '../shared/field';
import { FormModal } from '../shared/form-modal';
import { Guide } from '../shared/guide';
import { PagedTable } from '../shared/paged-table';
import { beijingTime } from '../shared/time';
import { useSaid } from '../shared/use-said';
import { useText } from '../text';
import type { RecordsView } from './model';

/** 培训: the 履职事项 of that kind, and where the year stands. */
export function TrainingTab({ view }: { readonly view: RecordsView }) {
  const { t } = useText();
  const say = useSaid();
  const { training, trainings } = view;
  return (
    <Flex vertical gap={10}>
      {training && (
        <Alert
          type={training.state === 'fine' ? 'success' : training.state === 'breached' ? 'error' : 'warning'}
          showIcon
          title={say(training.figures)}
          description={training.advice ? say(training.advice) : undefined}
        />
      )}
      <PagedTable
        rowKey="id"
        rows={trainings}
        pageSize={20}
        locale={{ emptyText: <Guide title={t('records.training.empty')} steps={[t('records.training.emptyHow')]} /> }}
        columns={[
          { title: t('records.training.at'), width: 160, render: (_, { at }) => beijingTime(at) },
          {
            title: t('records.training.title'),
            render: (_, { title, voided }) => <Typography.Text delete={voided}>{title}</Typography.Text>,
          },
        ]}
      />
    </Flex>
  );
}

/** 登记培训. */
export function TrainingForm(props: {
  readonly now: number;
  readonly onCancel: () => void;
  /** Rejects with a Fault. */
  readonly onAdd: (title: string, at: number) => Promise<void>;
}) {
  const { t } = useText();
  const [title, setTitle] = useState('');
  const [at, setAt] = useState<number | null>(props.now);
  return (
    <FormModal
      open
      title={t('records.training.add')}
      okText={t('records.confirm')}
      width={480}
      ready={title.trim().length >= 2 && at !== null}
      onCancel={props.onCancel}
      onSubmit={async () => {
        if (at !== null) await props.onAdd(title.trim(), at);
      }}
    >
      <Field label={t('records.training.title')} hint={t('records.training.hint')}>
        {(id) => (
          <Input
            id={id}
            value={title}
            maxLength={100}
            placeholder={t('records.training.example')}
            onChange={(e) => setTitle(e.target.value)}
          />
        )}
      </Field>
      <Field label={t('records.training.at')}>{(id) => <BeijingInput id={id} value={at} onChange={setAt} />}</Field>
    </FormModal>
  );
}
