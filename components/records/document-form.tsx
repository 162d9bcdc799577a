import { FileOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Select, Typography, Upload } from 'antd';
import { useState } from 'react';
import { type DocumentKind, DocumentKindSchema } from '../../utils/domain/office-record';
import { BeijingInput } from '../shared/beijing-input';
import { FaultAlert } from '../shared/fault-alert';
import { Field } from '../shared/field';
import { FormModal } from '../shared/form-modal';
import { useTask } from '../shared/task';
import { useText } from '../text';
import type { EntryFormProps } from './inspection-form';

interface Props extends EntryFormProps {
  /** SHA-256 of a file, hex; the file is read here and kept nowhere. */
  readonly onHash: (file: Blob) => Promise<string>;
}

/** 登记制度文件: which of the four, its title, number and date, and the hash of the file. */
export function DocumentForm({ view, onCancel, onAdd, onHash }: Props) {
  const { t } = useText();
  const filed = new Set(
    view.records.flatMap(({ entry, voided }) => (entry.kind === 'document' && !voided ? [entry.of] : [])),
  );
  const [of, setOf] = useState<DocumentKind>(DocumentKindSchema.options.find((kind) => !filed.has(kind)) ?? 'other');
  const [title, setTitle] = useState('');
  const [number, setNumber] = useState('');
  const [at, setAt] = useState<number | null>(null);
  const [file, setFile] = useState<{ readonly sha256: string; readonly name: string } | null>(null);
  const task = useTask();
  return (
    <FormModal
      open
      title={t('records.document.add')}
      okText={t('records.confirm')}
      width={520}
      ready={at !== null && title.trim().length >= 2 && !task.busy}
      onCancel={onCancel}
      onSubmit={async () => {
        if (at === null) return;
        await onAdd({ kind: 'document', of, at, title: title.trim(), number: number.trim(), file });
      }}
    >
      <Field label={t('records.document.of')}>
        {(id) => (
          <Select<DocumentKind>
            id={id}
            value={of}
            onChange={setOf}
            options={DocumentKindSchema.options.map((value) => ({ value, label: t(`records.documentKind.${value}`) }))}
          />
        )}
      </Field>
      <Field label={t('records.document.title')}>
        {(id) => (
          <Input
            id={id}
            value={title}
            maxLength={100}
            placeholder={t('records.document.titleExample')}
            onChange={(e) => setTitle(e.target.value)}
          />
        )}
      </Field>
      <Field label={t('records.document.number')} optional>
        {(id) => <Input id={id} value={number} maxLength={60} onChange={(e) => setNumber(e.target.value)} />}
      </Field>
      <Field label={t('records.document.at')}>{(id) => <BeijingInput id={id} value={at} onChange={setAt} />}</Field>
      <Field label={t('records.document.file')} optional hint={t('records.document.fileHint')}>
        {(id) => (
          <Flex gap={8} align="center">
            <Upload
              id={id}
              showUploadList={false}
              beforeUpload={(chosen) => {
                void task.run(async () =>
                  setFile({
                    sha256: await onHash(chosen),
                    name: chosen.name.slice(0, 200) || t('records.document.file'),
                  }),
                );
                return false;
              }}
            >
              <Button icon={<FileOutlined />} loading={task.busy}>
                {t('records.document.choose')}
              </Button>
            </Upload>
            {file && (
              <Typography.Text type="secondary">
                {file.name} · {file.sha256.slice(0, 12)}…
              </Typography.Text>
            )}
          </Flex>
        )}
      </Field>
      {task.error && <FaultAlert message={task.error} />}
    </FormModal>
  );
}
