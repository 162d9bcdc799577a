import { Checkbox, Flex, InputNumber } from 'antd';
import type { ReviewPolicy } from '../../utils/domain/policy';
import { useText } from '../text';

type Terms = NonNullable<ReviewPolicy['emergency']>;

interface Props {
  readonly value: ReviewPolicy['emergency'];
  readonly onChange: (value: ReviewPolicy['emergency']) => void;
}

const DEFAULT: Terms = { duty: false, owedHours: null };

/** 突发先发 in a policy: whether 值班 may declare, and how long the sign-offs may be owed. As long as neither is set, nothing is stored. */
export function PolicyEmergency({ value = DEFAULT, onChange }: Props) {
  const { t } = useText();
  const set = (change: Partial<Terms>) => {
    const next = { ...value, ...change };
    onChange(next.duty || next.owedHours !== null ? next : undefined);
  };
  return (
    <Flex gap={16} align="center" wrap>
      <Checkbox checked={value.duty} onChange={(e) => set({ duty: e.target.checked })}>
        {t('emergency.policy.duty')}
      </Checkbox>
      <InputNumber
        aria-label={t('emergency.policy.owedHours')}
        min={1}
        max={720}
        precision={0}
        value={value.owedHours}
        prefix={t('emergency.policy.owedHours')}
        suffix={t('policy.hours')}
        placeholder={t('emergency.policy.nextWorkingDay')}
        style={{ width: 280 }}
        onChange={(owedHours) => set({ owedHours })}
      />
    </Flex>
  );
}

/** The same in words; null where the policy says nothing of its own. */
export function usePolicyEmergencyTerm(): (value: ReviewPolicy['emergency']) => string | null {
  const { t } = useText();
  return (value) => {
    if (!value) return null;
    const who = t(value.duty ? 'emergency.policy.whoDuty' : 'emergency.policy.whoFinal');
    const due =
      value.owedHours === null
        ? t('emergency.policy.dueDefault')
        : t('emergency.policy.dueHours', { hours: value.owedHours });
    return t('emergency.policy.term', { who, due });
  };
}
