import { Alert, DatePicker, Flex, Modal, Radio, Select, Typography } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { FaultAlert } from '../shared/fault-alert';
import { useTask } from '../shared/task';
import { useText } from '../text';

/** JSONL is what was hashed, CSV and XLSX are for reading, the page verifies and lists the whole ledger without the extension. */
export const EXPORT_FORMATS = ['xlsx', 'csv', 'jsonl', 'page'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportOrder {
  readonly format: ExportFormat;
  /** Days in Beijing time, `2026-03-05`, both included; null leaves that side open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly subject: string | null;
}

/** A draft, account or person to narrow the export to. */
export interface ExportSubject {
  readonly id: string;
  readonly name: string;
  readonly group: 'review' | 'account' | 'person';
}

interface Props {
  readonly open: boolean;
  readonly subjects: readonly ExportSubject[];
  readonly onClose: () => void;
  /** Saves the file; rejects with a Fault. */
  readonly onExport: (order: ExportOrder) => Promise<void>;
}

const DAY = 'YYYY-MM-DD';
const GROUPS = ['review', 'account', 'person'] as const;

/** 导出台账: as what, of which days, about what. */
export function ExportDialog({ open, subjects, onClose, onExport }: Props) {
  const { t } = useText();
  const task = useTask();
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [days, setDays] = useState<readonly [string | null, string | null]>([null, null]);
  const [subject, setSubject] = useState<string | null>(null);
  const [from, to] = days;
  const whole = format === 'page' || (from === null && to === null && subject === null);
  const submit = async () => {
    const span = format === 'page' ? { from: null, to: null, subject: null } : { from, to, subject };
    if (await task.run(() => onExport({ format, ...span }))) onClose();
  };
  return (
    <Modal
      open={open}
      title={t('ledger.export.title')}
      okText={t('ledger.export.save')}
      cancelText={t('common.cancel')}
      okButtonProps={{ loading: task.busy }}
      width={560}
      onOk={() => void submit()}
      onCancel={() => {
        task.clear();
        onClose();
      }}
    >
      <Flex vertical gap={14}>
        <Radio.Group value={format} onChange={(e) => setFormat(e.target.value as ExportFormat)}>
          <Flex vertical gap={6}>
            {EXPORT_FORMATS.map((value) => (
              <Radio key={value} value={value}>
                {t(`ledger.export.format.${value}`)}
                <Typography.Text type="secondary" style={{ display: 'block' }}>
                  {t(`ledger.export.use.${value}`)}
                </Typography.Text>
              </Radio>
            ))}
          </Flex>
        </Radio.Group>
        {format !== 'page' && (
          <Flex gap={10} wrap>
            <DatePicker.RangePicker
              aria-label={t('ledger.export.days')}
              allowEmpty={[true, true]}
              value={[from === null ? null : dayjs(from), to === null ? null : dayjs(to)]}
              onChange={(range) => setDays([range?.[0]?.format(DAY) ?? null, range?.[1]?.format(DAY) ?? null])}
            />
            <Select<string>
              aria-label={t('ledger.export.subject')}
              placeholder={t('ledger.export.subject')}
              style={{ flex: '1 1 220px' }}
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              value={subject}
              onChange={(value) => setSubject(value ?? null)}
              options={GROUPS.map((group) => ({
                label: t(`ledger.export.group.${group}`),
                options: subjects.filter((s) => s.group === group).map(({ id, name }) => ({ value: id, label: name })),
              })).filter(({ options }) => options.length > 0)}
            />
          </Flex>
        )}
        {format === 'jsonl' && !whole && <Alert type="warning" showIcon title={t('ledger.export.partial')} />}
        {task.error && <FaultAlert message={task.error} />}
      </Flex>
    </Modal>
  );
}
