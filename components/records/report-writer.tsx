import { Flex, Input, Segmented, Typography } from 'antd';
import { useState } from 'react';
import type { AccountKey } from '../../utils/domain/ids';
import { type ReportForm, ReportFormSchema } from '../../utils/domain/office-record';
import { missingFields, REPORT_TEMPLATES, reportText, reportTitle } from '../../utils/records/report-forms';
import { Field } from '../shared/field';
import { FormModal } from '../shared/form-modal';
import { WordsField } from '../shared/words-field';
import { useText } from '../text';
import { AccountChoice } from './choices';
import type { EntryFormProps } from './inspection-form';
import type { BegunReport } from './model';
import { ReportArticle } from './report-sheet';

interface Props extends EntryFormProps {
  /** Null: an empty form. */
  readonly begun: BegunReport | null;
}

/** 拟写报告: fields on the left, the text as it will be sent on the right; registered with its day, then copied or printed. */
export function ReportWriter({ view, account: given, begun, onCancel, onAdd }: Props) {
  const { t, list } = useText();
  const [form, setForm] = useState<ReportForm>(begun?.form ?? 'impostor');
  const [account, setAccount] = useState<AccountKey | null>(begun?.account ?? given);
  const [to, setTo] = useState<string | null>(null);
  const [values, setValues] = useState<Readonly<Record<string, string>>>(begun?.values ?? {});
  const template = REPORT_TEMPLATES[form];
  const title = reportTitle(form, view.unitName).slice(0, 100);
  const addressee = (to ?? template.to).trim();
  const text = reportText({ form, unit: view.unitName, title, to: addressee, values, now: view.now });
  const missing = missingFields(form, values);
  return (
    <FormModal
      open
      title={t('records.report.add')}
      okText={t('records.report.register')}
      width={1040}
      ready={missing.length === 0 && addressee.length >= 2}
      onCancel={onCancel}
      onSubmit={() =>
        onAdd({
          kind: 'report',
          form,
          at: view.now,
          account,
          title,
          to: addressee,
          text,
          comment: begun?.comment ?? null,
        })
      }
    >
      <Segmented<ReportForm>
        value={form}
        onChange={(next) => {
          setForm(next);
          setTo(null);
        }}
        options={ReportFormSchema.options.map((value) => ({ value, label: t(`records.form.${value}`) }))}
      />
      <Flex gap={20} align="start">
        <Flex vertical gap={10} style={{ flex: '1 1 46%', minWidth: 0 }}>
          <Field label={t('records.report.to')}>
            {(id) => (
              <Input id={id} value={to ?? template.to} maxLength={100} onChange={(e) => setTo(e.target.value)} />
            )}
          </Field>
          <Field label={t('records.field.account')} optional>
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
          {template.fields.map(({ key, label, example, long, optional }) => (
            <WordsField
              key={key}
              label={label}
              optional={optional === true}
              max={800}
              rows={[long ? 2 : 1, 8]}
              placeholder={example}
              value={values[key] ?? ''}
              onChange={(words) => setValues({ ...values, [key]: words })}
            />
          ))}
        </Flex>
        <Flex vertical gap={8} style={{ flex: '1 1 54%', minWidth: 0 }}>
          <Typography.Text type="secondary">
            {missing.length > 0
              ? t('records.report.missing', { fields: list(missing.map(({ label }) => label)) })
              : t('records.report.preview')}
          </Typography.Text>
          <ReportArticle text={text} />
        </Flex>
      </Flex>
    </FormModal>
  );
}
