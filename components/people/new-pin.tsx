import { Flex, Form, Input, Progress } from 'antd';
import { useId } from 'react';
import type { PinCheck, PinOwner } from '../../utils/keys/pin';
import { useText } from '../text';

/** What is thought of a PIN; the page passes `checkPin` of utils/keys. */
export type JudgePin = (pin: string, owner?: PinOwner) => PinCheck;

/** A new PIN as typed, twice. */
export interface NewPin {
  readonly pin: string;
  readonly again: string;
}

export const NO_PIN: NewPin = { pin: '', again: '' };

/** Good enough, and twice the same? */
export function isChosen(value: NewPin, judged: PinCheck): boolean {
  return judged.ok && value.again === value.pin;
}

/** Help below a field takes the place of the margin, so the distance is kept by padding. */
const FIELD = { margin: 0, paddingBottom: 14 } as const;
const SCORES = ['refused', 'weak', 'fair', 'good', 'strong'] as const;

interface Props {
  readonly value: NewPin;
  readonly onChange: (value: NewPin) => void;
  readonly judged: PinCheck;
}

/** A new PIN and once more, with the strength meter and what to improve. */
export function NewPinFields({ value, onChange, judged }: Props) {
  const { t } = useText();
  const id = useId();
  const different = value.again !== '' && value.again !== value.pin;
  return (
    <>
      <Form.Item
        style={FIELD}
        label={t('onboarding.activation.pin')}
        layout="vertical"
        htmlFor={`${id}-pin`}
        validateStatus={value.pin !== '' && !judged.ok ? 'error' : undefined}
        help={
          value.pin !== '' ? (
            <div>
              <Flex gap={8} align="center">
                <Progress
                  percent={judged.score * 25}
                  steps={4}
                  size="small"
                  showInfo={false}
                  status={judged.ok ? 'normal' : 'exception'}
                  aria-hidden
                />
                <span>{t(`onboarding.pin.${SCORES[judged.score]}`)}</span>
              </Flex>
              {judged.hints.map((hint) => (
                <div key={hint}>{hint}</div>
              ))}
            </div>
          ) : undefined
        }
        extra={t('onboarding.activation.pinHint')}
      >
        <Input.Password
          id={`${id}-pin`}
          autoComplete="new-password"
          value={value.pin}
          onChange={(e) => onChange({ ...value, pin: e.target.value })}
        />
      </Form.Item>
      <Form.Item
        style={FIELD}
        label={t('onboarding.activation.again')}
        layout="vertical"
        htmlFor={`${id}-again`}
        validateStatus={different ? 'error' : undefined}
        help={different ? t('onboarding.activation.different') : undefined}
      >
        <Input.Password
          id={`${id}-again`}
          autoComplete="new-password"
          value={value.again}
          onChange={(e) => onChange({ ...value, again: e.target.value })}
        />
      </Form.Item>
    </>
  );
}
