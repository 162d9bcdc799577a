import { Checkbox, Flex, Input, Radio, Select, Typography } from 'antd';
import type { AccountKind, Certification } from '../../utils/domain/account-register';
import { PLATFORM_IDS, type PlatformId } from '../../utils/domain/platform';
import type { AccountForm } from '../../utils/filings/form';
import { KINDS_OF } from '../../utils/filings/names';
import { Field } from '../shared/field';
import { underscored, useLabels } from '../shared/labels';
import { beijingTime } from '../shared/time';
import { useText } from '../text';
import { DayInput } from './day-input';

export interface FieldsProps {
  readonly form: AccountForm;
  readonly onChange: (form: AccountForm) => void;
}

interface Props extends FieldsProps {
  readonly unitName: string;
  /** Where the stored 认证信息 comes from. */
  readonly certification: Certification | null;
}

const LINE = { gap: 12, align: 'start' } as const;

/** What the account is. Platform and id are fixed once it is filed: the key hangs on them. */
export function AccountFields({ form, onChange, unitName, certification }: Props) {
  const { t } = useText();
  const labels = useLabels();
  const { register } = form;
  const put = (change: Partial<AccountForm>) => onChange({ ...form, ...change });
  const enter = (change: Partial<AccountForm['register']>) => put({ register: { ...register, ...change } });
  const isOther = form.platform === 'other';
  const choose = (platform: PlatformId | 'other') =>
    put({ platform, register: { ...register, kind: KINDS_OF[platform][0]! } });
  return (
    <Flex vertical gap={10}>
      <Flex {...LINE}>
        <Field label={t('filings.form.platform')}>
          {(id) => (
            <Select<PlatformId | 'other'>
              id={id}
              disabled={form.key !== null}
              value={form.platform}
              onChange={choose}
              options={[
                ...PLATFORM_IDS.map((value) => ({ value, label: labels.platform(value) })),
                { value: 'other' as const, label: t('filings.form.otherPlatform') },
              ]}
            />
          )}
        </Field>
        {isOther && (
          <Field label={t('filings.form.platformName')}>
            {(id) => (
              <Input
                id={id}
                value={form.platformName}
                maxLength={40}
                placeholder={t('filings.form.platformNamePlaceholder')}
                onChange={(e) => put({ platformName: e.target.value })}
              />
            )}
          </Field>
        )}
        {KINDS_OF[form.platform].length > 1 && (
          <Field label={t('filings.form.kind')}>
            {(id) => (
              <Select<AccountKind>
                id={id}
                value={register.kind}
                onChange={(kind) => enter({ kind })}
                options={KINDS_OF[form.platform].map((value) => ({
                  value,
                  label: t(`filings.kind.${underscored(value)}`),
                }))}
              />
            )}
          </Field>
        )}
        <Field label={t('filings.form.name')}>
          {(id) => (
            <Input
              id={id}
              autoFocus={form.key === null}
              value={form.name}
              maxLength={60}
              placeholder={t('filings.form.namePlaceholder')}
              onChange={(e) => put({ name: e.target.value })}
            />
          )}
        </Field>
      </Flex>
      {isOther ? (
        <Typography.Text type="secondary">{t('filings.form.otherHow')}</Typography.Text>
      ) : (
        <Radio.Group value={form.standing} onChange={(e) => put({ standing: e.target.value })}>
          <Radio value="guarded">{t('filings.form.guarded')}</Radio>
          <Radio value="foreign">{t('filings.form.foreign')}</Radio>
        </Radio.Group>
      )}
      <Flex {...LINE}>
        <Field label={t('filings.form.unit')} optional hint={t('filings.form.unitHint', { unit: unitName })}>
          {(id) => (
            <Input id={id} value={register.unit} maxLength={80} onChange={(e) => enter({ unit: e.target.value })} />
          )}
        </Field>
        {!isOther && (
          <Field label={t('filings.form.accountId')} optional hint={t('filings.form.accountIdHint')}>
            {(id) => (
              <Input
                id={id}
                value={form.platformAccountId ?? ''}
                maxLength={60}
                onChange={(e) => put({ platformAccountId: e.target.value.trim() || null })}
              />
            )}
          </Field>
        )}
      </Flex>
      <Flex {...LINE}>
        <Field label={t('filings.form.openedOn')} optional>
          {(id) => (
            <DayInput
              id={id}
              value={register.opening.on}
              onChange={(on) => enter({ opening: { ...register.opening, on } })}
            />
          )}
        </Field>
        <Field label={t('filings.form.filedOn')} optional>
          {(id) => (
            <DayInput
              id={id}
              value={register.opening.filedOn}
              onChange={(filedOn) => enter({ opening: { ...register.opening, filedOn } })}
            />
          )}
        </Field>
        <Field label={t('filings.form.approver')} optional>
          {(id) => (
            <Input
              id={id}
              value={register.opening.approver}
              maxLength={40}
              placeholder={t('filings.form.approverHint')}
              onChange={(e) => enter({ opening: { ...register.opening, approver: e.target.value } })}
            />
          )}
        </Field>
        <Field label={t('filings.form.main')}>
          {(id) => (
            <Checkbox id={id} checked={register.main} onChange={(e) => enter({ main: e.target.checked })}>
              {t('filings.form.mainHow')}
            </Checkbox>
          )}
        </Field>
      </Flex>
      <Field label={t('filings.form.purpose')} optional>
        {(id) => (
          <Input
            id={id}
            value={register.purpose}
            maxLength={300}
            onChange={(e) => enter({ purpose: e.target.value })}
          />
        )}
      </Field>
      <Field
        label={t('filings.form.certification')}
        optional
        hint={
          certification && certification.text === register.certification
            ? t(certification.source === 'page' ? 'filings.form.certificationRead' : 'filings.form.certificationHand', {
                time: beijingTime(certification.at),
              })
            : t('filings.form.certificationHow')
        }
      >
        {(id) => (
          <Input
            id={id}
            value={register.certification}
            maxLength={200}
            onChange={(e) => enter({ certification: e.target.value })}
          />
        )}
      </Field>
    </Flex>
  );
}
