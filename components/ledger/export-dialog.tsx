import { Alert, Flex, Radio, Typography } from 'antd';
import { useState } from 'react';
import { FormModal } from '../shared/form-modal';
import { useText } from '../text';

/** JSONL is what was hashed, CSV and XLSX are for reading, the page verifies and lists the whole ledger without the extension. */
export const EXPORT_FORMATS = ['xlsx', 'csv', 'jsonl', 'page'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportOrder {
  readonly format: ExportFormat;
  /** Only the events of the search and filters that are shown; else the whole ledger. */
  readonly narrowed: boolean;
}

interface Props {
  readonly open: boolean;
  /** Events that are shown by search and filters; null where nothing is narrowed (or the search still runs). */
  readonly found: number | null;
  /** Events in the ledger. */
  readonly count: number;
  readonly onClose: () => void;
  /** Saves the file; rejects with a Fault. */
  readonly onExport: (order: ExportOrder) => Promise<void>;
}

/** 导出台账: as what, the whole of it or what is shown. Every file names head and count of the whole ledger. */
export function ExportDialog({ open, found, count, onClose, onExport }: Props) {
  const { t } = useText();
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [all, setAll] = useState(false);
  const narrowed = found !== null && !all && format !== 'page';
  return (
    <FormModal
      open={open}
      title={t('ledger.export.title')}
      okText={t('ledger.export.save')}
      width={560}
      ready={!narrowed || found > 0}
      onCancel={onClose}
      onSubmit={async () => {
        await onExport({ format, narrowed });
        onClose();
      }}
    >
      {found !== null && (
        <Radio.Group
          value={narrowed ? 'found' : 'all'}
          disabled={format === 'page'}
          onChange={(e) => setAll(e.target.value === 'all')}
          options={[
            { value: 'found', label: t('ledger.export.found', { count: found }) },
            { value: 'all', label: t('ledger.export.all', { count }) },
          ]}
        />
      )}
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
      {format === 'jsonl' && narrowed && <Alert type="warning" showIcon title={t('ledger.export.partial')} />}
    </FormModal>
  );
}
