import { StopOutlined } from '@ant-design/icons';
import { Button, Typography } from 'antd';
import { useState } from 'react';
import type { Finding } from '../../utils/domain/finding';
import { FaultAlert } from '../shared/fault-alert';
import { useTask } from '../shared/task';
import { useText } from '../text';

interface Props {
  readonly finding: Finding;
  /** Rejects with a Fault. */
  readonly onReport: (finding: Finding) => Promise<void>;
}

/** 误报: reports a finding as a false alarm. It changes nothing here: an administrator decides in the workspace. */
export function FalseAlarmButton({ finding, onReport }: Props) {
  const { t } = useText();
  const task = useTask();
  const [done, setDone] = useState(false);
  // Without a passage there is nothing that could be known again.
  if (finding.start === finding.end || finding.excused) return null;
  if (done) {
    return (
      <Typography.Text type="secondary" role="status">
        {t('rules.report.done')}
      </Typography.Text>
    );
  }
  return (
    <>
      <Button
        size="small"
        type="text"
        // Its words stand in line with those above where it begins a row.
        style={{ paddingInline: 4, marginInlineStart: -4 }}
        icon={<StopOutlined />}
        loading={task.busy}
        aria-label={t('rules.report.of', { text: finding.text })}
        onClick={() => void task.run(() => onReport(finding)).then(setDone)}
      >
        {t('rules.report.button')}
      </Button>
      {task.error && <FaultAlert message={task.error} />}
    </>
  );
}
