import { Button, Flex, InputNumber, Typography } from 'antd';
import { useState } from 'react';
import type { OfficeSettings } from '../../utils/domain/office-record';
import { FaultAlert } from '../shared/fault-alert';
import { useTask } from '../shared/task';
import { useText } from '../text';

interface Props {
  readonly name: keyof OfficeSettings;
  readonly settings: OfficeSettings;
  /** Rejects with a Fault. */
  readonly onSettings: (settings: OfficeSettings) => Promise<void>;
}

/** How often passwords are changed, or accounts inspected: the unit's own figure, because no regulation gives one. */
export function IntervalSetting({ name, settings, onSettings }: Props) {
  const { t } = useText();
  const [days, setDays] = useState<number | null>(settings[name]);
  const task = useTask();
  return (
    <Flex gap={8} align="center" wrap className="sanshen-no-print">
      <Typography.Text type="secondary">{t(`records.interval.${name}.before`)}</Typography.Text>
      <InputNumber
        aria-label={t(`records.interval.${name}.label`)}
        min={1}
        max={730}
        precision={0}
        style={{ width: 80 }}
        value={days}
        onChange={setDays}
      />
      <Typography.Text type="secondary">{t('records.interval.after')}</Typography.Text>
      {days !== null && days !== settings[name] && (
        <Button
          size="small"
          loading={task.busy}
          onClick={() => void task.run(() => onSettings({ ...settings, [name]: days }))}
        >
          {t('records.interval.save')}
        </Button>
      )}
      {task.error && <FaultAlert message={task.error} />}
    </Flex>
  );
}
