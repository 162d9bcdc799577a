import { CopyOutlined, PrinterOutlined, RollbackOutlined } from '@ant-design/icons';
import { Button, Flex, Typography } from 'antd';
import type { RecordOf } from '../../utils/domain/office-record';
import { FaultAlert } from '../shared/fault-alert';
import { useTask } from '../shared/task';
import { beijingTime } from '../shared/time';
import { useText } from '../text';
import './records.css';

/** A report as it stands on paper: title in the middle, unit and day on the right. Official text, Chinese in every language of the browser. */
export function ReportArticle({ text }: { readonly text: string }) {
  const [title, ...lines] = text.split('\n');
  const body = lines.slice(0, -2).join('\n').trim();
  return (
    <article className="ss-report" lang="zh-CN">
      <h2>{title}</h2>
      <p>{body}</p>
      <p className="ss-report-sign">{lines.slice(-2).join('\n')}</p>
    </article>
  );
}

interface Props {
  readonly record: RecordOf<'report'>;
  readonly onBack: () => void;
  /** Rejects with a Fault. */
  readonly onCopy: (text: string) => Promise<void>;
}

/** A registered report, to be copied or printed. */
export function ReportSheet({ record, onBack, onCopy }: Props) {
  const { t } = useText();
  const task = useTask();
  const { entry } = record;
  return (
    <Flex vertical gap={12} className="ss-records-page">
      <Flex gap={8} align="center" className="sanshen-no-print">
        <Button icon={<RollbackOutlined />} onClick={onBack}>
          {t('records.report.back')}
        </Button>
        <Button icon={<CopyOutlined />} loading={task.busy} onClick={() => void task.run(() => onCopy(entry.text))}>
          {t('records.report.copy')}
        </Button>
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => globalThis.print()}>
          {t('records.report.print')}
        </Button>
        <Typography.Text type="secondary">
          {t('records.report.registered', { time: beijingTime(entry.at) })}
        </Typography.Text>
      </Flex>
      {task.error && <FaultAlert message={task.error} />}
      <ReportArticle text={entry.text} />
    </Flex>
  );
}
