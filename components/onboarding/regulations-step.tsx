import { Alert, Checkbox, Flex, Typography, theme } from 'antd';
import type { Part } from '../../utils/domain/said';
import { useFiguresLine } from '../shared/figures-line';
import { type TextKey, useText } from '../text';
import type { OnboardingForm } from './form';

/** A regulation as it is offered for choosing. */
export interface RegulationChoice {
  readonly id: string;
  readonly title: string;
  /** Its limits: 受理 1 小时内, 办理结果 5 个工作日内 … */
  readonly figures: readonly Part<TextKey>[];
}

interface Props {
  readonly form: OnboardingForm;
  readonly choices: readonly RegulationChoice[];
  readonly onChange: (change: Partial<OnboardingForm>) => void;
}

/** Step 3: which regulations bind the unit; the strictest limit of those chosen counts. */
export function RegulationsStep({ form, choices, onChange }: Props) {
  const { t } = useText();
  const figuresLine = useFiguresLine();
  const { token } = theme.useToken();
  return (
    <Flex vertical gap={10}>
      <Typography.Text type="secondary">{t('onboarding.regulations.text')}</Typography.Text>
      <Checkbox.Group
        value={[...form.regulations]}
        onChange={(ids) => onChange({ regulations: choices.map((c) => c.id).filter((id) => ids.includes(id)) })}
      >
        <Flex vertical gap={8} style={{ width: '100%' }}>
          {choices.map((choice) => (
            <Checkbox
              key={choice.id}
              value={choice.id}
              style={{
                border: `1px solid ${form.regulations.includes(choice.id) ? token.colorPrimary : token.colorBorderSecondary}`,
                borderRadius: token.borderRadius,
                padding: '8px 12px',
              }}
            >
              <Typography.Text strong>{choice.title}</Typography.Text>
              <div style={{ color: token.colorTextSecondary }}>{figuresLine(choice.figures)}</div>
            </Checkbox>
          ))}
        </Flex>
      </Checkbox.Group>
      {form.regulations.length === 0 && (
        <Alert type="error" showIcon role="alert" title={t('onboarding.regulations.none')} />
      )}
      <Alert type="info" showIcon title={t('onboarding.regulations.creates')} />
    </Flex>
  );
}
