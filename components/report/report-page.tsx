import { DownloadOutlined, FileWordOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Dropdown, Flex, Spin, Typography } from 'antd';
import type { AccountKey } from '../../utils/domain/ids';
import type { Period } from '../../utils/reports/comment-figures';
import type { ReportPart } from '../../utils/reports/report-contract';
import { reportParts } from '../../utils/reports/report-files';
import type { PeriodChoice } from '../figures/model';
import { PeriodPicker } from '../figures/period-picker';
import { FaultAlert } from '../shared/fault-alert';
import { useTask } from '../shared/task';
import { useText } from '../text';
import type { ReportActions, ReportView } from './model';
import { ReportPaper } from './report-view';

interface Props extends ReportActions {
  readonly choice: PeriodChoice;
  readonly period: Period;
  readonly today: string;
  readonly onPeriod: (choice: PeriodChoice, period: Period) => void;
  /** Undefined while it is being counted. */
  readonly view: ReportView | undefined;
  readonly accountName: (account: AccountKey | null) => string;
  readonly next: string;
  readonly onNext: (text: string) => void;
}

/** 报告: what the office in charge asks for, for a month, a quarter, a year or any days. */
export function ReportPage(props: Props) {
  const { choice, period, today, view, onPeriod, onPrint, onWord, onTable } = props;
  const { t } = useText();
  const task = useTask();
  const parts = view ? reportParts(view.report) : [];
  return (
    <Flex vertical gap={14}>
      <Flex justify="space-between" gap={10} wrap className="sanshen-no-print">
        <PeriodPicker choice={choice} period={period} today={today} onChange={onPeriod} />
        <Flex gap={8}>
          <Button icon={<PrinterOutlined />} disabled={!view || task.busy} onClick={() => void task.run(onPrint)}>
            {t('report.print')}
          </Button>
          <Button icon={<FileWordOutlined />} disabled={!view || task.busy} onClick={() => void task.run(onWord)}>
            {t('report.word')}
          </Button>
          <Dropdown
            disabled={!view || task.busy}
            menu={{
              items: parts.flatMap((part) =>
                (['xlsx', 'csv'] as const).map((format) => ({
                  key: `${part}.${format}`,
                  label: t('figures.save.item', { part: t(`report.part.${part}`), format: format.toUpperCase() }),
                })),
              ),
              onClick: ({ key }) => {
                const [part, format] = key.split('.') as [ReportPart, 'xlsx' | 'csv'];
                void task.run(() => onTable(part, format));
              },
            }}
          >
            <Button icon={<DownloadOutlined />}>{t('report.tables')}</Button>
          </Dropdown>
        </Flex>
      </Flex>
      <Typography.Text type="secondary" className="sanshen-no-print">
        {t('report.how')}
      </Typography.Text>
      {task.error && <FaultAlert message={task.error} />}
      {view ? (
        <ReportPaper
          view={view}
          accountName={props.accountName}
          next={props.next}
          onNext={props.onNext}
          onOpen={props.onOpen}
        />
      ) : (
        <Flex gap={8} align="center" style={{ padding: 24 }}>
          <Spin size="small" /> <Typography.Text type="secondary">{t('figures.counting')}</Typography.Text>
        </Flex>
      )}
    </Flex>
  );
}
