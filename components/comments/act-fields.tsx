import { Checkbox, Flex, Input, Radio, Segmented, Typography } from 'antd';
import { ImportanceSchema } from '../../utils/domain/triage';
import { BeijingInput } from '../shared/beijing-input';
import { Field } from '../shared/field';
import { underscored } from '../shared/labels';
import { useText } from '../text';
import type { ActForm, ActValues } from './act-values';
import { DepartmentInput, UrlField, WhenField, Words } from './inputs';

interface Props {
  readonly form: ActForm;
  readonly values: ActValues;
  readonly onChange: (part: Partial<ActValues>) => void;
  readonly departments: readonly string[];
  /** Characters the words need; 0: may be left out. */
  readonly min: number;
  /** Other open comments of the matter. */
  readonly others: number;
  /** ms */
  readonly now: number;
}

/** The fields of one small form. */
export function ActFields(props: Props) {
  const { form } = props;
  switch (form) {
    case 'detail':
      return <DetailFields {...props} />;
    case 'amend':
      return <AmendFields {...props} />;
    case 'dismiss':
      return <DismissFields {...props} />;
    default:
      return <UsualFields {...props} form={form} />;
  }
}

/** To whom, until when, the words; as far as the form has them. */
function UsualFields({ form, values, onChange, departments, min, others, now }: Props & { form: Usual }) {
  const { t } = useText();
  const label = {
    resolve: t('handling.form.resolve.result'),
    refer: t('handling.form.refer.channel'),
    decline: t('handling.form.decline.reason'),
    reopen: t('handling.form.reopen.reason'),
    transfer: t('handling.form.transfer.why'),
    return: t('handling.form.return.result'),
    recall: t('handling.form.recall.result'),
    urge: t('handling.form.urge.note'),
    pause: t('handling.form.pause.reason'),
    resume: t('handling.form.resume.reason'),
    snooze: t('handling.form.snooze.reason'),
  }[form];
  const hints: Partial<Record<Usual, string>> = {
    refer: t('handling.form.refer.hint'),
    reopen: t('handling.form.reopen.hint'),
    transfer: t('handling.form.transfer.hint'),
    snooze: t('handling.form.snooze.hint'),
  };
  const placeholders: Partial<Record<Usual, string>> = {
    resolve: t('handling.form.resolve.placeholder'),
    refer: t('handling.form.refer.placeholder'),
    decline: t('handling.form.decline.placeholder'),
    transfer: t('handling.form.transfer.whyPlaceholder'),
  };
  const closing = form === 'resolve' || form === 'refer' || form === 'decline';
  const hint = hints[form];
  return (
    <>
      {(form === 'transfer' || form === 'urge') && (
        <Field label={t(`handling.form.${form}.to`)}>
          {(id) => (
            <DepartmentInput id={id} value={values.to} known={departments} onChange={(to) => onChange({ to })} />
          )}
        </Field>
      )}
      {form === 'snooze' && <WhenField at={values.at} now={now} onChange={(at) => onChange({ at })} />}
      <Words
        label={label}
        placeholder={placeholders[form]}
        min={min}
        value={values.words}
        onChange={(words) => onChange({ words })}
      />
      {form === 'resolve' && <UrlField value={values.url} onChange={(url) => onChange({ url })} />}
      {form === 'transfer' && (
        <Field label={t('handling.form.transfer.dueAt')} optional>
          {(id) => <BeijingInput id={id} value={values.at} onChange={(at) => onChange({ at })} />}
        </Field>
      )}
      {closing && others > 0 && (
        <Checkbox checked={values.whole} onChange={(e) => onChange({ whole: e.target.checked })}>
          {t('handling.form.wholeMatter', { count: others })}
        </Checkbox>
      )}
      {hint && <Typography.Text type="secondary">{hint}</Typography.Text>}
    </>
  );
}

type Usual = Exclude<ActForm, 'detail' | 'amend' | 'dismiss'>;

function DismissFields({ values, onChange, min, others }: Props) {
  const { t } = useText();
  const merged = values.as === 'merged';
  return (
    <>
      {others > 0 && (
        <Radio.Group
          aria-label={t('handling.form.dismiss.as')}
          value={values.as}
          onChange={(e) => onChange({ as: e.target.value })}
          options={(['no-answer-needed', 'merged'] as const).map((value) => ({
            value,
            label: t(`handling.form.dismiss.${underscored(value)}`),
          }))}
        />
      )}
      <Words
        label={t('handling.form.dismiss.reason')}
        placeholder={t(merged ? 'handling.form.dismiss.mergedPlaceholder' : 'handling.form.dismiss.placeholder')}
        min={min}
        value={values.words}
        onChange={(words) => onChange({ words })}
      />
    </>
  );
}

function DetailFields({ values, onChange, departments }: Props) {
  const { t } = useText();
  return (
    <>
      <Field label={t('handling.form.detail.department')} optional>
        {(id) => <DepartmentInput id={id} value={values.to} known={departments} onChange={(to) => onChange({ to })} />}
      </Field>
      <Field label={t('handling.form.detail.importance')}>
        {() => (
          <Segmented
            value={values.importance}
            onChange={(importance) => onChange({ importance })}
            options={ImportanceSchema.options.map((value) => ({ value, label: t(`handling.importance.${value}`) }))}
          />
        )}
      </Field>
      <UrlField value={values.url} onChange={(url) => onChange({ url })} />
    </>
  );
}

function AmendFields({ values, onChange, min }: Props) {
  const { t } = useText();
  return (
    <>
      <Words
        label={t('handling.form.amend.text')}
        min={min}
        max={2_000}
        value={values.words}
        onChange={(words) => onChange({ words })}
      />
      <Flex gap={12}>
        <Field label={t('handling.form.amend.authorName')} optional>
          {(id) => (
            <Input id={id} maxLength={60} value={values.name} onChange={(e) => onChange({ name: e.target.value })} />
          )}
        </Field>
        <Field label={t('handling.form.amend.contact')} optional>
          {(id) => (
            <Input
              id={id}
              maxLength={60}
              value={values.contact}
              onChange={(e) => onChange({ contact: e.target.value })}
            />
          )}
        </Field>
      </Flex>
      <Typography.Text type="secondary">{t('handling.form.amend.hint')}</Typography.Text>
    </>
  );
}
