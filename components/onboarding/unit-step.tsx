import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Form, Input, InputNumber, Select, Typography } from 'antd';
import { PLATFORM_IDS } from '../../utils/domain/platform';
import { useLabels } from '../shared/labels';
import { useText } from '../text';
import type { AccountRow, OnboardingForm } from './form';

interface Props {
  readonly form: OnboardingForm;
  readonly onChange: (change: Partial<OnboardingForm>) => void;
}

/** Step 1: the unit's name, how many people, which accounts. */
export function UnitStep({ form, onChange }: Props) {
  const { t } = useText();
  const labels = useLabels();
  const setAccount = (index: number, change: Partial<AccountRow>) =>
    onChange({ accounts: form.accounts.map((a, i) => (i === index ? { ...a, ...change } : a)) });
  return (
    <Flex vertical gap={4}>
      <Form.Item
        label={t('onboarding.unit.name')}
        layout="vertical"
        htmlFor="unit-name"
        required
        extra={t('onboarding.unit.nameHint')}
      >
        <Input
          id="unit-name"
          autoFocus
          maxLength={60}
          style={{ maxWidth: 460 }}
          placeholder={t('onboarding.unit.namePlaceholder')}
          value={form.unitName}
          onChange={(e) => onChange({ unitName: e.target.value })}
        />
      </Form.Item>
      <Form.Item
        label={t('onboarding.unit.size')}
        layout="vertical"
        htmlFor="unit-size"
        required
        extra={t('onboarding.unit.sizeHint')}
      >
        <InputNumber
          id="unit-size"
          min={2}
          max={50}
          precision={0}
          value={form.size}
          onChange={(size) => size !== null && onChange({ size })}
        />
      </Form.Item>
      <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
        <Typography.Text>{t('onboarding.unit.accounts')}</Typography.Text>
        <Typography.Paragraph type="secondary" style={{ marginBottom: 6 }}>
          {t('onboarding.unit.accountsHint')}
        </Typography.Paragraph>
        <Flex vertical gap={8} style={{ maxWidth: 560 }}>
          {form.accounts.map((account, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity before they are saved
            <Flex key={index} gap={8}>
              <Select
                aria-label={t('onboarding.unit.platformOf', { number: index + 1 })}
                style={{ width: 140 }}
                value={account.platform}
                onChange={(platform) => setAccount(index, { platform })}
                options={PLATFORM_IDS.map((id) => ({ value: id, label: labels.platform(id) }))}
              />
              <Input
                aria-label={t('onboarding.unit.accountOf', { number: index + 1 })}
                placeholder={t('onboarding.unit.accountPlaceholder')}
                maxLength={40}
                value={account.name}
                onChange={(e) => setAccount(index, { name: e.target.value })}
              />
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('onboarding.unit.accountRemove', { number: index + 1 })}
                onClick={() => onChange({ accounts: form.accounts.filter((_, i) => i !== index) })}
              />
            </Flex>
          ))}
          <div>
            <Button
              icon={<PlusOutlined />}
              onClick={() =>
                onChange({ accounts: [...form.accounts, { platform: nextPlatform(form.accounts), name: '' }] })
              }
            >
              {t('onboarding.unit.accountAdd')}
            </Button>
          </div>
        </Flex>
      </fieldset>
    </Flex>
  );
}

/** The first platform that has no row yet, so that three clicks give three platforms. */
function nextPlatform(accounts: readonly AccountRow[]): AccountRow['platform'] {
  return PLATFORM_IDS.find((id) => !accounts.some((a) => a.platform === id)) ?? 'wechat';
}
