import { Flex, Input, Radio, Select } from 'antd';
import { type Contractor, type ContractorKind, ContractorKindSchema } from '../../utils/domain/account-register';
import { Field } from '../shared/field';
import { underscored } from '../shared/labels';
import { WordsField } from '../shared/words-field';
import { useText } from '../text';
import type { FieldsProps } from './account-fields';
import { DayInput } from './day-input';

const NEW_CONTRACTOR: Contractor = { name: '', kind: 'subordinate', people: [], agreement: null };

/** Who runs the account, under which agreement, and who answers for its safety. */
export function OperationFields({ form, onChange }: FieldsProps) {
  const { t } = useText();
  const { register } = form;
  const { contractor, safety } = register;
  const enter = (change: Partial<typeof register>) => onChange({ ...form, register: { ...register, ...change } });
  return (
    <Flex vertical gap={10}>
      <Field label={t('filings.form.operation')}>
        {(id) => (
          <Radio.Group
            id={id}
            value={contractor ? 'contracted' : 'self'}
            onChange={(e) => enter({ contractor: e.target.value === 'self' ? null : NEW_CONTRACTOR })}
          >
            <Radio value="self">{t('filings.form.self')}</Radio>
            <Radio value="contracted">{t('filings.form.contracted')}</Radio>
          </Radio.Group>
        )}
      </Field>
      {contractor && <ContractorFields contractor={contractor} onChange={(next) => enter({ contractor: next })} />}
      <Flex gap={12}>
        <Field label={t('filings.form.keeper')} optional>
          {(id) => (
            <Input
              id={id}
              value={safety.keeper}
              maxLength={40}
              onChange={(e) => enter({ safety: { ...safety, keeper: e.target.value } })}
            />
          )}
        </Field>
        <Field label={t('filings.form.changedOn')} optional>
          {(id) => (
            <DayInput
              id={id}
              value={safety.passwordChangedOn}
              onChange={(passwordChangedOn) => enter({ safety: { ...safety, passwordChangedOn } })}
            />
          )}
        </Field>
      </Flex>
      <WordsField
        label={t('filings.form.duties')}
        optional
        rows={[2, 3]}
        placeholder={t('filings.form.dutiesPlaceholder')}
        value={safety.duties}
        onChange={(words) => enter({ safety: { ...safety, duties: words } })}
      />
      <Field label={t('filings.form.remarks')} optional>
        {(id) => (
          <Input
            id={id}
            value={register.remarks}
            maxLength={500}
            onChange={(e) => enter({ remarks: e.target.value })}
          />
        )}
      </Field>
    </Flex>
  );
}

function ContractorFields(props: { readonly contractor: Contractor; readonly onChange: (next: Contractor) => void }) {
  const { t } = useText();
  const { contractor, onChange } = props;
  const { agreement } = contractor;
  return (
    <>
      <Flex gap={12}>
        <Field label={t('filings.form.contractor')}>
          {(id) => (
            <Input
              id={id}
              value={contractor.name}
              maxLength={80}
              onChange={(e) => onChange({ ...contractor, name: e.target.value })}
            />
          )}
        </Field>
        <Field label={t('filings.form.contractorKind')}>
          {(id) => (
            <Select<ContractorKind>
              id={id}
              value={contractor.kind}
              onChange={(kind) => onChange({ ...contractor, kind })}
              options={ContractorKindSchema.options.map((value) => ({
                value,
                label: t(`filings.contractorKind.${underscored(value)}`),
              }))}
            />
          )}
        </Field>
      </Flex>
      <Flex gap={12} align="start">
        <Field label={t('filings.form.contractorPeople')} optional hint={t('filings.form.contractorPeopleHow')}>
          {(id) => (
            <Select<string[]>
              id={id}
              mode="tags"
              open={false}
              suffixIcon={null}
              tokenSeparators={['、', ',', '，', ' ']}
              value={[...contractor.people]}
              onChange={(people) => onChange({ ...contractor, people: people.map((name) => name.slice(0, 40)) })}
            />
          )}
        </Field>
        <Field label={t('filings.form.signedOn')} optional>
          {(id) => (
            <DayInput
              id={id}
              value={agreement?.signedOn ?? null}
              onChange={(signedOn) =>
                onChange({
                  ...contractor,
                  agreement: signedOn === null ? null : { signedOn, until: agreement?.until ?? null },
                })
              }
            />
          )}
        </Field>
        <Field label={t('filings.form.until')} optional hint={t('filings.form.untilHow')}>
          {(id) => (
            <DayInput
              id={id}
              value={agreement?.until ?? null}
              onChange={(until) => agreement && onChange({ ...contractor, agreement: { ...agreement, until } })}
            />
          )}
        </Field>
      </Flex>
    </>
  );
}
