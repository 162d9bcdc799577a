import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, DatePicker, Flex, Segmented, Typography } from 'antd';
import dayjs from 'dayjs';
import type { Period } from '../../utils/reports/comment-figures';
import { neighbour, type PeriodKind, periodOf } from '../../utils/reports/periods';
import { useText } from '../text';
import type { PeriodChoice } from './model';

const CHOICES = ['month', 'quarter', 'year', 'days'] as const;
const DAY = 'YYYY-MM-DD';

interface Props {
  readonly choice: PeriodChoice;
  readonly period: Period;
  /** Beijing day. */
  readonly today: string;
  readonly onChange: (choice: PeriodChoice, period: Period) => void;
}

/** 月、季度、年 with a step back and on, or any days. */
export function PeriodPicker({ choice, period, today, onChange }: Props) {
  const { t } = useText();
  const step = (kind: PeriodKind, direction: -1 | 1) => onChange(kind, neighbour(kind, period, direction));
  return (
    <Flex gap={8} align="center" wrap>
      <Segmented<PeriodChoice>
        value={choice}
        aria-label={t('figures.period.label')}
        onChange={(next) => onChange(next, next === 'days' ? period : periodOf(next, today))}
        options={CHOICES.map((value) => ({ value, label: t(`figures.period.${value}`) }))}
      />
      {choice === 'days' ? (
        <DatePicker.RangePicker
          aria-label={t('figures.period.label')}
          allowClear={false}
          value={[dayjs(period.from), dayjs(period.to)]}
          disabledDate={(day) => day.format(DAY) > today}
          onChange={(range) => {
            const [from, to] = [range?.[0]?.format(DAY), range?.[1]?.format(DAY)];
            if (from && to) onChange('days', { from, to });
          }}
        />
      ) : (
        <Flex gap={4} align="center">
          <Button
            size="small"
            icon={<LeftOutlined />}
            aria-label={t('figures.period.back')}
            onClick={() => step(choice, -1)}
          />
          <Typography.Text>{t('figures.period.span', { from: period.from, to: period.to })}</Typography.Text>
          <Button
            size="small"
            icon={<RightOutlined />}
            aria-label={t('figures.period.on')}
            disabled={period.to >= today}
            onClick={() => step(choice, 1)}
          />
        </Flex>
      )}
    </Flex>
  );
}
